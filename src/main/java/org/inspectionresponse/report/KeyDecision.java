package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The answer of the table {@code keyDecision} for one version of a report (SI 2012/2089, regulation 8).
 *
 * @param because the criterion that is met, or why none is, in a sentence
 */
@Embeddable
public record KeyDecision(@Column(name = "key_decision") Boolean key, @Column(name = "key_because") String because) {
}
