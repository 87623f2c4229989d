package org.inspectionresponse.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Tasklist's lists, earliest due date first. They hold the only expressions that stored queries may have, which is why the product makes
 * them and nobody else can.
 */
@Component
class StoredFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    StoredFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void ensure() {
        ensure("My tasks", 0, "What you have claimed or been given", tasks.createTaskQuery().taskAssigneeExpression(ME));
        ensure("My groups' tasks", 10, "What your roles may claim",
            tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
        ensure("All my work", 20, "Both together", tasks.createTaskQuery().or()
            .taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr());
    }

    private void ensure(String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskName().asc());
        filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
    }
}
