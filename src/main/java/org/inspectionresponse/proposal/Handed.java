package org.inspectionresponse.proposal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A proposal as it is handed over when its task is completed.
 *
 * @param content what was typed, by field; never trusted
 * @param basedOn version of the entity that was shown when typing began; null where there was none yet
 */
public record Handed(JsonNode content, Long basedOn) {
}
