package org.inspectionresponse.deadline;

import java.time.LocalDate;
import org.inspectionresponse.people.Role;

/**
 * A task of a process, which is due on a day of its own.
 *
 * @param caseReference null outside a case
 * @param subject reference of what the task is about
 * @param group the role whose holders can take the task; null where it is one person's from the start
 * @param assignee who has taken it; null while nobody has
 */
public record TaskClock(String council, String caseReference, String subject, String taskId, String taskName, LocalDate dueOn, Role group,
        String assignee) {
}
