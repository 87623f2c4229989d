package org.inspectionresponse.process;

import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.plan.Submitting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes to the plan's process what happens elsewhere in its case, in the transaction in which it happens. */
@Component
class ImprovementPlanningListener {

    private static final String PLAN_SENT = "improvementPlanning.planSent";
    private static final String DECISION_TAKEN = "improvementPlanning.decisionTaken";

    private final Submitting submitting;
    private final RuntimeService runtime;

    ImprovementPlanningListener(Submitting submitting, RuntimeService runtime) {
        this.submitting = submitting;
        this.runtime = runtime;
    }

    /**
     * Bringing the decision into effect locks the plan's row, as the question whether one is awaited does. So either the question is asked later and
     * finds the decision, or it was asked and committed before, and the plan is found waiting here.
     */
    @EventListener
    void decisionInEffect(Decision.InEffect event) {
        if (event.caseReference() != null) {
            submitting.decisionTaken(event.council(), event.caseReference(), event.decidedOn()).ifPresent(plan ->
                    runtime.createMessageCorrelation(DECISION_TAKEN).processInstanceBusinessKey(plan).correlateAll());
        }
    }

    /** A draft that nobody has sent is wanted no more. */
    @EventListener
    void sent(Submitting.Sent event) {
        runtime.createMessageCorrelation(PLAN_SENT).processInstanceBusinessKey(event.reference()).correlateAll();
    }

    @EventListener
    void received(Inspection.Received event) {
        submitting.countAnew(event.council(), event.reference(), event.cause(), event.by());
    }

    @EventListener
    void datesCorrected(Inspection.DatesCorrected event) {
        submitting.countAnew(event.council(), event.reference(), event.cause(), event.by());
    }
}
