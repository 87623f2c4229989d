package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport;

/**
 * What a meeting, or one person, decided on a report. A report that was deferred, recommended or referred back has one for each time it
 * was taken.
 */
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

    @Column(name = "made_by", nullable = false, updatable = false)
    private String madeBy;

    @Column(updatable = false)
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
    private String dispensations;

    @Column(updatable = false, length = 20_000)
    private String alternatives;

    @Column(updatable = false, length = 8_000)
    private String attendance;

    @Column(updatable = false, length = 8_000)
    private String vote;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Updates updates;

    @Column(name = "update_months", updatable = false)
    private Integer updateMonths;

    @Column(nullable = false, updatable = false)
    private boolean reconsideration;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "in_effect_on")
    private LocalDate inEffectOn;

    @Column(name = "referred_back_on")
    private LocalDate referredBackOn;

    protected Decision() {
    }

    /** What was decided on one recommendation. @param amended the text as agreed; null unless it was amended */
    public record Answer(int number, Outcome outcome, String amended) {
    }

    /**
     * Records what was decided. For a decision of the executive this is the record of regulation 12 or 13 of SI 2012/2089.
     *
     * @param decidedOn the day of the meeting, or the day on which the one person decided
     * @param answers one for each recommendation that is not settled yet
     * @param reasons why it was decided so
     * @param alternatives alternative options considered and rejected, "none" if there were none; null for a body that is not of the
     *     executive
     * @param minute null for a decision of one person
     * @param interests conflicts of interest that were declared; may be null, as may dispensations granted for them
     * @param updateMonths calendar months between progress reports, 1 to 24; null unless updates are asked for
     */
    public record Take(LocalDate decidedOn, List<Answer> answers, String reasons, String alternatives, Minute minute, String interests,
            String dispensations, Updates updates, Integer updateMonths) {
    }

    /** The minute of a meeting. @param text rich text @param reference where it stands; may be null, as may attendance and vote */
    public record Minute(String text, String reference, String attendance, String vote) {

        static final Minute NONE = new Minute(null, null, null, null);
    }

    /**
     * A decision on a report is in effect: from now on it is acted on.
     *
     * @param caseReference null for a stand-alone report
     * @param report its reference
     * @param updateMonths calendar months between progress reports; null: none asked
     * @param endUpdates whether members want no more of them
     */
    public record InEffect(String council, String caseReference, String report, Outcome outcome, LocalDate decidedOn, Integer updateMonths,
            boolean endUpdates) {
    }

    /**
     * The record of the executive's decision, or what a committee decided, is there for everybody to read.
     *
     * @param decision its identity
     */
    public record Published(String council, String caseReference, String report, long decision) {
    }

    /** @param meeting reference of the meeting; null for a decision of one person */
    Decision(GovernanceReport before, Body decider, String meeting, Take take, List<DecisionItem> items, Outcome outcome,
            boolean reconsideration) {
        council = before.council();
        caseReference = before.caseReference();
        report = before.reference();
        reportVersion = before.current().number();
        madeBy = decider.code();
        this.meeting = meeting;
        decidedOn = take.decidedOn();
        this.items.addAll(items);
        this.outcome = outcome;
        reasons = take.reasons();
        alternatives = take.alternatives();
        interests = take.interests();
        dispensations = take.dispensations();
        Minute minute = take.minute() == null ? Minute.NONE : take.minute();
        minutes = minute.text();
        minutesReference = minute.reference();
        attendance = minute.attendance();
        vote = minute.vote();
        updates = take.updates();
        updateMonths = take.updateMonths();
        this.reconsideration = reconsideration;
    }

    /** Refuses a decision before its meeting or on another day. */
    static void checkMeeting(Take take, AgendaItem agenda, LocalDate today) {
        if (today.isBefore(agenda.heldOn())) {
            throw Refusal.because("The meeting has not been held yet.");
        }
        if (take.decidedOn().isBefore(agenda.publishedOn())) {
            throw Refusal.because("The decision cannot be taken before its agenda was published.");
        }
        if (!take.decidedOn().equals(agenda.heldOn())) {
            throw Refusal.because("The decision is taken on the day of the meeting. Give that day.");
        }
    }

    /** Refuses a decision of one person in the future or before the report was approved or last decided on. */
    static void checkDay(Take take, LocalDate notBefore, LocalDate today) {
        if (take.decidedOn().isAfter(today)) {
            throw Refusal.because("The decision cannot be dated in the future.");
        }
        if (take.decidedOn().isBefore(notBefore)) {
            throw Refusal.because("The decision cannot be taken before " + DAY.format(notBefore) + ", when the report came to you.");
        }
    }

    /** Refuses updates without their interval, and a record of the executive without what the law asks of it. */
    static void checkRecord(Take take, Arrangements arrangements) {
        if (take.updates() == Updates.EVERY && take.updateMonths() == null) {
            throw Refusal.because("Say after how many months members want each progress report.");
        }
        if (take.updates() != Updates.EVERY && take.updateMonths() != null) {
            throw Refusal.because("Give months between progress reports only if members asked for them.");
        }
        if (arrangements == Arrangements.EXECUTIVE && take.alternatives() == null) {
            throw Refusal.because("Name the alternative options that were considered and rejected, or say that there were none.");
        }
        if (take.dispensations() != null && take.interests() == null) {
            throw Refusal.because("A dispensation is granted for an interest. Name the interest that was declared.");
        }
    }

    /** @param at not in the future, and not on a day before the decision */
    void publish(Instant at, ZoneId zone, Instant now) {
        if (at.isAfter(now)) {
            throw Refusal.because("The record cannot have been published in the future. Complete this task once it is.");
        }
        if (LocalDate.ofInstant(at, zone).isBefore(decidedOn)) {
            throw Refusal.because("The record cannot have been published before the decision of " + DAY.format(decidedOn) + ".");
        }
        publishedAt = at;
    }

    void bringIntoEffect(LocalDate on) {
        inEffectOn = on;
    }

    void referBack(LocalDate on) {
        referredBackOn = on;
    }

    boolean wasReferredBack() {
        return referredBackOn != null;
    }

    Published published() {
        return new Published(council, caseReference, report, id);
    }

    InEffect inEffect() {
        return new InEffect(council, caseReference, report, outcome, decidedOn, updateMonths, updates == Updates.END);
    }

    public Long id() {
        return id;
    }

    public String council() {
        return council;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    /** The version of the report that was decided on. */
    public int reportVersion() {
        return reportVersion;
    }

    /** Code of the body, member or officer that decided. */
    public String madeBy() {
        return madeBy;
    }

    /** Reference of the meeting; null where one person decided. */
    public String meeting() {
        return meeting;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Whether it was decided again after a call-in had referred the first decision back. */
    public boolean reconsideration() {
        return reconsideration;
    }

    /** When its record was published; null before, and for decisions whose record is the minutes. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** The day from which it is acted on; null before, and for a deferral, a recommendation or a decision that was referred back. */
    public LocalDate inEffectOn() {
        return inEffectOn;
    }

    /** The day a call-in referred it back; null if none did. */
    public LocalDate referredBackOn() {
        return referredBackOn;
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

    /** Alternative options considered and rejected; null for a body that is not of the executive. */
    public String alternatives() {
        return alternatives;
    }

    /** Rich text; null where one person decided. */
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

    /** Dispensations granted for those interests; null for none. */
    public String dispensations() {
        return dispensations;
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
