package org.inspectionresponse.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the report says besides its judgements and findings; rich text, each part null where nothing is recorded.
 *
 * @param scope which services were inspected
 * @param methodology how inspectors worked
 * @param strengths what they found strong
 * @param conclusions Ofsted's own words that reports to members quote
 */
@Embeddable
public record Narrative(@Column(length = 20_000) String scope, @Column(length = 20_000) String methodology,
        @Column(length = 20_000) String strengths, @Column(length = 20_000) String conclusions) {

    static final Narrative NONE = new Narrative(null, null, null, null);
}
