package org.inspectionresponse.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;

/**
 * Which of the running clocks somebody wants to see; null for no matter which.
 *
 * @param body code of a body of that council
 * @param mine only what is assigned to them, or to nobody yet and to a role of theirs
 */
record DeadlineFilter(String council, String body, String caseReference, Role role, Kind kind, boolean mine) {

    /** Duties that a rule sets, or the tasks in which the work is done. */
    enum Kind {
        DUTIES("Duties"), TASKS("Tasks");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Among what somebody can choose: their councils, and the cases they may read. */
    record Choices(List<Council> councils, List<CaseFile.Line> cases) {
    }

    /** @param roles of the person, by council */
    record Asker(String person, Map<String, Set<Role>> roles) {
    }

    /** Refuses what is not among the choices; a case that may not be read like one there is not. */
    static DeadlineFilter of(Fields fields, Choices choices) {
        String[] where = fields.lineIfAny("where", "Council or body", 120).map(value -> value.split("/", 2)).orElse(new String[] {null});
        String body = where.length > 1 ? where[1] : null;
        if (where[0] != null && choices.councils().stream().noneMatch(council -> council.code().equals(where[0])
                && (body == null || council.body(body).isPresent()))) {
            throw Refusal.because("Choose one of the councils and bodies in the list.");
        }
        String inspection = fields.lineIfAny("case", "Case", 60).orElse(null);
        if (inspection != null && choices.cases().stream().noneMatch(its -> its.reference().equals(inspection))) {
            throw Refusal.because("Choose one of the cases in the list.");
        }
        Role role = fields.lineIfAny("role", "Role", 60)
                .map(slug -> Role.ofSlug(slug).orElseThrow(() -> Refusal.because("Choose one of the roles in the list."))).orElse(null);
        return new DeadlineFilter(where[0], body, inspection, role, fields.choiceIfAny("kind", "Kind", Kind.class).orElse(null), fields.ticked("mine"));
    }

    boolean passes(Deadline clock, ClockSubjects.Subject subject, Asker asker) {
        return (council == null || council.equals(clock.council())) && (body == null || body.equals(subject.body()))
                && (caseReference == null || caseReference.equals(clock.caseReference()))
                && (role == null || clock.roles().contains(role))
                && (kind == null || (kind == Kind.TASKS) == clock.taskId().isPresent())
                && (!mine || isOf(asker, clock));
    }

    private static boolean isOf(Asker asker, Deadline clock) {
        return clock.assignee().map(asker.person()::equals)
                .orElseGet(() -> !Collections.disjoint(asker.roles().getOrDefault(clock.council(), Set.of()), clock.roles()));
    }
}
