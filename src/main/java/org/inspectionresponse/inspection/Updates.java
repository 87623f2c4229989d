package org.inspectionresponse.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The progress reports that members asked for.
 *
 * @param months calendar months between them; null where members asked for none
 * @param countedFrom the day of the decision that asked for them; null where members asked for none
 * @param lastDueOn the day the latest one was due whose turn has come; null before the first
 * @param endedOn the day from which no more are due; null while they go on
 */
@Embeddable
public record Updates(@Column(name = "update_months") Integer months, @Column(name = "updates_counted_from") LocalDate countedFrom,
        @Column(name = "last_update_due_on") LocalDate lastDueOn, @Column(name = "updates_ended_on") LocalDate endedOn) {

    static final Updates NONE = new Updates(null, null, null, null);

    /** Members ask, or ask anew: what was due before stays behind. */
    Updates asked(int everyMonths, LocalDate decidedOn) {
        return new Updates(everyMonths, decidedOn, lastDueOn, null);
    }

    Updates come(LocalDate dueOn) {
        return new Updates(months, countedFrom, dueOn, endedOn);
    }

    Updates ended(LocalDate on) {
        return new Updates(months, countedFrom, lastDueOn, on);
    }

    /** Whether another one is to be given. */
    public boolean goOn() {
        return months != null && endedOn == null;
    }
}
