package org.inspectionresponse.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table whose head is repeated on each page and whose rows are not torn apart. A table inside a table is written as lines. */
final class WordTable {

    /** Width of the text in twentieths of a point. */
    private static final int WIDTH = 9_638;
    /** In characters. */
    private static final int NARROWEST = 10;
    private static final int WIDEST = 50;

    private final XWPFDocument word;
    private final WordBody body;

    WordTable(XWPFDocument word, WordBody body) {
        this.word = word;
        this.body = body;
    }

    void write(Element table, Supplier<XWPFParagraph> place) {
        if (table.parent() != null && table.parent().closest("table") != null) {
            table.select("th, td").forEach(cell -> body.blocks(cell, place, "TableText"));
            return;
        }
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            XWPFParagraph line = place.get();
            line.setStyle("Caption");
            new WordLine(line).all(caption.childNodes());
        }
        List<Element> rows = table.select("> thead > tr, > tbody > tr, > tfoot > tr, > tr");
        int columns = rows.stream().mapToInt(row -> row.select("> th, > td").stream().mapToInt(WordTable::columns).sum()).max().orElse(0);
        if (columns > 0) {
            rows(table, rows, columns);
            Element next = table.nextElementSibling();
            if (next != null && next.nameIs("table") && next.selectFirst("> caption") == null) {
                place.get();
            }
        }
    }

    private void rows(Element table, List<Element> rows, int columns) {
        XWPFTable written = word.createTable();
        written.removeRow(0);
        written.setStyleID("Table");
        written.setWidthType(TableWidthType.PCT);
        written.setWidth("100%");
        boolean headed = table.selectFirst("> thead > tr") != null;
        look(written, headed, !rows.isEmpty() && table.selectFirst("> tbody > tr > th:first-child") != null);
        var grid = written.getCTTbl().addNewTblGrid();
        int[] shares = shares(rows, columns);
        int all = IntStream.of(shares).sum();
        for (int share : shares) {
            grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH * (long) share / all));
        }
        Map<Integer, Hanging> hanging = new HashMap<>();
        rows.forEach(row -> row(written.createRow(), row, columns, hanging));
    }

    /** Columns are as wide as their longest text asks, within reason. */
    private static int[] shares(List<Element> rows, int columns) {
        int[] shares = new int[columns];
        Arrays.fill(shares, NARROWEST);
        for (Element row : rows) {
            int column = 0;
            for (Element cell : row.select("> th, > td")) {
                if (columns(cell) == 1 && column < columns) {
                    shares[column] = Math.max(shares[column], Math.min(WIDEST, cell.text().length()));
                }
                column += columns(cell);
            }
        }
        return shares;
    }

    private static void look(XWPFTable table, boolean firstRow, boolean firstColumn) {
        CTTblLook look = table.getCTTbl().getTblPr().isSetTblLook() ? table.getCTTbl().getTblPr().getTblLook()
                : table.getCTTbl().getTblPr().addNewTblLook();
        look.setFirstRow(firstRow);
        look.setFirstColumn(firstColumn);
        look.setNoHBand(true);
        look.setNoVBand(true);
    }

    /** @param hanging by column, the cells from above that reach down */
    private void row(XWPFTableRow written, Element row, int columns, Map<Integer, Hanging> hanging) {
        while (written.getTableCells().size() > 0) {
            written.removeCell(0);
        }
        written.setRepeatHeader(row.parent() != null && row.parent().nameIs("thead"));
        written.setCantSplitRow(true);
        int column = 0;
        for (Element cell : row.select("> th, > td")) {
            column = reachedDown(written, column, hanging);
            int wide = Math.min(columns(cell), Math.max(1, columns - column));
            cell(written.createCell(), cell, wide);
            if (down(cell) > 1) {
                properties(written.getTableCells().get(written.getTableCells().size() - 1)).addNewVMerge().setVal(STMerge.RESTART);
                hanging.put(column, new Hanging(wide, down(cell) - 1));
            }
            column += wide;
        }
        column = reachedDown(written, column, hanging);
        for (; column < columns; column++) {
            written.createCell();
        }
    }

    private static int reachedDown(XWPFTableRow written, int from, Map<Integer, Hanging> hanging) {
        int column = from;
        while (hanging.containsKey(column)) {
            Hanging its = hanging.remove(column);
            XWPFTableCell cell = written.createCell();
            wide(cell, its.columns);
            properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
            if (its.rows > 1) {
                hanging.put(column, new Hanging(its.columns, its.rows - 1));
            }
            column += its.columns;
        }
        return column;
    }

    private static void wide(XWPFTableCell cell, int columns) {
        if (columns > 1) {
            properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
    }

    private void cell(XWPFTableCell written, Element cell, int wide) {
        wide(written, wide);
        boolean[] begun = {false};
        boolean amount = cell.hasClass("amount");
        Supplier<XWPFParagraph> lines = () -> {
            XWPFParagraph line = begun[0] ? written.addParagraph() : written.getParagraphArray(0) == null ? written.addParagraph()
                    : written.getParagraphArray(0);
            begun[0] = true;
            line.setStyle("TableText");
            if (amount) {
                line.setAlignment(ParagraphAlignment.RIGHT);
            }
            return line;
        };
        body.blocks(cell, lines, cell.nameIs("th") ? "TableHeading" : "TableText");
        if (written.getParagraphs().isEmpty()) {
            written.addParagraph();
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static int columns(Element cell) {
        return span(cell.attr("colspan"));
    }

    private static int down(Element cell) {
        return span(cell.attr("rowspan"));
    }

    private static int span(String stated) {
        return stated.matches("[1-9]\\d?") ? Integer.parseInt(stated) : 1;
    }

    /** A cell from above that reaches down into the next rows. */
    private record Hanging(int columns, int rows) {
    }
}
