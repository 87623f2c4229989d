package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the bodies of one's council meet; democratic services arrange meetings here. */
@Controller
class MeetingsPage {

    private static final int MOST = 200;
    private static final int MOST_IN_REASON = 2000;

    private final Visitor visitor;
    private final Councils councils;
    private final MeetingCalendar calendar;
    private final MeetingDesk desk;
    private final Rescheduling rescheduling;
    private final ReportList reports;
    private final Clock clock;

    MeetingsPage(Visitor visitor, Councils councils, MeetingCalendar calendar, MeetingDesk desk, Rescheduling rescheduling,
            ReportList reports, Clock clock) {
        this.visitor = visitor;
        this.councils = councils;
        this.calendar = calendar;
        this.desk = desk;
        this.rescheduling = rescheduling;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param mayArrange whether the visitor may arrange meetings of this council */
    record CouncilMeetings(Council council, boolean mayArrange, List<Row> meetings, LocalDate today) {

        /** Those that can still be moved, the next one first. */
        public List<Row> ahead() {
            return meetings.stream().filter(row -> !row.meeting().heldOn().isBefore(today)).sorted(Comparator.comparing(row -> row.meeting().heldOn()))
                    .toList();
        }
    }

    /** @param before the reports on its agenda or meant for it, as far as the visitor may read them */
    record Row(Meeting meeting, String body, List<ReportList.BeforeMeeting> before) {
    }

    @GetMapping("/meetings")
    String meetings(Model model) {
        return page(PageForm.empty(), model);
    }

    @PostMapping("/meetings")
    String arrange(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        try {
            String[] chosen = form.fields().line("body", "Committee or board", 120).split("/", 2);
            String council = councils.require(chosen[0]).code();
            By by = visitor.in(council, "arrange meetings", Role.DEMOCRATIC_SERVICES);
            desk.arrange(council, command(chosen[chosen.length - 1], form.fields()), by);
            return "redirect:/meetings";
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(form, model);
        }
    }

    @PostMapping("/meetings/move")
    String move(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes after) {
        PageForm form = new PageForm(typed);
        try {
            String[] chosen = form.fields().line("meeting", "Meeting", 120).split("/", 2);
            String council = councils.require(chosen[0]).code();
            By by = visitor.in(council, "move meetings", Role.DEMOCRATIC_SERVICES);
            rescheduling.move(council, chosen[chosen.length - 1], moving(form.fields()), by)
                    .ifPresent(consequence -> after.addFlashAttribute("consequence", consequence));
            return "redirect:/meetings";
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(form, model);
        }
    }

    private static Rescheduling.Move moving(Fields fields) {
        return new Rescheduling.Move(fields.date("new-day", "New day"), fields.lineIfAny("new-time", "Time", 5).map(MeetingsPage::time).orElse(null),
                fields.lineIfAny("new-place", "Place", 255).orElse(null), fields.text("reason", "Reason", 500));
    }

    private static MeetingDesk.Arrange command(String body, Fields fields) {
        return new MeetingDesk.Arrange(body, fields.date("held-on", "Day of the meeting"),
                fields.lineIfAny("starts-at", "Time", 5).map(MeetingsPage::time).orElse(null),
                fields.lineIfAny("place", "Place", 255).orElse(null), shorterNotice(fields));
    }

    private static Meeting.ShorterNotice shorterNotice(Fields fields) {
        boolean neither = fields.dateIfAny("convened-on", "Convened at shorter notice on").isEmpty()
                && fields.textIfAny("convened-because", "Why at shorter notice", MOST_IN_REASON).isEmpty();
        return neither ? null : new Meeting.ShorterNotice(fields.date("convened-on", "Convened at shorter notice on"),
                fields.text("convened-because", "Why at shorter notice", MOST_IN_REASON));
    }

    private String page(PageForm form, Model model) {
        model.addAttribute("form", form);
        List<CouncilMeetings> theirs = visitor.councils().stream().sorted().flatMap(code -> councils.find(code).stream())
                .map(this::ofCouncil).toList();
        model.addAttribute("councils", theirs);
        model.addAttribute("arranging", theirs.stream().anyMatch(CouncilMeetings::mayArrange));
        return "meetings";
    }

    private CouncilMeetings ofCouncil(Council council) {
        List<Meeting> shown = calendar.of(council.code()).stream().sorted(Comparator.comparing(Meeting::heldOn).reversed()).limit(MOST).toList();
        Map<String, List<ReportList.BeforeMeeting>> before = visitor.id().map(person -> reports.byMeeting(council.code(),
                shown.stream().map(Meeting::reference).collect(Collectors.toSet()), person)).orElse(Map.of());
        List<Row> rows = shown.stream().map(meeting -> new Row(meeting, council.body(meeting.body()).map(Body::name).orElse(meeting.body()),
                before.getOrDefault(meeting.reference(), List.of()))).toList();
        return new CouncilMeetings(council, visitor.holds(council.code(), Role.DEMOCRATIC_SERVICES), rows, LocalDate.now(clock));
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeParseException e) {
            throw Refusal.because("Time must be a time of day, such as 10:30.");
        }
    }
}
