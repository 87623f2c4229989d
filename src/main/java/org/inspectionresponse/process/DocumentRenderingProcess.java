package org.inspectionresponse.process;

import org.inspectionresponse.publication.Editions;
import org.springframework.stereotype.Component;

/** Binds {@code documentRendering}: documents that were ordered, on their way to the store. */
@Component
public class DocumentRenderingProcess {

    private final Editions editions;

    DocumentRenderingProcess(Editions editions) {
        this.editions = editions;
    }

    public void makeDocuments(String order) {
        editions.make(order);
    }
}
