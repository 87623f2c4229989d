package org.inspectionresponse.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.council.SubmissionWay;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Receipt;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays what is kept of a submission side by side, and gives the pack to those who may read the case. */
@Service
@Transactional(readOnly = true)
public class SubmissionProofs {

    private final Planning planning;
    private final Submitting submitting;
    private final EarlyDrafting earlyDrafting;
    private final InspectionDesk desk;
    private final CaseAccess access;
    private final Documents documents;
    private final Directory directory;
    private final Written written;

    SubmissionProofs(Planning planning, Submitting submitting, EarlyDrafting earlyDrafting, InspectionDesk desk, CaseAccess access, Documents documents,
            Directory directory, Written written) {
        this.planning = planning;
        this.submitting = submitting;
        this.earlyDrafting = earlyDrafting;
        this.desk = desk;
        this.access = access;
        this.documents = documents;
        this.directory = directory;
        this.written = written;
    }

    /** What was confirmed to go to Ofsted in a case, the early draft first; for somebody who may read the case. */
    public List<SubmissionProof> ofCase(String council, String caseReference) {
        return planning.ofCase(council, caseReference).map(this::of).orElse(List.of());
    }

    private List<SubmissionProof> of(ImprovementPlan plan) {
        return confirmed(plan.reference()).map(its -> proof(plan, its, its.kind() == Submission.Kind.PLAN ? submitting.deadline(plan.reference())
                : earlyDrafting.deadline(plan.reference()))).toList();
    }

    /** What was confirmed of a plan, the early draft first. */
    public Stream<Submission> confirmed(String planReference) {
        return Stream.of(earlyDrafting.of(planReference), submitting.of(planReference)).flatMap(Optional::stream);
    }

    /** @param person sign-in name. Refused as absent where there is no pack, or the person may not read the case */
    public StoredDocument pack(String planReference, Submission.Kind kind, String person) {
        ImprovementPlan plan = planning.require(planReference);
        if (person == null || !access.mayRead(person, desk.require(plan.caseReference()))) {
            throw Refusal.absent("There is no such improvement plan.");
        }
        return confirmed(planReference).filter(its -> its.kind() == kind && its.pack() != null).findFirst()
                .map(its -> documents.require(its.council(), its.pack())).orElseThrow(() -> Refusal.absent("There is no such pack yet."));
    }

    private SubmissionProof proof(ImprovementPlan plan, Submission its, Deadline deadline) {
        return new SubmissionProof(its.kind().label() + " " + its.planReference(), statement(plan, its, deadline), particulars(its, deadline),
                its.files().stream().map(file -> new Particular(file.name(), file.sha256())).toList(), its.pack() == null ? null
                : "/plans/" + its.planReference() + (its.kind() == Submission.Kind.PLAN ? "/pack" : "/draft-pack"));
    }

    private String statement(ImprovementPlan plan, Submission its, Deadline deadline) {
        if (its.sentAt() == null) {
            return "It is confirmed, and did not go yet.";
        }
        String went = (its.way() == SubmissionWay.MAIL ? "It was sent on " : "It was uploaded on ") + written.second(its.sentAt()) + " by the clock of London";
        LocalDate sentOn = written.dayOf(its.sentAt());
        if (its.kind() == Submission.Kind.EARLY_DRAFT) {
            return went + ", " + inTime(sentOn, deadline);
        }
        if (plan.publishedOn() == null) {
            return went + ", and is not published yet: both are due by the end of " + written.full(deadline.dueOn()) + ".";
        }
        return went + ", and published on " + written.full(plan.publishedOn()) + ", "
                + inTime(sentOn.isAfter(plan.publishedOn()) ? sentOn : plan.publishedOn(), deadline);
    }

    /** A plan has to be sent and published by its day (Education and Inspections Act 2006, section 137(4)), so the later of the two counts. */
    private String inTime(LocalDate done, Deadline deadline) {
        return (done.isAfter(deadline.dueOn()) ? "late" : "in time") + ": it was due by the end of " + written.full(deadline.dueOn()) + ".";
    }

    private List<Particular> particulars(Submission its, Deadline deadline) {
        boolean mail = its.way() == SubmissionWay.MAIL;
        return Particular.of(
                "Due", written.full(deadline.dueOn()) + (deadline.provisional() ? ", which is provisional" : ""),
                "How that day follows", deadline.arithmetic() + " (" + deadline.source() + ")",
                mail ? "Taken by the mail server" : "Uploaded", its.sentAt() == null ? null : written.second(its.sentAt()) + " (" + its.sentAt() + ")",
                "Late because", its.lateBecause(),
                mail ? "To" : "Portal", mail ? String.join(", ", its.recipients()) : its.portal(),
                "Confirmed by", name(its.confirmedBy()),
                "Uploaded by", its.uploadedBy() == null ? null : name(its.uploadedBy()) + ", who recorded it on " + written.second(its.uploadRecordedAt()),
                "Receipt of the portal", said(its.uploadReceipt()),
                "Message-ID", its.messageId(),
                "Pack", its.pack() == null ? null : String.format(Locale.UK, "%s, %,d bytes, made on %s", its.packName(), its.packSize(), written.second(its.packedAt())),
                "SHA-256 of the pack", its.packSha256(),
                "Acknowledged", its.acknowledgedOn() == null ? null : written.full(its.acknowledgedOn()),
                "Acknowledgement", said(its.acknowledgementReceipt()),
                "No acknowledgement expected because", its.notExpectedBecause());
    }

    private static String said(Receipt receipt) {
        if (receipt == null) {
            return null;
        }
        String file = receipt.document() == null ? null : receipt.name() + ", SHA-256 " + receipt.sha256();
        return Stream.of(receipt.text(), file).filter(its -> its != null).reduce((words, kept) -> words + " (" + kept + ")").orElse(null);
    }

    private String name(String person) {
        return directory.find(person).map(Person::name).orElse(person);
    }
}
