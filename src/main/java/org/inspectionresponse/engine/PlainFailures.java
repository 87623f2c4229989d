package org.inspectionresponse.engine;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Frees a refusal from the exceptions that the engine wraps around it, once the transaction is rolled back. A Java caller then catches
 * the {@link Refusal} itself; a request to the engine's own web service gets it answered by {@link PlainAnswers}.
 */
final class PlainFailures extends CommandInterceptor {

    static final String TAKEN = "Somebody else has already taken or finished this task. Reload the list.";

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command); // a call within a call: the outermost answers
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw plain(failure);
        }
    }

    private static RuntimeException plain(RuntimeException failure) {
        Refusal refusal = find(failure, Refusal.class);
        if (!PlainAnswers.areAwaited()) {
            return refusal == null ? failure : refusal; // jobs must still see a lost race as such, to run again
        }
        if (refusal == null && isLostRace(failure)) {
            refusal = Refusal.conflict(TAKEN);
        }
        if (refusal == null) {
            return failure;
        }
        PlainAnswers.answerWith(refusal);
        // the one exception that every resource of the web service passes on with its status, and without a trace in the log
        return new RestException(Response.Status.fromStatusCode(refusal.kind().status()), refusal, refusal.getMessage());
    }

    private static boolean isLostRace(RuntimeException failure) {
        var missing = find(failure, NullValueException.class);
        return find(failure, OptimisticLockingException.class) != null || find(failure, ConcurrencyFailureException.class) != null
            || find(failure, TaskAlreadyClaimedException.class) != null
            || missing != null && String.valueOf(missing.getMessage()).contains("task is null");
    }

    private static <X extends Throwable> X find(Throwable failure, Class<X> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
