package org.inspectionresponse.engine;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProductClockTest {

    @Autowired
    private Clock clock;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;

    @Test
    void theProductReadsTheTimeOfEngland() {
        ((ProductClock) clock).moveTo(Instant.parse("2026-07-31T23:30:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-08-01");
        ((ProductClock) clock).moveTo(Instant.parse("2026-11-30T23:30:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-11-30");
    }

    @Test
    void theClockRunsOnWhereItWasMoved() {
        Instant moment = Instant.parse("2020-03-31T08:00:00Z");
        ((ProductClock) clock).moveTo(moment);
        assertThat(clock.instant()).isCloseTo(moment, within(5, SECONDS));
        ((ProductClock) clock).moveBy(Duration.ofDays(-1));
        assertThat(clock.instant()).isCloseTo(moment.minus(Duration.ofDays(1)), within(5, SECONDS));
        ((ProductClock) clock).backToRealTime();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, SECONDS));
    }

    @Test
    void timersFallDueByTheSameClock() {
        String deployment = repository.createDeployment().addModelInstance("timer.bpmn", Bpmn.createExecutableProcess("timer")
            .camundaHistoryTimeToLiveString("P1D").startEvent().intermediateCatchEvent().timerWithDuration("P70D").endEvent().done())
            .deploy().getId();
        Instant start = Instant.parse("2019-12-19T09:00:00Z");
        ((ProductClock) clock).moveTo(start);
        String instance = runtime.startProcessInstanceByKey("timer", Map.of()).getId();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getStartTime().toInstant())
            .isCloseTo(start, within(60, SECONDS));
        assertThat(management.createJobQuery().processInstanceId(instance).executable().count()).isZero();
        ((ProductClock) clock).moveBy(Duration.ofDays(71));
        assertThat(management.createJobQuery().processInstanceId(instance).executable().count()).isOne();
        repository.deleteDeployment(deployment, true);
    }
}
