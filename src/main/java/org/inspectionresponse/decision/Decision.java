package org.inspectionresponse.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.refusal.Refusal;

/** What a meeting decided on a report. A report that was deferred has one for each meeting that took it. */
@Entity
@Table(name = "decision")
public class Decision {

    /** What members want to hear of the matter from now on. */
    public enum Updates { NONE, EVERY, END }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(name = "report_version", nullable = false, updatable = false)
    private int reportVersion;

    @Column(nullable = false, updatable = false)
    private String meeting;

    @Column(name = "decided_on", nullable = false, updatable = false)
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Outcome outcome;

    @ElementCollection
    @CollectionTable(name = "decision_item", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderBy("number")
    private List<DecisionItem> items = new ArrayList<>();

    @Column(updatable = false, length = 40_000)
    private String reasons;

    @Column(updatable = false, length = 200_000)
    private String minutes;

    @Column(name = "minutes_reference", updatable = false)
    private String minutesReference;

    @Column(updatable = false, length = 8_000)
    private String interests;

    @Column(updatable = false, length = 8_000)
    private String attendance;

    @Column(updatable = false, length = 8_000)
    private String vote;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Updates updates;

    @Column(name = "update_months", updatable = false)
    private Integer updateMonths;

    protected Decision() {
    }

    /** What was decided on one recommendation. @param amended the text as agreed; null unless it was amended */
    public record Answer(int number, Outcome outcome, String amended) {
    }

    /**
     * Records what the meeting decided.
     *
     * @param decidedOn the day of the meeting
     * @param answers one for each recommendation that is not settled yet
     * @param reasons why the body decided so
     * @param minutes rich text of the minute
     * @param minutesReference where the minute stands; may be null, as may interests declared, attendance and vote
     * @param updateMonths calendar months between progress reports, 1 to 24; null unless updates are asked for
     */
    public record Take(LocalDate decidedOn, List<Answer> answers, String reasons, String minutes, String minutesReference, String interests,
            String attendance, String vote, Updates updates, Integer updateMonths) {
    }

    /**
     * A report was decided, for good.
     *
     * @param caseReference null for a stand-alone report
     * @param report its reference
     * @param updateMonths calendar months between progress reports; null: none asked
     * @param endUpdates whether members want no more of them
     */
    public record Taken(String council, String caseReference, String report, Outcome outcome, LocalDate decidedOn, Integer updateMonths,
            boolean endUpdates) {
    }

    Decision(AgendaItem agenda, String caseReference, int reportVersion, Take take, List<DecisionItem> items, Outcome outcome) {
        council = agenda.council();
        this.caseReference = caseReference;
        report = agenda.report();
        this.reportVersion = reportVersion;
        meeting = agenda.meeting();
        decidedOn = take.decidedOn();
        this.outcome = outcome;
        this.items.addAll(items);
        reasons = take.reasons();
        minutes = take.minutes();
        minutesReference = take.minutesReference();
        interests = take.interests();
        attendance = take.attendance();
        vote = take.vote();
        updates = take.updates();
        updateMonths = take.updateMonths();
    }

    /** Refuses a decision before its meeting or on another day, and updates without their interval. */
    static void check(Take take, AgendaItem agenda, LocalDate today) {
        if (today.isBefore(agenda.heldOn())) {
            throw Refusal.because("The meeting has not been held yet.");
        }
        if (take.decidedOn().isBefore(agenda.publishedOn())) {
            throw Refusal.because("The decision cannot be taken before its agenda was published.");
        }
        if (!take.decidedOn().equals(agenda.heldOn())) {
            throw Refusal.because("The decision is taken on the day of the meeting. Give that day.");
        }
        if (take.updates() == Updates.EVERY && take.updateMonths() == null) {
            throw Refusal.because("Say after how many months members want each progress report.");
        }
        if (take.updates() != Updates.EVERY && take.updateMonths() != null) {
            throw Refusal.because("Give months between progress reports only if members asked for them.");
        }
    }

    Taken taken() {
        return new Taken(council, caseReference, report, outcome, decidedOn, updateMonths, updates == Updates.END);
    }

    public String council() {
        return council;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    /** The version of the report that was before the meeting. */
    public int reportVersion() {
        return reportVersion;
    }

    /** Reference of the meeting. */
    public String meeting() {
        return meeting;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** What came of the report as a whole: deferred if any recommendation was; rejected or noted if all were; agreed, or so amended, otherwise. */
    public Outcome outcome() {
        return outcome;
    }

    public List<DecisionItem> items() {
        return List.copyOf(items);
    }

    public String reasons() {
        return reasons;
    }

    /** Rich text. */
    public String minutes() {
        return minutes;
    }

    /** Where the minute stands; may be null. */
    public String minutesReference() {
        return minutesReference;
    }

    /** Interests that members declared; null for none. */
    public String interests() {
        return interests;
    }

    /** Who attended; null where it is not recorded here. */
    public String attendance() {
        return attendance;
    }

    /** The vote; null where none was recorded. */
    public String vote() {
        return vote;
    }

    public Updates updates() {
        return updates;
    }

    /** Calendar months between progress reports; null where none were asked for. */
    public Integer updateMonths() {
        return updateMonths;
    }
}
