package org.inspectionresponse.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something in Ofsted's draft that is not right.
 *
 * @param page page or paragraph of the draft
 * @param wrong what is wrong, and what is right
 * @param evidence what shows it
 */
@Embeddable
public record AccuracyComment(@Column(nullable = false) String council, @Column(nullable = false) String page,
        @Column(nullable = false, length = 4000) String wrong, @Column(nullable = false, length = 4000) String evidence) {
}
