package org.inspectionresponse.process;

import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the process of a report that was withdrawn, in the transaction of the withdrawal. */
@Component
class WithdrawnReports {

    private final RuntimeService runtime;

    WithdrawnReports(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(GovernanceReport.Withdrawn withdrawn) {
        runtime.createMessageCorrelation("governanceApproval.withdrawn").processInstanceBusinessKey(withdrawn.reference()).correlateAll();
    }
}
