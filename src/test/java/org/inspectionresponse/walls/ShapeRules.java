package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.ModelFile.camunda;
import static org.inspectionresponse.walls.ModelFile.under;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** What a model looks like: names, labels, gateways, messages, diagram data. */
final class ShapeRules {

    private static final Map<String, String> TYPES = Map.of("exclusiveGateway", "Gateway", "parallelGateway", "Gateway",
            "inclusiveGateway", "Gateway", "eventBasedGateway", "Gateway");

    private ShapeRules() {
    }

    static List<String> problems(ModelFile model) {
        return Stream.of(process(model), names(model), flowNames(model), labels(model), gateways(model), messages(model),
                diagram(model), flowEnds(model)).flatMap(found -> found).toList();
    }

    private static Stream<String> process(ModelFile model) {
        return Stream.of(
                say(!model.name().equals(Names.kebab(model.key()) + ".bpmn"), "The file of " + model.key() + " is not named after it."),
                say(!model.key().matches("[a-z][A-Za-z]+"), "The process key is not in lower camel case."),
                say(!model.process().isExecutable(), "The process is not executable."),
                say(blank(model.process().getName()), "The process has no name."),
                say(blank(model.process().getCamundaHistoryTimeToLiveString()), "The process has no historyTimeToLive."))
                .flatMap(found -> found);
    }

    private static Stream<String> names(ModelFile model) {
        return model.elements(FlowNode.class).stream().filter(node -> !node.getId().matches(type(node) + "_[A-Z][A-Za-z0-9]+"))
                .map(node -> node.getId() + " is not named " + type(node) + "_VerbObject or " + type(node) + "_ObjectState.");
    }

    private static Stream<String> flowNames(ModelFile model) {
        return model.elements(SequenceFlow.class).stream().filter(flow -> {
            boolean answer = forks(flow.getSource()) && flow.getSource() instanceof ExclusiveGateway;
            String start = answer ? "Flow_" + tail(flow.getSource()) : "Flow_";
            return !flow.getId().startsWith(start) || !answer && !flow.getId().contains("To");
        }).map(flow -> flow.getId() + " is not named Flow_ and the question with its answer, or Flow_To and the target.");
    }

    private static Stream<String> labels(ModelFile model) {
        Stream<String> missing = Stream.concat(
                model.elements(FlowNode.class).stream().filter(node -> node instanceof Activity || node instanceof Event
                        || node instanceof ExclusiveGateway && forks(node)),
                model.elements(SequenceFlow.class).stream().filter(flow -> flow.getSource() instanceof ExclusiveGateway
                        && forks(flow.getSource())))
                .filter(element -> blank(element.getName())).map(element -> element.getId() + " has no label.");
        Stream<String> unlike = model.elements(FlowElement.class).stream().filter(element -> !blank(element.getName()))
                .filter(element -> !element.getName().matches("[A-Z0-9£][^_{}$]*")).map(element -> element.getId()
                        + " has a label that does not begin like a sentence or uses signs of code.");
        Stream<String> questions = model.elements(ExclusiveGateway.class).stream().filter(ShapeRules::forks)
                .filter(gateway -> !blank(gateway.getName()) && !gateway.getName().endsWith("?"))
                .map(gateway -> gateway.getId() + " does not ask a question.");
        return Stream.of(missing, unlike, questions).flatMap(found -> found);
    }

    private static Stream<String> gateways(ModelFile model) {
        Stream<String> both = model.elements(Gateway.class).stream().filter(gateway -> forks(gateway) && gateway.getIncoming().size() > 1)
                .map(gateway -> gateway.getId() + " both joins and forks.");
        Stream<String> undecided = model.elements(ExclusiveGateway.class).stream().filter(ShapeRules::forks)
                .filter(gateway -> gateway.getDefault() == null).map(gateway -> gateway.getId() + " has no default flow.");
        Stream<String> unasked = model.elements(ExclusiveGateway.class).stream().filter(ShapeRules::forks)
                .flatMap(gateway -> gateway.getOutgoing().stream()
                        .filter(flow -> flow.getConditionExpression() == null && !flow.equals(gateway.getDefault())))
                .map(flow -> flow.getId() + " leaves a question without a condition.");
        return Stream.of(both, undecided, unasked).flatMap(found -> found);
    }

    private static Stream<String> messages(ModelFile model) {
        return model.model().getModelElementsByType(Message.class).stream()
                .filter(message -> !message.getName().matches(model.key() + "\\.[a-z][A-Za-z]+"))
                .map(message -> "The message " + message.getName() + " is not prefixed by " + model.key() + ".");
    }

    private static Stream<String> diagram(ModelFile model) {
        Set<String> drawn = Stream.concat(
                model.model().getModelElementsByType(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()),
                model.model().getModelElementsByType(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toSet());
        return model.elements(FlowElement.class).stream().map(FlowElement::getId).filter(id -> !drawn.contains(id))
                .map(id -> id + " is not drawn.");
    }

    /** Other tools read the ends of a flow from its nodes, the engine from the flow: they must agree. */
    private static Stream<String> flowEnds(ModelFile model) {
        return model.elements(SequenceFlow.class).stream()
                .filter(flow -> !flow.getSource().getOutgoing().contains(flow) || !flow.getTarget().getIncoming().contains(flow))
                .map(flow -> flow.getId() + " is not listed at both of its ends.");
    }

    static boolean forks(FlowNode node) {
        return node.getOutgoing().size() > 1;
    }

    static boolean loops(FlowNode node) {
        return under(node.getDomElement(), "multiInstanceLoopCharacteristics")
                .anyMatch(loop -> loop.getParentElement().equals(node.getDomElement()));
    }

    static boolean yes(FlowNode node, String attribute) {
        return "true".equals(camunda(node.getDomElement(), attribute));
    }

    static Stream<String> say(boolean wrong, String problem) {
        return wrong ? Stream.of(problem) : Stream.empty();
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }


    private static String type(FlowNode node) {
        String local = node.getElementType().getTypeName();
        return TYPES.getOrDefault(local, Names.capital(local));
    }

    private static String tail(FlowNode node) {
        return Names.capital(Names.tail(node.getId()));
    }
}
