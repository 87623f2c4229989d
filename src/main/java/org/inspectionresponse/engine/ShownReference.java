package org.inspectionresponse.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives each task the reference of what it is about as a variable of its own, so that Tasklist's lists can tell one from another: they
 * show variables, but neither a business key nor anything of the product's, and a candidate may read only what is the task's own.
 */
final class ShownReference extends AbstractBpmnParseListener {

    static final String NAME = "reference";

    /** Loop elements that people know their tasks by. */
    private static final List<String> PARTS = List.of("finding", "action");

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, ShownReference::show);
    }

    private static void show(DelegateTask task) {
        String reference = String.valueOf(task.getExecution().getProcessBusinessKey());
        // the part comes first, because the list cuts long values off
        String part = PARTS.stream().filter(task::hasVariable).map(name -> name + " " + task.getVariable(name) + ", ").findFirst().orElse("");
        task.setVariableLocal(NAME, part + reference);
    }
}
