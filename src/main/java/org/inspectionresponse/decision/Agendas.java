package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which meetings a report comes before its body. */
@Service
@Transactional
public class Agendas {

    private final AgendaItems agenda;
    private final Decisions decisions;
    private final Drafting drafting;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final ForwardPlan forwardPlan;
    private final Register register;
    private final Clock clock;

    Agendas(AgendaItems agenda, Decisions decisions, Drafting drafting, Councils councils, MeetingCalendar meetings, ForwardPlan forwardPlan,
            Register register, Clock clock) {
        this.agenda = agenda;
        this.decisions = decisions;
        this.drafting = drafting;
        this.councils = councils;
        this.meetings = meetings;
        this.forwardPlan = forwardPlan;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records that a report was published with the agenda of a meeting. Refuses a meeting of another body or one that took the report
     * already, an agenda after its meeting, and fewer clear working days than the scheme has (never fewer than five), unless the chair of
     * a committee holds the item to be urgent. A public meeting of an executive has no such way (SI 2012/2089, regulations 6 and 7). For a
     * meeting convened at shorter notice the agenda is published on the day it is convened. Refuses a key decision at a meeting before the
     * earliest lawful day, and a meeting before a call-in referred the decision back.
     */
    public void publish(String reference, AgendaItem.Publish publish, Long basedOn, By by) {
        Meeting meeting = refuseUnlessPublishable(reference, publish, basedOn, LocalDate.now(clock), by);
        GovernanceReport report = drafting.require(reference);
        agenda.save(new AgendaItem(report.council(), reference, meeting.heldOn(), publish));
        meetings.agendaPublished(report.council(), meeting.reference(), publish.publishedOn());
        drafting.onAgenda(reference, publish.publishedOn());
        register.enter(Act.on(report.council(), report.caseReference(), reference, (long) report.current().number(), "Publish agenda")
                .because(publish.urgency()), by);
    }

    /**
     * Refuses what {@link #publish} refuses.
     *
     * @param on the day on which it is to be published
     * @return the meeting
     */
    Meeting refuseUnlessPublishable(String reference, AgendaItem.Publish publish, Long basedOn, LocalDate on, By by) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Agendas are kept by democratic services.");
        }
        Meeting meeting = meetings.require(report.council(), publish.meeting());
        Body body = councils.require(report.council()).requireBody(report.bodyNow());
        if (!meeting.body().equals(body.code())) {
            throw Refusal.because("Choose a meeting of " + body.name() + ".");
        }
        if (agenda.findByReportAndMeeting(reference, meeting.reference()).isPresent()) {
            throw Refusal.because("That meeting has had this report before it already. Choose another meeting.");
        }
        AgendaItem.check(publish, new AgendaItem.Notice(meeting.heldOn(), meetings.latestAgenda(meeting), meeting.convenedOn()),
                body.arrangements(), on);
        referredBackOn(reference).filter(meeting.heldOn()::isBefore).ifPresent(back -> {
            throw Refusal.because("The decision was referred back on " + DAY.format(back) + ". Choose a meeting since then.");
        });
        forwardPlan.refuseUnlessLawful(report, meeting.heldOn());
        return meeting;
    }

    /** The report waits for the next meeting of its body after that day. Its clock runs towards that meeting, if one is arranged. */
    void awaitMeetingAfter(String reference, LocalDate day) {
        GovernanceReport report = drafting.require(reference);
        meetings.from(report.council(), report.bodyNow(), day).stream().filter(meeting -> meeting.heldOn().isAfter(day)).findFirst()
                .ifPresent(next -> drafting.awaitsMeeting(reference, next));
    }

    /** The meetings of the body that could take the report: those since its approval, so that a record can be made up afterwards. */
    @Transactional(readOnly = true)
    public List<Meeting> meetingsFor(String reference) {
        GovernanceReport report = drafting.require(reference);
        return meetings.from(report.council(), report.bodyNow(), referredBackOn(reference).orElseGet(report::approvedOn));
    }

    private Optional<LocalDate> referredBackOn(String reference) {
        return decisions.findByReportOrderById(reference).stream().map(Decision::referredBackOn).filter(Objects::nonNull).findFirst();
    }

    /** The agenda item the report was last put on. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> current(String reference) {
        List<AgendaItem> items = of(reference);
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    /** All agenda items of a report, oldest first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(String reference) {
        return agenda.findByReportOrderById(reference);
    }

    /** All agenda items of several reports of a council, oldest first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(String council, Collection<String> references) {
        return agenda.findByCouncilAndReportInOrderById(council, references);
    }

    /** What is on the agendas of these meetings of a council, in the order in which it was put there. */
    @Transactional(readOnly = true)
    public List<AgendaItem> at(String council, Collection<String> meetings) {
        return agenda.findByCouncilAndMeetingInOrderById(council, meetings);
    }

    /** Everything that was ever put on an agenda of a council, oldest first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> ofCouncil(String council) {
        return agenda.findByCouncilOrderById(council);
    }
}
