package org.inspectionresponse.record;

import java.time.Clock;
import org.inspectionresponse.people.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes in a transaction of its own, because the one in which somebody was refused is about to be rolled back. */
@Component
class FourEyesRefusals {

    private final RegisterEntries entries;
    private final Clock clock;

    FourEyesRefusals(RegisterEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void enter(Act act, By by) {
        entries.save(new RegisterEntry(new Act(act.council(), act.caseReference(), act.subject(), act.what(), "REFUSED_FOUR_EYES",
                act.version(), act.why()), by, clock.instant()));
    }
}
