package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TaskRightsTest {

    private static final String FINANCE = "finance.nottinghamshire";
    private static final String COLLEAGUE = "finance-2.nottinghamshire";
    private static final String LEGAL = "legal.nottinghamshire";

    @LocalServerPort
    private int port;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;

    private Task task;

    @BeforeEach
    void open() {
        rehearsal.open();
        task = rehearsal.decide();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aCandidateClaimsAndCompletesThroughTasklist() {
        var finance = Visitor.signedIn(port, FINANCE);
        assertThat(finance.claim(task.getId(), FINANCE).status()).isEqualTo(204);
        assertThat(finance.submit(task.getId(), Map.of("outcome", "AGREED")).status()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void aPersonSeesTheirOwnGroupsTasksOnly() {
        assertThat(idsOf(Visitor.signedIn(port, FINANCE))).contains(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, LEGAL))).doesNotContain(task.getId());
        var legal = Visitor.signedIn(port, LEGAL);
        var hidden = legal.get(Visitor.TASKLIST + "/task/" + task.getId());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.message()).isEqualTo("This is finished or gone, or it is not yours to see.");
        assertThat(legal.get(Visitor.TASKLIST + "/task/" + task.getId() + "/variables").status()).isIn(403, 404);
        assertThat(legal.get(Visitor.TASKLIST + "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId()).json()).isEmpty();
        assertThat(legal.get(Visitor.TASKLIST + "/history/task?taskId=" + task.getId()).json()).isEmpty();
    }

    @Test
    void theListsOfTasklistFollowThePerson() {
        assertThat(idsOf(Visitor.signedIn(port, FINANCE), "My groups' tasks")).contains(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, LEGAL), "My groups' tasks")).doesNotContain(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, "admin"), "My groups' tasks")).doesNotContain(task.getId());
        tasks.claim(task.getId(), FINANCE);
        assertThat(idsOf(Visitor.signedIn(port, FINANCE), "My groups' tasks")).doesNotContain(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, FINANCE), "My tasks")).contains(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, COLLEAGUE), "My tasks")).doesNotContain(task.getId());
        assertThat(idsOf(Visitor.signedIn(port, FINANCE), "All my work")).contains(task.getId());
    }

    @Test
    void nobodyCompletesAColleaguesTask() {
        tasks.claim(task.getId(), COLLEAGUE);
        var answer = Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "AGREED"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).isEqualTo("Somebody else has claimed this task; only they can complete it.");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void aTaskIsClaimedBeforeItIsCompleted() {
        var answer = Visitor.machine(port, FINANCE).post("/engine-rest/task/" + task.getId() + "/complete", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).isEqualTo("Claim this task before you complete it.");
    }

    @Test
    void nobodyClaimsForAStranger() {
        var answer = Visitor.signedIn(port, FINANCE).claim(task.getId(), LEGAL);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).startsWith("This task is not for the person");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    }

    @Test
    void aStrangerToTheRoleDoesNotClaim() {
        assertThat(Visitor.signedIn(port, LEGAL).claim(task.getId(), LEGAL).status()).isIn(403, 404);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    }

    @Test
    void eachTaskOfALoopIsForItsAssigneeToo() {
        tasks.claim(task.getId(), FINANCE);
        tasks.complete(task.getId(), Map.of("outcome", "AGREED"));
        List<Task> loop = tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId()).list();
        assertThat(loop).hasSize(2);
        var legal = Visitor.signedIn(port, LEGAL);
        assertThat(legal.submit(loop.get(0).getId(), Map.of("comment", "None")).status()).isEqualTo(403);
        assertThat(legal.claim(loop.get(0).getId(), FINANCE).status()).isEqualTo(403);
        assertThat(legal.claim(loop.get(0).getId(), LEGAL).status()).isEqualTo(204);
        assertThat(legal.submit(loop.get(0).getId(), Map.of("comment", "None")).status()).isEqualTo(204);
    }

    @Test
    void whoComesTooLateIsToldSoPlainly() {
        tasks.claim(task.getId(), COLLEAGUE);
        var late = Visitor.signedIn(port, FINANCE).claim(task.getId(), FINANCE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.message()).isEqualTo("Somebody else has already taken or finished this task. Reload the list.");
        tasks.complete(task.getId(), Map.of("outcome", "AGREED"));
        assertThat(Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "AGREED")).status()).isEqualTo(409);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
        var first = Visitor.signedIn(port, FINANCE);
        var second = Visitor.signedIn(port, COLLEAGUE);
        for (int round = 0; round < 8; round++) {
            String contested = rehearsal.decide().getId();
            var other = CompletableFuture.supplyAsync(() -> second.claim(contested, COLLEAGUE).status());
            assertThat(List.of(first.claim(contested, FINANCE).status(), other.get())).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void ofTwoClicksOnCompleteOneCounts() throws Exception {
        var once = Visitor.signedIn(port, FINANCE);
        var again = Visitor.signedIn(port, FINANCE);
        for (int round = 0; round < 8; round++) {
            String task = rehearsal.decide().getId();
            tasks.claim(task, FINANCE);
            var other = CompletableFuture.supplyAsync(() -> again.submit(task, Map.of("outcome", "AGREED")).status());
            assertThat(List.of(once.submit(task, Map.of("outcome", "AGREED")).status(), other.get())).containsExactlyInAnyOrder(204, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /task/{task},                        '{\"dueDate\":\"2031-01-01T00:00:00.000+0000\"}'",
        "POST,   /task/{task}/assignee,               '{\"userId\":\"finance.nottinghamshire\"}'",
        "POST,   /task/{task}/delegate,               '{\"userId\":\"legal.nottinghamshire\"}'",
        "POST,   /task/{task}/identity-links,         '{\"userId\":\"legal.nottinghamshire\",\"type\":\"candidate\"}'",
        "POST,   /task/{task}/bpmnError,              '{\"errorCode\":\"x\"}'",
        "POST,   /task/{task}/bpmnEscalation,         '{\"escalationCode\":\"x\"}'",
        "POST,   /task/{task}/attachment/create,      '{}'",
        "PUT,    /task/{task}/variables/outcome,      '{\"value\":\"AGREED\",\"type\":\"String\"}'",
        "PUT,    /task/{task}/localVariables/outcome, '{\"value\":\"AGREED\",\"type\":\"String\"}'",
        "POST,   /task/create,                        '{\"name\":\"mine\"}'",
        "PUT,    /process-instance/{instance}/variables/outcome, '{\"value\":\"AGREED\",\"type\":\"String\"}'",
        "PUT,    /execution/{instance}/localVariables/outcome,   '{\"value\":\"AGREED\",\"type\":\"String\"}'",
        "POST,   /process-instance/{instance}/modification,      '{}'",
        "PUT,    /process-instance/{instance}/suspended,         '{\"suspended\":true}'",
        "POST,   /process-instance/variables-async,   '{}'",
        "POST,   /process-instance/delete,            '{}'",
        "POST,   /modification/execute,               '{}'",
        "POST,   /migration/generate,                 '{}'",
        "POST,   /message,                            '{\"messageName\":\"x\"}'",
        "POST,   /signal,                             '{\"name\":\"x\"}'",
        "POST,   /condition,                          '{}'",
        "POST,   /external-task/fetchAndLock,         '{}'",
        "POST,   /deployment/create,                  '{}'",
        "POST,   /filter/create,                      '{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}'",
        "POST,   /authorization/create,               '{}'",
        "POST,   /user/create,                        '{}'",
        "POST,   /identity/verify,                    '{}'",
        "POST,   /decision-definition/key/x/evaluate, '{}'",
        "POST,   /process-definition/key/rehearsal/start/, '{}'",
        "POST,   /history/process-instance/delete,    '{}'",
        "DELETE, /process-instance/{instance},        ''",
        "DELETE, /task/{task},                        ''",
        "DELETE, /history/process-instance/{instance},''"})
    void anOfficerMayNot(String method, String path, String body) {
        tasks.claim(task.getId(), FINANCE);
        String filled = path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());
        assertRefused(Visitor.machine(port, FINANCE), "/engine-rest" + filled, method, body);
        assertRefused(Visitor.machine(port, FINANCE), "/engine-rest/engine/default" + filled, method, body);
        assertRefused(Visitor.signedIn(port, FINANCE), Visitor.TASKLIST + filled, method, body);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate()).isNull();
        assertThat(filters.createFilterQuery().filterName("mine").count()).isZero();
    }

    private static void assertRefused(Visitor officer, String path, String method, String body) {
        var answer = switch (method) {
            case "PUT" -> officer.put(path, body);
            case "POST" -> officer.post(path, body);
            default -> officer.delete(path);
        };
        assertThat(answer.status()).as(path).isEqualTo(403);
        assertThat(answer.message()).isEqualTo("You do not have the right to do this.");
    }

    @Test
    void onlyWhoTheModelNamesStartsAProcess() {
        String start = Visitor.TASKLIST + "/process-definition/key/rehearsal/submit-form";
        assertThat(Visitor.signedIn(port, FINANCE).post(start, Map.of()).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "improvement-officer.nottinghamshire").post(start, Map.of()).status()).isEqualTo(200);
    }

    private static List<String> idsOf(Visitor person) {
        return ids(person.post(Visitor.TASKLIST + "/task", Map.of()).json());
    }

    private List<String> idsOf(Visitor person, String list) {
        String filter = filters.createFilterQuery().filterName(list).singleResult().getId();
        return ids(person.post(Visitor.TASKLIST + "/filter/" + filter + "/list", Map.of()).json());
    }

    private static List<String> ids(JsonNode found) {
        return found.findValuesAsText("id");
    }
}
