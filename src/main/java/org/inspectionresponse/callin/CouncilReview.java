package org.inspectionresponse.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What full council made of a decision that scrutiny referred to it. It can uphold the decision or ask that it be reconsidered; it cannot
 * take it in the place of the executive.
 *
 * @param reviewedOn the day of its meeting
 */
@Embeddable
public record CouncilReview(@Column(name = "reviewed_on") LocalDate reviewedOn,
        @Enumerated(EnumType.STRING) @Column(name = "review_outcome") Outcome outcome, @Column(name = "review_reasons") String reasons) {

    public enum Outcome {
        UPHELD("The decision stands"), REFERRED_BACK("Referred back to the decision maker");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
