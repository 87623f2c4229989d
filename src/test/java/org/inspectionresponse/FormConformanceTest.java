package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.inspectionresponse.walls.FormFile;
import org.inspectionresponse.walls.FormRules;
import org.inspectionresponse.walls.FormUse;
import org.inspectionresponse.walls.Names;
import org.inspectionresponse.walls.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fourth wall: each user task has its form, and forms and tasks name the same fields. {@code FormWallTest} shows that it can fail. */
class FormConformanceTest {

    @Test
    void eachTaskHasItsFormAndEachFormItsTask() {
        assertThat(FormRules.problems(FormFile.all(), FormUse.all())).isEmpty();
    }

    @Test
    void eachPartIsInAForm() {
        List<String> forms = Texts.in(FormFile.FOLDER, ".html").map(Texts::read).toList();
        List<String> parts = Texts.in(FormFile.PARTS, ".html").map(Texts::read).toList();
        assertThat(Texts.in(FormFile.PARTS, "")).isNotEmpty().allSatisfy(part -> assertThat(Stream.concat(forms.stream(), parts.stream()))
                .as(part.toString()).anyMatch(text -> text.contains("data-ir-include=\"" + part.getFileName().toString().replace(".html", "") + "\"")));
    }

    @TestFactory
    Stream<DynamicTest> formKeepsTheRulesOfTheHouse() {
        return FormFile.all().stream().map(form -> dynamicTest(form.name(), () ->
                assertThat(FormRules.problems(form, FormUse.all().stream().filter(use -> use.file().equals(form.name())).findFirst()
                        .orElse(null))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> formOffersTheOutcomesItsHandlerReads() {
        return FormUse.all().stream().filter(FormUse::isTask).map(use -> dynamicTest(use.file(), () -> {
            FormFile form = FormFile.all().stream().filter(file -> Objects.equals(file.name(), use.file())).findFirst().orElseThrow();
            Class<?> handler = Class.forName("org.inspectionresponse.process." + Names.capital(use.process()) + "Process");
            assertThat(FormRules.outcomeProblems(form, use, handler)).isEmpty();
        }));
    }
}
