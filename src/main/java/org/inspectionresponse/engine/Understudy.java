package org.inspectionresponse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Does in the engine what a person does in Tasklist, in that person's name and with no more than their rights. For the demonstration,
 * whose cases are told step by step.
 */
@Component
public class Understudy {

    /** More jobs than any step of a case leads to; a model that runs in circles is found out. */
    private static final int MOST_JOBS = 500;

    /** These go on by themselves and no case waits for them: who is told of what, that it is sent, and that documents are made. */
    private static final Set<String> BESIDE = Set.of("deadlineWatch", "messageDelivery", "documentRendering");

    private final ProcessEngine engine;
    private final IdentityService identity;
    private final RepositoryService definitions;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService instances;
    private final ManagementService management;

    Understudy(ProcessEngine engine) {
        this.engine = engine;
        this.identity = engine.getIdentityService();
        this.definitions = engine.getRepositoryService();
        this.forms = engine.getFormService();
        this.tasks = engine.getTaskService();
        this.instances = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    /** @return the business key of the process that was started: the reference of what it is about */
    public String start(String person, String process, Map<String, Object> fields) {
        String definition = definitions.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        String started = as(person, () -> forms.submitStartForm(definition, fields).getId());
        return instances.createProcessInstanceQuery().processInstanceId(started).singleResult().getBusinessKey();
    }

    /**
     * Takes the open task of that name about a subject.
     *
     * @param name the task's own part of its id, decapitalised, such as {@code approvePlan}
     * @param elements what tells it from its siblings in a multi-instance
     * @return its id
     */
    public String claim(String person, String name, String subject, Map<String, Object> elements) {
        return as(person, () -> {
            Task task = tasks.createTaskQuery().taskDefinitionKey("UserTask_" + StringUtils.capitalize(name))
                .processInstanceBusinessKey(subject).list().stream().filter(found -> has(found, elements)).findFirst()
                .orElseThrow(() -> new IllegalStateException(person + " has no task " + name + " about " + subject + " " + elements));
            if (!person.equals(task.getAssignee())) {
                tasks.claim(task.getId(), person);
            }
            return task.getId();
        });
    }

    /** Completes a claimed task with what its form posts. */
    public void complete(String person, String task, Map<String, Object> fields) {
        as(person, () -> {
            forms.submitTaskForm(task, fields);
            return task;
        });
    }

    /** Runs every job that is due, and those they lead to, at once and in this thread. */
    public void settle() {
        int run = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                management.executeJob(job.getId());
                if (++run > MOST_JOBS) {
                    throw new IllegalStateException("Jobs lead to jobs without end, such as that of " + job.getProcessDefinitionKey());
                }
            }
        }
    }

    /** Keeps the engine's own threads from running jobs meanwhile: they would meet those of {@link #settle()}, at a moved time. */
    public void withoutJobsRunning(Runnable work) {
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean running = jobs.isActive();
        if (running) {
            jobs.shutdown();
        }
        try {
            work.run();
        } finally {
            if (running) {
                jobs.start();
            }
        }
    }

    /** @return the moment at which the next job of a process falls due, if that is before the other moment */
    public Optional<Instant> nextDueBefore(Instant moment) {
        return management.createJobQuery().withRetriesLeft().active().duedateLowerThan(Date.from(moment)).orderByJobDuedate().asc().list()
            .stream().filter(Understudy::isOfAProcess).map(job -> job.getDuedate().toInstant()).findFirst();
    }

    private List<Job> due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().list().stream().filter(Understudy::isOfAProcess).toList();
    }

    /** The engine's own housekeeping runs as jobs too. */
    private static boolean isOfAProcess(Job job) {
        return job.getProcessDefinitionKey() != null && !BESIDE.contains(job.getProcessDefinitionKey());
    }

    private boolean has(Task task, Map<String, Object> elements) {
        return elements.isEmpty() || elements.entrySet().stream()
            .allMatch(element -> Objects.equals(String.valueOf(tasks.getVariable(task.getId(), element.getKey())), String.valueOf(element.getValue())));
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
        identity.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
