package org.inspectionresponse.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was decided on one recommendation.
 *
 * @param number of the recommendation, from 1
 * @param recommendation its text as it was put to the meeting
 * @param amended the text as agreed or recommended, where it was amended; null otherwise
 */
@Embeddable
public record DecisionItem(@Column(name = "number") int number, @Column(name = "recommendation") String recommendation,
        @Enumerated(EnumType.STRING) @Column(name = "outcome") Outcome outcome, @Column(name = "amended") String amended) {

    /** A committee that considers a report first recommends, rejects or defers; it decides nothing. */
    public enum Outcome {
        RECOMMENDED("Recommended"), AGREED("Agreed"), AGREED_WITH_AMENDMENTS("Agreed with amendments"), NOTED("Noted"), DEFERRED("Deferred"), REJECTED("Rejected");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
