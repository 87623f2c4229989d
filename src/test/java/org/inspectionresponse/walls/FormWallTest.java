package org.inspectionresponse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that the rules for forms let good forms pass and see each thing that is wrong with a bad one. */
class FormWallTest {

    private static final Path SAMPLES = Path.of("src/test/resources/walls");

    /** The sample model of {@link ModelWallTest}, with a task that declares what the sample form has. */
    private static final List<FormUse> USES = FormUse.of(ModelFile.of("sample-planning.bpmn",
            Texts.read(SAMPLES.resolve("models/sample-planning.bpmn")).replace("<camunda:inputParameter name=\"reasons\"/>",
                    "<camunda:inputParameter name=\"reasons\"/><camunda:inputParameter name=\"sendBy\"/>"
                            + "<camunda:inputParameter name=\"share\"/><camunda:inputParameter name=\"title\">${title}</camunda:inputParameter>")));

    @ParameterizedTest
    @ValueSource(strings = {"approve-plan.form", "draft-actions.html"})
    void goodFormPasses(String form) {
        assertThat(problems(form, good(form))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/walls/forms/breaks.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void badFormIsSeen(String form, String written, String instead, String problem) {
        assertThat(good(form)).contains(written);
        assertThat(problems(form, good(form).replace(written, instead == null ? "" : instead)))
                .anyMatch(found -> found.startsWith(problem));
    }

    @Test
    void alternativesMayNameTheSameFields() {
        String field = "<div class=\"ir-field\" data-ir-field=\"thanks\" data-ir-type=\"text\" data-ir-label=\"Thanks\"></div>";
        String alternatives = "<section data-ir-alternative data-ir-show-if=\"outcome=APPROVED\">" + field + "</section>"
                + "<section data-ir-alternative data-ir-show-if=\"outcome=RETURNED\">" + field + "</section>";
        assertThat(problems("draft-actions.html", good("draft-actions.html").replace("  <script", alternatives + "<script"))).isEmpty();
        assertThat(problems("draft-actions.html", good("draft-actions.html").replace("  <script", alternatives.replace("RETURNED", "APPROVED")
                + "<script"))).containsExactly("thanks is there twice.");
    }

    @Test
    void embeddedFormWhoseTaskDeclaresSomethingElseIsSeen() {
        assertThat(FormRules.problems(new FormFile("draft-actions.html", good("draft-actions.html")), use("approve-plan.form")))
                .contains("The task declares [outcome, reasons, sendBy, share], an embedded form posts outcome and proposalVersion.");
    }

    @Test
    void formsAndTasksThatDoNotFindEachOtherAreSeen() {
        List<FormFile> forms = List.of(new FormFile("approve-plan.form", ""), new FormFile("approve-plan.html", ""),
                new FormFile("draftActions.html", ""));
        assertThat(FormRules.problems(forms, USES)).containsExactlyInAnyOrder(
                "draftActions.html is not named in kebab case, .form or .html.",
                "approve-plan is there as .form and as .html.",
                "approve-plan.html is not the form of exactly one task.",
                "draftActions.html is not the form of exactly one task.",
                "draft-actions.html of UserTask_DraftActions is not there.",
                "publish-plan.form of UserTask_PublishPlan is not there.");
    }

    @Test
    void labelsAreReadInTheOrderOfTheForm() {
        assertThat(FormRules.labels(new FormFile("draft-actions.html", good("draft-actions.html")))).containsExactly("Introduction",
                "Action: What will be done", "Action: Rating", "What do you want to do?", "Why");
        assertThat(FormRules.labels(new FormFile("approve-plan.form", good("approve-plan.form")))).containsExactly("Do you approve it?",
                "Reasons", "Send by", "Share");
    }

    private static List<String> problems(String name, String text) {
        FormFile form = new FormFile(name, text);
        return Stream.concat(FormRules.problems(form, use(name)).stream(),
                FormRules.outcomeProblems(form, use(name), SampleProcess.class).stream()).toList();
    }

    private static FormUse use(String form) {
        return USES.stream().filter(use -> use.file().equals(form)).findFirst().orElseThrow();
    }

    private static String good(String form) {
        return Texts.read(SAMPLES.resolve("forms").resolve(form));
    }

    /** Reads outcomes as a handler does: in the method of the task's name, and in one that it calls. */
    static final class SampleProcess {

        Answer approvePlan(String outcome) {
            return Enum.valueOf(Answer.class, outcome);
        }

        Answer draftActions(String outcome) {
            return read(outcome);
        }

        private Answer read(String outcome) {
            return Enum.valueOf(Answer.class, outcome);
        }
    }

    enum Answer {
        APPROVED, RETURNED
    }
}
