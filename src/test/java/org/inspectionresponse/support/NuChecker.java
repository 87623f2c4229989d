package org.inspectionresponse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The HTML checker of the W3C, for any number of pages at once: starting it takes longer than checking one. */
public final class NuChecker {

    private static final Path JAR = Path.of("src/test/lint/node_modules/vnu-jar/build/dist/vnu.jar").toAbsolutePath();

    private NuChecker() {
    }

    /**
     * @param pages HTML by a name to tell it by
     * @return a line for each error, "name: what is wrong"; the test is skipped where the checker is not installed
     */
    public static List<String> problems(Map<String, String> pages) {
        Checks.need(Files.exists(JAR), "The HTML checker is not installed: npm ci --prefix src/test/lint --ignore-scripts");
        try {
            Path folder = Files.createTempDirectory("pages");
            try {
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    Files.writeString(folder.resolve(fileName(page.getKey())), page.getValue());
                }
                return run(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> run(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xss2m", "-jar", JAR.toString(), "--format", "gnu", "--errors-only"));
        try (var files = Files.list(folder)) {
            files.sorted().map(Path::toString).forEach(command::add);
        }
        Path output = folder.resolve("output");
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            if (!checker.waitFor(2, TimeUnit.MINUTES)) {
                checker.destroyForcibly();
                throw new AssertionError("The HTML checker did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        if (checker.exitValue() != 0 && lines.isEmpty()) {
            throw new AssertionError("The HTML checker failed without a word");
        }
        return lines.stream().map(line -> line.replaceFirst("^\"?file:.*/", "").replace("\":", ":")).toList();
    }

    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]+", "-").replaceFirst("\\.html$", "") + ".html";
    }
}
