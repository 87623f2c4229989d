package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.inspectionresponse.refusal.Refusal;

/** That the statutory day passed without the plan being sent and published, why, and by when it will be. All null where it did not. */
@Embeddable
public class MissedDeadline {

    @Column(name = "missed_noted_on")
    private LocalDate notedOn;

    @Column(name = "missed_why", length = 4000)
    private String why;

    @Column(name = "promised_for")
    private LocalDate promisedFor;

    protected MissedDeadline() {
    }

    /** @param dueOn the day that was missed @return whether this is news: a day that has moved since is missed anew */
    boolean note(LocalDate dueOn, LocalDate today) {
        if (notedOn != null && notedOn.isAfter(dueOn)) {
            return false;
        }
        notedOn = today;
        why = null;
        promisedFor = null;
        return true;
    }

    /** @param sendBy day by which it is promised; today or later */
    void explain(String reason, LocalDate sendBy, LocalDate today) {
        if (sendBy.isBefore(today)) {
            throw Refusal.because("The day by which the plan will be sent has passed already. Give today or a later day.");
        }
        why = reason;
        promisedFor = sendBy;
    }

    public LocalDate notedOn() {
        return notedOn;
    }

    public String why() {
        return why;
    }

    public LocalDate promisedFor() {
        return promisedFor;
    }
}
