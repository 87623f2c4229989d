package org.inspectionresponse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Shows that the rules for models let a good model pass and see each thing that is wrong with a bad one. */
class ModelWallTest {

    private static final String NAME = "sample-planning.bpmn";
    private static final String GOOD = Texts.read(Path.of("src/test/resources/walls/models", NAME));
    private static final Set<String> KEYS = Set.of("samplePlanning", "sampleReporting");

    @Test
    void goodModelPasses() {
        assertThat(problems(NAME, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/walls/models/breaks.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void badModelIsSeen(String written, String instead, String problem) {
        assertThat(GOOD).contains(written);
        assertThat(problems(NAME, GOOD.replace(written, instead == null ? "" : instead))).contains(problem);
    }

    @Test
    void fileWithAnotherNameIsSeen() {
        assertThat(problems("planning.bpmn", GOOD)).contains("The file of samplePlanning is not named after it.");
    }

    @Test
    void modelWithoutHandlerIsSeen() {
        assertThat(ModelRules.problems(ModelFile.of(NAME, GOOD), null, KEYS)).contains("There is no handler SamplePlanningProcess.");
    }

    @Test
    void hiddenHandlerIsSeen() {
        assertThat(ModelRules.problems(ModelFile.of(NAME, GOOD), Hidden.class, KEYS))
                .contains("Hidden is not public, so the engine cannot call it.");
    }

    private static List<String> problems(String name, String xml) {
        return ModelRules.problems(ModelFile.of(name, xml), SamplePlanningProcess.class, KEYS);
    }

    static final class Hidden {
    }

    /** What the sample's expressions call. */
    public static class SamplePlanningProcess {

        public String process() {
            return "samplePlanning";
        }

        public void planOpened(DelegateExecution execution) {
            execution.setVariable("council", "sample");
        }

        public List<String> findings(String plan) {
            return List.of(plan);
        }

        public String leadOfficer(String plan, String finding) {
            return plan + finding;
        }

        public void draftActions(DelegateTask task) {
            task.setVariable("outcome", "DONE");
        }

        public void approvePlan(DelegateTask task) {
            task.setVariable("outcome", "APPROVED");
        }

        public void publishPlan(DelegateTask task) {
            task.setVariable("outcome", "DONE");
        }

        public Date approvalDue(String plan) {
            return new Date(plan.length());
        }

        public void sendPlan(String plan) {
            plan.length();
        }
    }
}
