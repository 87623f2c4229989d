package org.inspectionresponse.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Stores what goes to Ofsted, to the byte, and then sends it once. */
@Component
class Sending {

    private final Submissions submissions;
    private final Statement statement;
    private final Documents documents;
    private final Messages messages;
    private final Councils councils;

    Sending(Submissions submissions, Statement statement, Documents documents, Messages messages, Councils councils) {
        this.submissions = submissions;
        this.statement = statement;
        this.documents = documents;
        this.messages = messages;
        this.councils = councils;
    }

    /**
     * Stores the document, the mail and the proof. The files of the pack go with the plan itself only.
     *
     * @param to addresses; one that is named twice has it once
     */
    Submission prepare(ImprovementPlan plan, Inspection inspection, Submission.Kind kind, String coveringWords, List<String> to, By by) {
        List<StoredDocument> files = new ArrayList<>();
        files.add(statement.store(plan, inspection, kind, by));
        if (kind == Submission.Kind.PLAN) {
            plan.pack().forEach(file -> files.add(documents.require(plan.council(), file.document())));
        }
        Council council = councils.require(plan.council());
        Set<String> recipients = new LinkedHashSet<>(to);
        Message message = messages.store(new Message.Store(plan.council(), plan.caseReference(), kind.purpose() + " " + plan.reference(),
                List.copyOf(recipients), kind.label() + " " + plan.reference() + ": " + council.name(), coveringWords,
                files.stream().map(StoredDocument::key).toList()));
        return submissions.save(new Submission(plan, kind, coveringWords, message, files, by.person()));
    }

    /** Sends what is prepared; what is sent stays sent. */
    void send(Submission submission) {
        submission.sent(messages.dispatch(submission.message()).sentAt());
    }

    Submission require(ImprovementPlan plan, Submission.Kind kind) {
        return submissions.findByPlanReferenceAndKind(plan.reference(), kind)
                .orElseThrow(() -> Refusal.conflict("The plan was not confirmed to be sent yet."));
    }
}
