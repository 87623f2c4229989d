package org.inspectionresponse.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Full history of what happened, but of values only those declared. The engine's tables have no rules of embargo or exemption, so nothing
 * unpublished may come to rest in them.
 */
final class DeclaredHistory extends AbstractHistoryLevel {

    static final String NAME = "declared";

    /** Stored in the database at the first start and compared at each later one: it never changes. */
    @Override
    public int getId() {
        return 27;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false; // else each posted text becomes a row of its own, whatever its name
        }
        if (type == HistoryEventTypes.JOB_CREATE || type == HistoryEventTypes.JOB_SUCCESS) {
            return false; // what a job did has a row of its own; only that it failed, or was deleted, is worth two more
        }
        if (type == HistoryEventTypes.DMN_DECISION_EVALUATE && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return false; // a table asked for a page decides nothing, and reading must not write
        }
        if (!isAboutVariable(type) || entity == null) {
            return true;
        }
        return DeclaredVariables.contains(nameOf(entity));
    }

    private static boolean isAboutVariable(HistoryEventType type) {
        return type == HistoryEventTypes.VARIABLE_INSTANCE_CREATE || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE
            || type == HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
            || type == HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
    }

    /** The engine asks with the variable for most events, but with the event itself for the detail of an update. */
    private static String nameOf(Object entity) {
        if (entity instanceof VariableInstanceEntity variable) {
            return variable.getName();
        }
        return entity instanceof HistoricVariableUpdateEventEntity event ? event.getVariableName() : "";
    }
}
