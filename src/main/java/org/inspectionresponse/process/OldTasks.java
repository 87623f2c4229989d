package org.inspectionresponse.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.deadline.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives tasks that came up before tasks had clocks a date and a clock, when the product starts. Nobody is told, as none of them is new. Safe
 * to do twice, and by two nodes at once: each task is a transaction of its own, and a second clock for it is refused by the database.
 */
@Component
class OldTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OldTasks.class);

    private final TaskService tasks;
    private final Deadlines deadlines;
    private final TaskClocks clocks;
    private final ProcessEngineConfigurationImpl engine;

    OldTasks(TaskService tasks, Deadlines deadlines, TaskClocks clocks, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.engine = engine;
    }

    @EventListener(ApplicationReadyEvent.class)
    void giveClocks() {
        List<String> open = tasks.createTaskQuery().list().stream().map(Task::getId).toList();
        Set<String> known = deadlines.openTasks();
        open.stream().filter(task -> !known.contains(task)).forEach(this::giveClock);
    }

    private void giveClock(String id) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(context -> {
                clocks.adopt(context.getTaskManager().findTaskById(id));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("The task {} was given no clock; it gets one when somebody takes it", id, e);
        }
    }
}
