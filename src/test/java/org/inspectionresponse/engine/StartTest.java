package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspectionresponse.Application;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** How the product starts without the profile {@code demo}, in a process of its own: a start that fails spoils its whole process. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class StartTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void theProductStartsWithAConfiguredAdministratorAndWithNobodyElse() throws Exception {
        Process without = start();
        String output = new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(without.waitFor()).isNotZero();
        assertThat(output).contains("inspection-response.administrator.id is not set").doesNotContain("\tat org.");

        Process with = start("--inspection-response.administrator.id=head.of.systems",
            "--inspection-response.administrator.password=correct horse battery");
        try {
            int port = portOf(with);
            var admin = Visitor.machine(port, "head.of.systems", "correct horse battery");
            assertThat(admin.get("/engine-rest/user/count").json().path("count").asInt()).isOne();
            assertThat(admin.get("/engine-rest/process-instance/count").json().path("count").asInt()).isZero();
            assertThat(Visitor.stranger(port).get("/demo/clock").status()).isEqualTo(302);
            assertThat(admin.get("/api/cases").status()).isLessThan(500);
        } finally {
            with.destroy();
            with.waitFor();
        }
        assertThat(folder.resolve("data/inspection-response.mv.db")).exists();
    }

    private Process start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Xmx700m", "-cp", System.getProperty("java.class.path"), Application.class.getName(), "--server.port=0",
            "--logging.level.org.springframework.boot=info")); // the tests' own configuration would keep the port to itself
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static int portOf(Process product) throws IOException {
        BufferedReader output = product.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IllegalStateException("The product did not start");
    }
}
