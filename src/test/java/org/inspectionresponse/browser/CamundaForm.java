package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills in a Camunda Form by the labels that people read, as people type: days as day, month and year. */
final class CamundaForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What the picker of days adds to its field; what is typed before is lost. */
    private static final Pattern READY = Pattern.compile(".*flatpickr-input.*");

    private final Locator form;
    private final JsonNode schema;

    CamundaForm(Page page, String name) {
        form = page.locator(".fjs-form");
        try {
            schema = JSON.readTree(Path.of("forms", name + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the form, since an answer may show further fields. */
    void fill(Map<String, Object> fields) {
        schema.path("components").forEach(component -> {
            Object value = fields.get(component.path("key").asText());
            if (value != null) {
                fill(component, value);
            }
        });
    }

    private void fill(JsonNode component, Object value) {
        String label = component.path("label").asText(component.path("dateLabel").asText());
        switch (component.path("type").asText()) {
            case "radio" -> field(labelOf(component, value)).check();
            case "checkbox" -> field(label).setChecked((Boolean) value);
            case "select" -> {
                form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label)).locator(".fjs-input-group").click();
                form.locator(".fjs-dropdownlist-item").getByText(labelOf(component, value), new Locator.GetByTextOptions().setExact(true)).click();
            }
            case "datetime" -> {
                assertThat(field(label)).hasClass(READY);
                field(label).fill(AS_TYPED.format(LocalDate.parse((String) value)));
                field(label).press("Enter");
                field(label).press("Tab");
            }
            default -> field(label).fill((String) value);
        }
    }

    /** A field that is required has an asterisk at the end of its label. */
    private Locator field(String label) {
        return form.getByLabel(Pattern.compile("^" + label.replaceAll("\\W", "\\\\$0") + "\\s*\\*?$")).first();
    }

    private static String labelOf(JsonNode component, Object value) {
        for (JsonNode option : component.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText();
            }
        }
        throw new AssertionError(component.path("key") + " has no option " + value);
    }
}
