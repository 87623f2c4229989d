package org.inspectionresponse.engine;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.inspectionresponse.refusal.Refusal;

/**
 * A task is completed by the person who claimed it and by nobody else, and claimed only by one of those it is for. The engine alone lets
 * every candidate complete a colleague's task and give a task to a stranger. Built into every user task, loops included.
 */
final class OnlyTheAssignee extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, OnlyTheAssignee::completedByAssignee);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, OnlyTheAssignee::assignedToCandidate);
    }

    private static void completedByAssignee(DelegateTask task) {
        var person = identity(task).getCurrentAuthentication();
        if (person == null || person.getUserId().equals(task.getAssignee())) {
            return;
        }
        throw Refusal.forbidden(task.getAssignee() == null
            ? "Claim this task before you complete it."
            : "Somebody else has claimed this task; only they can complete it.");
    }

    /** A task that is given to one person from the start, with no candidates, is the model's own decision. */
    private static void assignedToCandidate(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null || task.getCandidates().isEmpty()) {
            return;
        }
        if (task.getCandidates().stream().noneMatch(link -> isMeant(link, assignee, identity(task)))) {
            throw Refusal.forbidden("This task is not for the person it was to be given to; choose somebody who holds the role.");
        }
    }

    private static boolean isMeant(IdentityLink link, String person, IdentityService identity) {
        return Objects.equals(person, link.getUserId())
            || link.getGroupId() != null && identity.createUserQuery().userId(person).memberOfGroup(link.getGroupId()).count() > 0;
    }

    private static IdentityService identity(DelegateTask task) {
        return task.getProcessEngineServices().getIdentityService();
    }
}
