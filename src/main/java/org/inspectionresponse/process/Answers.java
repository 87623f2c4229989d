package org.inspectionresponse.process;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.proposal.Handed;

/** What somebody answered by completing a task: who it is, the outcome, the short fields, and the proposal of an embedded form. */
final class Answers {

    private final DelegateTask task;
    private final Directory directory;
    private final Handed handed;

    Answers(DelegateTask task, Directory directory, Handed handed) {
        this.task = task;
        this.directory = directory;
        this.handed = handed;
    }

    /** The reference of what the process is about. */
    String subject() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** Who completes the task, in the role for which it is theirs: of a task for two roles, the one they hold. */
    By by() {
        String person = task.getAssignee();
        if (person == null) {
            return By.product();
        }
        Optional<Role> role = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .flatMap(group -> Role.ofGroup(group).filter(held -> directory.holds(person, councilOf(group), held)).stream()).findFirst();
        return new By(person, role.orElse(null));
    }

    private static String councilOf(String group) {
        return group.substring(0, group.indexOf('.'));
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
