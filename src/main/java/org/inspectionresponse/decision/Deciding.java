package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Recommendation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What democratic services does with an approved report: puts it on an agenda, and records what the meeting decided. */
@Service
@Transactional
public class Deciding {

    private static final int MOST_IN_MINUTES = 100_000;

    private final AgendaItems agenda;
    private final Decisions decisions;
    private final Drafting drafting;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(AgendaItems agenda, Decisions decisions, Drafting drafting, Councils councils, MeetingCalendar meetings, Register register,
            ApplicationEventPublisher events, Clock clock) {
        this.agenda = agenda;
        this.decisions = decisions;
        this.drafting = drafting;
        this.councils = councils;
        this.meetings = meetings;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that a report was published with the agenda of a meeting. Refuses a meeting of another body or one that took the report
     * already, an agenda after its meeting, and fewer clear working days than the scheme has (never fewer than five), unless the chair of
     * a committee holds the item to be urgent. A public meeting of an executive has no such way (SI 2012/2089 reg 7).
     */
    public void publishAgenda(String reference, AgendaItem.Publish publish, Long basedOn, By by) {
        GovernanceReport report = seen(reference, basedOn, by);
        Meeting meeting = meetings.require(report.council(), publish.meeting());
        Body body = councils.require(report.council()).requireBody(report.body());
        if (!meeting.body().equals(body.code())) {
            throw Refusal.because("Choose a meeting of " + body.name() + ".");
        }
        if (agenda.findByReportAndMeeting(reference, meeting.reference()).isPresent()) {
            throw Refusal.because("That meeting has had this report before it already. Choose another meeting.");
        }
        AgendaItem.check(publish, meeting.heldOn(), drafting.latestAgenda(meeting).date(), body.arrangements(), LocalDate.now(clock));
        agenda.save(new AgendaItem(report.council(), reference, meeting.heldOn(), publish));
        meetings.agendaPublished(report.council(), meeting.reference(), publish.publishedOn());
        drafting.onAgenda(reference, publish.publishedOn());
        register.enter(act(report, "Publish agenda").because(publish.urgency()), by);
    }

    /**
     * Records what the meeting decided beside each recommendation. Refuses a decision before the meeting or its agenda, on another day
     * than the meeting's, and a recommendation without a decision or, if amended, without its text.
     */
    public void record(String reference, Decision.Take take, Long basedOn, By by) {
        GovernanceReport report = seen(reference, basedOn, by);
        AgendaItem item = currentAgenda(reference)
                .orElseThrow(() -> Refusal.conflict("The report is not on a published agenda, so nothing can have been decided."));
        Decision.check(take, item, LocalDate.now(clock));
        Map<Integer, DecisionItem> settled = settled(reference);
        List<DecisionItem> items = Resolution.beside(open(report, settled), take.answers());
        items.forEach(answer -> settled.put(answer.number(), answer));
        Outcome outcome = Resolution.overall(settled.values());
        drafting.decided(reference, reached(outcome));
        Decision decision = decisions.save(new Decision(item, report.caseReference(), report.current().number(), cleaned(take), items, outcome));
        register.enter(act(report, "Record decision").outcome(outcome), by);
        if (outcome != Outcome.DEFERRED) {
            events.publishEvent(decision.taken());
        }
    }

    private GovernanceReport seen(String reference, Long basedOn, By by) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Agendas and decisions are kept by democratic services.");
        }
        return report;
    }

    private static GovernanceReport.Status reached(Outcome outcome) {
        return switch (outcome) {
            case DEFERRED -> GovernanceReport.Status.DEFERRED;
            case REJECTED -> GovernanceReport.Status.REJECTED;
            default -> GovernanceReport.Status.DECIDED;
        };
    }

    private static Decision.Take cleaned(Decision.Take take) {
        String minutes = RichText.clean("Minutes", take.minutes(), MOST_IN_MINUTES);
        if (minutes.isEmpty()) {
            throw Refusal.because("Write the minute of the item.");
        }
        return new Decision.Take(take.decidedOn(), take.answers(), take.reasons(), minutes, take.minutesReference(), take.interests(),
                take.attendance(), take.vote(), take.updates(), take.updateMonths());
    }

    /** The last word on each recommendation that was not deferred, by number. */
    private Map<Integer, DecisionItem> settled(String reference) {
        Map<Integer, DecisionItem> settled = new TreeMap<>();
        decisions.findByReportOrderById(reference).stream().flatMap(decision -> decision.items().stream())
                .filter(item -> item.outcome() != Outcome.DEFERRED).forEach(item -> settled.put(item.number(), item));
        return settled;
    }

    private static List<Recommendation> open(GovernanceReport report, Map<Integer, DecisionItem> settled) {
        return report.current().content().recommendations().stream().filter(one -> !settled.containsKey(one.number())).toList();
    }

    /** The recommendations that are not settled yet: all of them, or those that an earlier meeting deferred. */
    @Transactional(readOnly = true)
    public List<Recommendation> open(String reference) {
        return open(drafting.require(reference), settled(reference));
    }

    /** The meetings of the body that could take the report: those since its approval, so that a record can be made up afterwards. */
    @Transactional(readOnly = true)
    public List<Meeting> meetingsFor(String reference) {
        GovernanceReport report = drafting.require(reference);
        return meetings.from(report.council(), report.body(), report.approvedOn());
    }

    /** The agenda item the report was last put on. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> currentAgenda(String reference) {
        List<AgendaItem> items = agendaOf(reference);
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> agendaOf(String reference) {
        return agenda.findByReportOrderById(reference);
    }

    /** Everything that was ever put on an agenda of a council, oldest first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> agendaOfCouncil(String council) {
        return agenda.findByCouncilOrderById(council);
    }

    /** The newest decision on a report; a deferral counts. */
    @Transactional(readOnly = true)
    public Optional<Decision> ofReport(String reference) {
        List<Decision> all = historyOf(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All decisions on a report, deferrals included, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> historyOf(String reference) {
        return decisions.findByReportOrderById(reference);
    }

    /** All decisions on the reports of a case, deferrals included, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> ofCase(String council, String caseReference) {
        return decisions.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }

    private static Act act(GovernanceReport report, String what) {
        return Act.on(report.council(), report.caseReference(), report.reference(), (long) report.current().number(), what);
    }
}
