package org.inspectionresponse.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.PlanRecipient;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.council.SubmissionWay;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What goes to Ofsted, from the word that it may go to the proof that it went: by mail or by a portal, as the council's scheme says. */
@Component
class Sending {

    private final Submissions submissions;
    private final Messages messages;
    private final Councils councils;
    private final InspectionDesk inspections;

    Sending(Submissions submissions, Messages messages, Councils councils, InspectionDesk inspections) {
        this.submissions = submissions;
        this.messages = messages;
        this.councils = councils;
        this.inspections = inspections;
    }

    /** The offices a plan goes to, by the scheme of that day and by what the inspection found. */
    List<PlanRecipient> recipients(ImprovementPlan plan, LocalDate day) {
        Set<PlanRecipient.Occasion> found = found(inspections.require(plan.caseReference()));
        return scheme(plan, day).planRecipients().stream().filter(its -> its.gets(found)).toList();
    }

    private static Set<PlanRecipient.Occasion> found(Inspection inspection) {
        Set<PlanRecipient.Occasion> found = EnumSet.noneOf(PlanRecipient.Occasion.class);
        List<Grade> grades = inspection.judgements().stream().map(Judgement::grade).toList();
        if (grades.contains(Grade.INADEQUATE)) {
            found.add(PlanRecipient.Occasion.INADEQUATE);
        }
        if (grades.contains(Grade.REQUIRES_IMPROVEMENT)) {
            found.add(PlanRecipient.Occasion.REQUIRES_IMPROVEMENT);
        }
        if (inspection.findings().stream().anyMatch(its -> its.kind() == Finding.Kind.PRIORITY_ACTION)) {
            found.add(PlanRecipient.Occasion.PRIORITY_ACTION);
        }
        return found;
    }

    /**
     * Keeps that it may go: how, and with what words to whom.
     *
     * @param alsoTo addresses besides those of the scheme; one that is named twice has it once
     */
    Submission confirm(ImprovementPlan plan, Submission.Kind kind, String coveringWords, List<String> alsoTo, LocalDate today, By by) {
        Scheme scheme = scheme(plan, today);
        List<String> to = Stream.concat(recipients(plan, today).stream().map(PlanRecipient::address), alsoTo.stream()).distinct().toList();
        boolean portal = scheme.planSubmission() == SubmissionWay.PORTAL;
        return submissions.save(new Submission(plan, kind, scheme.planSubmission(), portal ? scheme.planPortal() : null, coveringWords, to, by.person()));
    }

    /** Keeps the pack, and the mail that carries it. Safe to do twice: the first pack stays. */
    void packed(ImprovementPlan plan, Submission submission, Submission.Packed packed) {
        if (submission.pack() != null) {
            return;
        }
        submission.packed(packed);
        if (submission.way() == SubmissionWay.MAIL) {
            store(plan, submission);
        }
    }

    private void store(ImprovementPlan plan, Submission submission) {
        Council council = councils.require(plan.council());
        Submission.Kind kind = submission.kind();
        submission.mail(messages.store(new Message.Store(plan.council(), plan.caseReference(), kind.purpose() + " " + plan.reference(),
                submission.recipients(), kind.label() + " " + plan.reference() + ": " + council.name(), submission.coveringWords(),
                List.of(submission.pack()))));
    }

    /** Puts what should go by a portal into a mail after all; changes nothing of what goes by mail or has gone. Needs its pack. */
    void mailInstead(ImprovementPlan plan, Submission submission) {
        if (submission.way() == SubmissionWay.PORTAL && submission.sentAt() == null) {
            submission.mailInstead();
            store(plan, submission);
        }
    }

    /** Sends the mail that is prepared; what is sent stays sent. */
    void send(Submission submission) {
        if (submission.message() == null) {
            throw Refusal.conflict("The pack was not made yet, or goes by a portal.");
        }
        submission.sent(messages.dispatch(submission.message()).sentAt());
    }

    void upload(Submission submission, Submission.Upload upload, By by, Instant now) {
        if (submission.way() != SubmissionWay.PORTAL) {
            throw Refusal.conflict("This goes by mail.");
        }
        submission.upload(upload, by.person(), now);
    }

    /** What the register says of how it went: enough to prove the bytes and the way from that row alone. */
    static String how(Submission submission) {
        String way = submission.way() == SubmissionWay.MAIL ? "To " + String.join(", ", submission.recipients()) : "Uploaded to " + submission.portal();
        return way + " at " + submission.sentAt() + (submission.packSha256() == null ? "" : ". SHA-256 of the pack: " + submission.packSha256());
    }

    Submission require(ImprovementPlan plan, Submission.Kind kind) {
        return submissions.findByPlanReferenceAndKind(plan.reference(), kind)
                .orElseThrow(() -> Refusal.conflict("The plan was not confirmed to be sent yet."));
    }

    private Scheme scheme(ImprovementPlan plan, LocalDate day) {
        return councils.require(plan.council()).schemeOn(day);
    }
}
