package org.inspectionresponse.proposal;

import java.util.Map;

/**
 * A task that is open, as far as a form needs to know it.
 *
 * @param process key of the process, such as {@code improvementPlanning}
 * @param name the task's own part of its id, decapitalised: {@code approvePlan} of {@code UserTask_ApprovePlan}
 * @param subject reference of what the process is about
 * @param assignee who has claimed it; null for nobody
 * @param elements what tells this task from its siblings in a multi-instance, such as {@code finding}
 */
public record OpenTask(String id, String process, String name, String title, String council, String subject, String assignee,
        Map<String, String> elements) {

    public String element(String key) {
        return elements.get(key);
    }
}
