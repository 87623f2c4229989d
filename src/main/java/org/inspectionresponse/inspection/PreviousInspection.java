package org.inspectionresponse.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The full inspection before this one, under whatever framework it was.
 *
 * @param year calendar year of the visit
 * @param result its outcome in a sentence
 */
@Embeddable
public record PreviousInspection(@Column(name = "previous_year") Integer year,
        @Column(name = "previous_result", length = 1000) String result) {

    static final PreviousInspection NONE = new PreviousInspection(null, null);
}
