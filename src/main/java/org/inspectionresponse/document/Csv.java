package org.inspectionresponse.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as a file of comma-separated values (RFC 4180), safe to open in a spreadsheet. */
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private Csv() {
    }

    /** @param rows cells in the order of the headings; null is an empty cell */
    public static String of(List<String> headings, List<List<String>> rows) {
        return Stream.concat(Stream.of(headings), rows.stream()).map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text. */
    private static String cell(String value) {
        String text = value == null ? "" : value;
        String harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
