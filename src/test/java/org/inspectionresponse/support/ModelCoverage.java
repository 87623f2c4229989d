package org.inspectionresponse.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Collects what the tests of one class pass in a model, writes the report and fails where something was never passed. */
final class ModelCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final DefaultCollector passed = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    public void beforeAll(ExtensionContext context) {
        String testClass = context.getRequiredTestClass().getName();
        passed.createSuite(new Suite(testClass, testClass));
        passed.activateSuite(testClass);
        startRun("before the first test");
        elements(context).tell(passed);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startRun(context.getUniqueId());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        elements(context).tellNobody();
        CoverageReportUtil.createReport(passed, null);
        if (!oneMethodOnly()) {
            String key = context.getRequiredTestClass().getAnnotation(CoversModel.class).value();
            assertThat(missing(model(context, key), passed.getActiveSuite().getEvents(key)))
                    .as("elements of %s that no test of this class passes", key).isEmpty();
        }
    }

    /** The ids of the nodes and flows of a model that do not occur in the events. */
    static Set<String> missing(BpmnModelInstance model, Collection<Event> events) {
        Set<String> ids = Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream()).map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        events.forEach(event -> ids.remove(event.getDefinitionKey()));
        return ids;
    }

    private void startRun(String id) {
        passed.createRun(new Run(id, id), passed.getActiveSuite().getId());
        passed.activateRun(id);
    }

    private static PassedElements elements(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(PassedElements.class);
    }

    private static BpmnModelInstance model(ExtensionContext context, String key) {
        String file = "/bpmn/" + key.replaceAll("([A-Z])", "-$1").toLowerCase() + ".bpmn";
        return Bpmn.readModelFromStream(context.getRequiredTestClass().getResourceAsStream(file));
    }

    private static boolean oneMethodOnly() {
        return System.getProperty("test", "").contains("#");
    }
}
