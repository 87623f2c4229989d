package org.inspectionresponse.walls;

import static org.inspectionresponse.walls.FormFile.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Embedded forms: markup for the one shared script, and nothing of their own. */
final class EmbeddedFormRules {

    /** What starts the shared script; every form has exactly this. */
    static final String START = "import('/assets/forms/forms.js').then(function (forms) { forms.start(camForm); });";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of("line", "text", "rich", "date", "pounds", "number", "email", "choice", "choices",
            "tick", "person");
    private static final Set<String> CHOICES = Set.of("choice", "choices", "person");
    private static final Set<String> POSTED = Set.of("outcome", "proposalVersion");

    private EmbeddedFormRules() {
    }

    static List<String> problems(FormFile form, FormUse use) {
        Document page = parsed(form);
        return Stream.of(frame(page), noLogic(page), page.select("[data-ir-field]").stream().flatMap(EmbeddedFormRules::field),
                page.select("[data-ir-rows], [data-ir-files]").stream().flatMap(EmbeddedFormRules::table), twice(page),
                parts(page), links(page), outcome(page), conditions(page),
                say(use != null && use.isTask() && !use.typed().equals(POSTED), "The task declares " + (use == null ? "" : use.typed())
                        + ", an embedded form posts outcome and proposalVersion."))
                .flatMap(found -> found).toList();
    }

    static Set<String> outcomes(FormFile form) {
        return options(parsed(form).selectFirst("[data-ir-outcome]"));
    }

    /** What somebody fills in, in the order of the form, by label; fields of a row after the row's label. */
    static List<String> labels(FormFile form) {
        List<String> labels = new ArrayList<>();
        parsed(form).select("[data-ir-field], [data-ir-outcome], [data-ir-files]").forEach(field -> {
            Element row = field.parent().closest("[data-ir-rows], [data-ir-files]");
            labels.add((row == null ? "" : row.attr("data-ir-row-label") + ": ") + field.attr("data-ir-label"));
        });
        return labels;
    }

    private static Document parsed(FormFile form) {
        return Jsoup.parse(form.text());
    }

    private static Stream<String> frame(Document page) {
        List<String> scripts = page.select("script").stream().map(script -> script.data().strip()).toList();
        return Stream.of(
                say(page.select("form.ir-form[role=form][name=form]").size() != 1 || page.select("form").size() != 1,
                        "It is not one form of the class ir-form."),
                say(page.select("link[rel=stylesheet][href=/assets/forms/forms.css]").size() != 1 || page.select("link, style").size() != 1,
                        "It does not use the shared style alone."),
                say(!scripts.equals(List.of(START)) || page.select("script[cam-script][type=text/form-script]").size() != 1,
                        "It does not start the shared script, and nothing else."))
                .flatMap(found -> found);
    }

    private static Stream<String> noLogic(Document page) {
        return page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().matches("(on|ng-|cam-variable).*|style"))
                .map(attribute -> "It has logic or style of its own: " + attribute.getKey() + "."));
    }

    private static Stream<String> field(Element field) {
        String name = field.attr("data-ir-field");
        String type = field.attr("data-ir-type");
        return Stream.of(
                say(!name.matches("[a-z][A-Za-z0-9]*"), "The field " + name + " is not in lower camel case."),
                say(!field.hasClass("ir-field"), name + " is not of the class ir-field."),
                say(!TYPES.contains(type), name + " has the unknown type " + type + "."),
                say(field.attr("data-ir-label").isBlank(), name + " has no label."),
                say(CHOICES.contains(type) && options(field).isEmpty() && field.attr("data-ir-options-fact").isBlank(),
                        name + " offers nothing to choose from.")).flatMap(found -> found);
    }

    private static Stream<String> table(Element table) {
        String name = table.attr("data-ir-rows") + table.attr("data-ir-files");
        return Stream.of(
                say(table.attr("data-ir-label").isBlank() || table.attr("data-ir-row-label").isBlank(),
                        name + " has no label, or none for a row."),
                say(table.select("> template").size() != 1, name + " has no template for a row.")).flatMap(found -> found);
    }

    /** A field's name is unique among those of its row, or among those outside rows; each of several alternatives may have it. */
    private static Stream<String> twice(Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("[data-ir-field], [data-ir-rows], [data-ir-files]").stream().filter(field -> {
            Element row = field.parent().closest("[data-ir-rows], [data-ir-files]");
            String own = (row == null ? "" : name(row)) + "." + name(field);
            Element alternative = field.closest("[data-ir-alternative]");
            boolean everywhere = alternative == null && !seen.add("." + own);
            return everywhere || alternative != null && (seen.contains("." + own) || !seen.add(alternative.attr("data-ir-show-if") + own));
        }).map(field -> name(field) + " is there twice.");
    }

    /** What is left of an include that names nothing in the right way, and an alternative that is never chosen from. */
    private static Stream<String> parts(Document page) {
        return Stream.concat(
                page.select("[data-ir-include]").stream().map(include -> "It does not include " + include.attr("data-ir-include") + "."),
                page.select("[data-ir-alternative]:not([data-ir-show-if])").stream().map(section -> "An alternative is always shown."));
    }

    /** A link that is not given with what the form shows leads to an address of the product, and says in words where. */
    private static Stream<String> links(Document page) {
        return page.select("a:not([data-ir-link])").stream().filter(link -> !(link.attr("href") + link.attr("data-ir-href")).matches("(/([a-z-]+|\\{[a-zA-Z]+})(\\.[a-z]+)?)+")
                || link.text().isBlank()).map(link -> "Its link \"" + link.text() + "\" does not lead to an address of the product.");
    }

    private static Stream<String> outcome(Document page) {
        return Stream.of(
                say(page.select("[data-ir-outcome]").size() > 1, "It asks for more than one outcome."),
                page.select("[data-ir-outcome]").stream().flatMap(outcome -> Stream.concat(
                        say(outcome.attr("data-ir-label").isBlank(), "The outcome has no label."),
                        say(options(outcome).size() < 2, "The outcome offers nothing to choose from."))))
                .flatMap(found -> found);
    }

    private static Stream<String> conditions(Document page) {
        return page.select("[data-ir-show-if]").stream().map(element -> element.attr("data-ir-show-if")).flatMap(condition -> {
            String field = condition.split("!?=|\\.")[0];
            Set<String> values = condition.contains("=") ? Set.of(condition.substring(condition.indexOf('=') + 1).split("\\|")) : Set.of();
            Element asked = page.selectFirst("outcome".equals(field) ? "[data-ir-outcome]" : "[data-ir-field=" + field + "]");
            boolean known = asked != null && (values.isEmpty() || asked.hasAttr("data-ir-options-fact")
                    || "tick".equals(asked.attr("data-ir-type")) || options(asked).containsAll(values));
            return say(!known, "The condition " + condition + " never holds.");
        });
    }

    private static String name(Element field) {
        return field.attr("data-ir-field") + field.attr("data-ir-rows") + field.attr("data-ir-files");
    }

    private static Set<String> options(Element field) {
        Set<String> options = new TreeSet<>();
        try {
            JsonNode json = JSON.readTree(field == null ? "" : field.attr("data-ir-options"));
            json.fieldNames().forEachRemaining(options::add);
        } catch (JsonProcessingException e) {
            return Set.of();
        }
        return options;
    }
}
