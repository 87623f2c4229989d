package org.inspectionresponse.engine;

import java.util.List;
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
        ensure("All my work", 0, "What you have claimed or been given, and what your roles may claim", tasks.createTaskQuery().or()
            .taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr());
        ensure("My tasks", 10, "What you have claimed or been given", tasks.createTaskQuery().taskAssigneeExpression(ME));
        ensure("My groups' tasks", 20, "What your roles may claim",
            tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
    }

    private void ensure(String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskName().asc());
        filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true,
            "showUndefinedVariable", false, "variables", List.of(Map.of("name", ShownReference.NAME, "label", "Reference"))));
        filters.saveFilter(filter);
    }
}
