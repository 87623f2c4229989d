package org.inspectionresponse.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the clock of the whole demonstration, so that somebody can see in minutes what takes months. For the administrator only. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClock {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    private final ProductClock clock;

    DemoClock(ProductClock clock) {
        this.clock = clock;
    }

    @GetMapping
    String show(Model page) {
        page.addAttribute("now", READABLE.format(ZonedDateTime.now(clock)));
        page.addAttribute("date", ZonedDateTime.now(clock).toLocalDate());
        return "demo-clock";
    }

    /** @param time hours and minutes of the day in London, as 09:00 */
    @PostMapping
    String move(@RequestParam(required = false) String date, @RequestParam(required = false) String time, Model page) {
        try {
            clock.moveTo(LocalDateTime.of(Input.date("Date", date), time(time)).atZone(ProductClock.LONDON).toInstant());
        } catch (Refusal refusal) {
            page.addAttribute("error", refusal.getMessage());
            return show(page);
        }
        return "redirect:/demo/clock";
    }

    @PostMapping("/real")
    String backToRealTime() {
        clock.backToRealTime();
        return "redirect:/demo/clock";
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(Input.line("Time", typed, 5));
        } catch (DateTimeParseException e) {
            throw Refusal.because("Time must be hours and minutes, such as 09:00.");
        }
    }
}
