package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;

/** No query of ours crosses from one council to another: each is given a council, or something that belongs to one council only. */
class RepositoriesTest {

    /** Names of parameters whose value no two councils share: references, which begin with the council's own, and keys. */
    private static final Set<String> OF_ONE_COUNCIL = Set.of("council", "reference", "report", "inspection", "planReference", "subject", "purpose",
            "purposes", "prefix", "taskId", "id");

    /**
     * Bank holidays are everybody's, and a new one moves clocks of every council; a job counts them anew, and the start gives tasks clocks that
     * have none. Neither shows anybody any.
     */
    private static final Set<String> OF_THE_COUNTRY = Set.of("EnteredHolidays.findByDay", "EnteredHolidays.findAllByOrderByDay", "DeadlineRows.counted",
            "DeadlineRows.uncounted", "DeadlineRows.tasks");

    /** What these are given was read before. */
    private static final Set<String> KEEPING = Set.of("save", "saveAndFlush", "delete");

    @Test
    void everyQueryIsGivenACouncilOrWhatBelongsToOne() {
        assertThat(repositories().flatMap(repository -> Arrays.stream(repository.getDeclaredMethods())))
                .hasSizeGreaterThan(20)
                .filteredOn(query -> !KEEPING.contains(query.getName())
                        && !OF_THE_COUNTRY.contains(query.getDeclaringClass().getSimpleName() + "." + query.getName()) && parameters(query).noneMatch(OF_ONE_COUNCIL::contains))
                .isEmpty();
    }

    @Test
    void noRepositoryCanReadEverything() {
        assertThat(repositories().filter(CrudRepository.class::isAssignableFrom)).isEmpty();
    }

    private static Stream<String> parameters(Method query) {
        return Arrays.stream(query.getParameters()).map(Parameter::getName);
    }

    private static Stream<Class<?>> repositories() {
        List<Class<?>> found = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.inspectionresponse").stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(Repository.class)).<Class<?>>map(JavaClass::reflect).toList();
        assertThat(found).hasSizeGreaterThan(10);
        return found.stream();
    }
}
