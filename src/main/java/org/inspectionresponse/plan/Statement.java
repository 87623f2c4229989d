package org.inspectionresponse.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.Pages;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.springframework.stereotype.Component;

/** The plan as a document of its own, which reads without the product: what is sent to Ofsted and published. */
@Component
class Statement {

    private final Pages pages;
    private final Documents documents;
    private final Councils councils;
    private final Directory directory;

    Statement(Pages pages, Documents documents, Councils councils, Directory directory) {
        this.pages = pages;
        this.documents = documents;
        this.councils = councils;
        this.directory = directory;
    }

    /** A finding with what the plan does about it. */
    record Answer(Finding finding, List<PlannedAction> actions) {
    }

    /** @param kind the plan itself, or a draft that says it is one */
    String html(ImprovementPlan plan, Inspection inspection, Submission.Kind kind) {
        List<Answer> answers = inspection.findings().stream().map(finding -> new Answer(finding, plan.actionsOf(finding.number()))).toList();
        return pages.render("improvement-plan", Map.of("plan", plan, "inspection", inspection, "answers", answers,
                "council", councils.require(plan.council()).name(), "approvedBy", name(plan.endorsement().approvedBy()),
                "draft", kind == Submission.Kind.EARLY_DRAFT));
    }

    StoredDocument store(ImprovementPlan plan, Inspection inspection, Submission.Kind kind, By by) {
        String name = (kind == Submission.Kind.EARLY_DRAFT ? "early-draft-" : "improvement-plan-") + plan.reference() + ".html";
        return documents.keep(plan.council(), name, "text/html", html(plan, inspection, kind).getBytes(StandardCharsets.UTF_8), by);
    }

    private String name(String person) {
        return Optional.ofNullable(person).flatMap(directory::find).map(Person::name).orElse("");
    }
}
