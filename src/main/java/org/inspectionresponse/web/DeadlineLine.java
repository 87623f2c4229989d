package org.inspectionresponse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;

/**
 * A running clock in the list of deadlines.
 *
 * @param caseReference null outside a case, and where the reader may not read the case
 * @param subject what it is about
 * @param taskId null for a duty
 * @param dueAt the last second in time; null where the whole day counts
 * @param workingDays from today to the due date; negative after it
 * @param left the same in words
 * @param responsible the role, or several with commas; null for a task that is one person's from the start
 * @param assignee who has taken the task; null while nobody has
 * @param rule how it is counted; null where the due date is given
 * @param disagreement another's due date beside the product's, with both calculations; null where there is none
 * @param steps day by day; empty where nothing is counted
 */
record DeadlineLine(String councilName, String caseReference, String caseTitle, ClockSubjects.Subject subject, String label, String taskId,
        LocalDate dueOn, Instant dueAt, int workingDays, String left, boolean late, String responsible, String assignee, LocalDate startedOn,
        String startEvent, String stoppedBy, String rule, String source, boolean provisional, String disagreement, String arithmetic, List<String> steps,
        List<ChangePart> history) {

    /** A due date that moved. */
    record ChangePart(Instant at, LocalDate oldDue, LocalDate newDue, String cause, String by) {

        static ChangePart of(Deadline.Change its, Map<String, String> names) {
            return new ChangePart(its.at(), its.oldDue(), its.newDue(), its.cause(),
                    By.PRODUCT.equals(its.by()) ? "the product" : names.getOrDefault(its.by(), its.by()));
        }
    }

    /**
     * What is the same for all lines.
     *
     * @param names of people by their sign-in names
     */
    record Day(LocalDate today, WorkingDays days, Map<String, String> names) {
    }

    /** @param inspection the case; null outside one, and where the reader may not read it */
    static DeadlineLine of(Deadline its, Council council, Inspection inspection, ClockSubjects.Subject subject, Day day) {
        boolean late = its.missed(day.today());
        return new DeadlineLine(council.name(), inspection == null ? null : inspection.reference(), inspection == null ? null : inspection.title(), subject,
                its.label(), its.taskId().orElse(null), its.dueOn(), its.dueAt().orElse(null), day.days().between(day.today(), its.dueOn()),
                !late && its.dueOn().isBefore(day.today()) ? "Over" : DaysLeft.inWords(day.days(), day.today(), its.dueOn()), late,
                its.roles().isEmpty() ? null : String.join(", ", its.roles().stream().map(Role::label).toList()), its.assignee().map(who -> day.names().getOrDefault(who, who)).orElse(null),
                its.startedOn(), its.startEvent(), its.stoppedBy(), its.counting().map(how -> how.rule().title()).orElse(null), its.source(),
                its.provisional(), its.disagreement().orElse(null), its.arithmetic(), its.steps(day.days()),
                its.history().stream().map(change -> ChangePart.of(change, day.names())).toList());
    }
}
