package org.inspectionresponse.process;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Component;

/** The forms in which a report is put on an agenda and decided on: what they show and start from, and what their content says. */
@Component
class DecisionForms {

    private static final Set<Outcome> AMENDABLE = EnumSet.of(Outcome.AGREED_WITH_AMENDMENTS, Outcome.RECOMMENDED);
    private static final int MOST_RECOMMENDATIONS = 50;

    private final ReportFacts reports;
    private final MeetingCalendar meetings;
    private final Agendas agendas;
    private final Deciding deciding;
    private final Clock clock;

    DecisionForms(ReportFacts reports, MeetingCalendar meetings, Agendas agendas, Deciding deciding, Clock clock) {
        this.reports = reports;
        this.meetings = meetings;
        this.agendas = agendas;
        this.deciding = deciding;
        this.clock = clock;
    }

    Shown publishAgenda(GovernanceReport report) {
        Map<String, Object> facts = heading(report);
        facts.put("meetings", agendas.meetingsFor(report.reference()).stream().map(meeting -> ReportFacts.option(meeting.reference(),
                DAY.format(meeting.heldOn()) + inTime(meeting))).toList());
        Map<String, Object> start = new LinkedHashMap<>();
        boolean taken = agendas.current(report.reference()).isPresent();
        start.put("meeting", taken ? null : report.current().content().meeting());
        start.put("publishedOn", LocalDate.now(clock).toString());
        return shown(report, start, facts);
    }

    private String inTime(Meeting meeting) {
        return meeting.convenedOn() == null ? " (publish by " + DAY.format(meetings.latestAgenda(meeting)) + ")"
                : " (convened at shorter notice: publish on " + DAY.format(meeting.convenedOn()) + ")";
    }

    Shown recordDecision(GovernanceReport report) {
        Map<String, Object> facts = heading(report);
        Map<String, Object> start = start(report);
        agendas.current(report.reference()).ifPresent(item -> {
            start.put("decidedOn", item.heldOn().toString());
            facts.put("heldOn", item.heldOn());
            facts.put("itemNumber", item.number());
            facts.put("urgency", item.urgency().orElse(null));
        });
        return shown(report, start, facts);
    }

    Shown takeDecision(GovernanceReport report) {
        Map<String, Object> start = start(report);
        start.put("decidedOn", LocalDate.now(clock).toString());
        return shown(report, start, heading(report));
    }

    private Map<String, Object> heading(GovernanceReport report) {
        Map<String, Object> facts = reports.heading(report);
        facts.put("body", deciding.decider(report.reference()).name());
        facts.put("executive", deciding.decider(report.reference()).arrangements() == Arrangements.EXECUTIVE);
        facts.put("views", report.views());
        facts.put("consultedOn", report.consultedOn());
        facts.put("outcomes", ReportFacts.options(deciding.answers(report.reference()).toArray(Outcome[]::new), Outcome::label));
        facts.put("advice", deciding.advice(report.reference()).stream().map(DecisionForms::shown).toList());
        deciding.historyOf(report.reference()).stream().map(Decision::referredBackOn).filter(day -> day != null).findFirst()
                .ifPresent(day -> facts.put("referredBack", day));
        return facts;
    }

    private static Map<String, Object> shown(DecisionItem advised) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", advised.number());
        shown.put("outcome", advised.outcome().label());
        shown.put("amended", advised.amended());
        return shown;
    }

    private Map<String, Object> start(GovernanceReport report) {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("decisions", deciding.open(report.reference()).stream()
                .map(one -> Map.of("number", String.valueOf(one.number()), "recommendation", one.text())).toList());
        return start;
    }

    private static Shown shown(GovernanceReport report, Map<String, Object> start, Map<String, Object> facts) {
        return new Shown(start, facts, (long) report.current().number());
    }

    static AgendaItem.Publish agenda(Fields typed) {
        return new AgendaItem.Publish(typed.line("meeting", "Meeting", 40), typed.date("publishedOn", "Agenda published on"),
                typed.number("itemNumber", "Number of the item", 1, 999),
                typed.textIfAny("urgency", "The chair's opinion of urgency", 4_000).orElse(null));
    }

    /** London time on the day of publication; empty where the agenda is published already. */
    static Optional<LocalTime> heldBackUntil(Fields typed) {
        return typed.lineIfAny("publishedAt", "Time of publication", 5).map(time -> typed.time("publishedAt", "Time of publication"));
    }

    static Decision.Take ofMeeting(Fields typed) {
        return take(typed, new Decision.Minute(typed.raw("minutes"), typed.lineIfAny("minutesReference", "Minute number", 200).orElse(null),
                typed.textIfAny("attendance", "Attendance", 4_000).orElse(null), typed.textIfAny("vote", "Vote", 4_000).orElse(null)));
    }

    static Decision.Take ofOnePerson(Fields typed) {
        return take(typed, null);
    }

    private static Decision.Take take(Fields typed, Decision.Minute minute) {
        Decision.Updates updates = typed.choice("updates", "Progress reports", Decision.Updates.class);
        return new Decision.Take(typed.date("decidedOn", "Decided on"),
                typed.rows("decisions", "Recommendation", MOST_RECOMMENDATIONS).stream().map(DecisionForms::answer).toList(),
                typed.text("reasons", "Reasons for the decision", 20_000),
                typed.textIfAny("alternatives", "Alternatives considered and rejected", 10_000).orElse(null), minute,
                typed.textIfAny("interests", "Interests declared", 4_000).orElse(null),
                typed.textIfAny("dispensations", "Dispensations", 4_000).orElse(null), updates,
                updates == Decision.Updates.EVERY ? typed.number("updateMonths", "Months between progress reports", 1, 24) : null);
    }

    private static Decision.Answer answer(Fields row) {
        Outcome outcome = row.choice("decision", "Decision", Outcome.class);
        return new Decision.Answer(row.number("number", "Number", 1, MOST_RECOMMENDATIONS), outcome,
                AMENDABLE.contains(outcome) ? row.textIfAny("amended", "Text as amended", 5_000).orElse(null) : null);
    }
}
