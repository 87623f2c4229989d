package org.inspectionresponse.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;

/** What the owner of one action says of it in one round, and what somebody else made of that. */
@Entity
@Table(name = "action_update")
public class ActionUpdate {

    public enum Status { AWAITED, REPORTED, RETURNED, VERIFIED }

    /** How far the work is. */
    public enum Work { NOT_STARTED, IN_PROGRESS, COMPLETE }

    /** Red, amber or green, always with a reason; it says how likely the action is to do what it is for, by its date. */
    public enum Rag { RED, AMBER, GREEN }

    /** What somebody other than the owner found. */
    public enum Finding { VERIFIED, RETURNED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id", updatable = false)
    private ProgressRound round;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String action;

    @Column(updatable = false)
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.AWAITED;

    @Enumerated(EnumType.STRING)
    private Work work;

    @Enumerated(EnumType.STRING)
    private Rag rag;

    @Column(name = "rag_reason", length = 4000)
    private String ragReason;

    @Column(length = 40_000)
    private String done;

    @Column(length = 8000)
    private String impact;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verifier_note", length = 4000)
    private String verifierNote;

    protected ActionUpdate() {
    }

    ActionUpdate(ProgressRound round, String action, String owner) {
        this.round = round;
        this.council = round.council();
        this.action = action;
        this.owner = owner;
    }

    void report(ProgressRound.Report report, String person, Instant at) {
        if (status == Status.REPORTED || status == Status.VERIFIED) {
            throw Refusal.conflict("Progress on this action was reported already.");
        }
        if (report.work() == Work.COMPLETE && report.rag() != Rag.GREEN) {
            throw Refusal.because("An action that is complete is green. Correct the rating or how far the work is.");
        }
        work = report.work();
        rag = report.rag();
        ragReason = report.ragReason();
        done = report.done();
        impact = report.impact();
        reportedBy = person;
        reportedAt = at;
        status = Status.REPORTED;
    }

    void verify(ProgressRound.Verify verify, String person, Instant at) {
        if (status != Status.REPORTED) {
            throw Refusal.conflict("There is nothing to verify: the owner has not reported, or it was verified already.");
        }
        if (verify.finding() == Finding.RETURNED && (verify.note() == null || verify.note().isBlank())) {
            throw Refusal.because("Say what is missing, so that the owner can mend it.");
        }
        verifierNote = verify.note();
        verifiedBy = person;
        verifiedAt = at;
        status = verify.finding() == Finding.VERIFIED ? Status.VERIFIED : Status.RETURNED;
    }

    /** Whether this person may not check it, because it is their own. */
    boolean belongsTo(String person) {
        return person.equals(reportedBy) || Objects.equals(owner, person);
    }

    /** Whether the work is done, as somebody other than the owner has found. */
    public boolean verifiedComplete() {
        return status == Status.VERIFIED && work == Work.COMPLETE;
    }

    /** Number of the action in the plan, such as 2.1. */
    public String action() {
        return action;
    }

    /** Sign-in name of the owner; null where the plan names nobody who signs in. */
    public String owner() {
        return owner;
    }

    public Status status() {
        return status;
    }

    public Work work() {
        return work;
    }

    public Rag rag() {
        return rag;
    }

    public String ragReason() {
        return ragReason;
    }

    /** What was done since the last report: rich text. */
    public String done() {
        return done;
    }

    /** What difference it made, measured where it can be. */
    public String impact() {
        return impact;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    public String verifierNote() {
        return verifierNote;
    }
}
