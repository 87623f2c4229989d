package org.inspectionresponse.document;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes headings, paragraphs, lists, quotations and tables, each by its style. */
final class WordBody {

    static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "blockquote", "div", "section", "main",
            "article", "header", "footer", "dl", "dt", "dd", "address", "caption", "figure", "nav");
    private static final Map<String, String> STYLES = Map.of("h1", "Title", "h2", "Heading1", "h3", "Heading2", "h4", "Heading3", "dt", "Term",
            "dd", "Details");
    private static final Map<String, String> CLASSES = Map.of("report-of", "ReportOf", "signed", "Signature", "note", "Note");

    /** In twentieths of a point. */
    private static final int AFTER_A_TABLE = 160;

    private final XWPFDocument word;
    private final WordNumbers numbers;

    WordBody(XWPFDocument word, WordNumbers numbers) {
        this.word = word;
        this.numbers = numbers;
    }

    void write(Element body) {
        blocks(body, word::createParagraph, null);
    }

    /**
     * @param place where the next paragraph goes
     * @param style of paragraphs that have none of their own
     */
    void blocks(Element parent, Supplier<XWPFParagraph> place, String style) {
        WordLine loose = null;
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                loose = null;
                block(element, place, style);
            } else if (loose != null || child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
                loose = loose == null ? new WordLine(paragraph(parent, place, style)) : loose;
                loose.write(child);
            }
        }
    }

    private void block(Element element, Supplier<XWPFParagraph> place, String style) {
        switch (element.normalName()) {
            case "ul", "ol" -> list(element, place, 0);
            case "table" -> new WordTable(word, this).write(element, place);
            case "blockquote" -> blocks(element, place, "Quote");
            case "p", "h1", "h2", "h3", "h4", "dt", "address", "caption" -> new WordLine(paragraph(element, place, style)).all(element.childNodes());
            default -> blocks(element, place, own(element, style));
        }
    }

    private XWPFParagraph paragraph(Element element, Supplier<XWPFParagraph> place, String style) {
        XWPFParagraph line = place.get();
        String own = own(element, style);
        Element number = element.selectFirst("> ." + Numbering.NUMBER);
        if (number != null && own == null) {
            own = "NumberedParagraph";
        }
        if (own != null) {
            line.setStyle(own);
        }
        if (number != null) {
            numbers.number(line, number.text());
        }
        Element before = element.previousElementSibling();
        if (before != null && before.nameIs("table") && !STYLES.containsKey(element.normalName())) {
            line.setSpacingBefore(AFTER_A_TABLE);
        }
        if (element.hasClass("page-break")) {
            line.setPageBreak(true);
        }
        return line;
    }

    private static String own(Element element, String otherwise) {
        return CLASSES.entrySet().stream().filter(entry -> element.hasClass(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(STYLES.getOrDefault(element.normalName(), otherwise));
    }

    private void list(Element list, Supplier<XWPFParagraph> place, int level) {
        boolean plain = list.hasClass("plain") || list.hasClass("boxes");
        boolean ordered = list.nameIs("ol");
        int depth = Math.min(level, 8);
        BigInteger number = !ordered ? numbers.bullets() : numbers.list(list.closest(".numbered") != null, depth, first(list));
        for (Element item : list.select("> li")) {
            item(item, place, plain ? null : number, depth, plain ? "ListPlain" : ordered ? "ListNumber" : "ListBullet");
        }
    }

    /** The first paragraph of an item has its bullet or number; what follows stands below it. */
    private void item(Element item, Supplier<XWPFParagraph> place, BigInteger number, int level, String style) {
        boolean[] begun = {false};
        Supplier<XWPFParagraph> lines = () -> {
            XWPFParagraph line = place.get();
            line.setStyle(begun[0] && number != null ? "ListContinue" : style);
            if (!begun[0] && number != null) {
                WordNumbers.apply(line, number, level);
            }
            begun[0] = true;
            return line;
        };
        WordLine loose = null;
        for (Node child : item.childNodes()) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                loose = null;
                if (element.nameIs("ul") || element.nameIs("ol")) {
                    list(element, place, level + 1);
                } else {
                    block(element, lines, null);
                }
            } else if (loose != null || child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
                loose = loose == null ? new WordLine(lines.get()) : loose;
                loose.write(child);
            }
        }
    }

    private static int first(Element list) {
        Element item = list.selectFirst("> li");
        String stated = item != null && item.hasAttr("value") ? item.attr("value") : list.attr("start");
        return stated.matches("\\d{1,4}") ? Integer.parseInt(stated) : 1;
    }
}
