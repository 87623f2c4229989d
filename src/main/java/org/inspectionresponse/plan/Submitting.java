package org.inspectionresponse.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.PlanRecipient;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.council.SubmissionWay;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends and publishes the plan, keeps the proof, and watches its day. */
@Service
@Transactional
public class Submitting {

    private final ImprovementPlans plans;
    private final Submissions submissions;
    private final InspectionDesk inspections;
    private final Councils councils;
    private final Sending sending;
    private final PlanClock planClock;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Submitting(ImprovementPlans plans, Submissions submissions, InspectionDesk inspections, Councils councils, Sending sending,
            PlanClock planClock, Register register, Clock clock, ApplicationEventPublisher events) {
        this.plans = plans;
        this.submissions = submissions;
        this.inspections = inspections;
        this.councils = councils;
        this.sending = sending;
        this.planClock = planClock;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    /** The plan was published, as it was sent. */
    public record Published(String council, String reference) {
    }

    /** The plan itself was sent. */
    public record Sent(String council, String reference) {
    }

    /** Whether the plan goes as it is, or has to change first. */
    public enum Confirmation { CONFIRMED, RETURNED }

    /**
     * Confirms that the plan is to be sent, or returns it to be changed.
     *
     * @param coveringWords text of the mail; needed to confirm
     * @param alsoTo addresses besides those the council always sends plans to
     * @param note what has to change; needed to return
     */
    public record Confirm(Confirmation outcome, String coveringWords, List<String> alsoTo, String note) {
    }

    /**
     * Whether the plan has to wait for members: their scheme says so and they have not decided yet. The plan's row stays locked until the
     * transaction ends, as it is while a decision is recorded, so that of the question and the decision one always sees the other.
     */
    public boolean decisionAwaited(String reference) {
        ImprovementPlan plan = lock(reference);
        return plan.decidedOn() == null && councils.require(plan.council()).schemeOn(today()).submissionAwaitsDecision();
    }

    /** @return reference of the case's plan, which may be waiting for this decision; empty if the case has none */
    public Optional<String> decisionTaken(String council, String caseReference, LocalDate decidedOn) {
        Optional<ImprovementPlan> plan = plans.lockOfCase(council, caseReference);
        plan.ifPresent(found -> found.decidedByMembers(decidedOn));
        return plan.map(ImprovementPlan::reference);
    }

    /** From here on the plan is what it is. Its pack is made next. */
    public void confirm(String reference, Confirm command, Long basedOn, By by) {
        ImprovementPlan plan = lock(reference);
        Planning.requireSame(plan, basedOn);
        if (command.outcome() == Confirmation.RETURNED) {
            plan.changeBeforeSending(command.note(), by);
        } else {
            plan.confirm();
            sending.confirm(plan, Submission.Kind.PLAN, command.coveringWords(), command.alsoTo(), today(), by);
        }
        enter(plan, "Confirm submission", command.outcome(), command.note(), by);
    }

    /** Keeps the pack that was made of the confirmed plan. Safe to do twice: the first pack stays. */
    public void packed(String reference, Submission.Packed pack) {
        ImprovementPlan plan = lock(reference);
        sending.packed(plan, requireSubmission(plan), pack);
    }

    /**
     * Lets a plan whose pack is made go by mail, whatever the scheme says: for a process in which nobody is asked to upload it. Safe to do
     * twice, and without effect on what goes by mail or has gone.
     */
    public void mailInstead(String reference) {
        ImprovementPlan plan = lock(reference);
        sending.mailInstead(plan, requireSubmission(plan));
    }

    /** Sends the confirmed plan by mail. Safe to do twice: what is sent stays sent. */
    public void send(String reference) {
        ImprovementPlan plan = lock(reference);
        if (plan.status() == ImprovementPlan.Status.CONFIRMED) {
            Submission submission = requireSubmission(plan);
            sending.send(submission);
            sent(plan, submission, "Send plan", By.product());
        }
    }

    /** Keeps that somebody uploaded the pack to the portal, and what the portal answered. */
    public void upload(String reference, Submission.Upload upload, By by) {
        ImprovementPlan plan = lock(reference);
        Submission submission = requireSubmission(plan);
        sending.upload(submission, upload, by, clock.instant());
        sent(plan, submission, "Upload plan", by);
    }

    private void sent(ImprovementPlan plan, Submission submission, String what, By by) {
        plan.submitted();
        planClock.draftOvertaken(plan, today());
        enter(plan, what, null, Sending.how(submission), by);
        events.publishEvent(new Sent(plan.council(), plan.reference()));
    }

    /** Publishes the plan that was sent, as it was sent; with that the duty is met. Safe to do twice. */
    public void publish(String reference) {
        ImprovementPlan plan = lock(reference);
        if (plan.status() == ImprovementPlan.Status.SUBMITTED) {
            plan.publish(today());
            meet(plan);
            enter(plan, "Publish plan", null, null, By.product());
            events.publishEvent(new Published(plan.council(), reference));
        }
    }

    public void acknowledge(String reference, Submission.Acknowledge command, By by) {
        ImprovementPlan plan = lock(reference);
        Submission submission = requireSubmission(plan);
        submission.acknowledge(command, day(submission.sentAt()), today());
        enter(plan, "Record acknowledgement", command.outcome(), command.because(), by);
    }

    /**
     * Dates of the case arrived or were corrected: counts anew. Does nothing where the case has no plan.
     *
     * @param cause what was recorded or corrected, in a sentence
     */
    public void countAnew(String council, String caseReference, String cause, By by) {
        plans.lockOfCase(council, caseReference)
                .ifPresent(plan -> planClock.count(plan, inspections.require(caseReference), cause, by));
    }

    /** The statutory day has passed without the plan being sent and published. Noted once for each day. */
    public void noteMissed(String reference) {
        ImprovementPlan plan = lock(reference);
        if (plan.missedDeadline().note(planClock.of(plan).dueOn(), today())) {
            enter(plan, "Miss the day for the plan", null, planClock.of(plan).arithmetic(), By.product());
        }
    }

    /** Says why the day was missed and by when the plan will be sent; today or later. */
    public void explainMissed(String reference, String why, LocalDate sendBy, By by) {
        ImprovementPlan plan = lock(reference);
        plan.missedDeadline().explain(why, sendBy, today());
        enter(plan, "Explain missed deadline", null, why, by);
    }

    @Transactional(readOnly = true)
    public boolean sentAndPublished(String reference) {
        return require(reference).sentAndPublished();
    }

    @Transactional(readOnly = true)
    public Deadline deadline(String reference) {
        return planClock.of(require(reference));
    }

    /** @return the offices the plan goes to, by the council's scheme of today and by what the inspection found */
    @Transactional(readOnly = true)
    public List<PlanRecipient> recipients(ImprovementPlan plan) {
        return sending.recipients(plan, today());
    }

    /** @return where the plan would be uploaded if it went today; empty where it would go by mail */
    @Transactional(readOnly = true)
    public Optional<String> portal(ImprovementPlan plan) {
        Scheme scheme = councils.require(plan.council()).schemeOn(today());
        return Optional.ofNullable(scheme.planPortal()).filter(its -> scheme.planSubmission() == SubmissionWay.PORTAL);
    }

    @Transactional(readOnly = true)
    public Optional<Submission> of(String planReference) {
        return submissions.findByPlanReferenceAndKind(planReference, Submission.Kind.PLAN);
    }

    /** The duty is met on the later of the two days: the law asks for both. */
    private void meet(ImprovementPlan plan) {
        LocalDate sentOn = day(requireSubmission(plan).sentAt());
        planClock.met(plan, sentOn.isAfter(plan.publishedOn()) ? sentOn : plan.publishedOn());
    }

    private Submission requireSubmission(ImprovementPlan plan) {
        return sending.require(plan, Submission.Kind.PLAN);
    }

    private ImprovementPlan require(String reference) {
        return plans.findByReference(reference).orElseThrow(Planning::absent);
    }

    private ImprovementPlan lock(String reference) {
        return plans.lock(reference).orElseThrow(Planning::absent);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private void enter(ImprovementPlan plan, String what, Enum<?> outcome, String why, By by) {
        register.enter(Act.on(plan.council(), plan.caseReference(), plan.reference(), plan.version(), what).outcome(outcome).because(why), by);
    }
}
