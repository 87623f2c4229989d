package org.inspectionresponse.proposal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.inspectionresponse.refusal.Refusal;

/**
 * What a form sends to be kept, read strictly: one object, no key twice, no deeper and no longer than a form can be.
 *
 * @param content by field
 * @param version the version of the proposal the form last saw; null before the first
 * @param basedOn version of the entity that was shown; null where there was none
 */
record Typed(JsonNode content, Long version, Long basedOn) {

    /** Characters of the content as it is stored. */
    static final int MOST = 1_000_000;
    private static final int MOST_BYTES = 4 * MOST;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).maxNumberLength(20).maxStringLength(MOST)
                .maxNameLength(100).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
        .disable(JsonParser.Feature.ALLOW_COMMENTS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static Typed read(InputStream body) {
        JsonNode typed = json(body);
        JsonNode content = typed.path("content");
        if (!content.isObject()) {
            throw unreadable();
        }
        if (content.toString().length() > MOST) {
            throw Refusal.tooLarge("The form holds too much text; it may hold a million characters in all.");
        }
        return new Typed(content, number(typed.get("version")), number(typed.get("basedOn")));
    }

    static JsonNode json(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.tooLarge("The form holds too much text; it may hold a million characters in all.");
            }
            return STRICT.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw unreadable();
        } catch (IOException e) {
            throw Refusal.because("What you typed did not arrive whole. It is sent again when you go on typing.");
        }
    }

    private static Long number(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw unreadable();
        }
        return node.longValue();
    }

    private static Refusal unreadable() {
        return Refusal.because("What the form sent cannot be read. Reload the task and type it again.");
    }
}
