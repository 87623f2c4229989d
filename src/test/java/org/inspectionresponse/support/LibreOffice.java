package org.inspectionresponse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Opens Word documents in LibreOffice, as people outside Microsoft's world do: all at once, because it starts slowly. */
public final class LibreOffice {

    private LibreOffice() {
    }

    /**
     * @param documents Word documents (docx) by a name of letters, digits and hyphens
     * @return what LibreOffice read in each, as HTML; the test is skipped where LibreOffice is not installed
     */
    public static Map<String, String> read(Map<String, byte[]> documents) {
        Checks.need(installed(), "LibreOffice is not installed: apt-get install libreoffice-writer-nogui");
        try {
            Path folder = Files.createTempDirectory("word");
            try {
                List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                        "--convert-to", "html:XHTML Writer File", "--outdir", folder.toString()));
                for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                    command.add(Files.write(folder.resolve(document.getKey() + ".docx"), document.getValue()).toString());
                }
                return run(command, folder, documents);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> run(List<String> command, Path folder, Map<String, byte[]> documents) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("HOME", folder.toString());
        Process office = builder.start();
        try {
            if (!office.waitFor(3, TimeUnit.MINUTES)) {
                office.destroyForcibly();
                throw new AssertionError("LibreOffice did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        Map<String, String> read = new TreeMap<>();
        for (String name : documents.keySet()) {
            Path html = folder.resolve(name + ".html");
            if (!Files.exists(html)) {
                throw new AssertionError("LibreOffice cannot open " + name + ": " + Files.readString(folder.resolve("output")));
            }
            read.put(name, Files.readString(html, StandardCharsets.UTF_8));
        }
        return read;
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
