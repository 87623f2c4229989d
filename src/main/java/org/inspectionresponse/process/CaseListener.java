package org.inspectionresponse.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Publishing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes of a case, in the same transaction, what was done to it on its page. */
@Component
class CaseListener {

    private static final String CLOSED_EARLY = "postInspectionResponse.closedEarly";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Publishing publishing;

    CaseListener(RuntimeService runtime, TaskService tasks, ManagementService management, Publishing publishing) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.publishing = publishing;
    }

    @EventListener
    void cancelled(Inspection.Cancelled event) {
        closeEarly(event.reference());
    }

    @EventListener
    void superseded(Inspection.Superseded event) {
        closeEarly(event.reference());
    }

    /** A case that was loaded as a finished record has no process. */
    private void closeEarly(String reference) {
        runtime.createMessageCorrelation(CLOSED_EARLY).processInstanceBusinessKey(reference).correlateAllWithResult();
    }

    /** The days on which tasks are due and timers fire follow the clocks, which the case has set anew. */
    @EventListener
    void datesCorrected(Inspection.DatesCorrected event) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(event.reference()).list()
                .forEach(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list()
                        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
        publishing.draftAnswerDue(event.reference()).ifPresent(due -> move("UserTask_CheckFactualAccuracy", event.reference(), DueDates.endOf(due)));
        publishing.dutiesDue(event.reference()).ifPresent(due -> move("UserTask_CompletePublicationDuties", event.reference(), DueDates.endOf(due)));
    }

    private void move(String task, String reference, Date due) {
        tasks.createTaskQuery().taskDefinitionKey(task).processInstanceBusinessKey(reference).list().forEach(open -> {
            open.setDueDate(due);
            tasks.saveTask(open);
        });
    }
}
