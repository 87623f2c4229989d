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
import org.inspectionresponse.council.Body;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code callInEligibility} on a bare decision engine. Every rule of it is hit, or the class fails. */
class CallInEligibilityDecisionTest {

    private static final Set<String> HIT = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    private final Map<String, Object> inputs = new HashMap<>(Map.of("rulesInForce", true, "toNote", false, "reconsidered", false,
            "exempt", false, "amount", BigDecimal.ZERO, "officerDecisionsFrom", new BigDecimal("10000")));

    @ParameterizedTest
    @CsvSource({"EXECUTIVE, It is a decision of the executive.", "MEMBER, It is a decision of a member of the executive."})
    void decisionOfTheExecutiveIsOpenToCallIn(Body.Kind kind, String because) {
        assertThat(decided(kind)).containsEntry("callable", true).containsEntry("because", because);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTEE", "COUNCIL"})
    void decisionOfACommitteeOrOfTheCouncilIsNot(Body.Kind kind) {
        assertThat(decided(kind)).containsEntry("callable", false).containsEntry("because", "It is not a decision of the executive.");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "9999.99, false", "10000, true", "10000.00, true", "10000.01, true"})
    void decisionOfAnOfficerIsFromTheCouncilsAmountOn(BigDecimal amount, boolean callable) {
        inputs.put("amount", amount);
        assertThat(decided(Body.Kind.OFFICER)).containsEntry("callable", callable);
    }

    @Test
    void decisionsOfOfficersAreNotWhereTheRulesNameNoAmount() {
        inputs.put("officerDecisionsFrom", null);
        inputs.put("amount", new BigDecimal("5000000"));
        assertThat(decided(Body.Kind.OFFICER)).containsEntry("callable", false)
                .containsEntry("because", "Decisions of officers cannot be called in here.");
        assertThat(decided(Body.Kind.MEMBER)).as("the amount is for officers").containsEntry("callable", true);
    }

    @Test
    void floorOfNothingOpensEveryDecisionOfAnOfficer() {
        inputs.put("officerDecisionsFrom", BigDecimal.ZERO);
        assertThat(decided(Body.Kind.OFFICER)).containsEntry("callable", true);
    }

    @ParameterizedTest
    @CsvSource({"rulesInForce, false, The council has no rules of call-in in force.",
        "toNote, true, 'The report was only noted, so there is no decision to call in.'",
        "reconsidered, true, 'It was taken again after a call-in, and one decision is called in once only.'",
        "exempt, true, 'It was agreed that the decision is urgent, which exempts it.'"})
    void whatClosesADecisionToCallInClosesThoseOfAllTheExecutive(String fact, boolean value, String because) {
        inputs.put(fact, value);
        inputs.put("amount", new BigDecimal("5000000"));
        for (Body.Kind kind : List.of(Body.Kind.EXECUTIVE, Body.Kind.MEMBER, Body.Kind.OFFICER)) {
            assertThat(decided(kind)).containsEntry("callable", false).containsEntry("because", because);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfBodyHasAnAnswer(Body.Kind kind) {
        assertThat(decided(kind)).containsKeys("callable", "because");
    }

    @AfterAll
    static void everyRuleWasHit() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).extracting(DmnDecisionTableRuleImpl::getId).allMatch(HIT::contains);
    }

    private Map<String, Object> decided(Body.Kind kind) {
        inputs.put("kind", kind.name());
        return ENGINE.evaluateDecisionTable(TABLE, inputs).getSingleResult().getEntryMap();
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream model = CallInEligibilityDecisionTest.class.getResourceAsStream("/bpmn/call-in-eligibility.dmn")) {
            return ENGINE.parseDecision("callInEligibility", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
