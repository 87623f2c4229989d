package org.inspectionresponse.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.publication.Order;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the making of documents in the transaction that orders them: neither is there without the other. */
@Component
class DocumentRenderingListener {

    private final RuntimeService runtime;

    DocumentRenderingListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void ordered(Order.Ordered event) {
        runtime.startProcessInstanceByKey("documentRendering", event.reference(), Map.of("council", event.council()));
    }
}
