package org.inspectionresponse.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.inspectionresponse.refusal.Refusal;

/**
 * A file of comma-separated values (RFC 4180) that another system exported. Its first line names the columns; columns are found by name,
 * whatever their order, their capitals and the spaces, hyphens or underscores in them.
 */
public final class CsvFile {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_COLUMNS = 100;

    private final Set<String> columns;
    private final List<Line> lines;

    private CsvFile(Set<String> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * A line below the first.
     *
     * @param number of the line in the file, from 1; of a line that runs over several, the last
     */
    public record Line(int number, Map<String, String> cells) {

        /** What stands in the first of these columns that is not blank; empty where all are. */
        public Optional<String> first(List<String> names) {
            return names.stream().map(CsvFile::plain).map(cells::get).filter(cell -> !Input.blank(cell)).findFirst();
        }
    }

    /** Refuses what {@link TextFile} refuses, a column named twice, a quotation that is never closed, and more than 5,000 lines. */
    public static CsvFile read(byte[] bytes) {
        String text = TextFile.read(bytes);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> names = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (names.isEmpty()) {
                    names.addAll(names(record));
                } else {
                    lines.add(new Line((int) parser.getCurrentLineNumber(), cells(names, record)));
                }
                refuseEndless(lines);
            }
            return new CsvFile(Set.copyOf(names), List.copyOf(lines));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refusal.because("The file is not a table of comma-separated values: a quotation mark is open or out of place. Export it again.");
        }
    }

    private static void refuseEndless(List<Line> lines) {
        if (lines.size() > MOST_LINES) {
            throw Refusal.tooLarge("The file has more than 5,000 lines. Export fewer months or years.");
        }
    }

    /** Refuses a file in which none of these columns is. @param what the column says, such as "the day" */
    public void requireColumn(List<String> names, String what) {
        if (names.stream().map(CsvFile::plain).noneMatch(columns::contains)) {
            throw Refusal.because("The first line of the file has to name a column with %s, such as “%s”.".formatted(what, names.get(0)));
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** Spreadsheets of some countries and pages separate with something else; the first line tells. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<String> names(CSVRecord first) {
        List<String> names = first.stream().map(CsvFile::plain).toList();
        if (names.size() > MOST_COLUMNS) {
            throw Refusal.because("The file has more than 100 columns.");
        }
        List<String> named = names.stream().filter(name -> !name.isEmpty()).toList();
        if (named.isEmpty() || Set.copyOf(named).size() < named.size()) {
            throw Refusal.because("The first line of the file has to name each column once.");
        }
        return names;
    }

    private static Map<String, String> cells(List<String> names, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(names.size(), record.size()); at++) {
            cells.put(names.get(at), record.get(at));
        }
        return cells;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
    }
}
