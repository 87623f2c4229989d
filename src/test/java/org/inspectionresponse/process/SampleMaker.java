package org.inspectionresponse.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Made;
import org.inspectionresponse.publication.Maker;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Makes two short documents. */
@Component
class SampleMaker implements Maker {

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public List<Made> make(Order order) {
        if (order.subject().endsWith("999")) {
            throw Refusal.absent("There is no such report.");
        }
        return List.of(made(order, Audience.PUBLIC), made(order, Audience.RESTRICTED));
    }

    private static Made made(Order order, Audience audience) {
        return new Made(audience, false, order.subject() + ".pdf", "application/pdf",
                (audience + " of " + order.subject() + " " + order.revision()).getBytes(StandardCharsets.UTF_8));
    }
}
