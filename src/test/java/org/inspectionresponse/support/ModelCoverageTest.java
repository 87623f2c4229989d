package org.inspectionresponse.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Shows, on the product's own engine, that what no test passed is named. */
@ProductTest
class ModelCoverageTest {

    private static final BpmnModelInstance SAMPLE =
            Bpmn.readModelFromStream(ModelCoverageTest.class.getResourceAsStream("/walls/coverage-sample.bpmn"));

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PassedElements elements;

    private final List<Event> passed = new ArrayList<>();

    private String deployment;

    @BeforeEach
    void listen() {
        deployment = repository.createDeployment().addModelInstance("coverage-sample.bpmn", SAMPLE).deploy().getId();
        elements.tell(passed::add);
    }

    @AfterEach
    void stop() {
        elements.tellNobody();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whatNoTestPassedIsNamed() {
        runtime.startProcessInstanceByKey("coverageSample", Map.of("agreed", false));
        assertThat(ModelCoverage.missing(SAMPLE, passed)).isEqualTo(Set.of("EndEvent_Agreed", "EndEvent_Thanked", "Flow_AgreedYes",
                "Flow_ThankToAgreed", "Flow_ToThanked", "StartEvent_ThanksBegun", "SubProcess_Thank"));
    }

    @Test
    void nothingIsMissingWhenEveryWayIsTaken() {
        runtime.startProcessInstanceByKey("coverageSample", Map.of("agreed", false));
        runtime.startProcessInstanceByKey("coverageSample", Map.of("agreed", true));
        assertThat(ModelCoverage.missing(SAMPLE, passed)).isEmpty();
    }
}
