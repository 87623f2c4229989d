package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.ModelFile.camunda;
import static org.inspectionresponse.walls.ModelFile.under;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * A task or start event that shows a form.
 *
 * @param process key of its process
 * @param file the form's file name
 * @param typed variables the form posts: those the task declares without a value
 * @param shown variables the form may show to read: those the task declares with a value
 */
public record FormUse(String process, FlowNode element, String file, Set<String> typed, Set<String> shown) {

    private static final String EMBEDDED = "embedded:deployment:forms/";

    static List<FormUse> of(ModelFile model) {
        Stream<FlowNode> nodes = Stream.concat(model.elements(UserTask.class).stream(), model.elements(StartEvent.class).stream());
        return nodes.filter(node -> !file(node).isEmpty()).map(node -> new FormUse(model.key(), node, file(node),
                inputs(node, true), inputs(node, false))).toList();
    }

    public static List<FormUse> all() {
        return ModelFile.all().stream().flatMap(model -> of(model).stream()).toList();
    }

    public boolean isTask() {
        return element instanceof UserTask;
    }

    private static String file(FlowNode node) {
        String ref = camunda(node.getDomElement(), "formRef");
        String key = camunda(node.getDomElement(), "formKey");
        return ref.isEmpty() ? key.replace(EMBEDDED, "") : ref + ".form";
    }

    private static Set<String> inputs(FlowNode node, boolean empty) {
        return under(node.getDomElement(), "inputParameter").filter(input -> empty == isEmpty(input))
                .map(input -> input.getAttribute("name")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEmpty(DomElement input) {
        return input.getTextContent().isBlank() && input.getChildElements().isEmpty();
    }
}
