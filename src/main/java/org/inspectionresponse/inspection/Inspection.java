package org.inspectionresponse.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;

/** One inspection by Ofsted and the council's case about it. */
@Entity
@Table(name = "inspection")
public class Inspection {

    /** What Ofsted came for. */
    public enum Kind {
        ILACS_STANDARD("ILACS standard inspection"),
        ILACS_SHORT("ILACS short inspection"),
        FOCUSED_VISIT("Focused visit"),
        MONITORING_VISIT("Monitoring visit"),
        JTAI("Joint targeted area inspection");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Its name within a sentence. */
        String inSentence() {
            return this == ILACS_STANDARD || this == ILACS_SHORT ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
        }

        /** Whether Ofsted grades each area of the framework; visits and joint inspections end in a letter without grades. */
        public boolean graded() {
            return this == ILACS_STANDARD || this == ILACS_SHORT;
        }
    }

    public enum Status { OPEN, CLOSED, CANCELLED, SUPERSEDED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false)
    private String title;

    private String urn;

    @Embedded
    private InspectionDates dates;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.OPEN;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "superseded_by")
    private String supersededBy;

    @Column(name = "opened_by", nullable = false, updatable = false)
    private String openedBy;

    @Column(name = "outcome_version", nullable = false)
    private long outcomeVersion;

    @Embedded
    private Narrative narrative;

    @Embedded
    private PreviousInspection previous;

    @Column(name = "statement_required", nullable = false)
    private boolean statementRequired;

    @ElementCollection
    @CollectionTable(name = "judgement", joinColumns = @JoinColumn(name = "inspection_id"))
    @MapKeyColumn(name = "area")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Area, Given> judgements = new EnumMap<>(Area.class);

    @OneToMany(mappedBy = "inspection", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Finding> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "inspection_included", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<Included> included = new ArrayList<>();

    @Embedded
    private Updates updates;

    protected Inspection() {
    }

    Inspection(String reference, Open command, String openedBy, LocalDate today) {
        this.reference = reference;
        this.council = command.council();
        this.kind = command.kind();
        this.title = command.title();
        this.dates = command.dates().checked(today);
        frameworkOn(dates);
        this.openedBy = openedBy;
    }

    /** Opens a case; of the dates, those of the visit must be known. */
    public record Open(String council, Kind kind, String title, InspectionDates dates) {
    }

    /**
     * Records what Ofsted found, from the draft or the final report.
     *
     * @param urn Ofsted's number for the authority's inspections; may be null
     * @param statementRequired whether Ofsted's letter asks for a written statement of action; matters for a joint inspection only
     * @param included other inspections made with this one, such as the regulatory inspection of fostering and adoption
     */
    public record RecordOutcome(String urn, Narrative narrative, PreviousInspection previous, boolean statementRequired,
            List<Judgement> judgements, List<Finding.Row> findings, List<String> included) {
    }

    /**
     * Records that something has come from Ofsted; null for what has not.
     *
     * @param receiptAssumed whether the day of receipt is assumed and not evidenced
     */
    public record RecordReceipt(LocalDate draftReceivedOn, LocalDate receivedOn, boolean receiptAssumed, LocalDate publishedOn,
            LocalDate ofstedDeadline) {
    }

    /** Moves dates that were recorded wrongly; all are given, those that stay as well. */
    public record CorrectDates(InspectionDates dates, String reason) {
    }

    /** A case was opened. */
    public record Opened(String council, String reference) {
    }

    /** The day of receipt is known, or has been corrected: the statutory periods run from it. @param cause what was recorded, in words */
    public record Received(String council, String reference, LocalDate receivedOn, LocalDate ofstedDeadline, String cause, By by) {
    }

    /** Ofsted has published; the embargo is over. */
    public record Published(String council, String reference, LocalDate publishedOn) {
    }

    /** Dates were corrected; follows {@link Received} where the day of receipt has moved. @param cause what was corrected and why */
    public record DatesCorrected(String council, String reference, String cause, By by) {
    }

    /** Members have asked for updates, anew or for the first time, or want no more of them. */
    public record UpdatesDecided(String council, String reference) {
    }

    /** The case was cancelled, by that person. */
    public record Cancelled(String council, String reference, String reason, By by) {
    }

    /** A later inspection has taken the case's place, as that person says. */
    public record Superseded(String council, String reference, String laterReference, By by) {
    }

    void recordOutcome(RecordOutcome outcome) {
        requireOpen();
        Judgements.check(kind, framework(), outcome.judgements());
        keepNumberOf(outcome.findings());
        urn = outcome.urn();
        narrative = outcome.narrative();
        previous = outcome.previous();
        statementRequired = outcome.statementRequired();
        judgements.clear();
        outcome.judgements().forEach(judgement -> judgements.put(judgement.area(), new Given(council, judgement.grade())));
        included.clear();
        outcome.included().forEach(name -> included.add(new Included(council, name)));
        for (int number = 1; number <= outcome.findings().size(); number++) {
            Finding.Row row = outcome.findings().get(number - 1);
            if (number > findings.size()) {
                findings.add(new Finding(this, number));
            }
            findings.get(number - 1).say(row);
        }
        outcomeVersion++;
    }

    /** A plan may already answer the findings by their numbers. */
    private void keepNumberOf(List<Finding.Row> rows) {
        if (outcomeVersion > 0 && rows.size() != findings.size()) {
            throw Refusal.because("Correct the words of the %d findings recorded, but keep their number, because the plan answers each of them."
                    .formatted(findings.size()));
        }
    }

    /** Gives the same dates twice without harm, so that a date corrected meanwhile does not block the task that asks for it. */
    void receive(RecordReceipt receipt, LocalDate today) {
        requireOpen();
        InspectionDates after = dates.with(receipt);
        dates.refuseMoved(after);
        dates = after.checked(today);
    }

    void publish(LocalDate on, LocalDate today) {
        receive(new RecordReceipt(null, null, false, on, null), today);
    }

    void correct(CorrectDates correction, LocalDate today) {
        requireOpen();
        dates.refuseNewOrLost(correction.dates());
        if (dates.equals(correction.dates())) {
            throw Refusal.because("Change at least one date.");
        }
        InspectionDates after = correction.dates().checked(today);
        Framework framework = frameworkOn(after);
        if (outcomeRecorded() && !dates.sameVisit(after)) {
            Judgements.check(kind, framework, judgements());
            outcomeVersion++;
        }
        dates = after;
    }

    void cancel(LocalDate today) {
        end(Status.CANCELLED, today);
    }

    void supersede(Inspection later, LocalDate today) {
        if (!later.council.equals(council) || !later.dates.onSiteFrom().isAfter(dates.onSiteTo())) {
            throw Refusal.because("Choose a later inspection of the same council, one that began after this one had ended.");
        }
        supersededBy = later.reference;
        end(Status.SUPERSEDED, today);
    }

    void close(LocalDate today) {
        end(Status.CLOSED, today);
    }

    private void end(Status how, LocalDate today) {
        requireOpen();
        status = how;
        closedOn = today;
    }

    void askForUpdates(int months, LocalDate decidedOn) {
        requireOpen();
        updates = updates().asked(months, decidedOn);
    }

    /** The turn of the update due on that day has come. */
    void updateCame(LocalDate dueOn) {
        requireOpen();
        updates = updates().come(dueOn);
    }

    void endUpdates(LocalDate on) {
        requireOpen();
        updates = updates().ended(on);
    }

    void requireOpen() {
        if (status != Status.OPEN) {
            throw Refusal.conflict("This case is no longer open, so nothing in it can be changed.");
        }
    }

    /** The framework in force on the first day of the visit. */
    public Framework framework() {
        return frameworkOn(dates);
    }

    private static Framework frameworkOn(InspectionDates dates) {
        return Framework.on(dates.onSiteFrom()).orElseThrow(() -> Refusal.because(
                "The first day of the inspection cannot be before 1 January 2018, when inspections of this kind began."));
    }

    /** Whether Ofsted has yet to publish; until then few may read the case. */
    public boolean embargoed() {
        return dates.publishedOn() == null;
    }

    /**
     * Whether the council must answer with a written statement of action: after every graded inspection (Education and Inspections Act 2006,
     * section 137(4)); after a focused visit with a priority action (Ofsted, August 2018); after a joint inspection if the letter asks for
     * one (SI 2015/1792, regulation 3); not after a monitoring visit, which looks at the plan there is.
     */
    public boolean requiresPlan() {
        return switch (kind) {
            case ILACS_STANDARD, ILACS_SHORT -> true;
            case FOCUSED_VISIT -> findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.PRIORITY_ACTION);
            case JTAI -> statementRequired;
            case MONITORING_VISIT -> false;
        };
    }

    /**
     * Whether Ofsted expects an early draft of the plan before the plan itself: after a focused visit with a priority action (Ofsted, August
     * 2018). No visit before then is in the product, so the rule has no first day.
     */
    public boolean asksForEarlyDraft() {
        return kind == Kind.FOCUSED_VISIT && requiresPlan();
    }

    /** In the order of Ofsted's reports; empty until the outcome is recorded, and for a visit without grades. */
    public List<Judgement> judgements() {
        return judgements.entrySet().stream().map(entry -> new Judgement(entry.getKey(), entry.getValue().grade()))
                .sorted(Comparator.comparing(Judgement::area)).toList();
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Other inspections made with this one. */
    public List<String> included() {
        return included.stream().map(Included::name).toList();
    }

    public String council() {
        return council;
    }

    public String reference() {
        return reference;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Ofsted's number; null where it is not known. */
    public String urn() {
        return urn;
    }

    public InspectionDates dates() {
        return dates;
    }

    /** The day of receipt, from which the statutory periods run; null until it is known. */
    public LocalDate receivedOn() {
        return dates.receivedOn();
    }

    /** The day Ofsted published; null under embargo. */
    public LocalDate publishedOn() {
        return dates.publishedOn();
    }

    /** The deadline Ofsted states; null where it states none. */
    public LocalDate ofstedDeadline() {
        return dates.ofstedDeadline();
    }

    /** Never null; its parts may be. */
    public Narrative narrative() {
        return Optional.ofNullable(narrative).orElse(Narrative.NONE);
    }

    /** The inspection before this one; its parts are null where nothing is recorded. */
    public PreviousInspection previous() {
        return Optional.ofNullable(previous).orElse(PreviousInspection.NONE);
    }

    public boolean statementRequired() {
        return statementRequired;
    }

    /** What members asked to hear after their decision; never null. */
    public Updates updates() {
        return Optional.ofNullable(updates).orElse(Updates.NONE);
    }

    public Status status() {
        return status;
    }

    /** The day the case ended, however it ended; null while it is open. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Reference of the later inspection; null unless superseded. */
    public String supersededBy() {
        return supersededBy;
    }

    /** Sign-in name of the officer who opened the case. */
    public String openedBy() {
        return openedBy;
    }

    public boolean outcomeRecorded() {
        return outcomeVersion > 0;
    }

    /** Counts the recordings of what was found; dates that arrive later do not change it. */
    public long outcomeVersion() {
        return outcomeVersion;
    }

    public long version() {
        return version;
    }

    /** A grade as it is stored. */
    @Embeddable
    record Given(@Column(nullable = false) String council, @Enumerated(EnumType.STRING) @Column(nullable = false) Grade grade) {
    }

    /** Another inspection made with this one, as it is stored. */
    @Embeddable
    record Included(@Column(nullable = false) String council, @Column(nullable = false) String name) {
    }
}
