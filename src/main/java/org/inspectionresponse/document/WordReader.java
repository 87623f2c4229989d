package org.inspectionresponse.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;

/** Turns paragraphs and tables of Word into HTML; {@link RichText} keeps of it what the product keeps. */
final class WordReader {

    private final Element body = emptyBody();
    /** The lists that are open, the outermost first. */
    private final Deque<Element> lists = new ArrayDeque<>();

    /** Of a document that is written as it stands: breaks and indents for people who read HTML would become text. */
    private static Element emptyBody() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    Element written() {
        return body;
    }

    /** Name of a paragraph's style in lower case, as English Word has it whatever language it runs in; "" for none. */
    static String style(XWPFParagraph line) {
        XWPFStyle style = line.getStyleID() == null || line.getDocument().getStyles() == null ? null
                : line.getDocument().getStyles().getStyle(line.getStyleID());
        return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }

    static String plain(XWPFParagraph line) {
        Element holder = new Element("p");
        words(line, holder);
        return holder.text().strip();
    }

    void line(XWPFParagraph line, String style) {
        boolean listed = line.getNumID() != null && line.getNumID().signum() > 0 && !style.startsWith("heading") && !style.equals("numbered paragraph");
        Element into;
        if (listed) {
            into = item(line);
        } else if (style.equals("list continue") && !lists.isEmpty() && lists.peekLast().childrenSize() > 0) {
            into = lists.peekLast().lastElementChild().appendElement("p");
        } else {
            lists.clear();
            into = block(style);
        }
        words(line, into);
    }

    private Element block(String style) {
        return switch (style) {
            case "heading 2" -> body.appendElement("h3");
            case "heading 3", "heading 4", "heading 5" -> body.appendElement("h4");
            case "quote", "intense quote" -> {
                Element last = body.lastElementChild();
                yield (last != null && last.nameIs("blockquote") ? last : body.appendElement("blockquote")).appendElement("p");
            }
            default -> body.appendElement("p");
        };
    }

    private Element item(XWPFParagraph line) {
        int level = line.getNumIlvl() == null ? 0 : Math.min(8, Math.max(0, line.getNumIlvl().intValue()));
        String kind = "bullet".equals(line.getNumFmt()) ? "ul" : "ol";
        while (lists.size() > level + 1) {
            lists.removeLast();
        }
        if (lists.size() == level + 1 && !lists.peekLast().nameIs(kind)) {
            lists.removeLast();
        }
        while (lists.size() < level + 1) {
            Element outer = lists.peekLast();
            Element holder = outer == null ? body : outer.childrenSize() == 0 ? outer.appendElement("li") : outer.lastElementChild();
            lists.addLast(holder.appendElement(kind));
        }
        return lists.peekLast().appendElement("li").appendElement("p");
    }

    private static void words(XWPFParagraph line, Element into) {
        for (IRunElement element : line.getIRuns()) {
            if (element instanceof XWPFRun run) {
                Element holder = into;
                if (run instanceof XWPFHyperlinkRun link && link.getHyperlink(line.getDocument()) != null) {
                    holder = holder.appendElement("a").attr("href", link.getHyperlink(line.getDocument()).getURL());
                }
                holder = run.isBold() ? holder.appendElement("strong") : holder;
                holder = run.isItalic() ? holder.appendElement("em") : holder;
                content(run, holder);
            }
        }
        join(into);
    }

    /** Word cuts a sentence into pieces wherever it was edited. */
    private static void join(Element words) {
        Element before = null;
        for (org.jsoup.nodes.Node node : List.copyOf(words.childNodes())) {
            if (node instanceof Element element && before != null && element.nameIs(before.normalName()) && element.attributes().equals(before.attributes())
                    && !element.nameIs("br")) {
                before.appendChildren(List.copyOf(element.childNodes()));
                element.remove();
                join(before);
            } else {
                before = node instanceof Element element ? element : null;
            }
        }
    }

    /** Only what is written; neither what was deleted with changes tracked nor the code of a field is text. */
    private static void content(XWPFRun run, Element into) {
        for (Node part = run.getCTR().getDomNode().getFirstChild(); part != null; part = part.getNextSibling()) {
            switch (part.getLocalName() == null ? "" : part.getLocalName()) {
                case "t" -> into.appendText(text(part));
                case "tab" -> into.appendText(" ");
                case "noBreakHyphen" -> into.appendText("-");
                case "br", "cr" -> into.appendElement("br");
                default -> { }
            }
        }
    }

    private static String text(Node holder) {
        StringBuilder text = new StringBuilder();
        for (Node part = holder.getFirstChild(); part != null; part = part.getNextSibling()) {
            text.append(part.getNodeValue());
        }
        return text.toString();
    }

    void table(XWPFTable table) {
        lists.clear();
        Element written = body.appendElement("table");
        boolean firstColumn = table.getCTTbl().getTblPr() != null && table.getCTTbl().getTblPr().isSetTblLook()
                && Boolean.parseBoolean(String.valueOf(table.getCTTbl().getTblPr().getTblLook().getFirstColumn()));
        List<XWPFTableRow> rows = table.getRows();
        Element group = null;
        for (int i = 0; i < rows.size(); i++) {
            boolean head = rows.get(i).isRepeatHeader();
            String name = head ? "thead" : "tbody";
            group = group != null && group.nameIs(name) ? group : written.appendElement(name);
            row(rows, i, group.appendElement("tr"), head, firstColumn);
        }
    }

    private static void row(List<XWPFTableRow> rows, int index, Element written, boolean head, boolean firstColumn) {
        int column = 0;
        for (XWPFTableCell cell : rows.get(index).getTableCells()) {
            int wide = wide(cell);
            if (merge(cell) != STMerge.CONTINUE) {
                boolean names = head || firstColumn && column == 0;
                Element into = written.appendElement(names ? "th" : "td");
                if (names) {
                    into.attr("scope", head ? "col" : "row");
                }
                span(into, "colspan", wide);
                span(into, "rowspan", merge(cell) == STMerge.RESTART ? down(rows, index, column) : 1);
                WordReader text = new WordReader();
                text.cell(cell);
                unwrapSingle(text.body);
                into.append(text.body.html());
            }
            column += wide;
        }
    }

    /** Of a table within a cell the words stay, a paragraph for each of its own: a text of the product has no tables in tables. */
    private void cell(XWPFTableCell cell) {
        cell.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph line) {
                line(line, style(line));
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(this::cell));
            }
        });
    }

    /** A cell with one paragraph holds its words alone. */
    private static void unwrapSingle(Element cell) {
        if (cell.childrenSize() == 1 && cell.firstElementChild().nameIs("p")) {
            cell.firstElementChild().unwrap();
        }
    }

    private static void span(Element cell, String name, int size) {
        if (size > 1) {
            cell.attr(name, String.valueOf(size));
        }
    }

    private static int down(List<XWPFTableRow> rows, int from, int column) {
        int row = from + 1;
        while (row < rows.size() && continues(rows.get(row), column)) {
            row++;
        }
        return row - from;
    }

    private static boolean continues(XWPFTableRow row, int wanted) {
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (column == wanted) {
                return merge(cell) == STMerge.CONTINUE;
            }
            column += wide(cell);
        }
        return false;
    }

    private static int wide(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null ? 1 : Math.min(99, Math.max(1, properties.getGridSpan().getVal().intValue()));
    }

    /** @return null for a cell that is not merged downwards */
    private static STMerge.Enum merge(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getVMerge() == null) {
            return null;
        }
        return properties.getVMerge().getVal() == null ? STMerge.CONTINUE : properties.getVMerge().getVal();
    }
}
