package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.walls.ModelFile;
import org.inspectionresponse.walls.ModelRules;
import org.inspectionresponse.walls.Names;
import org.inspectionresponse.walls.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The third wall: models and handlers are bound as the house says. {@code ModelWallTest} shows that each rule can fail. */
class ModelConformanceTest {

    @TestFactory
    Stream<DynamicTest> modelKeepsTheRulesOfTheHouse() {
        Set<String> keys = ModelFile.keys();
        return ModelFile.all().stream().map(model -> dynamicTest(model.name(), () ->
                assertThat(ModelRules.problems(model, type(model, "Process").orElse(null), keys)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> modelIsCoveredByTheTestOfItsName() {
        return ModelFile.all().stream().map(model -> dynamicTest(model.name(), () ->
                assertThat(type(model, "ProcessTest").map(test -> test.getAnnotation(CoversModel.class)).map(CoversModel::value))
                        .contains(model.key())));
    }

    /** A file holds one decision, named after it; its table is tested on its own. */
    @TestFactory
    Stream<DynamicTest> decisionIsNamedAfterItsFileAndTested() {
        return Texts.in(ModelFile.FOLDER, ".dmn").map(file -> dynamicTest(file.getFileName().toString(), () -> {
            List<String> decisions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                    .map(Decision::getId).toList();
            assertThat(decisions).extracting(decision -> Names.kebab(decision) + ".dmn").containsExactly(file.getFileName().toString());
            assertThat(type(decisions.get(0), "DecisionTest")).isPresent();
        }));
    }

    private static Optional<Class<?>> type(ModelFile model, String ending) {
        return type(model.key(), ending);
    }

    private static Optional<Class<?>> type(String key, String ending) {
        try {
            return Optional.of(Class.forName("org.inspectionresponse.process." + Names.capital(key) + ending));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
