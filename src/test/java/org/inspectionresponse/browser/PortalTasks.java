package org.inspectionresponse.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.springframework.context.ApplicationContext;

/** A plan and its early draft that go to Ofsted by a portal. */
final class PortalTasks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICER = "improvement-officer.portalshire";
    private static final String LEAD = "lead-officer.portalshire";
    private static final Map<String, Object> UPLOADED = Map.of("uploadedOn", "2020-01-06", "uploadedAt", "12:00", "receipt", "Received: 4711",
            "receiptFile", List.of(Map.of("upload", "appendix-a-2020.pdf")));

    private final ApplicationContext application;
    private final Desk desk;
    private Opened opened;

    PortalTasks(ApplicationContext application, Desk desk) {
        this.application = application;
        this.desk = desk;
    }

    void completeAll() {
        PlanCases cases = new PlanCases(application);
        opened = cases.openedAfterFocusedVisit(PlanCases.PORTALSHIRE, PlanCases.RECEIVED, LEAD);
        complete(LEAD, "draftActions", "DONE", Map.of("actions", List.of(PlanCases.free(LEAD))));
        cases.runJobs(opened);
        complete(OFFICER, "sendEarlyDraft", "DONE", Map.of("coveringWords", "A draft of our plan.", "alsoTo", List.of()));
        cases.runJobs(opened);
        ((ProductClock) application.getBean(Clock.class)).moveTo(Instant.parse("2020-01-06T12:00:00Z"));
        complete(OFFICER, "uploadDraft", null, UPLOADED);
        complete(OFFICER, "assemblePlan", "PUT_TO_DIRECTOR", Map.of("introduction", "<p>What Ofsted found</p>", "governance", "<p>A board</p>"));
        brief("director.portalshire", "approvePlan", Map.of("outcome", "APPROVED"));
        brief("portfolio-holder.portalshire", "consultOnPlan", Map.of("views", "A good plan", "consultedOn", "2020-01-06"));
        complete(OFFICER, "confirmSubmission", "CONFIRMED", Map.of("coveringWords", "Our plan.", "alsoTo", List.of()));
        cases.runJobs(opened);
        complete(OFFICER, "uploadPlan", null, UPLOADED);
    }

    private void complete(String person, String task, String outcome, Map<String, Object> content) {
        desk.complete(person, task, opened.plan(), Map.of(), outcome == null ? Map.of() : Map.of("outcome", outcome), JSON.<ObjectNode>valueToTree(content));
    }

    private void brief(String person, String task, Map<String, Object> fields) {
        desk.complete(person, task, opened.plan(), Map.of(), fields, null);
    }
}
