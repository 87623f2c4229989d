package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.walls.Names;
import org.springframework.util.StringUtils;

/**
 * The desk of a person in front of a browser: starts processes and completes tasks in Tasklist by filling in their forms. What was done
 * there once is done inside the product from then on, which is quicker.
 */
final class DeskInBrowser implements Desk {

    /** These go on by themselves, and no case waits for them. */
    private static final Set<String> BESIDE = Set.of("messageDelivery", "documentRendering");

    private final Desk inside;
    private final ProcessEngine engine;
    private final Function<String, Tasklist> signIn;
    private final Map<String, Tasklist> people = new HashMap<>();
    private final Set<String> cases = new TreeSet<>();
    private final Set<String> completed = new TreeSet<>();

    /** @param signIn gives the browser of a person */
    DeskInBrowser(Desk inside, ProcessEngine engine, Function<String, Tasklist> signIn) {
        this.inside = inside;
        this.engine = engine;
        this.signIn = signIn;
    }

    /** The user tasks that were completed in a browser, as {@code process/UserTask_Name}. */
    Set<String> completed() {
        return completed;
    }

    @Override
    public void moveTo(LocalDateTime moment) {
        inside.moveTo(moment);
    }

    @Override
    public void passTo(LocalDateTime moment) {
        inside.moveTo(moment);
    }

    /** Only for what was started here: the tests before this one have left cases of other times behind. */
    @Override
    public void settle() {
        ManagementService management = engine.getManagementService();
        for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        ProcessDefinition definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult();
        String form = engine.getFormService().getStartFormData(definition.getId()).getCamundaFormRef().getKey();
        Set<String> before = started(process);
        Tasklist tasklist = at(person).chooseProcess(definition.getName());
        new CamundaForm(tasklist.page(), form).fill(fields);
        tasklist.picture("start-" + form).startProcess();
        String instance = started(process).stream().filter(known -> !before.contains(known)).findFirst().orElseThrow();
        cases.add(instance);
        return history().createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    private Set<String> started(String process) {
        return history().createHistoricProcessInstanceQuery().processDefinitionKey(process).list().stream().map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void complete(String person, String name, String subject, Map<String, Object> elements, Map<String, Object> fields,
            ObjectNode content) {
        Task task = find(name, subject, elements);
        String process = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
        if (!completed.contains(process + "/" + task.getTaskDefinitionKey())) {
            completeInTasklist(person, process + "-" + name, task, fields, content);
            completed.add(process + "/" + task.getTaskDefinitionKey());
        } else {
            inside.complete(person, name, subject, elements, fields, content);
        }
    }

    private void completeInTasklist(String person, String picture, Task task, Map<String, Object> fields, ObjectNode content) {
        Tasklist tasklist = at(person).openTask(task.getId(), picture + " of " + task.getId());
        if (task.getAssignee() == null) {
            tasklist.claim();
        }
        if (content == null) {
            new CamundaForm(tasklist.page(), engine.getFormService().getTaskFormData(task.getId()).getCamundaFormRef().getKey()).fill(fields);
        } else {
            new EmbeddedForm(tasklist.page()).fill((String) fields.get("outcome"), content);
        }
        tasklist.picture(picture);
        if (GuidePicture.isWanted()) {
            GuidePicture.write(Names.kebab(Names.tail(task.getTaskDefinitionKey())), tasklist.pictureOfForm());
        }
        assertThat(tasklist.accessibilityProblems()).as("accessibility of " + picture).isEmpty();
        tasklist.completeForm();
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult()).as(picture).isNull();
    }

    @Override
    public String arrange(String person, String body, LocalDate on) {
        return at(person).arrangeMeeting(person.substring(person.indexOf('.') + 1) + "/" + body, on);
    }

    @Override
    public String find(String what, String caseReference) {
        return inside.find(what, caseReference);
    }

    private Tasklist at(String person) {
        return people.computeIfAbsent(person, signIn);
    }

    private Task find(String name, String subject, Map<String, Object> elements) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey("UserTask_" + StringUtils.capitalize(name))
                .processInstanceBusinessKey(subject).list().stream().filter(task -> elements.entrySet().stream().allMatch(element -> Objects
                        .equals(String.valueOf(engine.getTaskService().getVariable(task.getId(), element.getKey())), String.valueOf(element.getValue()))))
                .findFirst().orElseThrow(() -> new AssertionError("There is no task " + name + " about " + subject + " " + elements));
    }

    private List<Job> due(ManagementService management) {
        return management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job -> !BESIDE.contains(job.getProcessDefinitionKey())).filter(job -> cases.contains(rootOf(job.getProcessInstanceId())))
                .toList();
    }

    private String rootOf(String instance) {
        HistoricProcessInstance found = instance == null ? null
                : history().createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found == null ? "" : found.getRootProcessInstanceId();
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }
}
