package org.inspectionresponse.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.springframework.context.ApplicationContext;

/** A key decision too urgent for its notice, so that both tasks of notice and urgency are done. */
final class UrgencyTasks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLERK = "democratic-services.nottingham-city";

    private final ApplicationContext application;
    private final Desk desk;
    private final RuntimeService runtime;
    private final ManagementService management;

    UrgencyTasks(ApplicationContext application, Desk desk) {
        this.application = application;
        this.desk = desk;
        runtime = application.getBean(RuntimeService.class);
        management = application.getBean(ManagementService.class);
    }

    void completeAll() {
        ((ProductClock) application.getBean(Clock.class)).moveTo(Instant.parse("2022-03-01T10:00:00Z"));
        String report = new ExecutiveReports(application).submitted(Wanted.key("leader"));
        runJobs(report);
        complete(CLERK, "giveNotice", report, "SPECIAL_URGENCY", Map.of("urgent", "The grant for the new social workers lapses on Friday.",
                "matter", "The cost of the improvement plan", "decisionFrom", "2022-03-03", "documents", "The report and the plan",
                "address", "Loxley House, Station Street", "requests", "By e-mail to democratic services"));
        runJobs(report);
        String urgency = application.getBean(Urgencies.class).last(report, Urgency.Purpose.SPECIAL_URGENCY).orElseThrow().reference();
        complete("scrutiny.nottingham-city", "answerUrgency", urgency, "AGREED", Map.of("reasons", "The grant would be lost, and children would wait."));
    }

    private void complete(String person, String task, String subject, String outcome, Map<String, Object> content) {
        desk.complete(person, task, subject, Map.of(), Map.of("outcome", outcome), JSON.<ObjectNode>valueToTree(content));
    }

    private void runJobs(String reference) {
        ProcessInstance process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult();
        for (List<Job> jobs = jobs(process); !jobs.isEmpty(); jobs = jobs(process)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(ProcessInstance process) {
        return management.createJobQuery().processInstanceId(process.getId()).messages().withRetriesLeft().list();
    }
}
