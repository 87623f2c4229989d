package org.inspectionresponse.deadline;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.people.Role;

/**
 * A task of a process, which is due on a day of its own.
 *
 * @param caseReference null outside a case
 * @param subject reference of what the task is about
 * @param roles those whose holders can take the task; none where it is one person's from the start
 * @param assignee who has taken it; null while nobody has
 */
public record TaskClock(String council, String caseReference, String subject, String taskId, String taskName, LocalDate dueOn, List<Role> roles,
        String assignee) {
}
