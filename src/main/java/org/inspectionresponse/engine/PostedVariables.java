package org.inspectionresponse.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inspectionresponse.refusal.Refusal;

/** The variables that complete a task or start a process: only the form's fields, only plain values, no text that the engine cannot keep. */
final class PostedVariables {

    /** The longest String variable that the engine's tables hold; a longer one would break the completion. */
    static final int LONGEST = 4000;

    private static final Set<String> KEYS = Set.of("variables", "businessKey", "withVariablesInReturn");
    private static final Set<String> TYPES = Set.of("string", "integer", "long", "double", "boolean", "null");

    private PostedVariables() {
    }

    /** @param fields the names that the form declares */
    static void check(JsonNode body, Set<String> fields) {
        // anything else, such as instructions to start in the middle, would go around the model
        body.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Refusal.because("Only the fields of the form can be sent.");
            }
        });
        for (Map.Entry<String, JsonNode> variable : body.path("variables").properties()) {
            check(variable.getKey(), variable.getValue(), fields);
        }
    }

    private static void check(String name, JsonNode variable, Set<String> fields) {
        if (!fields.contains(name)) {
            throw Refusal.because("Only the fields of the form can be sent; " + inWords(name) + " is none of them.");
        }
        JsonNode value = variable.path("value");
        String type = variable.path("type").asText("");
        if (!variable.isObject() || value.isContainerNode() || !type.isEmpty() && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw Refusal.because(inWords(name) + " must be a plain text, a number, or yes or no.");
        }
        if (value.isTextual() && value.textValue().length() > LONGEST) {
            throw Refusal.because("%s is %,d characters too long; it may have %,d.".formatted(inWords(name),
                value.textValue().length() - LONGEST, LONGEST));
        }
    }

    /** {@code reasonForReturn} as a person reads it; nothing of a name that is no name. */
    private static String inWords(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9]{0,59}")) {
            return "One field";
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
