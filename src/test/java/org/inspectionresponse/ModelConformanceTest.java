package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.walls.ModelFile;
import org.inspectionresponse.walls.ModelRules;
import org.inspectionresponse.walls.Names;
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

    private static Optional<Class<?>> type(ModelFile model, String ending) {
        try {
            return Optional.of(Class.forName("org.inspectionresponse.process." + Names.capital(model.key()) + ending));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
