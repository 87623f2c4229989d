package org.inspectionresponse.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a form loads.
 *
 * @param version of the proposal; null where nobody has typed yet
 * @param basedOn version of the entity the typing began on; null where there was none
 * @param content what was typed, else what the form starts from
 * @param newest what the form would start from now, where that has changed since the typing began; else null
 * @param newestBasedOn version of the entity that goes with {@code newest}
 * @param mayWrite whether the task is claimed by the person who asks
 */
record Form(Long version, Long basedOn, JsonNode content, Object facts, Instant savedAt, String savedBy, boolean mayWrite, boolean outdated,
        String message, JsonNode newest, Long newestBasedOn) {

    private static final String OUTDATED =
            "What this form is about has been changed since you began to type. Compare, then keep what you typed or start again.";

    static Form untouched(JsonNode start, Shown shown, boolean mayWrite) {
        return new Form(null, shown.version(), start, shown.facts(), null, null, mayWrite, false, null, null, null);
    }

    static Form typed(Proposal proposal, JsonNode content, Shown shown, boolean mayWrite) {
        return new Form(proposal.version(), proposal.basedOn(), content, shown.facts(), proposal.savedAt(), proposal.savedBy(), mayWrite,
                false, null, null, null);
    }

    Form outdatedBy(JsonNode start, Long version) {
        return new Form(this.version, basedOn, content, facts, savedAt, savedBy, mayWrite, true, OUTDATED, start, version);
    }
}
