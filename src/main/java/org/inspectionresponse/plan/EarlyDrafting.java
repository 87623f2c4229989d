package org.inspectionresponse.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.deadline.Deadline;
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
    private final Sending sending;
    private final PlanClock planClock;
    private final Register register;
    private final Clock clock;

    EarlyDrafting(ImprovementPlans plans, Submissions submissions, Sending sending, PlanClock planClock, Register register, Clock clock) {
        this.plans = plans;
        this.submissions = submissions;
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

    /** Says that a draft may go. Its pack is made next, of what is planned then. */
    public void confirm(String reference, Confirm command, By by) {
        ImprovementPlan plan = lock(reference);
        plan.requireDraftable();
        if (late(reference) && command.lateBecause() == null) {
            throw Refusal.because("The draft is late. Say why.");
        }
        Submission draft = sending.confirm(plan, Submission.Kind.EARLY_DRAFT, command.coveringWords(), command.alsoTo(), LocalDate.now(clock), by);
        draft.late(command.lateBecause());
        enter(plan, "Confirm early draft", command.lateBecause(), by);
    }

    /** Keeps the pack that was made of what is planned so far. Safe to do twice: the first pack stays. */
    public void packed(String reference, Submission.Packed pack) {
        ImprovementPlan plan = lock(reference);
        sending.packed(plan, sending.require(plan, Submission.Kind.EARLY_DRAFT), pack);
    }

    /** Lets a draft whose pack is made go by mail, as {@link Submitting#mailInstead} does a plan. */
    public void mailInstead(String reference) {
        ImprovementPlan plan = lock(reference);
        sending.mailInstead(plan, sending.require(plan, Submission.Kind.EARLY_DRAFT));
    }

    /** Sends the draft that was confirmed by mail; with that the duty is met. Safe to do twice. */
    public void send(String reference) {
        ImprovementPlan plan = lock(reference);
        Submission draft = sending.require(plan, Submission.Kind.EARLY_DRAFT);
        if (draft.sentAt() == null) {
            sending.send(draft);
            sent(plan, draft, "Send early draft", By.product());
        }
    }

    /**
     * Keeps that somebody uploaded the draft to the portal; with that the duty is met.
     *
     * @param lateBecause why it is late; needed where it was uploaded after the day on which it was due, and nobody has said why
     */
    public void upload(String reference, Submission.Upload upload, String lateBecause, By by) {
        ImprovementPlan plan = lock(reference);
        Submission draft = sending.require(plan, Submission.Kind.EARLY_DRAFT);
        sending.upload(draft, upload, by, clock.instant());
        if (draft.lateBecause() == null) {
            if (day(upload.at()).isAfter(deadline(reference).dueOn()) && lateBecause == null) {
                throw Refusal.because("The draft is late. Say why.");
            }
            draft.late(lateBecause);
        }
        sent(plan, draft, "Upload early draft", by);
    }

    private void sent(ImprovementPlan plan, Submission draft, String what, By by) {
        planClock.draftMet(plan, day(draft.sentAt()));
        enter(plan, what, Sending.how(draft), by);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
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
