package org.inspectionresponse.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.exchange.OfstedResults;
import org.inspectionresponse.exchange.PublishedOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a case with what Ofsted has published, as if it had been typed into the form that opens one. */
@Component
class OutcomeListener {

    private final RuntimeService runtime;

    OutcomeListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void wanted(OfstedResults.CaseWanted event) {
        PublishedOutcome outcome = event.outcome();
        runtime.startProcessInstanceByKey("postInspectionResponse", Map.of("councilCode", outcome.council(), "kind", outcome.kind().name(),
                "title", event.title(), "onSiteFrom", outcome.onSiteFrom().toString(), "onSiteTo", outcome.onSiteTo().toString(),
                "publishedOn", outcome.publishedOn().toString()));
    }
}
