package org.inspectionresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A handler for the tests of the engine room only: it writes a row and then does what the outcome says. */
@Component
public class RehearsalProcess {

    private final JdbcTemplate database;

    RehearsalProcess(JdbcTemplate database) {
        this.database = database;
    }

    public void decide(DelegateTask task) {
        enter(task.getId());
        String outcome = (String) task.getVariable("outcome");
        switch (outcome) {
            case "INVALID" -> throw Refusal.because("The cost must be an amount in pounds.");
            case "FORBIDDEN" -> throw Refusal.forbidden("Somebody other than the author must decide this.");
            case "CONFLICT" -> throw Refusal.conflict("The plan was changed meanwhile. Reload it.");
            case "FAULT" -> throw new IllegalStateException("jdbc password in " + getClass());
            default -> { }
        }
    }

    public void touch(DelegateExecution execution) {
        enter(execution.getProcessInstanceId());
    }

    private void enter(String what) {
        database.update("insert into reference_sequence (prefix, last) values (?, 1)", what.substring(0, Math.min(40, what.length())));
    }
}
