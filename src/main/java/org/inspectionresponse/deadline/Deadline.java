package org.inspectionresponse.deadline;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.Step;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.people.Role;

/** One clock: from a day, to a day, under a rule; with all that has moved it. A task of a process has one too. */
@Entity
@Table(name = "deadline")
public class Deadline {

    private static final int LONGEST_CAUSE = 1000;

    public enum State { RUNNING, MET, STOPPED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Duty duty;

    @Column(name = "started_on", nullable = false)
    private LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "counting_rule")
    private Rule rule;

    @Column(name = "counted_from")
    private LocalDate countedFrom;

    private Integer counted;

    @Column(name = "start_event")
    private String startEvent;

    /** What the rule gives, where a day that was stated may be earlier; null where nothing is counted, and until an old clock was. */
    @Column(name = "reckoned_on")
    private LocalDate reckonedOn;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    @Column(nullable = false)
    private boolean assumed;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(nullable = false)
    private boolean provisional;

    @Column(nullable = false, length = 1000)
    private String arithmetic;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.RUNNING;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "task_id", nullable = false, updatable = false)
    private String taskId = "";

    @Column(name = "task_name")
    private String taskName;

    /** Names of roles, with commas between them. */
    @Column(name = "task_roles")
    private String taskRoles;

    /** The moment for which people were last reminded. */
    private String reminded;

    private String assignee;

    /** Read with the clock, because every page that shows one shows what moved it; in one question for a whole list. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deadline_change", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderColumn(name = "number")
    private List<Change> history = new ArrayList<>();

    protected Deadline() {
    }

    Deadline(Start start, WorkingDays days, LocalDate today) {
        council = start.council();
        caseReference = start.caseReference();
        subject = start.subject();
        duty = start.duty();
        run(start, days, today);
    }

    Deadline(TaskClock task, LocalDate today) {
        council = task.council();
        caseReference = task.caseReference();
        subject = task.subject();
        duty = Duty.DO_TASK;
        taskId = task.taskId();
        startedOn = today;
        startEvent = "the task came up";
        arithmetic = "The day on which the task is due.";
        take(task);
    }

    /**
     * What starts a clock.
     *
     * @param caseReference null outside a case
     * @param subject reference of what the duty is about; one clock for each duty and subject
     * @param counting how the due date follows; null where it is given
     * @param stated a due date that somebody else states, as Ofsted does; the earlier of the two governs; null where nobody does
     * @param assumed whether the day counted from is not certain, so that the due date is provisional
     * @param given null where it is counted
     */
    public record Start(Duty duty, String council, String caseReference, String subject, Counting counting, LocalDate stated, boolean assumed,
            Given given) {

        public Start(Duty duty, String council, String caseReference, String subject, Counting counting, LocalDate stated, boolean assumed) {
            this(duty, council, caseReference, subject, counting, stated, assumed, null);
        }

        /** A clock whose due date no rule of the calendar gives. */
        public static Start given(Duty duty, String council, String caseReference, String subject, Given given) {
            return new Start(duty, council, caseReference, subject, null, null, false, given);
        }
    }

    /**
     * A due date that was worked out elsewhere.
     *
     * @param from the day of the event that starts the clock
     * @param event that event, in words that follow "the day"
     * @param dueAt the last second in time; null for the whole day
     * @param provisional whether it rests on bank holidays that nobody has published yet
     * @param arithmetic how the date follows, in a sentence
     */
    public record Given(LocalDate from, String event, LocalDate dueOn, Instant dueAt, boolean provisional, String arithmetic) {
    }

    /** A due date that moved. @param cause why, in words @param by sign-in name, or the product itself */
    @Embeddable
    public record Change(@Column(name = "changed_at", nullable = false) Instant at, @Column(name = "old_due", nullable = false) LocalDate oldDue,
            @Column(name = "new_due", nullable = false) LocalDate newDue, @Column(nullable = false, length = LONGEST_CAUSE) String cause,
            @Column(name = "changed_by", nullable = false) String by) {

        public Change {
            cause = cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause;
        }
    }

    final void run(Start start, WorkingDays days, LocalDate today) {
        state = State.RUNNING;
        endedOn = null;
        startedOn = today;
        recount(start, days);
    }

    /** What the clock rests on changes; whether it runs does not. */
    final void recount(Start start, WorkingDays days) {
        statedOn = start.stated();
        assumed = start.assumed();
        if (start.counting() == null) {
            take(start.given());
        } else {
            take(start.counting());
            count(days);
        }
    }

    private void take(Counting counting) {
        startedOn = counting.backwards() ? startedOn : counting.from();
        rule = counting.rule();
        countedFrom = counting.from();
        counted = counting.count();
        startEvent = counting.event();
        dueAt = null;
    }

    private void take(Given given) {
        startedOn = given.from();
        rule = null;
        countedFrom = null;
        counted = null;
        reckonedOn = null;
        startEvent = given.event();
        dueOn = given.dueOn();
        dueAt = given.dueAt();
        provisional = given.provisional();
        arithmetic = given.arithmetic();
    }

    final void take(TaskClock task) {
        taskName = task.taskName();
        taskRoles = String.join(",", task.roles().stream().map(Role::name).toList());
        assignee = task.assignee();
        dueOn = task.dueOn();
    }

    /** By the calendar as it is now. Changes nothing where nothing is counted. */
    final void count(WorkingDays days) {
        counting().ifPresent(how -> {
            Reckoning reckoning = days.reckon(how.rule(), how.from(), how.count());
            reckonedOn = reckoning.date();
            dueOn = statedOn != null && statedOn.isBefore(reckonedOn) ? statedOn : reckonedOn;
            provisional = assumed || reckoning.provisional();
            arithmetic = how.sentence() + (assumed ? " That day is assumed, and this is counted anew when it is known." : "");
        });
    }

    /** @return whether that moment is another than the last for which people were reminded */
    boolean remember(String moment) {
        boolean another = !moment.equals(reminded);
        reminded = moment;
        return another;
    }

    void note(Change change) {
        history.add(change);
    }

    void met(LocalDate on) {
        state = State.MET;
        endedOn = on;
    }

    void stop(LocalDate on) {
        if (state == State.RUNNING) {
            state = State.STOPPED;
            endedOn = on;
        }
    }

    public Long id() {
        return id;
    }

    public String council() {
        return council;
    }

    public String caseReference() {
        return caseReference;
    }

    public String subject() {
        return subject;
    }

    public Duty duty() {
        return duty;
    }

    /** What is to be done: the duty, or the name of the task. */
    public String label() {
        return taskName == null ? duty.label() : taskName;
    }

    /** The law or rule that sets it. */
    public String source() {
        return duty.source();
    }

    /** The day it began to run: that of the event, or, where that is still to come as a meeting is, the day of the start. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** What started it, in words that follow "the day"; null for a clock of before these were kept. */
    public String startEvent() {
        return startEvent;
    }

    /** The last day in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last second in time, where an hour counts. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** Whether the due date rests on a day that is assumed, or on bank holidays that nobody has published yet. */
    public boolean provisional() {
        return provisional;
    }

    /** How the due date follows, in a sentence; with another's calculation, where there is one. */
    public String arithmetic() {
        return disagreement().map(it -> arithmetic + " " + it)
                .orElseGet(() -> arithmetic + (statedOn == null ? "" : " Ofsted states the same day."));
    }

    /** Day by day, by a calendar; empty where nothing is counted. */
    public List<String> steps(WorkingDays days) {
        return counting().map(how -> days.explain(how.rule(), how.from(), how.count()).steps().stream().map(Deadline::inWords).toList())
                .orElse(List.of());
    }

    private static String inWords(Step step) {
        String last = step.first().equals(step.last()) ? "" : " to " + DAY.format(step.last());
        return DAY.format(step.first()) + last + ": " + step.why();
    }

    public Optional<Counting> counting() {
        return rule == null ? Optional.empty() : Optional.of(new Counting(rule, countedFrom, counted, startEvent));
    }

    /** The due date that somebody else states. */
    public Optional<LocalDate> stated() {
        return Optional.ofNullable(statedOn);
    }

    /** Both calculations and which of them governs; empty where they agree. */
    public Optional<String> disagreement() {
        return stated().filter(other -> reckonedOn != null && !other.equals(reckonedOn)).map(other -> (other.isBefore(reckonedOn)
                ? "By the law that is %s; Ofsted states %s, which is earlier and governs."
                : "By the law that is %s, which governs; Ofsted states %s, which is later.")
                        .formatted(DAY.format(reckonedOn), DAY.format(other)) + " Check the day of receipt.");
    }

    /** Whose work it is: the first of {@link #roles()}; null for a task that is one person's. */
    public Role responsible() {
        return roles().stream().findFirst().orElse(null);
    }

    /** Every role whose holders can do it; none for a task that is one person's. */
    public List<Role> roles() {
        if (taskId.isEmpty()) {
            return List.of(duty.responsible());
        }
        return taskRoles == null || taskRoles.isEmpty() ? List.of() : Stream.of(taskRoles.split(",")).map(Role::valueOf).toList();
    }

    /** Who hears of it as well when it is late; null for a task that is one person's. */
    public Role head() {
        return taskId.isEmpty() ? duty.head() : Optional.ofNullable(responsible()).map(Role::head).orElse(null);
    }

    /** What ends it, in words that follow "until". */
    public String stoppedBy() {
        return duty.stoppedBy();
    }

    /** The engine's task; empty for a clock that is none. */
    public Optional<String> taskId() {
        return Optional.of(taskId).filter(its -> !its.isEmpty());
    }

    /** Who has taken the task. */
    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    public State state() {
        return state;
    }

    /** The day it was met or stopped; null while it runs. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** What moved the due date, oldest first. */
    public List<Change> history() {
        return List.copyOf(history);
    }

    /** @return whether it was met late, or still runs after its day */
    public boolean missed(LocalDate today) {
        return duty.canBeMissed() && switch (state) {
            case RUNNING -> today.isAfter(dueOn);
            case MET -> endedOn.isAfter(dueOn);
            case STOPPED -> false;
        };
    }
}
