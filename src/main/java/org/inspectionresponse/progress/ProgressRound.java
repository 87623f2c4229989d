package org.inspectionresponse.progress;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;

/** One round of telling members what was done: an update on each action that was not yet verified as complete. */
@Entity
@Table(name = "progress_round")
public class ProgressRound {

    public enum Status { GATHERING, ASSEMBLED }

    // Commands

    /**
     * @param dueOn the day members asked to be told by
     * @param allowed until when there is time for it
     */
    record Open(String council, String caseReference, String planReference, LocalDate dueOn, LocalDate openedOn, Allowed allowed) {
    }

    /**
     * How long people have in a round.
     *
     * @param reportBy last day for the owners
     * @param verifyBy last day for those who verify
     */
    record Allowed(LocalDate reportBy, LocalDate verifyBy) {
    }

    /**
     * What an owner reports.
     *
     * @param ragReason why the rating is what it is; mandatory
     * @param done what was done: rich text, already sanitised
     * @param impact what difference it made; may be null
     */
    public record Report(String action, ActionUpdate.Work work, ActionUpdate.Rag rag, String ragReason, String done, String impact) {
    }

    /** @param note mandatory when returned */
    public record Verify(String action, ActionUpdate.Finding finding, String note) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference;

    @Column(name = "plan_reference", nullable = false, updatable = false)
    private String planReference;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "opened_on", nullable = false, updatable = false)
    private LocalDate openedOn;

    @Column(name = "report_by", nullable = false)
    private LocalDate reportBy;

    @Column(name = "verify_by", nullable = false)
    private LocalDate verifyBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.GATHERING;

    @Column(name = "report_reference")
    private String reportReference;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ActionUpdate> updates = new ArrayList<>();

    protected ProgressRound() {
    }

    ProgressRound(Open open, String reference, int number) {
        this.council = open.council();
        this.reference = reference;
        this.caseReference = open.caseReference();
        this.planReference = open.planReference();
        this.number = number;
        this.dueOn = open.dueOn();
        this.openedOn = open.openedOn();
        allow(open.allowed());
    }

    /** The calendar has changed since it was opened. Changes nothing once the report for members is assembled. */
    final void allow(Allowed allowed) {
        if (status == Status.GATHERING) {
            reportBy = allowed.reportBy();
            verifyBy = allowed.verifyBy();
        }
    }

    void ask(String action, String owner) {
        updates.add(new ActionUpdate(this, action, owner));
    }

    void report(Report report, String person, Instant at) {
        update(report.action()).report(report, person, at);
    }

    void verify(Verify verify, String person, Instant at) {
        update(verify.action()).verify(verify, person, at);
    }

    void assembled(String report) {
        if (updates.stream().anyMatch(update -> update.status() != ActionUpdate.Status.VERIFIED)) {
            throw Refusal.conflict("Progress on some actions is not verified yet.");
        }
        reportReference = Objects.requireNonNull(report);
        status = Status.ASSEMBLED;
    }

    /** Refuses an action that is not part of this round. */
    public ActionUpdate update(String action) {
        return updates.stream().filter(update -> update.action().equals(action)).findFirst()
                .orElseThrow(() -> Refusal.because("This action is not part of this update."));
    }

    public String council() {
        return council;
    }

    public String reference() {
        return reference;
    }

    public String caseReference() {
        return caseReference;
    }

    public String planReference() {
        return planReference;
    }

    /** 1 for the first update after the decision. */
    public int number() {
        return number;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day from which the days of owners and of those who verify are counted. */
    LocalDate openedOn() {
        return openedOn;
    }

    /** Last day for the owners to report. */
    public LocalDate reportBy() {
        return reportBy;
    }

    /** Last day for somebody else to verify what was reported. */
    public LocalDate verifyBy() {
        return verifyBy;
    }

    public Status status() {
        return status;
    }

    /** Reference of the report that tells members; null until it is assembled. */
    public String reportReference() {
        return reportReference;
    }

    public List<ActionUpdate> updates() {
        return List.copyOf(updates);
    }

    public long version() {
        return version;
    }
}
