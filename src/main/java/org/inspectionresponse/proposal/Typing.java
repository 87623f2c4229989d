package org.inspectionresponse.proposal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A task and what stands in its form.
 *
 * @param content what was typed, else what the form starts from; by field
 */
public record Typing(OpenTask task, JsonNode content) {
}
