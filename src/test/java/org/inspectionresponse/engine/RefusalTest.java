package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {

    private static final String FINANCE = "finance.nottinghamshire";

    @LocalServerPort
    private int port;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcTemplate database;

    private Task task;

    @BeforeEach
    void open() {
        rehearsal.open();
        task = rehearsal.decide();
        tasks.claim(task.getId(), FINANCE);
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        rehearsal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID,   400, The cost must be an amount in pounds.",
        "FORBIDDEN, 403, Somebody other than the author must decide this.",
        "CONFLICT,  409, The plan was changed meanwhile. Reload it."})
    void thePersonReadsTheReasonAndNothingElse(String outcome, int status, String reason, CapturedOutput log) {
        for (String operation : new String[] {"complete", "submit-form"}) {
            var answer = Visitor.signedIn(port, FINANCE).post(Visitor.TASKLIST + "/task/" + task.getId() + "/" + operation,
                Map.of("variables", Map.of("outcome", Map.of("value", outcome, "type", "String"))));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("{\"type\":\"Refusal\",\"message\":\"" + reason + "\"}");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
        var machine = Visitor.machine(port, FINANCE).post("/engine-rest/task/" + task.getId() + "/complete",
            Map.of("variables", Map.of("outcome", Map.of("value", outcome))));
        assertThat(machine.status()).isEqualTo(status);
        assertThat(machine.message()).isEqualTo(reason);
        assertThat(log).doesNotContain("ERROR").doesNotContain("\tat org.");
    }

    @Test
    void nothingIsKeptAndTheTaskStaysOpen() {
        Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "INVALID"));
        assertThat(rows()).isZero();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo(FINANCE);
        Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "AGREED"));
        assertThat(rows()).isOne();
    }

    @Test
    void aFaultTellsThePersonNothingOfTheInside(CapturedOutput log) {
        var answer = Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "FAULT"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.message()).startsWith("This did not work because of a fault in the system.");
        assertThat(answer.body()).doesNotContain("jdbc").doesNotContain("org.").doesNotContain(task.getId());
        assertThat(log).contains("jdbc password in class");
        assertThat(rows()).isZero();
    }

    @Test
    void aCallerInJavaCatchesTheRefusalItself() {
        identity.setAuthenticatedUserId(FINANCE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> tasks.complete(task.getId(), Map.of("outcome", "CONFLICT")))
            .withMessage("The plan was changed meanwhile. Reload it.")
            .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private int rows() {
        return database.queryForObject("select count(*) from reference_sequence where prefix = ?", Integer.class, task.getId());
    }
}
