package org.inspectionresponse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.support.Checks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What other tools for models expect, by bpmnlint and the rules in {@code src/test/lint/rules}. */
class ModelLintTest {

    private static final Path LINT = Path.of("src/test/lint");
    private static final Path GOOD = Path.of("src/test/resources/walls/models/sample-planning.bpmn");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needNodeAndItsModules() {
        Checks.need(Files.isDirectory(LINT.resolve("node_modules")) && runs(), "Node and \"npm ci\" in " + LINT + " are needed");
    }

    @Test
    void modelsPass() throws IOException, InterruptedException {
        assertThat(lint(Texts.in(ModelFile.FOLDER, ".bpmn").toList())).isEmpty();
    }

    @Test
    void goodSamplePasses() throws IOException, InterruptedException {
        assertThat(lint(List.of(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/walls/lint-breaks.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void badSampleIsSeen(String written, String instead, String element, String rule) throws IOException, InterruptedException {
        String good = Texts.read(GOOD);
        assertThat(good).contains(written);
        Path bad = Files.writeString(folder.resolve("bad.bpmn"), good.replace(written, instead == null ? "" : instead));
        assertThat(lint(List.of(bad))).anyMatch(line -> line.startsWith("bad.bpmn: " + element + ": " + rule + ": "));
    }

    /** @return one line for each problem; anything else that goes wrong comes as lines too */
    private static List<String> lint(List<Path> models) throws IOException, InterruptedException {
        Stream<String> files = models.stream().map(model -> model.toAbsolutePath().toString());
        Process node = new ProcessBuilder(Stream.concat(Stream.of("node", "lint.js"), files).toList())
                .directory(LINT.toFile()).redirectErrorStream(true).start();
        List<String> lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(node.waitFor()).isEqualTo(lines.isEmpty() ? 0 : 1);
        return lines;
    }

    private static boolean runs() {
        try {
            return new ProcessBuilder("node", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
