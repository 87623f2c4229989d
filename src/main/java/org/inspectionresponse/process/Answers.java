package org.inspectionresponse.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.proposal.Handed;

/** What somebody answered by completing a task: who it is, the outcome, the short fields, and the proposal of an embedded form. */
final class Answers {

    private final DelegateTask task;
    private final Handed handed;

    Answers(DelegateTask task, Handed handed) {
        this.task = task;
        this.handed = handed;
    }

    /** The reference of what the process is about. */
    String subject() {
        return task.getExecution().getProcessBusinessKey();
    }

    By by() {
        Optional<Role> role = task.getCandidates().stream().map(link -> link.getGroupId()).filter(group -> group != null)
                .flatMap(group -> Role.ofGroup(group).stream()).findFirst();
        return new By(Optional.ofNullable(task.getAssignee()).orElse(By.PRODUCT), role.orElse(null));
    }

    <E extends Enum<E>> E outcome(Class<E> type) {
        return fields().choice("outcome", "Outcome", type);
    }

    /** The short fields. What is posted fills the task's declared inputs, which the engine keeps with the task's own execution. */
    Fields fields() {
        return Fields.of(task.getExecution()::getVariableLocal);
    }

    /** What was typed in the embedded form. */
    Fields proposal() {
        return Fields.of(handed.content());
    }

    /** Version of the entity the form was filled in on; null where there was none yet. */
    Long basedOn() {
        return handed.basedOn();
    }

    /** The loop element that tells this task from its siblings, such as the finding. */
    String element(String name) {
        return (String) task.getVariable(name);
    }
}
