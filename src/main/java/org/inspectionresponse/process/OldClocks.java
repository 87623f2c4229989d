package org.inspectionresponse.process;

import org.inspectionresponse.deadline.Deadlines;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts clocks that began before clocks kept their rule, once they have it, when the product starts: a bank holiday that was entered meanwhile
 * did not move them. Safe to do twice, and by two nodes at once: what is counted is not counted again.
 */
@Component
class OldClocks {

    private static final String CAUSE = "It was counted by the bank holidays known now, because its rule was not kept before.";

    private final Deadlines deadlines;
    private final Recounting recounting;

    OldClocks(Deadlines deadlines, Recounting recounting) {
        this.deadlines = deadlines;
        this.recounting = recounting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void count() {
        deadlines.uncounted().forEach(subject -> recounting.one(subject, CAUSE));
    }
}
