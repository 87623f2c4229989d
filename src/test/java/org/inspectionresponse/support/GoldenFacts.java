package org.inspectionresponse.support;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPathException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The facts of a seed, each with its line there and the place where the case must show it: {@code golden/*.csv}. */
public final class GoldenFacts {

    private static final String CUT = "…";

    private GoldenFacts() {
    }

    /**
     * A fact.
     *
     * @param line of the seed
     * @param path JSON path into {@code /api/cases/{reference}}
     * @param expected the value, or null for a box that was left open; one with "…" at an end, and prose (a path that ends in {@code .text}), need only contain it
     * @param kind exact, date, derived (worked out from the seed) or assumption (not in the seed)
     */
    public record Fact(String id, String line, String path, String expected, String kind, String note) {

        public boolean isIn(DocumentContext its) {
            return found(its).stream().anyMatch(this::matches);
        }

        /** What the case shows at that place. */
        public List<String> found(DocumentContext its) {
            try {
                Object found = its.read(path);
                List<?> all = found instanceof List<?> list ? list : Collections.singletonList(found);
                return all.stream().map(value -> String.valueOf(value).replaceAll("\\s+", " ")).toList();
            } catch (JsonPathException absent) {
                return List.of();
            }
        }

        private boolean matches(String found) {
            String wanted = expected.replace(CUT, "");
            return path.endsWith(".text") || !wanted.equals(expected) ? found.contains(wanted) : found.equals(wanted);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    public static Stream<Fact> of(String seed) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                GoldenFacts.class.getResourceAsStream("/golden/" + seed + ".csv")), StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(GoldenFacts::fields).map(f -> new Fact(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)))
                    .toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comma-separated, with quotation marks around fields that hold a comma or, doubled, quotation marks. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
