package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.FormFile.say;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Camunda Forms: what the form-js of Tasklist 7.24 can show, with fields the task declares. */
final class CamundaFormRules {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox",
            "checklist", "taglist");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> OTHERS = Set.of("text", "html", "separator", "spacer", "group", "table", "expression");
    /** A String variable that is longer breaks completion. */
    private static final int LONGEST = 4000;

    private CamundaFormRules() {
    }

    static List<String> problems(FormFile form, FormUse use) {
        JsonNode root;
        try {
            root = JSON.readTree(form.text());
        } catch (JsonProcessingException e) {
            return List.of("It is no JSON: " + e.getOriginalMessage());
        }
        List<JsonNode> components = components(root);
        return Stream.of(
                say(!form.id().equals(root.path("id").asText()), "Its id is not the file's name."),
                say(!"default".equals(root.path("type").asText()) || root.path("schemaVersion").asInt() != 16,
                        "It is not of type default and schema version 16."),
                twice(components, "id"), twice(components, "key"), components.stream().flatMap(CamundaFormRules::component),
                declared(components, use)).flatMap(found -> found).toList();
    }

    /** The fields in which something is chosen, with the values offered; of the one called outcome. */
    static Set<String> outcomes(FormFile form) {
        try {
            return components(JSON.readTree(form.text())).stream().filter(field -> "outcome".equals(field.path("key").asText()))
                    .flatMap(field -> stream(field.path("values"))).map(value -> value.path("value").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (JsonProcessingException e) {
            return Set.of();
        }
    }

    /** What somebody fills in, in the order of the form, by label. */
    static List<String> labels(FormFile form) {
        try {
            return components(JSON.readTree(form.text())).stream().filter(CamundaFormRules::isTyped).map(CamundaFormRules::label).toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static Stream<String> component(JsonNode component) {
        String type = component.path("type").asText();
        String id = component.path("id").asText();
        if (!FIELDS.contains(type)) {
            return say(!OTHERS.contains(type), id + " is a " + type + ", which Tasklist cannot show or we do not use.");
        }
        int longest = component.path("validate").path("maxLength").asInt(LONGEST + 1);
        return Stream.of(
                say(!component.path("key").asText().matches("[a-z][A-Za-z0-9]*"), id + " has no key in lower camel case."),
                say(label(component).isBlank(), id + " has no label."),
                say(type.startsWith("text") && !component.path("readonly").asBoolean() && longest > LONGEST,
                        id + " has no maxLength of at most 4,000 characters."),
                say(CHOICES.contains(type) && component.path("values").isEmpty() && !component.hasNonNull("valuesKey")
                        && !component.hasNonNull("valuesExpression"), id + " offers nothing to choose from."),
                say("datetime".equals(type) && !"date".equals(component.path("subtype").asText()), id + " asks for more than a date."),
                say("number".equals(type) && !component.path("serializeToString").asBoolean()
                        && component.path("decimalDigits").asInt(0) != 0, id + " posts a number that is rounded."))
                .flatMap(found -> found);
    }

    private static Stream<String> declared(List<JsonNode> components, FormUse use) {
        if (use == null || !use.isTask()) {
            return Stream.empty(); // a start event may not declare anything; its listener reads what the form posts
        }
        Set<String> typed = keys(components.stream().filter(CamundaFormRules::isTyped));
        Set<String> read = keys(components.stream().filter(component -> component.path("readonly").asBoolean()));
        read.removeAll(use.shown());
        return Stream.concat(
                say(!typed.equals(use.typed()), "Its fields are " + typed + ", the task declares " + use.typed() + "."),
                say(!read.isEmpty(), "It shows " + read + ", which the task does not give it."));
    }

    private static boolean isTyped(JsonNode component) {
        return FIELDS.contains(component.path("type").asText()) && !component.path("readonly").asBoolean();
    }

    private static String label(JsonNode field) {
        return field.path("datetime".equals(field.path("type").asText()) ? "dateLabel" : "label").asText();
    }

    private static Stream<String> twice(List<JsonNode> components, String name) {
        Set<String> seen = new TreeSet<>();
        return components.stream().map(component -> component.path(name).asText()).filter(value -> !value.isEmpty() && !seen.add(value))
                .map(value -> "The " + name + " " + value + " is there twice.");
    }

    private static Set<String> keys(Stream<JsonNode> components) {
        return components.map(component -> component.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        parent.path("components").forEach(component -> {
            found.add(component);
            found.addAll(components(component));
        });
        return found;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
