package org.inspectionresponse.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The progress reports that members asked for.
 *
 * @param months calendar months between them; null where members asked for none
 * @param countedFrom the day of the decision that asked for them; null where members asked for none
 * @param given how many were given since that decision
 * @param endedOn the day from which no more are due; null while they go on
 */
@Embeddable
public record Updates(@Column(name = "update_months") Integer months, @Column(name = "updates_counted_from") LocalDate countedFrom,
        @Column(name = "updates_given", nullable = false) int given, @Column(name = "updates_ended_on") LocalDate endedOn) {

    static final Updates NONE = new Updates(null, null, 0, null);

    static Updates asked(int months, LocalDate decidedOn) {
        return new Updates(months, decidedOn, 0, null);
    }

    Updates another() {
        return new Updates(months, countedFrom, given + 1, endedOn);
    }

    Updates ended(LocalDate on) {
        return new Updates(months, countedFrom, given, on);
    }

    /** Whether another one is to be given. */
    public boolean goOn() {
        return months != null && endedOn == null;
    }

    /** Calendar months from the decision to the next one, so that a day rolled to a working day does not shift the ones after it. */
    public int monthsToNext() {
        return months * (given + 1);
    }
}
