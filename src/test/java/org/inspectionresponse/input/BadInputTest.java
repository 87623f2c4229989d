package org.inspectionresponse.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    private static final Map<String, Function<String, Object>> READERS = Map.of(
            "date", raw -> Input.date("Published on", raw),
            "money", raw -> Input.pounds("Cost", raw),
            "email", raw -> Input.email("E-mail address", raw),
            "name", raw -> Input.line("Author", raw, 200),
            "text", raw -> Input.text("Comment", raw, 4_000));

    static List<Named<JsonNode>> cases() throws IOException {
        List<Named<JsonNode>> cases = new ArrayList<>();
        new ObjectMapper().readTree(BadInputTest.class.getResourceAsStream("/bad-input.json"))
                .forEach(node -> cases.add(Named.of(node.path("id").asText() + ": " + node.path("why").asText(), node)));
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inputIsTakenPutRightOrRefused(JsonNode given) {
        Function<String, Object> reader = READERS.get(given.path("kind").asText());
        String input = given.path("input").asText();
        switch (given.path("expect").asText()) {
            case "REJECT" -> assertThatThrownBy(() -> reader.apply(input)).isInstanceOf(Refusal.class)
                    .message().hasSizeLessThan(200).doesNotContain("Exception").endsWith(".");
            case "NORMALISE" -> assertThat(reader.apply(input)).hasToString(given.path("becomes").asText());
            case "ACCEPT" -> assertThat(reader.apply(input)).hasToString(input);
            default -> throw new IllegalArgumentException(given.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"£1.576m | 1,576,000", "1.576m | 1,576,000", "20k | 20,000", "2 million | 2,000,000", "£0.0015k | 1.50"})
    void shortenedAmountIsRefusedWithTheAmountInFull(String typed, String inFull) {
        assertThatThrownBy(() -> Input.pounds("Cost", typed)).isInstanceOf(Refusal.class)
                .hasMessage("Cost must be written in full: for %s write %s.", typed, inFull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.576", "1,57", "1e400", "１２"})
    void amountThatIsNoneIsRefused(String typed) {
        assertThatThrownBy(() -> Input.pounds("Cost", typed)).isInstanceOf(Refusal.class)
                .hasMessage("Cost must be an amount in pounds written in full, such as 1576000 or 1,576,000.00.");
    }

    @Test
    void tooLongTextSaysHowManyCharactersTooMany() {
        assertThatThrownBy(() -> Input.text("Comment", "x".repeat(4_001), 4_000))
                .hasMessage("Comment is 1 characters too long; it may have 4,000.");
    }
}
