package org.inspectionresponse.browser;

import static org.inspectionresponse.support.OpenCallIns.COUNCIL;
import static org.inspectionresponse.support.OpenCallIns.GROUND;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.support.OpenCallIns;
import org.springframework.context.ApplicationContext;

/** A decision that is called in on paper and goes to the council, so that every task of a call-in is done. */
final class CallInTasks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final String reference;
    private final OpenCallIns opened;

    CallInTasks(ApplicationContext application, Desk desk) {
        this.desk = desk;
        opened = new OpenCallIns(application);
        reference = opened.opened();
        application.getBean(RuntimeService.class).startProcessInstanceByKey("callIn", reference, Map.of("council", COUNCIL));
    }

    void completeAll() {
        opened.moveTo(Instant.parse("2023-03-20T09:00:00Z"));
        complete("democratic-services", "recordRequest", "DONE", Map.of("request", "0", "ground", GROUND, "reasons", "Schools were not asked.",
                "alternative", "Ask the schools first.", "signatures", List.of(signature("member-1"), signature("member-2"), signature("scrutiny"))));
        complete("monitoring-officer", "checkValidity", "VALID", Map.of("because", "Three members, in time, on a ground of the constitution."));
        opened.moveTo(Instant.parse("2023-03-27T20:00:00Z"));
        complete("democratic-services", "recordHearing", "TO_COUNCIL", Map.of("heardOn", "2023-03-24", "reasons", "It lies outside the budget."));
        complete("democratic-services", "recordCouncilReview", "UPHELD", Map.of("reviewedOn", "2023-03-27", "reasons", "It lies within the budget."));
    }

    private void complete(String role, String task, String outcome, Map<String, Object> content) {
        desk.complete(role + "." + COUNCIL, task, reference, Map.of(), outcome.equals("DONE") ? Map.of() : Map.of("outcome", outcome),
                JSON.<ObjectNode>valueToTree(content));
    }

    private static Map<String, String> signature(String person) {
        return Map.of("member", person + "." + COUNCIL, "way", "PAPER", "receivedOn", "2023-03-17", "receivedAt", "15:58:30");
    }
}
