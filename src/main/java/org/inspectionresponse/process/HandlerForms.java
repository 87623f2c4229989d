package org.inspectionresponse.process;

import org.inspectionresponse.proposal.FormFacts;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends a form's question to the handler of the process the task belongs to. */
@Component
class HandlerForms implements FormFacts {

    /** Fetched when a form asks, because handlers themselves need the proposals that need this. */
    private final ObjectProvider<Handler> handlers;

    HandlerForms(ObjectProvider<Handler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public Shown show(OpenTask task) {
        return handlers.stream().filter(handler -> handler.process().equals(task.process())).findFirst()
                .orElseThrow(() -> new IllegalStateException("No handler for the process " + task.process())).show(task);
    }
}
