package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inspectionresponse.calendar.CalendarRefusal;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.Step;
import org.inspectionresponse.council.WorkingCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The day engine for people: a form whose answer has an address of its own, so that it can be kept and sent. */
@Controller
class CalendarPage {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITHOUT_YEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final WorkingCalendar calendar;

    CalendarPage(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** An answer in words. */
    record Shown(String question, String date, String from, boolean provisional, String source, List<Line> steps, String asData) {
    }

    record Line(String days, int counted, int skipped, String why) {

        static Line of(Step step) {
            return new Line(days(step.first(), step.last()), step.counted(), step.skipped(), step.why());
        }

        private static String days(LocalDate first, LocalDate last) {
            if (first.equals(last)) {
                return SHORT.format(first);
            }
            return (first.getYear() == last.getYear() ? WITHOUT_YEAR : SHORT).format(first) + " to " + SHORT.format(last);
        }
    }

    @GetMapping("/calendar")
    String calendar(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        CalendarForm form = new CalendarForm(typed);
        if (form.isSent()) {
            form.question().ifPresent(question -> answer(question, form, model));
        }
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("form", form);
        model.addAttribute("rules", Rule.values());
        return "calendar";
    }

    private void answer(DayQuestion question, CalendarForm form, Model model) {
        try {
            model.addAttribute("answer", shown(question, question.explain(calendar.days())));
        } catch (CalendarRefusal refusal) {
            form.refuse("count", refusal.getMessage());
        }
    }

    private static Shown shown(DayQuestion question, Reckoning reckoning) {
        String asked = String.format(Locale.UK, "%s: %,d", question.rule().title(), question.count());
        return new Shown(asked, LONG.format(reckoning.date()), from(question), reckoning.provisional(), reckoning.source(),
                reckoning.steps().stream().map(Line::of).toList(), asData(question));
    }

    private static String from(DayQuestion question) {
        LocalDate knownOn = question.knownOn();
        return LONG.format(question.from())
                + (knownOn == null ? "" : ", with the bank holidays known on " + LONG.format(knownOn));
    }

    private static String asData(DayQuestion question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/calendar/{rule}")
                .queryParam("from", question.from()).queryParam("count", question.count());
        if (question.knownOn() != null) {
            address.queryParam("knownOn", question.knownOn());
        }
        return address.queryParam("explain", true).buildAndExpand(question.rule().slug()).toUriString();
    }
}
