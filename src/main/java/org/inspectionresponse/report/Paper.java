package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A document behind a report.
 *
 * @param address where it can be read; null for one that is inspected at the offices
 */
@Embeddable
public record Paper(@Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind, @Column(name = "title") String title,
        @Column(name = "address") String address) {

    public enum Kind {
        /** Discloses facts on which the report rests and was relied on to a material extent (LGA 1972 s.100D(5)); never a published work. */
        BACKGROUND("Background paper"),
        /** Published already, so listed for the reader's convenience. */
        PUBLISHED("Published document");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
