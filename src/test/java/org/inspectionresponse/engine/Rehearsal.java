package org.inspectionresponse.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Deploys the engine room's own small model for a test class, starts it, and takes everything away again. */
@Component
class Rehearsal {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Grants grants;
    private Deployment deployment;

    Rehearsal(RepositoryService repository, RuntimeService runtime, TaskService tasks, Grants grants) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.grants = grants;
    }

    void open() {
        var builder = repository.createDeployment().name("rehearsal");
        for (String file : new String[] {"rehearsal.bpmn", "rehearsal-start.html", "rehearsal-decide.html"}) {
            builder.addInputStream(file, getClass().getResourceAsStream("/engine/" + file));
        }
        deployment = builder.deploy();
        grants.bringUpToDate();
    }

    void close() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    /** A fresh task for finance. */
    Task decide() {
        String instance = runtime.startProcessInstanceByKey("rehearsal", UUID.randomUUID().toString(), Map.of()).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
