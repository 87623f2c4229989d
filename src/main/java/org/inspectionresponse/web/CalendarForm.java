package org.inspectionresponse.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;

/** What somebody typed into the calculator, kept as typed, and what is wrong with it, by the field to go to. */
final class CalendarForm {

    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

    CalendarForm(Map<String, String> typed) {
        this.typed = typed;
    }

    boolean isSent() {
        return !typed.isEmpty();
    }

    /** The question if every field can be read; otherwise {@link #errors} says what to change. */
    Optional<DayQuestion> question() {
        Optional<Rule> rule = Rule.of(value("rule"));
        if (rule.isEmpty()) {
            refuse("rule", "Choose how to count.");
        }
        int count = count();
        LocalDate from = date("from", "the day to count from");
        boolean knownGiven = !(value("known-day") + value("known-month") + value("known-year")).isEmpty();
        LocalDate knownOn = knownGiven ? date("known", "the day whose bank holidays are meant, or leave it empty") : null;
        return errors.isEmpty() ? Optional.of(new DayQuestion(rule.orElseThrow(), from, count, knownOn)) : Optional.empty();
    }

    void refuse(String field, String reason) {
        errors.putIfAbsent(field, reason);
    }

    /** By the id of the field to go to. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What was typed in a field, without the spaces around it; empty for nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private int count() {
        String raw = value("count").replace(",", "");
        if (raw.matches("[0-9]{1,6}") && Integer.parseInt(raw) <= WorkingDays.LARGEST_COUNT) {
            return Integer.parseInt(raw);
        }
        refuse("count", "Enter how many, as a whole number from 0 to 100,000.");
        return 0;
    }

    private LocalDate date(String name, String what) {
        String[] parts = {value(name + "-day"), value(name + "-month"), value(name + "-year")};
        if (parts[0].matches("[0-9]{1,2}") && parts[1].matches("[0-9]{1,2}") && parts[2].matches("[0-9]{4}")) {
            try {
                LocalDate day = LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
                if (day.getYear() >= WorkingDays.FIRST_YEAR && day.getYear() <= WorkingDays.LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Such as 30 February: refused below, like anything that is no date.
            }
        }
        refuse(name + "-day", "Enter a real date from 1900 to 2199 for " + what + ".");
        return null;
    }
}
