package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the body is asked to decide.
 *
 * @param number from 1, in the order of the report; decisions stand beside it
 */
@Embeddable
public record Recommendation(@Column(name = "number") int number, @Column(name = "text") String text) {
}
