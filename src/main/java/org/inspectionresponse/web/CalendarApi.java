package org.inspectionresponse.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.Step;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The day engine for other systems. It reads strictly: a parameter that is misspelt or given twice would otherwise give a
 * wrong date in silence, and a plus sign in an address is a space.
 */
@RestController
class CalendarApi {

    private static final Set<String> PARAMETERS = Set.of("from", "count", "knownOn", "explain");

    private final WorkingCalendar calendar;

    CalendarApi(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param steps left out unless {@code explain=true} asks for them */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String rule, LocalDate from, int count, LocalDate knownOn, LocalDate date, boolean provisional, String source,
            List<Step> steps) {

        static Answer to(DayQuestion question, Reckoning reckoning, List<Step> steps) {
            return new Answer(question.rule().slug(), question.from(), question.count(), question.knownOn(),
                    reckoning.date(), reckoning.provisional(), reckoning.source(), steps);
        }
    }

    @GetMapping("/api/calendar/{slug}")
    ResponseEntity<Answer> answer(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters) {
        Rule rule = Rule.of(slug).orElseThrow(() -> Refusal.absent(
                "There is no such rule; the rules are " + String.join(", ", Rule.slugs()) + "."));
        boolean known = PARAMETERS.containsAll(parameters.keySet());
        if (!known || parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            throw Refusal.because("Give only the parameters from, count, knownOn and explain, and each of them once.");
        }
        DayQuestion question = new DayQuestion(rule, date("from", parameters), count(parameters),
                parameters.containsKey("knownOn") ? date("knownOn", parameters) : null);
        boolean explain = explain(parameters);
        Reckoning reckoning = explain ? question.explain(calendar.days()) : question.reckon(calendar.days());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(Answer.to(question, reckoning, explain ? reckoning.steps() : null));
    }

    private static LocalDate date(String name, MultiValueMap<String, String> parameters) {
        String raw = required(name, parameters);
        try {
            if (raw.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(raw);
            }
        } catch (DateTimeParseException e) {
            // Such as 30 February: refused below, like anything that is no date.
        }
        throw Refusal.because("Give " + name + " as a real date written like 2019-12-19.");
    }

    private static int count(MultiValueMap<String, String> parameters) {
        String raw = required("count", parameters);
        if (!raw.matches("0|[1-9][0-9]{0,8}")) {
            throw Refusal.because("Give count as a whole number from 0 to 100,000, in digits only.");
        }
        return Integer.parseInt(raw);
    }

    private static boolean explain(MultiValueMap<String, String> parameters) {
        String raw = parameters.containsKey("explain") ? required("explain", parameters) : "false";
        if (!Set.of("true", "false").contains(raw)) {
            throw Refusal.because("Give explain as true or false.");
        }
        return raw.equals("true");
    }

    private static String required(String name, MultiValueMap<String, String> parameters) {
        String raw = parameters.getFirst(name);
        if (raw == null || raw.isBlank()) {
            throw Refusal.because("Give the parameter " + name + " a value.");
        }
        return raw;
    }
}
