package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code keyDecision} on a bare decision engine. Every rule of it is hit, or the class fails. */
class KeyDecisionDecisionTest {

    private static final Set<String> HIT = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    private final Map<String, Object> inputs = new HashMap<>(Map.of("executive", true, "decides", true, "amount", BigDecimal.ZERO,
            "threshold", new BigDecimal("1000000"), "wardsEffect", false));

    @ParameterizedTest
    @CsvSource({"0,false", "999999.99,false", "1000000.00,true", "1000000,true", "1000000.01,true"})
    void amountReachesTheThresholdOnThePenny(String amount, boolean key) {
        inputs.put("amount", new BigDecimal(amount));
        assertThat(answer()).containsEntry("key", key);
    }

    @Test
    void thresholdIsTheCouncils() {
        inputs.put("amount", new BigDecimal("150000.00"));
        inputs.put("threshold", new BigDecimal("150000"));
        assertThat(answer()).containsEntry("key", true);
        assertThat(because()).startsWith("Criterion (a)");
    }

    @Test
    void significantEffectOnWardsIsEnough() {
        inputs.put("wardsEffect", true);
        assertThat(answer()).containsEntry("key", true);
        assertThat(because()).startsWith("Criterion (b)");
    }

    @Test
    void bothCriteriaAreNamed() {
        inputs.put("amount", new BigDecimal("1576000.00"));
        inputs.put("wardsEffect", true);
        assertThat(answer()).containsEntry("key", true);
        assertThat(because()).startsWith("Criteria (a) and (b)");
    }

    @Test
    void decisionThatMeetsNeitherIsNotKey() {
        assertThat(answer()).containsEntry("key", false);
        assertThat(because()).startsWith("Neither criterion is met");
    }

    @Test
    void reportToNoteOnlyDecidesNothingHoweverGreatTheAmount() {
        inputs.put("decides", false);
        inputs.put("amount", new BigDecimal("1576000.00"));
        inputs.put("wardsEffect", true);
        assertThat(answer()).containsEntry("key", false);
        assertThat(because()).startsWith("The executive is asked to note only");
    }

    @Test
    void committeeTakesNoKeyDecisionHoweverGreatTheAmount() {
        inputs.put("executive", false);
        inputs.put("amount", new BigDecimal("1576000.00"));
        assertThat(answer()).containsEntry("key", false);
        assertThat(because()).startsWith("It is no decision of the executive");
    }

    @AfterAll
    static void everyRuleWasHit() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).extracting(DmnDecisionTableRuleImpl::getId)
                .allMatch(HIT::contains);
    }

    private Map<String, Object> answer() {
        return ENGINE.evaluateDecisionTable(TABLE, inputs).getSingleResult().getEntryMap();
    }

    private String because() {
        return (String) answer().get("because");
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream model = KeyDecisionDecisionTest.class.getResourceAsStream("/bpmn/key-decision.dmn")) {
            return ENGINE.parseDecision("keyDecision", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
