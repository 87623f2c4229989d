package org.inspectionresponse.process;

import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.callin.CallIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a call-in, in the transaction of the last signature, that a request is complete. */
@Component
class CallInListener {

    private static final String REQUESTED = "callIn.requested";

    private final RuntimeService runtime;

    CallInListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Nobody waits for it where the process has not begun yet; it then asks, and waits for the row that is locked here. */
    @EventListener
    void requested(CallIn.Requested event) {
        runtime.createMessageCorrelation(REQUESTED).processInstanceBusinessKey(event.reference()).correlateAll();
    }
}
