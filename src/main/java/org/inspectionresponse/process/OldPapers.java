package org.inspectionresponse.process;

import java.util.List;
import java.util.function.Consumer;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.publication.EarlierPapers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Orders the files of what was published before the product kept files, when it starts; jobs make them. Safe to do twice, and by two nodes at
 * once: each order is a transaction of its own, and the database refuses a second for the same state.
 */
@Component
class OldPapers {

    private static final Logger LOG = LoggerFactory.getLogger(OldPapers.class);

    private final Councils councils;
    private final EarlierPapers papers;

    OldPapers(Councils councils, EarlierPapers papers) {
        this.councils = councils;
        this.papers = papers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void order() {
        councils.all().stream().map(Council::code).forEach(council -> {
            each(papers.reports(council), papers::orderReport);
            each(papers.plans(council), papers::orderPlan);
        });
    }

    private static void each(List<String> references, Consumer<String> order) {
        for (String reference : references) {
            try {
                order.accept(reference);
            } catch (RuntimeException e) {
                LOG.warn("The files of {} were not ordered; that is tried again at the next start", reference, e);
            }
        }
    }
}
