package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each rule of {@link ArchitectureTest} sees the sample that breaks it. */
class ArchitectureWallTest {

    private static final Path SAMPLES = Path.of("src/test/resources/walls/architecture");

    @TempDir
    static Path compiled;

    private static JavaClasses samples;

    @BeforeAll
    static void compileTheSamples() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(SAMPLES)) {
            List<Path> sources = tree.filter(path -> path.toString().endsWith(".java")).toList();
            List<String> options = List.of("-d", compiled.toString(), "-proc:none", "-nowarn",
                    "-classpath", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call())
                    .as("the samples compile").isTrue();
        }
        samples = new ClassFileImporter().importPath(compiled);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleSeesItsSample(ArchRule rule, String sample) {
        assertThat(rule.evaluate(samples).getFailureReport().getDetails()).as(rule.getDescription())
                .anyMatch(violation -> violation.contains("." + sample));
    }

    @Test
    void nothingWritesCodeForUs() throws IOException {
        assertThat(Path.of("pom.xml")).content().doesNotContainIgnoringCase("lombok");
    }

    static Stream<Object[]> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields()).filter(field -> field.getType() == ArchRule.class)
                .map(field -> {
                    String sample = Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
                    try {
                        return new Object[] {Named.of(field.getName(), field.get(null)), sample};
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
