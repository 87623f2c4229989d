package org.inspectionresponse.process;

import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.plan.Submitting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes to the plan's process what happens elsewhere in its case, in the transaction in which it happens. */
@Component
class ImprovementPlanningListener {

    private static final Set<String> TIMERS = Set.of("StartEvent_SubmissionOverdue", "BoundaryEvent_DraftOverdue");
    private static final String DRAFT = "UserTask_SendEarlyDraft";
    private static final String PLAN_SENT = "improvementPlanning.planSent";
    private static final String DECISION_TAKEN = "improvementPlanning.decisionTaken";

    private final Submitting submitting;
    private final ImprovementPlanningProcess handler;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    ImprovementPlanningListener(Submitting submitting, ImprovementPlanningProcess handler, RuntimeService runtime,
            ManagementService management, TaskService tasks) {
        this.submitting = submitting;
        this.handler = handler;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
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
        restartClock(event.council(), event.reference());
    }

    @EventListener
    void datesCorrected(Inspection.DatesCorrected event) {
        restartClock(event.council(), event.reference());
    }

    private void restartClock(String council, String caseReference) {
        submitting.restartClock(council, caseReference).ifPresent(this::moveTimerAndTasks);
    }

    /** Clock, timer and due dates move together or not at all. */
    private void moveTimerAndTasks(String plan) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(plan, handler.process()).list().stream()
                .flatMap(instance -> TIMERS.stream().flatMap(timer ->
                        management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).timers().list().stream()))
                .map(Job::getId).forEach(timer -> management.recalculateJobDuedate(timer, false));
        for (Task task : tasks.createTaskQuery().processDefinitionKey(handler.process()).processInstanceBusinessKey(plan).list()) {
            if (task.getDueDate() != null) {
                task.setDueDate(DRAFT.equals(task.getTaskDefinitionKey()) ? handler.draftDue(plan) : handler.submissionDue(plan));
                tasks.saveTask(task);
            }
        }
    }
}
