package org.inspectionresponse.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline.State;
import org.inspectionresponse.people.By;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of clocks: every duty that runs, and every task. */
@Service
@Transactional
public class Deadlines {

    private static final String NO_TASK = "";

    private final DeadlineRows rows;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(DeadlineRows rows, WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A due date moved. What the engine holds of it follows in the same transaction.
     *
     * @param caseReference null outside a case
     * @param cause why, in words
     */
    public record Moved(String council, String caseReference, String subject, Duty duty, LocalDate oldDue, LocalDate newDue, String cause) {
    }

    /** A task that is not done yet is due on another day. */
    public record TaskMoved(String taskId, LocalDate oldDue) {
    }

    /** Starts the clock, or sets it anew if there is one for the same duty and subject. */
    public void start(Deadline.Start start) {
        start(start, "It was started anew.", By.product());
    }

    /**
     * Starts the clock, or sets it anew if there is one for the same duty and subject: from now on it runs.
     *
     * @param cause why a clock that ran already has another day now, in a sentence
     */
    public void start(Deadline.Start start, String cause, By by) {
        find(start.duty(), start.subject()).ifPresentOrElse(there -> {
            boolean ran = there.state() == State.RUNNING;
            move(there, its -> its.run(start, calendar.days(), today()), cause, by, ran);
        }, () -> rows.save(new Deadline(start, calendar.days(), today())));
    }

    /**
     * What a clock rests on was corrected. It goes on as it was: one that was met or stopped stays so, with another due date. Starts it
     * where there is none.
     *
     * @param cause what was corrected, in a sentence
     */
    public void recount(Deadline.Start start, String cause, By by) {
        find(start.duty(), start.subject()).ifPresentOrElse(there -> move(there, its -> its.recount(start, calendar.days()), cause, by,
                there.state() != State.STOPPED), () -> start(start));
    }

    /** The calendar has changed: counts the clocks of a subject anew, but for those that were stopped. Safe to do twice. */
    public void recount(String subject, String cause) {
        rows.findBySubjectAndRuleNotNullOrderById(subject).stream().filter(there -> there.state() != State.STOPPED)
                .forEach(there -> move(there, its -> its.count(calendar.days()), cause, By.product(), true));
    }

    /** @param tell whether it is news that the due date moved: not of a clock that runs again after it ended, or that was stopped */
    private void move(Deadline deadline, Consumer<Deadline> how, String cause, By by, boolean tell) {
        LocalDate old = deadline.dueOn();
        how.accept(deadline);
        if (!deadline.dueOn().equals(old)) {
            deadline.note(new Deadline.Change(clock.instant(), old, deadline.dueOn(), cause, by.person()));
            if (tell) {
                events.publishEvent(new Moved(deadline.council(), deadline.caseReference(), deadline.subject(), deadline.duty(), old,
                        deadline.dueOn(), cause));
            }
        }
    }

    /** Records that the duty was met on that day. Does nothing where no such clock was started. */
    public void met(Duty duty, String subject, LocalDate on) {
        find(duty, subject).ifPresent(deadline -> deadline.met(on));
    }

    /** Stops the clocks of a case that still run, because the case is cancelled or superseded. */
    public void stopCase(String council, String caseReference, LocalDate on) {
        ofCase(council, caseReference).forEach(deadline -> deadline.stop(on));
    }

    /** Stops all clocks of a subject that still run, because it is withdrawn. */
    public void stopAll(String council, String subject, LocalDate on) {
        ofSubject(council, subject).forEach(deadline -> deadline.stop(on));
    }

    /** Stops one clock that still runs. */
    public void stop(Duty duty, String subject, LocalDate on) {
        find(duty, subject).ifPresent(deadline -> deadline.stop(on));
    }

    /** A task has come up. Safe to do twice. */
    public void taskOpened(TaskClock task) {
        taskChanged(task, "The task changed.", By.product());
    }

    /** A task was taken, given back, or is due on another day. @param cause why another day, in a sentence */
    public void taskChanged(TaskClock task, String cause, By by) {
        rows.findByTaskId(task.taskId()).ifPresentOrElse(there -> {
            LocalDate old = there.dueOn();
            move(there, its -> its.take(task), cause, by, false);
            if (there.state() == State.RUNNING && !there.dueOn().equals(old)) {
                events.publishEvent(new TaskMoved(task.taskId(), old));
            }
        }, () -> rows.save(new Deadline(task, today())));
    }

    /** A task is done. Does nothing where none was opened. */
    public void taskEnded(String taskId, LocalDate on) {
        rows.findByTaskId(taskId).filter(task -> task.state() == State.RUNNING).ifPresent(task -> task.met(on));
    }

    /** A task was taken away, because what it belonged to is over. */
    public void taskDropped(String taskId, LocalDate on) {
        rows.findByTaskId(taskId).ifPresent(task -> task.stop(on));
    }

    /**
     * Notes in the register that people are reminded of a clock.
     *
     * @param moment which of its moments it is for
     * @return whether that is news, and not what they were reminded of last
     */
    public boolean remember(Deadline deadline, String moment) {
        return rows.findById(deadline.id()).orElseThrow().remember(moment);
    }

    /** The engine's tasks, of every council, whose clocks run. */
    @Transactional(readOnly = true)
    public Set<String> openTasks() {
        return rows.tasks(State.RUNNING);
    }

    /** The clock of a task. */
    @Transactional(readOnly = true)
    public Deadline ofTask(String taskId) {
        return rows.findByTaskId(taskId).orElseThrow(() -> new IllegalStateException("No clock runs for the task " + taskId));
    }

    /** The clock of a duty, in whatever state. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(Duty duty, String subject) {
        return rows.findByDutyAndSubjectAndTaskId(duty, subject, NO_TASK);
    }

    /** The clocks of one duty over several subjects, in one question. */
    @Transactional(readOnly = true)
    public List<Deadline> of(String council, Duty duty, Collection<String> subjects) {
        return rows.findByCouncilAndDutyAndSubjectIn(council, duty, subjects);
    }

    /** The clocks of a case and its tasks, in whatever state, earliest due first. */
    @Transactional(readOnly = true)
    public List<Deadline> ofCase(String council, String caseReference) {
        return rows.findByCouncilAndCaseReferenceOrderByDueOn(council, caseReference);
    }

    /** The clocks of one subject and its tasks, in whatever state, earliest due first. */
    @Transactional(readOnly = true)
    public List<Deadline> ofSubject(String council, String subject) {
        return rows.findByCouncilAndSubjectOrderByDueOn(council, subject);
    }

    /** All clocks and tasks of a council that run, earliest due first. */
    @Transactional(readOnly = true)
    public List<Deadline> running(String council) {
        return rows.findByCouncilAndStateOrderByDueOnAscIdAsc(council, State.RUNNING);
    }

    /** The subjects, of every council, whose clocks a change of the calendar can move: those that run and those that were met. */
    @Transactional(readOnly = true)
    public List<String> counted() {
        return rows.counted(EnumSet.of(State.RUNNING, State.MET));
    }

    /** The subjects, of every council, with clocks that have their rule only since an upgrade, and were not counted by it yet. */
    @Transactional(readOnly = true)
    public List<String> uncounted() {
        return rows.uncounted(EnumSet.of(State.RUNNING, State.MET));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
