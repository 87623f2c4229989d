package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves meetings, and with them what is counted back from their day. */
@Service
@Transactional
public class Rescheduling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final MeetingCalendar meetings;
    private final AgendaItems agenda;
    private final Decisions decisions;
    private final Drafting drafting;
    private final ForwardPlan forwardPlan;
    private final Register register;
    private final Clock clock;

    Rescheduling(MeetingCalendar meetings, AgendaItems agenda, Decisions decisions, Drafting drafting, ForwardPlan forwardPlan, Register register,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.drafting = drafting;
        this.forwardPlan = forwardPlan;
        this.register = register;
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
        meetings.move(council, reference, move.on(), move.at(), move.place(), cause, by);
        LocalDate latest = meetings.latestAgenda(meeting);
        refuseAgendaTooLate(meeting, latest);
        moveAgenda(meeting);
        moveClocks(meeting, before, cause, by);
        register.enter(Act.on(council, null, reference, meeting.version(), "Move meeting").because(cause), by);
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

    private void moveAgenda(Meeting meeting) {
        agenda.findByCouncilAndMeeting(meeting.council(), meeting.reference()).forEach(item -> {
            forwardPlan.refuseUnlessLawful(drafting.require(item.report()), meeting.heldOn());
            item.moveTo(meeting.heldOn());
        });
    }

    private void moveClocks(Meeting meeting, LocalDate before, String cause, By by) {
        drafting.of(meeting.council()).stream().filter(report -> meeting.body().equals(report.bodyNow()))
                .filter(report -> drafting.meetingMoved(report.reference(), meeting, before, cause, by))
                .filter(report -> meeting.body().equals(report.body()))
                .forEach(report -> forwardPlan.meetingMoved(report, meeting, cause, by));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
