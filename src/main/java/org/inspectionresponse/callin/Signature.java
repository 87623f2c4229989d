package org.inspectionresponse.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A member's signature under a request.
 *
 * @param person sign-in name of the member
 * @param signedAt when the member signed on the page, or when democratic services received the paper or the e-mail
 * @param recordedBy sign-in name of who recorded it for the member; null for a signature on the page
 */
@Embeddable
public record Signature(@Column(name = "person") String person, @Column(name = "signed_at") Instant signedAt,
        @Enumerated(EnumType.STRING) @Column(name = "way") Way way, @Column(name = "recorded_by") String recordedBy) {

    /** How it was given. */
    public enum Way {
        PAGE("on the page"), PAPER("on paper"), EMAIL("by e-mail");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
