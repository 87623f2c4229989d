package org.inspectionresponse.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.council.References;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan: from the first action to the consultation of the member. What follows is {@link Submitting}. */
@Service
@Transactional
public class Planning {

    private final ImprovementPlans plans;
    private final InspectionDesk inspections;
    private final PlanClock planClock;
    private final References references;
    private final Directory directory;
    private final Register register;
    private final Clock clock;

    Planning(ImprovementPlans plans, InspectionDesk inspections, PlanClock planClock, References references, Directory directory,
            Register register, Clock clock) {
        this.plans = plans;
        this.inspections = inspections;
        this.planClock = planClock;
        this.references = references;
        this.directory = directory;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Opens the plan of a case and starts its clock. A case has one plan: asked again, the same.
     *
     * @return its reference, such as {@code PLN-NCC-2026-001}
     */
    public String open(OpenPlan command, By by) {
        return ofCase(command.council(), command.caseReference()).map(ImprovementPlan::reference).orElseGet(() -> {
            ImprovementPlan plan = plans.save(new ImprovementPlan(references.next("PLN", command.council(), today()), command, today()));
            planClock.count(plan, inspections.require(command.caseReference()), "The plan was opened.", by);
            enter(plan, "Open plan", null, null, by);
            return plan.reference();
        });
    }

    /** Replaces what is planned for one finding. Refuses an unknown finding, no action at all, and an owner who is no lead officer. */
    public void draftActions(String reference, int finding, List<PlannedAction.Proposed> proposed, By by) {
        ImprovementPlan plan = lock(reference);
        Findings.of(inspections.require(plan.caseReference())).requireKnown(finding);
        plan.draft(finding, proposed, owners(plan, proposed), by.person());
        enter(plan, "Draft actions for finding " + finding, null, null, by);
    }

    /** All actions are written; the plan goes to finance if it costs anything that was not checked. Safe to do twice. */
    public void gatherActions(String reference) {
        lock(reference).gather();
    }

    /** Finance confirms or returns the costs; not those somebody wrote themselves. */
    public void checkCosts(String reference, ImprovementPlan.CostCheck outcome, String note, By by) {
        ImprovementPlan plan = lock(reference);
        if (plan.costsWrittenBy(by.person())) {
            throw register.fourEyes(act(plan, "Check costs"), by, "You wrote an action that costs money, so somebody else has to check the costs.");
        }
        plan.checkCosts(outcome, note, by);
        enter(plan, "Check costs", outcome, note, by);
    }

    /**
     * Replaces all actions.
     *
     * @param basedOn the {@link ImprovementPlan#edition()} the person saw; null if that is not to be checked
     */
    public void reviseActions(String reference, List<PlannedAction.Proposed> proposed, Long basedOn, By by) {
        ImprovementPlan plan = lock(reference);
        requireSame(plan, basedOn);
        plan.revise(proposed, Findings.of(inspections.require(plan.caseReference())), owners(plan, proposed), by.person());
        enter(plan, "Revise actions", null, null, by);
    }

    /** Puts text, files and actions together for the director, or goes back to the actions first. */
    public void assemble(String reference, ImprovementPlan.Assemble command, Long basedOn, By by) {
        ImprovementPlan plan = lock(reference);
        requireSame(plan, basedOn);
        plan.assemble(command, Findings.of(inspections.require(plan.caseReference())), by);
        enter(plan, "Assemble plan", command.outcome(), null, by);
    }

    /** The director approves the plan or returns it with a note; not a plan the director assembled. */
    public void approve(String reference, ImprovementPlan.Verdict verdict, String note, By by) {
        ImprovementPlan plan = lock(reference);
        if (by.is(plan.assembledBy())) {
            throw register.fourEyes(act(plan, "Approve plan"), by, "You assembled this plan, so somebody else has to approve it.");
        }
        plan.decide(verdict, note, by, today());
        enter(plan, "Approve plan", verdict, note, by);
    }

    /** Records what the chair or portfolio holder says. It binds nobody. */
    public void consult(String reference, String views, LocalDate consultedOn, By by) {
        ImprovementPlan plan = lock(reference);
        plan.consult(views, consultedOn, by, today());
        enter(plan, "Consult on plan", null, null, by);
    }

    @Transactional(readOnly = true)
    public ImprovementPlan require(String reference) {
        return plans.findByReference(reference).orElseThrow(Planning::absent);
    }

    @Transactional(readOnly = true)
    public Optional<ImprovementPlan> ofCase(String council, String caseReference) {
        return plans.findByCouncilAndCaseReference(council, caseReference);
    }

    private ImprovementPlan lock(String reference) {
        return plans.lock(reference).orElseThrow(Planning::absent);
    }

    static Refusal absent() {
        return Refusal.absent("There is no such improvement plan.");
    }

    static void requireSame(ImprovementPlan plan, Long basedOn) {
        if (basedOn != null && basedOn != plan.edition()) {
            throw Refusal.conflict("The plan was changed by somebody else since you opened this form. Reload the task to see it.");
        }
    }

    private Map<String, String> owners(ImprovementPlan plan, List<PlannedAction.Proposed> proposed) {
        Map<String, String> names = new HashMap<>();
        for (int row = 0; row < proposed.size(); row++) {
            String owner = proposed.get(row).owner();
            if (!directory.holds(owner, plan.council(), Role.LEAD_OFFICERS)) {
                throw Refusal.because("The owner of action " + (row + 1) + " is no lead officer of this council. Choose one from the list.");
            }
            directory.find(owner).ifPresent(person -> names.put(owner, person.name()));
        }
        return names;
    }

    private void enter(ImprovementPlan plan, String what, Enum<?> outcome, String why, By by) {
        register.enter(act(plan, what).outcome(outcome).because(why), by);
    }

    private static Act act(ImprovementPlan plan, String what) {
        return Act.on(plan.council(), plan.caseReference(), plan.reference(), plan.version(), what);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
