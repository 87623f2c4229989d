package org.inspectionresponse.register;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.search.Sought;

/**
 * What a reader asks the register for, as it stands in the address.
 *
 * @param q words; null for none, as is each of the others
 * @param council code of a council
 * @param body council and code of a body, such as {@code nottinghamshire/policy}
 * @param from first day
 * @param to last day
 * @param page from 1
 */
record Question(String q, String council, String body, LocalDate from, LocalDate to, int page) {

    static final int ROWS = 20;

    /**
     * The same as it was typed.
     *
     * @param from a day, such as 2026-03-09, as is the other
     */
    record Asked(@Parameter(description = "Words, each of which has to be found: in titles and references, and in text that is not exempt") String q,
            @Parameter(description = "Code of a council", example = "nottinghamshire") String council,
            @Parameter(description = "Council and code of one of its bodies", example = "nottinghamshire/policy") String body,
            @Parameter(description = "First day, such as 2026-03-09") String from,
            @Parameter(description = "Last day, such as 2026-03-09") String to,
            @Parameter(description = "Number of the page, from 1") String page) {

        /** Refuses what cannot be read. */
        Question question() {
            return new Question(value(q, "Words"), value(council, "Council"), value(body, "Body"), day(from, "First day"), day(to, "Last day"),
                    Input.blank(page) ? 1 : Input.number("Page", page, 1, Sought.MOST_PAGES));
        }
    }

    private static String value(String typed, String label) {
        return Input.blank(typed) ? null : Input.line(label, typed, 100);
    }

    private static LocalDate day(String typed, String label) {
        return Input.blank(typed) ? null : Input.date(label, typed);
    }

    /** The same from that day on, unless it names a first day itself. */
    Question from(LocalDate day) {
        return from != null || to != null ? this : new Question(q, council, body, day, null, page);
    }

    /** Refuses a council or body that there is not. @param rows of a page */
    Sought sought(Councils councils, int rows) {
        Set<String> asked = councils(councils);
        return new Sought(asked, body == null ? null : code(), Sought.words(q), from, to, page, rows);
    }

    private Set<String> councils(Councils councils) {
        if (body != null) {
            Council its = find(councils, body.split("/", 2)[0]);
            if (council != null && !its.code().equals(council)) {
                throw Refusal.because("The body is one of another council. Choose one of " + find(councils, council).name() + ".");
            }
            its.body(code()).orElseThrow(() -> Refusal.absent("There is no such committee or board on this register."));
            return Set.of(its.code());
        }
        return council != null ? Set.of(find(councils, council).code())
                : councils.all().stream().map(Council::code).collect(Collectors.toSet());
    }

    private String code() {
        return body.substring(body.indexOf('/') + 1);
    }

    private static Council find(Councils councils, String code) {
        return councils.find(code).orElseThrow(() -> Refusal.absent("There is no such council on this register."));
    }

    /** Whether it narrows anything. */
    public boolean narrows() {
        return q != null || council != null || body != null || from != null || to != null;
    }

    /** The address of another page of the same. */
    public String address(String path, int number) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", q);
        values.put("council", council);
        values.put("body", body);
        values.put("from", from);
        values.put("to", to);
        values.put("page", number == 1 ? null : number);
        values.forEach((name, value) -> {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
