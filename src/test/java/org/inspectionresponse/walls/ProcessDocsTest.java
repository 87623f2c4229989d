package org.inspectionresponse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/processes} says what models, forms and tests say. After a change of one of them write it anew:
 * {@code mvn test -Dtest=ProcessDocsTest -Ddocs.write=true}.
 */
class ProcessDocsTest {

    private static final Path FOLDER = Path.of("docs/processes");

    private final ProcessDocs docs = new ProcessDocs(ModelFile.all(), FormFile.all(), Refusals.ofTheProduct());

    @Test
    void docsSayWhatModelsFormsAndTestsSay() throws IOException {
        Map<String, String> pages = docs.pages();
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(FOLDER);
            for (Path old : Texts.in(FOLDER, ".md").toList()) {
                Files.delete(old);
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        Map<String, String> written = new TreeMap<>();
        Texts.in(FOLDER, ".md").forEach(page -> written.put(page.getFileName().toString(), Texts.read(page)));
        assertThat(written).as("docs/processes, to be written with -Ddocs.write=true").isEqualTo(pages);
    }

    @Test
    void refusalsAreOfTasksThatExist() {
        assertThat(docs.unknownTasks()).isEmpty();
    }

    @Test
    void everyUserTaskIsRefusedByATest() {
        assertThat(docs.neverRefused()).as("user tasks without a test marked with @RefusalOf").isEmpty();
    }

    @Test
    void pageShowsTasksWithFieldsAndRefusals() {
        ModelFile model = ModelFile.of("sample-planning.bpmn", sample("models/sample-planning.bpmn"));
        List<FormFile> forms = Stream.of("approve-plan.form", "draft-actions.html")
                .map(name -> new FormFile(name, sample("forms/" + name))).toList();
        ProcessDocs sampleDocs = new ProcessDocs(List.of(model), forms, new Refusals(Stream.of(SampleTest.class)));

        assertThat(sampleDocs.pages().get("sample-planning.md"))
                .contains("| Approve plan | Director of children's services | [approve-plan.form](../../forms/approve-plan.form) "
                        + "| Do you approve it?; Reasons; Send by; Share | `approvalDue` "
                        + "| Officer cannot approve their own plan<br>Plan without a reason is not returned |")
                .contains("| Draft actions | The person `leadOfficer` names, else Lead officer |")
                .contains("Gateway_PlanApproved -->|\"Yes\"| Gateway_SendAndPublish");
        assertThat(sampleDocs.neverRefused()).containsExactly("samplePlanning.draftActions", "samplePlanning.publishPlan");
        assertThat(sampleDocs.unknownTasks()).containsExactly("otherProcess.approvePlan");
    }

    private static String sample(String file) {
        return Texts.read(Path.of("src/test/resources/walls").resolve(file));
    }

    @CoversModel("samplePlanning")
    private static final class SampleTest {

        @RefusalOf("approvePlan")
        void planWithoutAReasonIsNotReturned() {
            throw new UnsupportedOperationException("read, not run");
        }

        @RefusalOf("approvePlan")
        @RefusalOf(value = "approvePlan", process = "otherProcess")
        void officerCannotApproveTheirOwnPlan() {
            throw new UnsupportedOperationException("read, not run");
        }
    }
}
