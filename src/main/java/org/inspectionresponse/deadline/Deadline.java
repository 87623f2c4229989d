package org.inspectionresponse.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** One clock: from a day, to a day, under a rule. */
@Entity
@Table(name = "deadline")
public class Deadline {

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

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private boolean provisional;

    @Column(nullable = false, length = 1000)
    private String arithmetic;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.RUNNING;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected Deadline() {
    }

    Deadline(Start start) {
        council = start.council();
        caseReference = start.caseReference();
        subject = start.subject();
        duty = start.duty();
        restart(start);
    }

    /**
     * Starts a clock, or sets the one that runs for the same duty and subject anew.
     *
     * @param startedOn the day of the event that starts it; that day itself is not counted
     * @param dueOn last day on which the duty is met in time
     * @param provisional whether the due date rests on a calendar or a date of receipt not yet known for certain
     * @param arithmetic how the date follows, in a sentence
     */
    public record Start(Duty duty, String council, String caseReference, String subject, LocalDate startedOn, LocalDate dueOn,
            boolean provisional, String arithmetic) {
    }

    void restart(Start start) {
        startedOn = start.startedOn();
        dueOn = start.dueOn();
        provisional = start.provisional();
        arithmetic = start.arithmetic();
        state = State.RUNNING;
        endedOn = null;
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

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean provisional() {
        return provisional;
    }

    public String arithmetic() {
        return arithmetic;
    }

    public State state() {
        return state;
    }

    /** The day it was met or stopped; null while it runs. */
    public LocalDate endedOn() {
        return endedOn;
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
