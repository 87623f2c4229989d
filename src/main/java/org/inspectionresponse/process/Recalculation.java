package org.inspectionresponse.process;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Works out anew when the tasks of a process instance are due and when its timers fire, from the expressions of the model itself: so there is
 * one place that says when something is due, and nothing to keep in step with it.
 */
@Component
class Recalculation {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskClocks taskClocks;
    private final Clock clock;

    Recalculation(RuntimeService runtime, TaskService tasks, ManagementService management, ProcessEngineConfigurationImpl engine,
            TaskClocks taskClocks, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.engine = engine;
        this.taskClocks = taskClocks;
        this.clock = clock;
    }

    /**
     * Of all instances about these references, and of those that they called, each once, in the transaction that is under way.
     *
     * @param cause what moved the dates, in a sentence
     */
    void of(Collection<String> references, String cause) {
        references.stream().flatMap(reference -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream())
                .flatMap(this::withCalled).map(ProcessInstance::getId).distinct().forEach(instance -> ofInstance(instance, cause));
    }

    void of(String reference, String cause) {
        of(List.of(reference), cause);
    }

    private Stream<ProcessInstance> withCalled(ProcessInstance instance) {
        List<ProcessInstance> called = runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list();
        return Stream.concat(Stream.of(instance), called.stream().flatMap(this::withCalled));
    }

    private void ofInstance(String instance, String cause) {
        management.createJobQuery().processInstanceId(instance).timers().list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        List<String> open = tasks.createTaskQuery().processInstanceId(instance).list().stream().map(Task::getId).toList();
        engine.getCommandExecutorTxRequired().execute(context -> {
            open.forEach(task -> dueAnew(task, cause, context));
            context.getExecutionManager().findExecutionsByProcessInstanceId(instance).forEach(execution -> armAgain(execution, context));
            return null;
        });
    }

    /**
     * Where the model gives no date, or none any more, the council's scheme does. The task's clock hears the cause first; that the task was
     * updated then is no news to it.
     */
    private void dueAnew(String id, String cause, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        Expression model = task.getTaskDefinition().getDueDateExpression();
        Optional.ofNullable(model == null ? null : (Date) model.getValue(task.getExecution())).or(() -> taskClocks.dueByScheme(task))
                .filter(due -> !due.equals(task.getDueDate())).ifPresent(due -> {
                    task.setDueDate(due);
                    taskClocks.moved(task, cause);
                    task.triggerUpdateEvent();
                });
    }

    /**
     * A timer that does not interrupt is gone once it has fired, while what it watches goes on. Where its day has moved to one that is still
     * to come, it is set again: whoever was told that a day had passed is told of the new one too.
     */
    private void armAgain(ExecutionEntity execution, CommandContext context) {
        List<String> armed = context.getJobManager().findTimersByExecutionId(execution.getId()).stream().map(TimerEntity::getActivityId).toList();
        timersAround(execution).stream().filter(timer -> !timer.isInterruptingTimer() && !armed.contains(timer.getActivityId())).forEach(timer -> {
            TimerEntity set = timer.createTimerInstance(execution);
            if (!set.getDuedate().toInstant().isAfter(clock.instant())) {
                set.delete();
            }
        });
    }

    private static Collection<TimerDeclarationImpl> timersAround(ExecutionEntity execution) {
        if (execution.isProcessInstanceExecution()) {
            return TimerDeclarationImpl.getDeclarationsForScope(execution.getProcessDefinition()).values();
        }
        boolean scope = execution.isScope() && !execution.isEventScope() && execution.getActivity() != null && execution.getActivity().isScope();
        return scope ? TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity()).values() : List.of();
    }
}
