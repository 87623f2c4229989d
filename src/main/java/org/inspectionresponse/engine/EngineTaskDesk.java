package org.inspectionresponse.engine;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.TaskDesk;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tasks as the engine keeps them. */
@Component
class EngineTaskDesk implements TaskDesk {

    private static final String USER_TASK = "UserTask_";

    private final TaskService tasks;
    private final RuntimeService instances;
    private final RepositoryService definitions;

    EngineTaskDesk(TaskService tasks, RuntimeService instances, RepositoryService definitions) {
        this.tasks = tasks;
        this.instances = instances;
        this.definitions = definitions;
    }

    @Override
    public Optional<OpenTask> open(String taskId, String person) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
            .filter(task -> task.getProcessInstanceId() != null && isFor(task, person)).map(this::opened);
    }

    @Override
    public void handBack(String taskId) {
        if (tasks.getIdentityLinksForTask(taskId).stream().noneMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))) {
            throw Refusal.because("This task was given to you by name, so it cannot be handed back.");
        }
        tasks.setAssignee(taskId, null);
    }

    /** A candidate goes on seeing a task that a colleague has claimed. */
    private boolean isFor(Task task, String person) {
        return person.equals(task.getAssignee())
            || tasks.createTaskQuery().taskId(task.getId()).taskCandidateUser(person).includeAssignedTasks().count() > 0;
    }

    private OpenTask opened(Task task) {
        Map<String, String> elements = tasks.getVariables(task.getId()).entrySet().stream()
            .filter(variable -> variable.getValue() instanceof String || variable.getValue() instanceof Number)
            .collect(Collectors.toMap(Map.Entry::getKey, variable -> String.valueOf(variable.getValue())));
        String process = definitions.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        String subject = instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        String name = StringUtils.uncapitalize(task.getTaskDefinitionKey().replaceFirst("^" + USER_TASK, ""));
        return new OpenTask(task.getId(), process, name, task.getName(), elements.get("council"), subject, task.getAssignee(), elements);
    }
}
