package org.inspectionresponse.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/**
 * The fields that a form may post. A user task declares them in its model, each as an input parameter: an empty one is a field to fill in,
 * one with a value is shown to read and, where it is posted back, stays with the task. A start event may have no input parameters, so its
 * form itself declares them.
 */
@Component
class DeclaredFields {

    private static final Pattern VARIABLE = Pattern.compile("\\bcam-variable-name\\s*=\\s*[\"']([^\"']+)[\"']");

    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormService forms;
    private final ObjectMapper json;

    DeclaredFields(TaskService tasks, RepositoryService repository, FormService forms, ObjectMapper json) {
        this.tasks = tasks;
        this.repository = repository;
        this.forms = forms;
        this.json = json;
    }

    /** Empty where there is no such task: the engine then says so. */
    Optional<Set<String>> ofTask(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(this::ofTask);
    }

    Optional<Set<String>> ofStart(String definitionId) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult())
            .map(this::ofStartForm);
    }

    Optional<Set<String>> ofStartByKey(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult())
            .map(this::ofStartForm);
    }

    private Set<String> ofTask(Task task) {
        if (task.getProcessDefinitionId() == null) {
            return Set.of();
        }
        BaseElement element = repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
        if (element.getExtensionElements() == null) {
            return Set.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
            .flatMap(mapping -> mapping.getCamundaInputParameters().stream()).map(CamundaInputParameter::getCamundaName)
            .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> ofStartForm(ProcessDefinition process) {
        var start = forms.getStartFormData(process.getId());
        if (start.getFormKey() == null && start.getCamundaFormRef() == null) {
            return Set.of();
        }
        try (InputStream form = forms.getDeployedStartForm(process.getId())) {
            String text = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            return text.stripLeading().startsWith("{") ? keys(json.readTree(text)) : variables(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> variables(String html) {
        return VARIABLE.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(JsonNode form) {
        Set<String> keys = new HashSet<>();
        form.path("components").forEach(component -> {
            if (component.path("key").isTextual()) {
                keys.add(component.path("key").textValue());
            }
            keys.addAll(keys(component));
        });
        return keys;
    }
}
