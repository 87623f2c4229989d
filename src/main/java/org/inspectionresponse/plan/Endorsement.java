package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.inspectionresponse.refusal.Refusal;

/** The director's approval of a plan, and what the chair or portfolio holder said of it. All is null until it happens. */
@Embeddable
public class Endorsement {

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "consulted_by")
    private String consultedBy;

    @Column(name = "consulted_on")
    private LocalDate consultedOn;

    @Column(name = "consulted_views", length = 4000)
    private String views;

    protected Endorsement() {
    }

    /** What was said of an earlier edition is no view on this one. */
    void approve(String by, LocalDate on) {
        approvedBy = by;
        approvedOn = on;
        consultedBy = null;
        consultedOn = null;
        views = null;
    }

    void consult(String said, LocalDate on, String by, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.because("The day of consultation is still to come. Give the day on which you were consulted.");
        }
        if (on.isBefore(approvedOn)) {
            throw Refusal.because("The day of consultation is before the director approved the plan. Give the day you saw the approved plan.");
        }
        views = said;
        consultedOn = on;
        consultedBy = by;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    public String consultedBy() {
        return consultedBy;
    }

    public LocalDate consultedOn() {
        return consultedOn;
    }

    public String views() {
        return views;
    }
}
