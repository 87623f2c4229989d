package org.inspectionresponse.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.notification.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the delivery of a notice in the transaction that stores it: neither is there without the other. */
@Component
class MessageDeliveryListener {

    private final RuntimeService runtime;

    MessageDeliveryListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void stored(Message.Stored event) {
        runtime.startProcessInstanceByKey("messageDelivery", event.reference(), Map.of("council", event.council()));
    }
}
