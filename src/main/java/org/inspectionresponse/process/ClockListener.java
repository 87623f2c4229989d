package org.inspectionresponse.process;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.deadline.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clock, timers and due dates move together or not at all. */
@Component
class ClockListener {

    private final Recalculation recalculation;

    ClockListener(Recalculation recalculation) {
        this.recalculation = recalculation;
    }

    @EventListener
    void moved(Deadlines.Moved event) {
        recalculation.of(Stream.of(event.subject(), event.caseReference()).filter(Objects::nonNull).collect(Collectors.toSet()), event.cause());
    }
}
