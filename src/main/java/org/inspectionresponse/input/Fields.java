package org.inspectionresponse.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inspectionresponse.refusal.Refusal;

/**
 * What a form posted, by field. The same reader serves the short fields of a Camunda Form and the content of a proposal. The methods
 * ending in {@code IfAny} take a blank for nothing; the others refuse it.
 */
public final class Fields {

    private final Function<String, String> values;
    private final Function<String, JsonNode> nodes;
    private final String where;

    private Fields(Function<String, String> values, Function<String, JsonNode> nodes, String where) {
        this.values = values;
        this.nodes = nodes;
        this.where = where;
    }

    public static Fields of(JsonNode content) {
        return of(content, "");
    }

    /** @param values what was posted in a field; null for nothing */
    public static Fields of(Function<String, Object> values) {
        return new Fields(field -> Optional.ofNullable(values.apply(field)).map(String::valueOf).orElse(null),
                field -> MissingNode.getInstance(), "");
    }

    private static Fields of(JsonNode content, String where) {
        return new Fields(field -> content.path(field).isValueNode() && !content.path(field).isNull()
                ? content.path(field).asText() : null, content::path, where);
    }

    /** The raw text of a field, for a reader of another room such as rich text; null for nothing. */
    public String raw(String field) {
        return values.apply(field);
    }

    /** The field's label, with the row it stands in: "Action 2: due date". */
    public String label(String label) {
        return where.isEmpty() ? label : where + ": " + Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    public String line(String field, String label, int most) {
        return Input.line(label(label), raw(field), most);
    }

    public Optional<String> lineIfAny(String field, String label, int most) {
        return ifAny(field, raw -> Input.line(label(label), raw, most));
    }

    public String text(String field, String label, int most) {
        return Input.text(label(label), raw(field), most);
    }

    public Optional<String> textIfAny(String field, String label, int most) {
        return ifAny(field, raw -> Input.text(label(label), raw, most));
    }

    public LocalDate date(String field, String label) {
        return Input.date(label(label), raw(field));
    }

    public Optional<LocalDate> dateIfAny(String field, String label) {
        return ifAny(field, raw -> Input.date(label(label), raw));
    }

    public LocalTime time(String field, String label) {
        return Input.time(label(label), raw(field));
    }

    public BigDecimal pounds(String field, String label) {
        return Input.pounds(label(label), raw(field));
    }

    public Optional<BigDecimal> poundsIfAny(String field, String label) {
        return ifAny(field, raw -> Input.pounds(label(label), raw));
    }

    public int number(String field, String label, int least, int most) {
        return Input.number(label(label), raw(field), least, most);
    }

    public Optional<Integer> numberIfAny(String field, String label, int least, int most) {
        return ifAny(field, raw -> Input.number(label(label), raw, least, most));
    }

    public <E extends Enum<E>> E choice(String field, String label, Class<E> type) {
        return Input.choice(label(label), raw(field), type);
    }

    public <E extends Enum<E>> Optional<E> choiceIfAny(String field, String label, Class<E> type) {
        return ifAny(field, raw -> Input.choice(label(label), raw, type));
    }

    /** A box that is ticked; an absent one is not. */
    public boolean ticked(String field) {
        String raw = raw(field);
        if (raw == null || raw.isEmpty() || "false".equals(raw)) {
            return false;
        }
        if ("true".equals(raw)) {
            return true;
        }
        throw Refusal.because("Answer yes or no.");
    }

    /** An answer of yes or no; empty where the question was left open. */
    public Optional<Boolean> yesOrNoIfAny(String field) {
        return ifAny(field, raw -> ticked(field));
    }

    /**
     * The choices ticked in a list.
     *
     * @param offered those that may be; another is refused
     */
    public List<String> chosen(String field, String label, Collection<String> offered) {
        List<String> chosen = new ArrayList<>();
        nodes.apply(field).forEach(node -> chosen.add(node.asText()));
        if (!offered.containsAll(chosen)) {
            throw Refusal.because(label(label) + " must be among the answers offered.");
        }
        return chosen;
    }

    /** The choices ticked in a list. */
    public <E extends Enum<E>> List<E> choices(String field, String label, Class<E> type) {
        List<E> chosen = new ArrayList<>();
        nodes.apply(field).forEach(node -> chosen.add(Input.choice(label(label), node.asText(), type)));
        return chosen;
    }

    /**
     * The rows of a table.
     *
     * @param rowLabel what one row is called in a refusal, such as "Action"; its number is added
     * @param most refused when there are more
     */
    public List<Fields> rows(String field, String rowLabel, int most) {
        JsonNode array = nodes.apply(field);
        if (array.size() > most) {
            throw Refusal.because("There may be at most " + most + " rows of " + rowLabel.toLowerCase() + ".");
        }
        List<Fields> rows = new ArrayList<>();
        for (JsonNode node : array) {
            rows.add(of(node, label(rowLabel) + " " + (rows.size() + 1)));
        }
        return rows;
    }

    private <T> Optional<T> ifAny(String field, Function<String, T> reader) {
        String raw = raw(field);
        return Input.blank(raw) ? Optional.empty() : Optional.of(reader.apply(raw));
    }
}
