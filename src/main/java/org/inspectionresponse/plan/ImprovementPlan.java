package org.inspectionresponse.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;

/**
 * An improvement plan: the written statement of the action a council proposes to take in the light of Ofsted's report, and of the period
 * within which it proposes to take it (Education and Inspections Act 2006, s.137(2)).
 */
@Entity
@Table(name = "improvement_plan")
public class ImprovementPlan {

    public enum Status {
        /** Its actions are being written or revised. */
        DRAFTING("being drafted"),
        /** Finance checks what its actions cost. */
        COSTING("with finance"),
        /** Improvement officers put it together. */
        ASSEMBLING("being assembled"),
        WITH_DIRECTOR("with the director"),
        APPROVED("approved by the director"),
        /** The chair or portfolio holder was consulted. */
        CONSULTED("ready to be confirmed"),
        /** It is to be sent as it is; nothing can be changed any more. */
        CONFIRMED("on its way to Ofsted"),
        SUBMITTED("sent to Ofsted"),
        PUBLISHED("sent to Ofsted and published");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** What people call it, after "the plan is". */
        public String label() {
            return label;
        }
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.DRAFTING;

    @Column(name = "opened_on", nullable = false, updatable = false)
    private LocalDate openedOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("finding, number")
    @Fetch(FetchMode.SUBSELECT)
    private List<PlannedAction> actions = new ArrayList<>();

    @Column(length = 100_000)
    private String introduction;

    @Column(length = 100_000)
    private String governance;

    @Column(name = "cost_note", length = 4000)
    private String costNote;

    @Embedded
    private Funding funding = Funding.NONE;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_pack_file", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<PackFile> pack = new ArrayList<>();

    @Column(nullable = false)
    private int edition;

    @Column(name = "assembled_by")
    private String assembledBy;

    @Column(name = "returned_by")
    private String returnedBy;

    @Column(name = "return_note", length = 4000)
    private String returnNote;

    @Embedded
    private Endorsement endorsement;

    @Embedded
    private MissedDeadline missed;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    protected ImprovementPlan() {
    }

    ImprovementPlan(String reference, OpenPlan open, LocalDate openedOn) {
        this.reference = reference;
        this.council = open.council();
        this.caseReference = open.caseReference();
        this.openedOn = openedOn;
    }

    // Commands

    /** What finance found. */
    public enum CostCheck { CONFIRMED, RETURNED }

    /** Where the assembled plan goes. */
    public enum Assembly { PUT_TO_DIRECTOR, REVISE_ACTIONS }

    /**
     * The plan's own text and files. Put to the director, introduction, governance and, where anything costs money, the cost note and the
     * funding must be there; before a revision what is there is kept.
     *
     * @param introduction rich text, sanitised
     * @param governance who watches over the plan and how, rich text, sanitised
     * @param costNote which costs are for a limited period and which recur
     * @param funding how the costs are paid for
     */
    public record Assemble(Assembly outcome, String introduction, String governance, String costNote, Funding funding, List<PackFile> pack) {
    }

    public enum Verdict { APPROVED, RETURNED }

    // Transitions

    /**
     * Replaces what the plan has under one finding.
     *
     * @param owners names of the owners, by sign-in name
     */
    void draft(int finding, List<PlannedAction.Proposed> proposed, Map<String, String> owners, String writer) {
        require(Status.DRAFTING);
        if (proposed.isEmpty()) {
            throw Refusal.because("Give at least one action for this finding.");
        }
        replace(action -> action.finding() == finding, proposed, owners, writer);
    }

    /** Replaces all actions. */
    void revise(List<PlannedAction.Proposed> proposed, Findings findings, Map<String, String> owners, String writer) {
        require(Status.DRAFTING);
        findings.requireEachAnswered(proposed.stream().map(PlannedAction.Proposed::finding).toList());
        if (awaitsCostCheck()) {
            forgetNote(); // it was finance's, and this answers it; the director's stays until the plan is put to the director again
        }
        replace(action -> true, proposed, owners, writer);
    }

    private void replace(Predicate<PlannedAction> which, List<PlannedAction.Proposed> proposed, Map<String, String> owners, String writer) {
        List<PlannedAction> earlier = actions.stream().filter(which).toList();
        actions.removeIf(which);
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int row = 0; row < proposed.size(); row++) {
            PlannedAction.Proposed next = proposed.get(row);
            next.check("Action " + (row + 1));
            int number = numbers.merge(next.finding(), 1, Integer::sum);
            PlannedAction action = new PlannedAction(this, number, next, owners.get(next.owner()), writer);
            earlier.forEach(before -> action.takeOver(before, next));
            actions.add(action);
        }
        edition++;
    }

    /** All actions are written: costs that nobody checked yet go to finance first. Done twice, it changes nothing. */
    void gather() {
        if (status == Status.DRAFTING) {
            status = awaitsCostCheck() ? Status.COSTING : Status.ASSEMBLING;
        }
    }

    void checkCosts(CostCheck outcome, String note, By by) {
        require(Status.COSTING);
        if (outcome == CostCheck.RETURNED) {
            giveBack(Status.DRAFTING, note, by);
            return;
        }
        actions.stream().filter(PlannedAction::costsMoney).forEach(action -> action.costChecked(by.person()));
        status = Status.ASSEMBLING;
    }

    void assemble(Assemble assemble, Findings findings, By by) {
        require(Status.ASSEMBLING);
        introduction = assemble.introduction();
        governance = assemble.governance();
        costNote = assemble.costNote();
        funding = assemble.funding();
        pack.clear();
        pack.addAll(assemble.pack());
        assembledBy = by.person();
        edition++;
        if (assemble.outcome() == Assembly.REVISE_ACTIONS) {
            status = Status.DRAFTING;
            return;
        }
        findings.requireEachAnswered(actions.stream().map(PlannedAction::finding).toList());
        requireComplete();
        forgetNote();
        status = Status.WITH_DIRECTOR;
    }

    private void requireComplete() {
        if (introduction == null) {
            throw Refusal.because("The introduction is missing. Say what the plan answers before it goes to the director.");
        }
        if (governance == null) {
            throw Refusal.because("The governance arrangements are missing. Say who watches over the plan, and how.");
        }
        if (costNote == null && totalCost().signum() > 0) {
            throw Refusal.because("The plan costs money. Say which costs are for a limited period and which recur.");
        }
        funding().check(totalCost());
    }

    void decide(Verdict verdict, String note, By by, LocalDate today) {
        require(Status.WITH_DIRECTOR);
        if (verdict == Verdict.RETURNED) {
            giveBack(Status.ASSEMBLING, note, by);
            return;
        }
        endorsement().approve(by.person(), today);
        status = Status.APPROVED;
    }

    /** Consultation only: whatever the views are, the plan goes on. */
    void consult(String views, LocalDate on, By by, LocalDate today) {
        require(Status.APPROVED);
        endorsement().consult(views, on, by.person(), today);
        status = Status.CONSULTED;
    }

    /** Members decided; the first decision counts. */
    void decidedByMembers(LocalDate on) {
        if (decidedOn == null) {
            decidedOn = on;
        }
    }

    /** Something has to change first, such as an amendment of members; the director approves what comes of it anew. */
    void changeBeforeSending(String note, By by) {
        require(Status.CONSULTED);
        giveBack(Status.ASSEMBLING, note, by);
    }

    /** Ofsted may have an early draft of whatever is planned so far, until the plan itself goes. */
    void requireDraftable() {
        if (actions.isEmpty()) {
            throw Refusal.because("No action is written yet. A draft shows what is planned so far, so write at least one action first.");
        }
        if (status.compareTo(Status.CONFIRMED) >= 0) {
            throw Refusal.conflict("The plan itself is %s, so no draft of it is sent any more.".formatted(status.label()));
        }
    }

    void confirm() {
        require(Status.CONSULTED);
        status = Status.CONFIRMED;
    }

    void submitted() {
        require(Status.CONFIRMED);
        status = Status.SUBMITTED;
    }

    void publish(LocalDate on) {
        require(Status.SUBMITTED);
        status = Status.PUBLISHED;
        publishedOn = on;
    }

    private void giveBack(Status to, String note, By by) {
        if (note == null || note.isBlank()) {
            throw Refusal.because("Say what has to change before you return the plan.");
        }
        returnNote = note;
        returnedBy = by.person();
        status = to;
    }

    private void forgetNote() {
        returnNote = null;
        returnedBy = null;
    }

    private void require(Status needed) {
        if (status != needed) {
            throw Refusal.conflict("The plan is " + status.label() + " now, so this can no longer be done. Reload the task.");
        }
    }

    // What it says

    boolean awaitsCostCheck() {
        return actions.stream().anyMatch(PlannedAction::awaitsCostCheck);
    }

    /** @return whether that person wrote any action that costs money, as it stands */
    boolean costsWrittenBy(String person) {
        return actions.stream().anyMatch(action -> action.costsMoney() && action.writtenBy().equals(person));
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

    public long version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** By finding and number. */
    public List<PlannedAction> actions() {
        return List.copyOf(actions);
    }

    public List<PlannedAction> actionsOf(int finding) {
        return actions.stream().filter(action -> action.finding() == finding).toList();
    }

    /** Pounds over all actions. */
    public BigDecimal totalCost() {
        return actions.stream().map(PlannedAction::cost).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Pounds over the actions under one finding. */
    public BigDecimal costOf(int finding) {
        return actionsOf(finding).stream().map(PlannedAction::cost).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Pounds by where the money comes from; nothing that is free. */
    public Map<String, BigDecimal> costByFunding() {
        return actions.stream().filter(PlannedAction::costsMoney)
                .collect(Collectors.toMap(PlannedAction::funding, PlannedAction::cost, BigDecimal::add, TreeMap::new));
    }

    /** Rich text, sanitised; null until the plan is assembled. */
    public String introduction() {
        return introduction;
    }

    /** Governance and monitoring arrangements, rich text, sanitised; null until the plan is assembled. */
    public String governance() {
        return governance;
    }

    /** Which costs are for a limited period and which recur; null where nothing costs money. */
    public String costNote() {
        return costNote;
    }

    /** How the costs are paid for; never null. */
    public Funding funding() {
        return funding;
    }

    /** Files that go with it. */
    public List<PackFile> pack() {
        return List.copyOf(pack);
    }

    /** Counts the changes of what it says; a decision or a date recorded meanwhile does not change it. */
    public int edition() {
        return edition;
    }

    /** Who assembled it last. */
    public String assembledBy() {
        return assembledBy;
    }

    /** Who returned it last; null once that is answered. */
    public String returnedBy() {
        return returnedBy;
    }

    public String returnNote() {
        return returnNote;
    }

    /** Who approved it and who was consulted. */
    public Endorsement endorsement() {
        if (endorsement == null) {
            endorsement = new Endorsement(); // an embedded value of which nothing is stored comes back as null
        }
        return endorsement;
    }

    /** The day members decided on the case's report; null until they have. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** What was said when the statutory day passed. */
    public MissedDeadline missedDeadline() {
        if (missed == null) {
            missed = new MissedDeadline();
        }
        return missed;
    }

    /** @return whether it was sent and published, which is what the law asks for */
    public boolean sentAndPublished() {
        return status == Status.PUBLISHED;
    }
}
