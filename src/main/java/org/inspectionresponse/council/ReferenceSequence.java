package org.inspectionresponse.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given for a kind of thing in a council and a year. */
@Entity
@Table(name = "reference_sequence")
class ReferenceSequence {

    @Id
    private String prefix;

    @Column(nullable = false)
    private int last;

    protected ReferenceSequence() {
    }

    ReferenceSequence(String prefix) {
        this.prefix = prefix;
    }

    String next() {
        last++;
        return "%s-%03d".formatted(prefix, last);
    }
}
