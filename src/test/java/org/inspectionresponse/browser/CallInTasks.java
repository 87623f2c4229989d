package org.inspectionresponse.browser;

import static org.inspectionresponse.support.OpenCallIns.COUNCIL;
import static org.inspectionresponse.support.OpenCallIns.GROUND;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.support.OpenCallIns;
import org.springframework.context.ApplicationContext;

/** A decision that is called in on paper, once in vain, and goes to the council, so that every task of a call-in is done. */
final class CallInTasks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final String reference;
    private final OpenCallIns opened;
    private final ManagementService management;
    private final String instance;

    CallInTasks(ApplicationContext application, Desk desk) {
        this.desk = desk;
        opened = new OpenCallIns(application);
        reference = opened.opened();
        management = application.getBean(ManagementService.class);
        instance = application.getBean(RuntimeService.class).startProcessInstanceByKey("callIn", reference, Map.of("council", COUNCIL)).getId();
    }

    void completeAll() {
        opened.moveTo(Instant.parse("2023-03-20T09:00:00Z"));
        complete("democratic-services", "recordRequest", "DONE", request("2023-03-17", "15:58:30"));
        complete("monitoring-officer", "checkValidity", "INVALID", Map.of("because", "The alternative is not one that the executive can decide."));
        opened.moveTo(OpenCallIns.EFFECT);
        management.executeJob(management.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
        complete("democratic-services", "confirmNoRequest", "RECORDED", request("2023-03-23", "23:55"));
        complete("monitoring-officer", "checkValidity", "VALID", Map.of("because", "Three members, in time, on a ground of the constitution."));
        opened.moveTo(Instant.parse("2023-03-27T20:00:00Z"));
        complete("democratic-services", "recordHearing", "TO_COUNCIL", Map.of("heardOn", "2023-03-24", "reasons", "It lies outside the budget."));
        complete("democratic-services", "recordCouncilReview", "UPHELD", Map.of("reviewedOn", "2023-03-27", "reasons", "It lies within the budget."));
    }

    private void complete(String role, String task, String outcome, Map<String, Object> content) {
        desk.complete(role + "." + COUNCIL, task, reference, Map.of(), outcome.equals("DONE") ? Map.of() : Map.of("outcome", outcome),
                JSON.<ObjectNode>valueToTree(content));
    }

    private static Map<String, Object> request(String receivedOn, String receivedAt) {
        return Map.of("request", "0", "ground", GROUND, "reasons", "Schools were not asked.", "alternative", "Ask the schools first.", "signatures",
                Stream.of("member-1", "member-2", "scrutiny").map(person -> Map.of("member", person + "." + COUNCIL, "way", "EMAIL",
                        "receivedOn", receivedOn, "receivedAt", receivedAt)).toList());
    }
}
