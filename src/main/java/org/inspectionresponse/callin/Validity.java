package org.inspectionresponse.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Whether a request meets the council's rules, as the monitoring officer judged it, and why. */
@Embeddable
public record Validity(@Enumerated(EnumType.STRING) @Column(name = "validity") Outcome outcome,
        @Column(name = "validity_because") String because, @Column(name = "judged_by") String judgedBy,
        @Column(name = "judged_at") Instant judgedAt) {

    public enum Outcome { VALID, INVALID }
}
