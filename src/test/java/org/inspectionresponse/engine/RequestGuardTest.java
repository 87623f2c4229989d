package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class RequestGuardTest {

    private static final String FINANCE = "finance.nottinghamshire";
    private static final String STARTER = "improvement-officer.nottinghamshire";
    private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    private int port;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;

    private Task task;

    @BeforeEach
    void open() {
        rehearsal.open();
        task = rehearsal.decide();
        tasks.claim(task.getId(), FINANCE);
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    /** CVE-2026-109432: the engine checks the outer query only. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"dueAfterExpression\":\"%s\"}",
        "{\"orQueries\":[{\"dueAfterExpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"\\u0064ueAfter\\u0045xpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"nameLike\":\"x\",\"assigneeExpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"DUEAFTEREXPRESSION\":\"%s\"}]}"})
    void expressionsAreRefusedHoweverDeepTheyHide(String body) {
        String query = body.formatted(ATTACK);
        for (var person : new Visitor[] {Visitor.signedIn(port, FINANCE), Visitor.signedIn(port, "admin")}) {
            var answer = person.post(Visitor.TASKLIST + "/task", query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo("Expressions are not accepted here.");
        }
        assertThat(Visitor.machine(port, "admin").post("/engine-rest/task/count", query).status()).isEqualTo(400);
    }

    /** The first wall lets an administrator's Tasklist save the product's own lists; the second stands behind it. */
    @Test
    void anExpressionStoredByAnAdministratorReachesNothing() {
        var admin = Visitor.signedIn(port, "admin");
        var stored = admin.post(Visitor.TASKLIST + "/filter/create", Map.of("resourceType", "Task", "name", "attack",
            "query", Map.of("assigneeExpression", ATTACK)));
        assertThat(stored.status()).isEqualTo(200);
        String filter = Visitor.TASKLIST + "/filter/" + stored.json().path("id").asText();
        var run = admin.post(filter + "/list", Map.of());
        assertThat(run.status()).isEqualTo(500);
        assertThat(run.message()).startsWith("This did not work because of a fault");
        assertThat(admin.delete(filter).status()).isEqualTo(204);
    }

    @Test
    void expressionsInTheAddressAreRefused() {
        var machine = Visitor.machine(port, FINANCE);
        assertThat(machine.get("/engine-rest/task?dueAfterExpression=x").status()).isEqualTo(400);
        assertThat(machine.get("/engine-rest/task?a=b&due%41fter%45xpression=x").status()).isEqualTo(400);
        assertThat(machine.get("/engine-rest/task?name=dueAfterExpression").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\",\"name\":\"b\"}", "{\"a\":{\"b\":1,\"b\":2}}", "{\"a\":1} {\"b\":2}", "{'a':1}", "{"})
    void whatCouldBeReadInTwoWaysIsRefused(String body) {
        var answer = Visitor.machine(port, FINANCE).post("/engine-rest/task", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("What was sent cannot be read.");
    }

    @Test
    void tooDeepAndTooLargeAreRefused() {
        var machine = Visitor.machine(port, FINANCE);
        assertThat(machine.post("/engine-rest/task", "[".repeat(100) + "]".repeat(100)).status()).isEqualTo(400);
        assertThat(machine.post("/engine-rest/task", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}").message())
            .isEqualTo("This is too much to send at once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void otherKindsOfBodyDoNotSlipThrough(String type) {
        String complete = "/engine-rest/task/" + task.getId() + "/complete";
        assertThat(Visitor.machine(port, FINANCE).post(complete, type, "{\"variables\":{\"amount\":{\"value\":1}}}").status())
            .isGreaterThanOrEqualTo(400);
        assertThat(runtime.createVariableInstanceQuery().variableName("amount").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"complete", "submit-form", "resolve"})
    void whatTheFormDoesNotDeclareIsRefused(String operation) {
        for (String address : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
            var answer = Visitor.machine(port, FINANCE).post(address + "/task/" + task.getId() + "/" + operation,
                Map.of("variables", Map.of("amountOverOneMillion", Map.of("value", false))));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo("Only the fields of the form can be sent; Amount over one million is none of them.");
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void whatTheFormDeclaresIsAccepted() {
        assertThat(Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "AGREED", "note", "As discussed",
            "subject", "read only")).status()).isEqualTo(204);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).variableName("note").count()).isZero();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).variableName("subject").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\"}}",
        "{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
        "{\"value\":\"e30=\",\"type\":\"File\"}",
        "{\"value\":\"e30=\",\"type\":\"Bytes\"}",
        "{\"value\":\"{}\",\"type\":\"Json\"}",
        "{\"value\":\"<a/>\",\"type\":\"Xml\"}",
        "{\"value\":\"2026-01-01T00:00:00.000+0000\",\"type\":\"Date\"}",
        "{\"value\":{\"a\":1}}",
        "{\"value\":[1]}",
        "\"AGREED\""})
    void onlyPlainValuesAreAccepted(String variable) {
        var answer = Visitor.signedIn(port, FINANCE).post(Visitor.TASKLIST + "/task/" + task.getId() + "/submit-form",
            "{\"variables\":{\"outcome\":" + variable + "}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Outcome must be a plain text, a number, or yes or no.");
    }

    @Test
    void aTextThatTheEngineCannotKeepIsRefusedWithItsLength() {
        var finance = Visitor.signedIn(port, FINANCE);
        assertThat(finance.submit(task.getId(), Map.of("outcome", "AGREED", "note", "x".repeat(4120))).message())
            .isEqualTo("Note is 120 characters too long; it may have 4,000.");
        assertThat(finance.submit(task.getId(), Map.of("outcome", "AGREED", "note", "x".repeat(4000))).status()).isEqualTo(204);
    }

    @Test
    void aProcessIsStartedAtItsStartAndWithItsFormOnly() {
        String start = "/process-definition/key/rehearsal/start";
        var officer = Visitor.machine(port, STARTER);
        assertThat(officer.post("/engine-rest" + start, Map.of("variables", Map.of("outcome", Map.of("value", "AGREED")))).message())
            .contains("Outcome is none of them");
        assertThat(officer.post("/engine-rest" + start, Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity",
            "activityId", "UserTask_Comment")))).status()).isEqualTo(400);
        assertThat(officer.post("/engine-rest" + start, Map.of("skipCustomListeners", true)).status()).isEqualTo(400);
        assertThat(officer.post("/engine-rest" + start, Map.of("variables", Map.of("kind", Map.of("value", "ILACS", "type", "String"))))
            .status()).isEqualTo(200);
        assertThat(officer.post("/engine-rest/process-definition/" + task.getProcessDefinitionId() + "/submit-form",
            Map.of("variables", Map.of("outcome", Map.of("value", "AGREED")))).status()).isEqualTo(400);
    }
}
