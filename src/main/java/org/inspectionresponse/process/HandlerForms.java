package org.inspectionresponse.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspectionresponse.proposal.FormFacts;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.springframework.stereotype.Component;

/** Sends a form's question to the handler of the process the task belongs to. */
@Component
class HandlerForms implements FormFacts {

    private final Map<String, Handler> handlers;

    HandlerForms(List<Handler> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toMap(Handler::process, Function.identity()));
    }

    @Override
    public Shown show(OpenTask task) {
        return handlers.get(task.process()).show(task);
    }
}
