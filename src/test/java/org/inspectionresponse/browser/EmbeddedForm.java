package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

/** Fills in an embedded form of ours by its markup: any content, whatever the form. */
final class EmbeddedForm {

    private static final String CHOSEN = ":not([data-ir-alternative][hidden] *)";
    private static final String OF_ITSELF = ":not(.ir-row *)" + CHOSEN;

    private final Locator form;

    EmbeddedForm(Page page) {
        form = page.locator("form.ir-form.ir-ready");
    }

    /** @param outcome null where the form has none to choose */
    void fill(String outcome, ObjectNode content) {
        if (outcome != null) {
            choose(form.locator("[data-ir-outcome]"), outcome);
        }
        fill(form, OF_ITSELF, content);
    }

    private void fill(Locator section, String which, JsonNode content) {
        content.fields().forEachRemaining(entry -> {
            Locator field = section.locator("[data-ir-field='" + entry.getKey() + "']" + which);
            Locator rows = section.locator("[data-ir-rows='" + entry.getKey() + "']" + CHOSEN);
            Locator files = section.locator("[data-ir-files='" + entry.getKey() + "']" + CHOSEN);
            if (field.count() > 0) {
                fillField(field.first(), entry.getValue());
            } else if (rows.count() > 0) {
                fillRows(rows.first(), entry.getValue());
            } else if (files.count() > 0) {
                fillFiles(files.first(), entry.getValue());
            } else if (section.locator("[data-ir-value='" + entry.getKey() + "']").count() > 0) {
                assertThat(section.locator("[data-ir-value='" + entry.getKey() + "']")).hasText(entry.getValue().asText());
            } else if (!isOfUpload(entry.getKey())) {
                throw new AssertionError("The form has no field " + entry.getKey());
            }
        });
    }

    /** A file's own name goes with its upload. */
    private static boolean isOfUpload(String name) {
        return name.equals("upload");
    }

    private void fillField(Locator field, JsonNode value) {
        if (value.asText().isEmpty() && value.size() == 0 && !field.isVisible()) {
            return;
        }
        switch (field.getAttribute("data-ir-type")) {
            case "rich" -> paste(field.locator("[contenteditable=true]"), value.asText());
            case "choice" -> choose(field, value.asText());
            case "person" -> field.locator("select").selectOption(value.asText());
            case "tick" -> field.locator("input").setChecked(value.asBoolean());
            case "choices" -> field.locator("input").all().forEach(input -> input.setChecked(StreamSupport.stream(value.spliterator(), false)
                    .anyMatch(chosen -> chosen.asText().equals(input.getAttribute("value")))));
            default -> field.locator("input, textarea").fill(value.asText());
        }
    }

    private static void choose(Locator field, String value) {
        if (field.locator("select").count() > 0) {
            field.locator("select").selectOption(value);
        } else {
            field.locator("input[value='" + value + "']").check();
        }
    }

    private static void paste(Locator editor, String html) {
        editor.press("Control+a");
        editor.evaluate("""
                (node, html) => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  node.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", html);
    }

    private void fillRows(Locator group, JsonNode rows) {
        Locator list = group.locator("> .ir-row-list > fieldset.ir-row");
        while (list.count() < rows.size()) {
            group.locator("> button").click();
        }
        while (list.count() > rows.size()) {
            list.last().locator(".ir-remove").click();
        }
        for (int row = 0; row < rows.size(); row++) {
            fill(list.nth(row), "", rows.get(row));
        }
    }

    private void fillFiles(Locator group, JsonNode files) {
        Locator list = group.locator("> .ir-row-list > fieldset.ir-row");
        for (int row = 0; row < files.size(); row++) {
            String name = files.get(row).path("upload").textValue();
            group.locator("> input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", bytes(name)));
            list.nth(row).waitFor();
            fill(list.nth(row), "", files.get(row));
        }
    }

    private static byte[] bytes(String name) {
        try (var file = EmbeddedForm.class.getResourceAsStream("/demo/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
