package org.inspectionresponse.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.decision.Embargo;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes to the process of a report, and to what it calls, what happens elsewhere, in the transaction in which it happens. */
@Component
class GovernanceApprovalListener {

    private final RuntimeService runtime;
    private final ManagementService management;

    GovernanceApprovalListener(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void withdrawn(GovernanceReport.Withdrawn event) {
        correlate("governanceApproval.withdrawn", event.reference());
    }

    /** A report that does not wait for its notice yet finds it given when it comes to ask. */
    @EventListener
    void noticeGiven(KeyDecisionNotice.Given event) {
        correlate("governanceApproval.noticeGiven", event.report());
    }

    /** After its moment nothing waits for the message any more; then the release, which may have failed, finds nothing and leads to the task. */
    @EventListener
    void embargoTakenBack(Embargo.TakenBack event) {
        correlate("governanceApproval.embargoTakenBack", event.report());
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(event.report(), "governanceApproval").list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId("ServiceTask_ReleaseAgenda").list().stream())
                .map(Job::getId).forEach(this::tryNow);
    }

    private void tryNow(String job) {
        management.setJobRetries(job, 1);
        management.setJobDuedate(job, null);
    }

    @EventListener
    void officeUnable(Urgency.OfficeUnable event) {
        correlate("urgencyAgreement.officeUnable", event.reference());
    }

    private void correlate(String message, String reference) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateAll();
    }
}
