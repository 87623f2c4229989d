package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;

/** What the council will do about one finding: who, from when to when, at what cost, and how it will be seen to have worked. */
@Entity
@Table(name = "planned_action")
public class PlannedAction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    private ImprovementPlan plan;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false)
    private int finding;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false, length = 4000)
    private String action;

    @Column(nullable = false)
    private String owner;

    @Column(name = "owner_name", nullable = false)
    private String ownerName;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false, precision = 14, scale = 2)
    private BigDecimal cost;

    private String funding;

    @Column(name = "success_measure", nullable = false, length = 2000)
    private String successMeasure;

    @Column(name = "written_by", nullable = false)
    private String writtenBy;

    @Column(name = "cost_checked_by")
    private String costCheckedBy;

    protected PlannedAction() {
    }

    PlannedAction(ImprovementPlan plan, int number, Proposed proposed, String ownerName, String writtenBy) {
        this.plan = plan;
        this.council = plan.council();
        this.finding = proposed.finding();
        this.number = number;
        this.action = proposed.action();
        this.owner = proposed.owner();
        this.ownerName = ownerName;
        this.startsOn = proposed.startsOn();
        this.dueOn = proposed.dueOn();
        this.cost = proposed.cost();
        this.funding = proposed.funding();
        this.successMeasure = proposed.successMeasure();
        this.writtenBy = writtenBy;
    }

    /**
     * An action as somebody proposes it.
     *
     * @param finding number of the finding it answers
     * @param owner sign-in name of the lead officer who answers for it
     * @param startsOn first day
     * @param dueOn last day; not before the first
     * @param cost pounds, of scale 2, not negative; null for nothing
     * @param funding where the money comes from; needed where there is a cost, else null
     */
    public record Proposed(int finding, String action, String owner, LocalDate startsOn, LocalDate dueOn, BigDecimal cost, String funding,
            String successMeasure) {

        public Proposed {
            cost = cost == null ? BigDecimal.ZERO.setScale(2) : cost;
        }

        /** @param where how a refusal names the action, such as "Action 2" */
        void check(String where) {
            if (dueOn.isBefore(startsOn)) {
                throw Refusal.because(where + " is due before it starts. Correct one of the two dates.");
            }
            if (cost.signum() < 0) {
                throw Refusal.because(where + ": the cost cannot be less than nothing. Give it in pounds.");
            }
            if (cost.signum() > 0 && (funding == null || funding.isBlank())) {
                throw Refusal.because(where + " costs money. Say where the money comes from.");
            }
        }

        private boolean says(PlannedAction other) {
            return finding == other.finding && action.equals(other.action) && owner.equals(other.owner)
                    && startsOn.equals(other.startsOn) && dueOn.equals(other.dueOn) && costs(other) && successMeasure.equals(other.successMeasure);
        }

        private boolean costs(PlannedAction other) {
            return cost.compareTo(other.cost) == 0 && Objects.equals(funding, other.funding);
        }
    }

    /** Keeps who wrote an action that was not changed, and that finance checked what it costs. */
    void takeOver(PlannedAction earlier, Proposed proposed) {
        if (proposed.says(earlier)) {
            writtenBy = earlier.writtenBy;
            costCheckedBy = earlier.costCheckedBy;
        }
    }

    void costChecked(String by) {
        costCheckedBy = by;
    }

    boolean costsMoney() {
        return cost.signum() > 0;
    }

    boolean awaitsCostCheck() {
        return costsMoney() && costCheckedBy == null;
    }

    /** How the plan, its updates and refusals name it: finding and number, such as {@code 2.1}. */
    public String label() {
        return finding + "." + number;
    }

    /** Number of the finding it answers. */
    public int finding() {
        return finding;
    }

    /** Its number under that finding, from 1. */
    public int number() {
        return number;
    }

    public String action() {
        return action;
    }

    /** Sign-in name of the lead officer who answers for it. */
    public String owner() {
        return owner;
    }

    /** The owner's name as it was when the action was written. */
    public String ownerName() {
        return ownerName;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** In pounds; nought where it costs nothing beyond what is already paid for. */
    public BigDecimal cost() {
        return cost;
    }

    /** Where the money comes from; null where nothing is needed. */
    public String funding() {
        return funding;
    }

    public String successMeasure() {
        return successMeasure;
    }

    /** Sign-in name of who wrote it as it stands. */
    public String writtenBy() {
        return writtenBy;
    }
}
