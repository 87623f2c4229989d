package org.inspectionresponse.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices when a timetable no longer fits, and when it fits again, and says so once each time. */
@Service
@Transactional
public class RouteWatch {

    private final Timetables timetables;
    private final RouteStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RouteWatch(Timetables timetables, RouteStates states, ApplicationEventPublisher events, Clock clock) {
        this.timetables = timetables;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A plan can no longer be in time by its timetable.
     *
     * @param report reference of the report that members decide on; null while there is none
     * @param closing which time that is, from 1: with the case it names the occasion once and for all
     * @param next the step that is too late
     * @param lastSafe the last day on which it was safe
     */
    public record RouteClosed(String council, String caseReference, String report, int closing, Milestone next, LocalDate lastSafe) {
    }

    /** A timetable that did not fit does again. */
    public record RouteOpened(String council, String caseReference) {
    }

    /** Looks at all open cases of a council. @return the timetables that do not fit, whether that is news or not */
    public List<Timetable> closedNow(String council) {
        List<Timetable> open = timetables.open(council);
        open.forEach(this::note);
        return open.stream().filter(timetable -> !timetable.route().fits()).toList();
    }

    /** Looks at one case, because something that its timetable rests on has changed. */
    public void look(String caseReference) {
        timetables.of(caseReference).ifPresent(this::note);
    }

    /** A clock of a case that moved: its due day, a meeting or a bank holiday did. */
    @EventListener
    void moved(Deadlines.Moved event) {
        if (event.caseReference() != null && event.duty() != Duty.DO_TASK) {
            look(event.caseReference());
        }
    }

    private void note(Timetable timetable) {
        RouteState state = states.findByCouncilAndCaseReference(timetable.council(), timetable.caseReference())
                .orElseGet(() -> states.save(new RouteState(timetable.council(), timetable.caseReference())));
        if (timetable.route().fits()) {
            if (state.reopen()) {
                events.publishEvent(new RouteOpened(timetable.council(), timetable.caseReference()));
            }
        } else if (state.close(LocalDate.now(clock))) {
            Step step = timetable.route().steps().stream().filter(Step::red).findFirst().orElseThrow();
            events.publishEvent(new RouteClosed(timetable.council(), timetable.caseReference(), timetable.report(), state.closings(),
                    step.milestone(), step.lastSafe()));
        }
    }
}
