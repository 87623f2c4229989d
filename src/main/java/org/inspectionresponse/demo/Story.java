package org.inspectionresponse.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.inspection.Framework;

/**
 * A case of the demonstration, step by step, as {@code demo/*.json} tells it.
 *
 * @param council code of the council whose people act
 * @param days the days of the story by name: a date, or a rule counted from another of them or from {@code today}, such as
 *     "13 working days before today"
 * @param assumptions what the sources do not say and the story assumes
 */
@JsonIgnoreProperties("about")
public record Story(String name, String council, List<String> assumptions, Map<String, String> days, List<Step> steps) {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * Something a person does. Exactly one of {@code start}, {@code task} and {@code meeting} is given.
     *
     * @param on name of the day, with the time of day after a space, such as "received 10:30"
     * @param by sign-in name without the council
     * @param start key of the process that is started
     * @param task name of the task that is completed
     * @param about what the task is about: a name given by {@code known}, or what {@link Desk#find} finds, of a case or report by such a name
     * @param elements what tells the task from its siblings
     * @param framework the step is left out unless this one is in force on the day {@code onSiteFrom}; null for every framework
     * @param meeting code of the body whose meeting is arranged
     * @param known the name under which the reference that comes of it is known to later steps
     * @param fields short fields, as the form posts them
     * @param content of an embedded form; null for none
     */
    public record Step(String on, String by, String start, String task, String about, Map<String, Object> elements,
            Framework framework, String meeting, String known, Map<String, Object> fields, JsonNode content) {

        public Step {
            elements = elements == null ? Map.of() : elements;
            fields = fields == null ? Map.of() : fields;
        }
    }

    /** Reads {@code demo/name.json} of the class path. */
    public static Story read(String name) {
        try (InputStream file = Story.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JSON.readValue(file, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
