package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.ModelFile.camunda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.inspectionresponse.people.Role;

/** Writes {@code docs/processes} from models, forms and tests. */
final class ProcessDocs {

    private static final String NOTE = "<!-- Written by ProcessDocsTest from bpmn/, forms/ and the tests; do not edit. -->\n\n";
    private static final Pattern METHOD = Pattern.compile("\\$\\{[a-z][A-Za-z]*Process\\.([A-Za-z]+)\\(.*\\)}");

    private final List<ModelFile> models;
    private final List<FormFile> forms;
    private final Refusals refusals;

    ProcessDocs(List<ModelFile> models, List<FormFile> forms, Refusals refusals) {
        this.models = models;
        this.forms = forms;
        this.refusals = refusals;
    }

    /** The pages by file name. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        models.forEach(model -> pages.put(page(model), page(model, FormUse.of(model))));
        pages.put("README.md", index());
        return pages;
    }

    /** User tasks for which no test shows a refusal. */
    List<String> neverRefused() {
        return models.stream().flatMap(model -> model.userTasks().stream().map(task -> Names.tail(task.getId()))
                .filter(task -> refusals.of(model.key(), task).isEmpty()).map(task -> model.key() + "." + task)).toList();
    }

    /** Tasks that tests name and models do not have. */
    List<String> unknownTasks() {
        Set<String> known = models.stream().flatMap(model -> model.userTasks().stream()
                .map(task -> model.key() + "." + Names.tail(task.getId()))).collect(Collectors.toSet());
        return refusals.all().stream().map(shown -> shown.process() + "." + shown.task()).filter(task -> !known.contains(task)).toList();
    }

    private String index() {
        String rows = models.stream().map(model -> "| [%s](%s) | %s | %s |\n".formatted(model.process().getName(), page(model),
                documentation(model.process()), tasks(model))).collect(Collectors.joining());
        return NOTE + "# Processes\n\nEach page shows one process: its ways, and for each task who does it, what they fill in and what is"
                + " refused.\n\n| Process | What it is for | Tasks |\n|---|---|---|\n" + rows;
    }

    private String page(ModelFile model, List<FormUse> uses) {
        String start = model.elements(StartEvent.class).stream().flatMap(event -> form(uses, event.getId()).stream())
                .map(form -> "It is started in Tasklist with the form [%s](../../forms/%1$s): %s.\n\n".formatted(form.name(), fields(form)))
                .findFirst().orElse("");
        String rows = model.userTasks().stream().map(task -> row(model, task, form(uses, task.getId())))
                .collect(Collectors.joining());
        return NOTE + "# " + model.process().getName() + "\n\n"
                + documentation(model.process()) + (documentation(model.process()).isEmpty() ? "" : "\n\n")
                + "Process key `" + model.key() + "`, model [" + model.name() + "](../../bpmn/" + model.name() + ").\n\n" + start
                + FlowChart.of(model)
                + "\n## Tasks\n\n| Task | Who | Form | What is filled in | Due | Refused, each shown by a test of this name |\n"
                + "|---|---|---|---|---|---|\n" + rows;
    }

    private String row(ModelFile model, UserTask task, Optional<FormFile> form) {
        List<String> refused = refusals.of(model.key(), Names.tail(task.getId()));
        return "| %s | %s | %s | %s | %s | %s |\n".formatted(task.getName(), who(task),
                form.map(file -> "[%s](../../forms/%1$s)".formatted(file.name())).orElse(""),
                form.map(ProcessDocs::fields).orElse(""), due(task),
                String.join("<br>", refused));
    }

    private static String who(UserTask task) {
        String groups = camunda(task.getDomElement(), "candidateGroups");
        String person = camunda(task.getDomElement(), "assignee");
        String roles = Stream.of(groups.split(",(?![^{]*})")).map(String::trim).filter(group -> !group.isEmpty())
                .map(group -> Role.ofSlug(group.substring(group.indexOf("}.") + 2)).map(Role::label)
                        .orElseGet(() -> "the role `" + asked(group) + "` names")).collect(Collectors.joining(" or "));
        String named = person.isEmpty() ? "" : "the person `" + asked(person) + "` names";
        return Names.capital(Stream.of(named, roles).filter(who -> !who.isEmpty()).collect(Collectors.joining(", else ")));
    }

    private static String due(UserTask task) {
        String due = camunda(task.getDomElement(), "dueDate");
        return due.isEmpty() ? "" : "`" + asked(due) + "`";
    }

    private static String asked(String expression) {
        Matcher method = METHOD.matcher(expression);
        return method.matches() ? method.group(1) : expression;
    }

    private static String fields(FormFile form) {
        return cell(String.join("; ", new LinkedHashSet<>(FormRules.labels(form))));
    }

    private Optional<FormFile> form(List<FormUse> uses, String element) {
        return uses.stream().filter(use -> use.element().getId().equals(element)).findFirst()
                .flatMap(use -> forms.stream().filter(form -> form.name().equals(use.file())).findFirst());
    }

    private static String tasks(ModelFile model) {
        return model.userTasks().stream().map(UserTask::getName).collect(Collectors.joining("; "));
    }

    private static String documentation(BaseElement element) {
        return element.getChildElementsByType(Documentation.class).stream().map(Documentation::getTextContent)
                .map(text -> cell(text.strip())).collect(Collectors.joining(" "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String page(ModelFile model) {
        return Names.kebab(model.key()) + ".md";
    }
}
