package org.inspectionresponse.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.CommentKind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells new tasks from work that comes back, and from a comment that no longer stands: each is told as what it is. */
@Component
class ReturnedWork {

    private final Clearance clearance;
    private final Planning planning;
    private final Progress progress;

    ReturnedWork(@Lazy Clearance clearance, @Lazy Planning planning, @Lazy Progress progress) {
        this.clearance = clearance;
        this.planning = planning;
        this.progress = progress;
    }

    Kind kindOf(DelegateTask task) {
        String subject = task.getExecution().getProcessBusinessKey();
        return switch (task.getTaskDefinitionKey()) {
            case "UserTask_ReviseReport" -> Kind.REPORT_RETURNED;
            case "UserTask_ReviseActions" -> Kind.ACTIONS_RETURNED;
            case "UserTask_AssemblePlan" -> planning.require(subject).returnedBy() == null ? Kind.TASK_ASSIGNED : Kind.PLAN_RETURNED;
            case "UserTask_ReportProgress" -> updateOf(task, subject).status() == ActionUpdate.Status.RETURNED ? Kind.UPDATE_RETURNED : Kind.TASK_ASSIGNED;
            case "UserTask_GiveComment" -> clearance.commentedBefore(subject, CommentKind.valueOf((String) task.getVariable("commentKind")))
                    ? Kind.COMMENT_STALE : Kind.TASK_ASSIGNED;
            default -> Kind.TASK_ASSIGNED;
        };
    }

    private ActionUpdate updateOf(DelegateTask task, String round) {
        return progress.require(round).update((String) task.getVariable("action"));
    }
}
