package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.ModelFile.camunda;
import static org.inspectionresponse.walls.ModelFile.under;
import static org.inspectionresponse.walls.ShapeRules.loops;
import static org.inspectionresponse.walls.ShapeRules.say;
import static org.inspectionresponse.walls.ShapeRules.yes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.inspectionresponse.people.Role;

/** How a model hangs together with the engine and with people: who does a task, what is saved before what, what is passed on. */
final class BindingRules {

    private static final Set<String> CODE = Set.of("script", "connector");

    private BindingRules() {
    }

    static List<String> problems(ModelFile model, Set<String> keys) {
        return Stream.of(code(model), people(model), listeners(model), forms(model), savepoints(model), calls(model, keys), timers(model))
                .flatMap(found -> found).toList();
    }

    private static Stream<String> code(ModelFile model) {
        Stream<String> scripts = Stream.concat(
                model.elements(ScriptTask.class).stream().map(task -> task.getId() + " is a script."),
                CODE.stream().flatMap(name -> under(model.process().getDomElement(), name))
                        .map(element -> "There is a " + element.getLocalName() + " in the model."));
        Stream<String> classes = tree(model.process().getDomElement())
                .filter(element -> !camunda(element, "class").isEmpty() || !camunda(element, "delegateExpression").isEmpty()
                        || element.hasAttribute("class") || element.hasAttribute("delegateExpression"))
                .map(element -> "A " + element.getLocalName() + " names a class instead of asking the handler.");
        return Stream.concat(scripts, classes);
    }

    private static Stream<String> people(ModelFile model) {
        return model.userTasks().stream().flatMap(task -> {
            String groups = camunda(task.getDomElement(), "candidateGroups");
            boolean nobody = groups.isEmpty() && camunda(task.getDomElement(), "assignee").isEmpty();
            Stream<String> unknown = Stream.of(groups.split(",(?![^{]*})")).map(String::trim).filter(group -> !group.isEmpty() && !known(group))
                    .map(group -> task.getId() + " goes to " + group + ", which is no role of a council.");
            return Stream.concat(say(nobody, task.getId() + " goes to nobody."), unknown);
        });
    }

    private static boolean known(String group) {
        return group.matches("\\$\\{[a-z][A-Za-z]*Process\\..*}")
                || group.startsWith("${council}.") && Role.ofSlug(group.substring("${council}.".length())).isPresent();
    }

    private static Stream<String> listeners(ModelFile model) {
        return model.userTasks().stream().filter(task -> {
            String asked = "${" + model.key() + "Process." + Names.tail(task.getId()) + "(task)}";
            return under(task.getDomElement(), "taskListener").noneMatch(listener -> "complete".equals(attribute(listener, "event"))
                    && asked.equals(attribute(listener, "expression")));
        }).map(task -> task.getId() + " is completed without the handler's method of its name.");
    }

    private static Stream<String> forms(ModelFile model) {
        return model.userTasks().stream().flatMap(task -> {
            String form = Names.kebab(Names.tail(task.getId()));
            String ref = camunda(task.getDomElement(), "formRef");
            String key = camunda(task.getDomElement(), "formKey");
            boolean camundaForm = ref.equals(form) && "deployment".equals(camunda(task.getDomElement(), "formRefBinding"));
            boolean embedded = key.equals("embedded:deployment:forms/" + form + ".html");
            return Stream.concat(
                    say(camundaForm == embedded, task.getId() + " does not have exactly the form " + form + " of its own deployment."),
                    say(loops(task) && under(task.getDomElement(), "outputParameter").findAny().isPresent(),
                            task.getId() + " is done several times and cannot pass on an outcome."));
        });
    }

    /** Where the engine must have saved before it goes on, so that two people do not collide and a failure can be tried again. */
    private static Stream<String> savepoints(ModelFile model) {
        Stream<String> services = model.elements(ServiceTask.class).stream().filter(task -> !yes(task, "asyncBefore"))
                .map(task -> task.getId() + " is not asyncBefore.");
        Stream<String> many = model.elements(FlowNode.class).stream().filter(node -> loops(node))
                .filter(node -> node instanceof UserTask && !yes(node, "asyncAfter") || !loopSaves(node))
                .map(node -> node.getId() + " is done several times and is not asyncAfter, on the loop too.");
        Stream<String> joined = model.elements(ParallelGateway.class).stream().filter(gateway -> gateway.getIncoming().size() > 1)
                .flatMap(gateway -> gateway.getIncoming().stream()).map(flow -> flow.getSource())
                .filter(node -> node instanceof UserTask && !yes(node, "asyncAfter"))
                .map(node -> node.getId() + " meets others at a join and is not asyncAfter.");
        return Stream.of(services, many, joined).flatMap(found -> found);
    }

    private static boolean loopSaves(FlowNode node) {
        return under(node.getDomElement(), "multiInstanceLoopCharacteristics")
                .allMatch(loop -> "true".equals(camunda(loop, "asyncAfter")));
    }

    private static Stream<String> calls(ModelFile model, Set<String> keys) {
        return model.elements(CallActivity.class).stream().flatMap(call -> {
            List<DomElement> passed = Stream.concat(under(call.getDomElement(), "in"), under(call.getDomElement(), "out")).toList();
            String binding = camunda(call.getDomElement(), "calledElementBinding");
            return Stream.of(
                    say(passed.stream().noneMatch(in -> in.hasAttribute("businessKey")), call.getId() + " passes no business key."),
                    say(passed.stream().anyMatch(in -> in.hasAttribute("variables")), call.getId() + " passes all variables."),
                    say(!binding.isEmpty() && !"latest".equals(binding), call.getId() + " does not call the latest version."),
                    say(!keys.contains(call.getCalledElement()), call.getId() + " calls " + call.getCalledElement() + ", which is no process."))
                    .flatMap(found -> found);
        });
    }

    private static Stream<String> timers(ModelFile model) {
        return Stream.of("timeDate", "timeDuration", "timeCycle").flatMap(name -> under(model.process().getDomElement(), name))
                .filter(timer -> !timer.getTextContent().trim().startsWith("${" + model.key() + "Process."))
                .map(timer -> "A timer waits for " + timer.getTextContent().trim() + " instead of asking the handler for its date.");
    }

    private static Stream<DomElement> tree(DomElement element) {
        return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(BindingRules::tree));
    }

    private static String attribute(DomElement element, String name) {
        String plain = element.getAttribute(name);
        return plain == null ? camunda(element, name) : plain;
    }
}
