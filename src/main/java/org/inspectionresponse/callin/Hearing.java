package org.inspectionresponse.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What scrutiny made of a valid request.
 *
 * @param heardOn the day of its meeting
 * @param reasons why, and what it recommends; for a decision that is referred back these are what the decision maker has to consider
 */
@Embeddable
public record Hearing(@Column(name = "heard_on") LocalDate heardOn, @Enumerated(EnumType.STRING) @Column(name = "hearing_outcome") Outcome outcome,
        @Column(name = "hearing_reasons") String reasons) {

    public enum Outcome {
        NO_FURTHER_ACTION("No further action"), REFER_BACK("Referred back to the decision maker"), TO_COUNCIL("Referred to the council");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
