package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.inspectionresponse.report.CommentKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code requiredComments} on a bare decision engine. Every rule of it is hit, or the class fails. */
class RequiredCommentsDecisionTest {

    private static final Set<String> HIT = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    private final Map<String, Object> inputs = new HashMap<>(Map.of("contracts", false, "property", false, "staff", false,
            "personalData", false, "equality", false, "keyDecision", false, "exempt", false, "withinRemit", true,
            "corporate", false, "localMembers", false));

    RequiredCommentsDecisionTest() {
        inputs.put("executive", false);
        inputs.put("scrutinyView", false);
        inputs.put("amount", BigDecimal.ZERO);
        inputs.put("threshold", new BigDecimal("1000000.00"));
    }

    @Test
    void everyReportToACommitteeHasFinancialAndConstitutionalComments() {
        assertThat(kinds()).containsExactly("CONSTITUTIONAL", "FINANCE");
    }

    @Test
    void everyReportToTheExecutiveHasFinancialAndLegalComments() {
        inputs.put("executive", true);
        assertThat(kinds()).containsExactly("FINANCE", "LEGAL");
    }

    @Test
    void procurementAndStrategicAssetsCommentOnWhatIsTheirs() {
        inputs.put("executive", true);
        inputs.put("contracts", true);
        inputs.put("property", true);
        assertThat(kinds()).containsExactly("FINANCE", "LEGAL", "PROCUREMENT", "STRATEGIC_ASSETS");
    }

    @ParameterizedTest
    @CsvSource({"contracts,LEGAL PROCUREMENT", "property,LEGAL STRATEGIC_ASSETS", "staff,HUMAN_RESOURCES",
        "personalData,DATA_PROTECTION LEGAL", "equality,EQUALITIES", "keyDecision,LEGAL", "exempt,LEGAL MONITORING_OFFICER",
        "corporate,CHIEF_EXECUTIVE LEADERSHIP_TEAM", "localMembers,MEMBERS", "scrutinyView,SCRUTINY"})
    void statedFactAsksForItsComments(String fact, String more) {
        inputs.put(fact, true);
        Set<String> expected = new TreeSet<>(List.of("FINANCE", "CONSTITUTIONAL"));
        expected.addAll(List.of(more.split(" ")));
        assertThat(kinds()).containsExactlyElementsOf(expected);
    }

    @Test
    void reportOutsideTheRemitGoesToTheMonitoringOfficer() {
        inputs.put("withinRemit", false);
        assertThat(kinds()).containsExactly("CONSTITUTIONAL", "FINANCE", "MONITORING_OFFICER");
    }

    @ParameterizedTest
    @CsvSource({"999999.99,false", "1000000.00,true", "1000000.01,true", "0,false"})
    void amountReachesTheThresholdOnThePenny(String amount, boolean reached) {
        inputs.put("amount", new BigDecimal(amount));
        assertThat(kinds().contains("SECTION_151_OFFICER")).isEqualTo(reached);
    }

    @Test
    void thresholdIsTheSchemes() {
        inputs.put("amount", new BigDecimal("250000.00"));
        inputs.put("threshold", new BigDecimal("250000.00"));
        assertThat(kinds()).contains("SECTION_151_OFFICER");
    }

    @Test
    void everyKindOfCommentHasItsRule() {
        Set<Object> named = rules().stream().map(rule -> rule.getConclusions().get(0).getExpression()).collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(CommentKind.values()).map(kind -> '"' + kind.name() + '"').collect(Collectors.toSet()));
    }

    @AfterAll
    static void everyRuleWasHit() {
        assertThat(rules()).extracting(DmnDecisionTableRuleImpl::getId).allMatch(HIT::contains);
    }

    private Set<String> kinds() {
        return ENGINE.evaluateDecisionTable(TABLE, inputs).getResultList().stream().map(row -> (String) row.get("kind"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<DmnDecisionTableRuleImpl> rules() {
        return ((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules();
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream model = RequiredCommentsDecisionTest.class.getResourceAsStream("/bpmn/required-comments.dmn")) {
            return ENGINE.parseDecision("requiredComments", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
