package org.inspectionresponse.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.inspectionresponse.people.Role;

/**
 * What became of asking one office.
 *
 * @param office the one that was asked
 * @param person sign-in name of who answered, or of who said that the office cannot act
 * @param role the role that person acted in
 */
@Embeddable
public record UrgencyAnswer(@Enumerated(EnumType.STRING) @Column(name = "office") Role office,
        @Enumerated(EnumType.STRING) @Column(name = "answer") Answer answer, @Column(name = "person") String person,
        @Enumerated(EnumType.STRING) @Column(name = "role") Role role, @Column(name = "reasons") String reasons,
        @Column(name = "answered_at") Instant at) {

    public enum Answer {
        AGREED("Agreed"), REFUSED("Refused"), UNABLE("Cannot act");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
