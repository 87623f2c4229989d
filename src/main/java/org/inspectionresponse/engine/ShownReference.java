package org.inspectionresponse.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Keeps the reference of what a process is about as the variable {@code reference}, so that Tasklist's lists can tell one report from
 * another: they show variables, but neither a business key nor anything of the product's own.
 */
final class ShownReference extends AbstractBpmnParseListener {

    static final String NAME = "reference";

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (scope instanceof ProcessDefinitionImpl) {
            start.addBuiltInListener(ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> execution.setVariable(NAME, execution.getProcessBusinessKey()));
        }
    }
}
