package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank holidays everything is counted with; administrators enter those that are announced, and call them off. */
@Controller
class HolidaysPage {

    private final Visitor visitor;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final HolidayDesk desk;
    private final Clock clock;

    HolidaysPage(Visitor visitor, Directory directory, WorkingCalendar calendar, HolidayDesk desk, Clock clock) {
        this.visitor = visitor;
        this.directory = directory;
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param origin whose list it is from, with who entered it @param withdrawnOn null while it stands */
    record Row(LocalDate day, String title, String origin, LocalDate withdrawnOn) {
    }

    @GetMapping("/holidays")
    String holidays(Model model) {
        administrator();
        return page(PageForm.empty(), model);
    }

    @PostMapping("/holidays")
    String add(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return change(typed, (fields, by) -> desk.add(new WorkingCalendar.Add(fields.date("holiday", "Day"), fields.line("title", "Name", 120),
                fields.date("known-from", "Announced on"), fields.text("source", "Where it was announced", 1000)), by), model, response);
    }

    @PostMapping("/holidays/withdraw")
    String withdraw(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return change(typed, (fields, by) -> desk.withdraw(new WorkingCalendar.Withdraw(fields.date("withdrawn", "Bank holiday"),
                fields.text("because", "Where that was announced", 1000)), by), model, response);
    }

    private String change(Map<String, String> typed, BiConsumer<Fields, By> how, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        By by = administrator();
        try {
            how.accept(form.fields(), by);
            return "redirect:/holidays";
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(form, model);
        }
    }

    private By administrator() {
        return visitor.id().filter(directory::administers).map(person -> new By(person, null))
                .orElseThrow(() -> Refusal.forbidden("Bank holidays are entered by administrators."));
    }

    private String page(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", rows());
        return "holidays";
    }

    /** From this year on, and whatever was entered, so that nothing somebody did here is out of sight. */
    private List<Row> rows() {
        Map<LocalDate, WorkingCalendar.Entered> entered = calendar.entered().stream()
                .collect(Collectors.toMap(WorkingCalendar.Entered::day, Function.identity()));
        Map<LocalDate, BankHoliday> configured = calendar.configured().stream().collect(Collectors.toMap(BankHoliday::date, Function.identity()));
        LocalDate first = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
        WorkingDays days = calendar.days();
        TreeSet<LocalDate> shown = new TreeSet<>(days.holidays(first, LocalDate.of(first.getYear() + 2, 12, 31)));
        shown.addAll(entered.keySet());
        return shown.stream()
                .map(day -> row(day, days.holidayOn(day), entered.get(day), configured.get(day))).toList();
    }

    private static Row row(LocalDate day, Optional<String> title, WorkingCalendar.Entered entered, BankHoliday configured) {
        if (entered != null) {
            return new Row(day, entered.title(), "Entered by " + entered.addedBy() + ". " + entered.source(), entered.withdrawnOn());
        }
        return new Row(day, title.orElseThrow(), configured != null ? "Configuration" : "GOV.UK, or expected by the standing rules", null);
    }
}
