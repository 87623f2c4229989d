package org.inspectionresponse.document;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of one paragraph, with emphasis, links and line breaks. */
final class WordLine {

    private final XWPFParagraph line;
    private String style;
    private boolean bold;
    private boolean italic;
    private String link;
    /** Whether a space would be the first of the line or follow another. */
    private boolean spaced = true;

    WordLine(XWPFParagraph line) {
        this.line = line;
    }

    /** @param style of characters; null for none */
    WordLine style(String style) {
        this.style = style;
        return this;
    }

    void all(Iterable<? extends Node> nodes) {
        nodes.forEach(this::write);
    }

    void write(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText(), text.parent() != null && ((Element) text.parent()).closest(".as-typed") != null);
        } else if (node instanceof Element element && !element.hasClass(Numbering.NUMBER)) {
            element(element);
        }
    }

    private void element(Element element) {
        boolean outerBold = bold;
        boolean outerItalic = italic;
        String outerLink = link;
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "img" -> text(element.attr("alt"), false);
            case "strong", "b" -> bold = true;
            case "em", "i" -> italic = true;
            case "a" -> link = element.attr("href").isEmpty() || element.attr("href").startsWith("#") ? null : element.attr("href");
            default -> { }
        }
        all(element.childNodes());
        bold = outerBold;
        italic = outerItalic;
        link = outerLink;
    }

    private void lineBreak() {
        line.createRun().addBreak();
        spaced = true;
    }

    private void text(String text, boolean asTyped) {
        if (asTyped) {
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    lineBreak();
                }
                text(lines[i], false);
            }
            return;
        }
        StringBuilder words = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space || !spaced) {
                words.append(space ? ' ' : c);
            }
            spaced = space;
        }
        if (!words.isEmpty()) {
            run(words.toString());
        }
    }

    private void run(String words) {
        XWPFRun run = link == null ? line.createRun() : line.createHyperlinkRun(link);
        run.setText(words);
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
        if (link != null || style != null) {
            run.setStyle(link != null ? "Hyperlink" : style);
        }
    }
}
