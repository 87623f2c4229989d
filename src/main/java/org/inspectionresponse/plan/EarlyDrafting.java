package org.inspectionresponse.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The early draft of a plan, which Ofsted expects within 20 working days of the receipt of a focused visit's letter with priority actions
 * (Ofsted, August 2018). It shows what is planned so far and changes nothing of the plan.
 */
@Service
@Transactional
public class EarlyDrafting {

    private final ImprovementPlans plans;
    private final Submissions submissions;
    private final Submitting submitting;
    private final InspectionDesk inspections;
    private final Sending sending;
    private final PlanClock planClock;
    private final Register register;
    private final Clock clock;

    EarlyDrafting(ImprovementPlans plans, Submissions submissions, Submitting submitting, InspectionDesk inspections, Sending sending,
            PlanClock planClock, Register register, Clock clock) {
        this.plans = plans;
        this.submissions = submissions;
        this.submitting = submitting;
        this.inspections = inspections;
        this.sending = sending;
        this.planClock = planClock;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Sends the draft as it stands.
     *
     * @param coveringWords text of the mail
     * @param alsoTo addresses besides those the council always sends plans to
     * @param lateBecause why it is late; needed after the day on which it was due
     */
    public record Confirm(String coveringWords, List<String> alsoTo, String lateBecause) {
    }

    /** Stores the draft as it stands, its mail and the proof. What is planned from now on is no part of it. */
    public void confirm(String reference, Confirm command, By by) {
        ImprovementPlan plan = lock(reference);
        plan.requireDraftable();
        if (late(reference) && command.lateBecause() == null) {
            throw Refusal.because("The draft is late. Say why.");
        }
        List<String> to = Stream.concat(submitting.recipients(plan).stream(), command.alsoTo().stream()).toList();
        Submission draft = sending.prepare(plan, inspections.require(plan.caseReference()), Submission.Kind.EARLY_DRAFT,
                command.coveringWords(), to, by);
        draft.late(command.lateBecause());
        enter(plan, "Confirm early draft", command.lateBecause(), by);
    }

    /** Sends the draft that was confirmed; with that the duty is met. Safe to do twice. */
    public void send(String reference) {
        ImprovementPlan plan = lock(reference);
        Submission draft = sending.require(plan, Submission.Kind.EARLY_DRAFT);
        if (draft.sentAt() == null) {
            sending.send(draft);
            planClock.draftMet(plan, LocalDate.ofInstant(draft.sentAt(), clock.getZone()));
            enter(plan, "Send early draft", "To " + String.join(", ", draft.recipients()), By.product());
        }
    }

    /** The day has passed and nobody has sent a draft. */
    public void noteMissed(String reference) {
        ImprovementPlan plan = lock(reference);
        enter(plan, "Miss the day for the early draft", planClock.ofDraft(plan).arithmetic(), By.product());
    }

    @Transactional(readOnly = true)
    public boolean late(String reference) {
        return LocalDate.now(clock).isAfter(deadline(reference).dueOn());
    }

    @Transactional(readOnly = true)
    public Deadline deadline(String reference) {
        return planClock.ofDraft(plans.findByReference(reference).orElseThrow(Planning::absent));
    }

    /** The proof; empty until the draft was confirmed. */
    @Transactional(readOnly = true)
    public Optional<Submission> of(String planReference) {
        return submissions.findByPlanReferenceAndKind(planReference, Submission.Kind.EARLY_DRAFT);
    }

    private ImprovementPlan lock(String reference) {
        return plans.lock(reference).orElseThrow(Planning::absent);
    }

    private void enter(ImprovementPlan plan, String what, String why, By by) {
        register.enter(Act.on(plan.council(), plan.caseReference(), plan.reference(), plan.version(), what).because(why), by);
    }
}
