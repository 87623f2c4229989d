package org.inspectionresponse.walls;

import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as a Mermaid flow chart, which the usual viewers of Markdown draw. */
final class FlowChart {

    private FlowChart() {
    }

    static String of(ModelFile model) {
        String nodes = nodes(model.process(), model, "  ");
        String boundaries = model.elements(BoundaryEvent.class).stream()
                .map(event -> "  %s -.- %s\n".formatted(event.getAttachedTo().getId(), event.getId())).collect(Collectors.joining());
        String flows = model.elements(SequenceFlow.class).stream().map(flow -> "  %s -->%s %s\n".formatted(flow.getSource().getId(),
                flow.getName() == null ? "" : "|" + quoted(flow.getName()) + "|", flow.getTarget().getId())).collect(Collectors.joining());
        return "```mermaid\nflowchart LR\n" + nodes + boundaries + flows + "```\n";
    }

    private static String nodes(ModelElementInstance parent, ModelFile model, String indent) {
        return model.elements(FlowNode.class).stream().filter(node -> node.getParentElement().equals(parent))
                .map(node -> node instanceof SubProcess ? subProcess(node, model, indent) : indent + node.getId() + shape(node) + "\n")
                .collect(Collectors.joining());
    }

    private static String subProcess(FlowNode node, ModelFile model, String indent) {
        return indent + "subgraph " + node.getId() + "[" + quoted(node.getName()) + "]\n" + nodes(node, model, indent + "  ")
                + indent + "end\n";
    }

    private static String shape(FlowNode node) {
        String name = quoted(node.getName() == null ? "+" : node.getName());
        if (node instanceof Event) {
            return "([" + name + "])";
        }
        if (node instanceof Gateway) {
            return "{" + name + "}";
        }
        if (node instanceof CallActivity) {
            return "[[" + name + "]]";
        }
        return node instanceof UserTask ? "[" + name + "]" : "[/" + name + "/]";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "'").replaceAll("\\s+", " ") + "\"";
    }
}
