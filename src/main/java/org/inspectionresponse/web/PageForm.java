package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.refusal.Refusal;

/** What somebody typed into a form of a page, kept as typed, and what was wrong with it. */
final class PageForm {

    /** Key of a refusal that is about the whole form rather than one field. */
    static final String WHOLE = "form";

    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

    PageForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static PageForm empty() {
        return new PageForm(Map.of());
    }

    /**
     * Reads the fields. A date is typed as three fields, {@code name-day}, {@code name-month} and {@code name-year}, and read as
     * {@code name}.
     */
    Fields fields() {
        return Fields.of(field -> typed.containsKey(field + "-day") ? date(field) : typed.get(field));
    }

    /** Shows the refusal on the page that comes back, and answers with its status. */
    void refuse(Refusal refusal, HttpServletResponse response) {
        errors.put(WHOLE, refusal.getMessage());
        response.setStatus(refusal.kind().status());
    }

    /** By the id of the field to go to. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What was typed in a field, without the spaces around it; empty for nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String date(String name) {
        String day = value(name + "-day");
        String month = value(name + "-month");
        String year = value(name + "-year");
        if ((day + month + year).isEmpty()) {
            return "";
        }
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
