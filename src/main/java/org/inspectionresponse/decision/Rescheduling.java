package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves meetings, and with them what is counted back from their day. */
@Service
@Transactional
public class Rescheduling {

    /** What the register calls it. */
    public static final String ACT = "Move meeting";

    private final MeetingCalendar meetings;
    private final AgendaItems agenda;
    private final Decisions decisions;
    private final Drafting drafting;
    private final ForwardPlan forwardPlan;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescheduling(MeetingCalendar meetings, AgendaItems agenda, Decisions decisions, Drafting drafting, ForwardPlan forwardPlan, Register register,
            ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.drafting = drafting;
        this.forwardPlan = forwardPlan;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param on the new day; today or later
     * @param at null keeps the time
     * @param place null keeps the place
     * @param reason why the meeting moves, for the register
     */
    public record Move(LocalDate on, LocalTime at, String place, String reason) {
    }

    /**
     * A meeting is held on another day than before; its agenda and every clock counted from its day have followed already.
     *
     * @param move which of its moves it is, for a meeting can move there and back
     * @param reports references of the reports on its agenda or on their way to it
     */
    public record Moved(String council, String meeting, long move, LocalDate oldOn, LocalDate newOn, Set<String> reports) {
    }

    /**
     * Moves a meeting. Its reports stay with it, and their clocks are counted anew. Refuses a meeting that was held, one at which something
     * was decided, a day that its published agenda does not reach in time, and a day before a key decision on it can lawfully be taken.
     *
     * @return what democratic services have to see to now, in a sentence; empty where the law asks nothing more
     */
    public Optional<String> move(String council, String reference, Move move, By by) {
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Meetings are moved by democratic services.");
        }
        Meeting meeting = meetings.require(council, reference);
        LocalDate before = meeting.heldOn();
        refuseSettled(meeting, move);
        String cause = "The meeting of %s was moved to %s: %s".formatted(DAY.format(before), DAY.format(move.on()), move.reason());
        meetings.move(council, reference, move.on(), move.at(), move.place());
        LocalDate latest = meetings.latestAgenda(meeting);
        refuseAgendaTooLate(meeting, latest);
        Set<String> reports = moveAgenda(meeting);
        reports.addAll(moveClocks(meeting, before, cause, by));
        register.enter(Act.on(council, null, reference, meeting.version(), ACT).because(cause), by);
        events.publishEvent(new Moved(council, reference, meeting.version(), before, meeting.heldOn(), reports));
        return meeting.agendaPublishedOn() == null && latest.isBefore(today()) ? Optional.of(("The agenda had to be published by %s for the"
                + " meeting on %s. Only the chair of a committee can still have an item considered, as urgent; an executive cannot.")
                        .formatted(DAY.format(latest), DAY.format(meeting.heldOn()))) : Optional.empty();
    }

    private void refuseSettled(Meeting meeting, Move move) {
        if (decisions.existsByCouncilAndMeeting(meeting.council(), meeting.reference())) {
            throw Refusal.conflict("Decisions were taken at this meeting, so it was held on %s.".formatted(DAY.format(meeting.heldOn())));
        }
        if (meeting.heldOn().isBefore(today())) {
            throw Refusal.conflict("This meeting is over. Arrange another one.");
        }
        if (move.on().isBefore(today())) {
            throw Refusal.because("Choose today or a later day for the meeting.");
        }
    }

    /** LGA 1972 s.100B(3), SI 2012/2089 reg 7. The meeting has its new day already; the refusal takes that back. */
    private void refuseAgendaTooLate(Meeting meeting, LocalDate latest) {
        if (meeting.agendaPublishedOn() != null && meeting.agendaPublishedOn().isAfter(latest)) {
            throw Refusal.because(("The agenda was published on %s. For a meeting on %s it had to be open to inspection by %s, so nothing on it could"
                    + " lawfully be considered then. Choose a later day.").formatted(DAY.format(meeting.agendaPublishedOn()),
                            DAY.format(meeting.heldOn()), DAY.format(latest)));
        }
    }

    private Set<String> moveAgenda(Meeting meeting) {
        Set<String> reports = new TreeSet<>();
        agenda.findByCouncilAndMeeting(meeting.council(), meeting.reference()).forEach(item -> {
            forwardPlan.refuseUnlessLawful(drafting.require(item.report()), meeting.heldOn());
            item.moveTo(meeting.heldOn());
            reports.add(item.report());
        });
        return reports;
    }

    private List<String> moveClocks(Meeting meeting, LocalDate before, String cause, By by) {
        List<GovernanceReport> onTheirWay = drafting.of(meeting.council()).stream().filter(report -> meeting.body().equals(report.bodyNow()))
                .filter(report -> drafting.meetingMoved(report.reference(), meeting, before, cause, by)).toList();
        onTheirWay.stream().filter(report -> meeting.body().equals(report.body()))
                .forEach(report -> forwardPlan.meetingMoved(report, meeting, cause, by));
        return onTheirWay.stream().map(GovernanceReport::reference).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
