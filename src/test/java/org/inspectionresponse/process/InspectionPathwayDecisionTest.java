package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code inspectionPathway} on a bare decision engine. Every rule of it is hit, or the class fails. */
class InspectionPathwayDecisionTest {

    private static final Set<String> HIT = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    @ParameterizedTest
    @CsvSource({
        "false,NOT_JUDGED,false,false,0,NONE",
        "true,OUTSTANDING,false,true,3,GOOD_OR_OUTSTANDING",
        "true,GOOD,false,true,1,GOOD_OR_OUTSTANDING",
        "true,GOOD,false,false,0,GOOD_OR_OUTSTANDING",
        "true,REQUIRES_IMPROVEMENT,false,true,3,REQUIRES_IMPROVEMENT",
        "true,REQUIRES_IMPROVEMENT,true,false,0,REQUIRES_IMPROVEMENT",
        "true,INADEQUATE,true,false,0,INADEQUATE",
        "true,NOT_JUDGED,true,true,2,INADEQUATE",
        "true,NOT_JUDGED,true,false,0,INADEQUATE",
        "true,NOT_JUDGED,false,true,2,GOOD_OR_OUTSTANDING",
        "true,NOT_JUDGED,false,true,3,GOOD_OR_OUTSTANDING",
        "true,NOT_JUDGED,false,true,1,REQUIRES_IMPROVEMENT",
        "true,NOT_JUDGED,false,true,0,REQUIRES_IMPROVEMENT",
        "true,NOT_JUDGED,false,false,3,REQUIRES_IMPROVEMENT"})
    void judgementsLeadToOnePathway(boolean graded, String overall, boolean inadequate, boolean leadersGood, int practiceGood, String pathway) {
        assertThat(ENGINE.evaluateDecisionTable(TABLE, Map.of("graded", graded, "overall", overall, "inadequate", inadequate, "leadersGood",
                leadersGood, "practiceGood", practiceGood)).getSingleResult().<String>getEntry("pathway")).isEqualTo(pathway);
    }

    @AfterAll
    static void everyRuleWasHit() {
        List<String> rules = ((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
        assertThat(HIT).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static DmnEngine engine() {
        var settings = new DefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener) event -> HIT.addAll(
                event.getMatchingRules().stream().map(rule -> rule.getId()).collect(Collectors.toSet())));
        return settings.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream file = InspectionPathwayDecisionTest.class.getResourceAsStream("/bpmn/inspection-pathway.dmn")) {
            return ENGINE.parseDecision("inspectionPathway", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
