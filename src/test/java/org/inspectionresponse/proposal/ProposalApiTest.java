package org.inspectionresponse.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.process.TypingSampleProcess;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Answer;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ProposalApiTest {

    private static final String LONG_ENOUGH = "<p>We were inspected in the spring of this year.</p>";

    @LocalServerPort
    private int port;
    @Autowired
    private TypingSampleProcess sample;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    private final String subject = "SMP-" + UUID.randomUUID();
    private String instance;
    private Officer officer;
    private Officer colleague;
    private Officer stranger;

    @BeforeEach
    void start() {
        instance = sample.start(subject);
        ProcessDriver driver = new ProcessDriver(port);
        officer = driver.as("improvement-officer.nottinghamshire");
        colleague = driver.as("improvement-officer-2.nottinghamshire");
        stranger = driver.as("finance.nottinghamshire");
    }

    @Test
    void formStartsFromWhatTheProcessShows() {
        Answer form = officer.claim("writeSample", subject).open().isDone();
        assertThat(form.body().path("version").isNull()).isTrue();
        assertThat(form.body().path("basedOn").asLong()).isEqualTo(1);
        assertThat(form.body().at("/content/subject").asText()).isEqualTo("About " + subject);
        assertThat(form.body().at("/facts/receivedOn").asText()).isEqualTo("2026-03-02");
        assertThat(form.body().path("mayWrite").asBoolean()).isTrue();
    }

    @Test
    void whatWasTypedIsThereAgain() {
        officer.claim("writeSample", subject).type("introduction", LONG_ENOUGH);
        Answer again = new ProcessDriver(port).as("improvement-officer.nottinghamshire").claim("writeSample", subject).open();
        assertThat(again.body().at("/content/introduction").asText()).isEqualTo(LONG_ENOUGH);
        assertThat(again.body().path("savedBy").asText()).isEqualTo("improvement-officer.nottinghamshire");
    }

    @Test
    void candidateReadsAndCannotType() {
        String taskId = officer.claim("writeSample", subject).id();
        Answer form = colleague.task(taskId).open().isDone();
        assertThat(form.body().path("mayWrite").asBoolean()).isFalse();
        colleague.task(taskId).save().isRefused(403, "Claim this task before you type.");
    }

    @Test
    void strangerDoesNotEvenLearnThatThereIsATask() {
        String taskId = officer.claim("writeSample", subject).id();
        stranger.task(taskId).open().isRefused(404, "This task is finished, or is not for you.");
        stranger.task(taskId).upload("a.pdf", new byte[1]).isRefused(404, "This task is finished, or is not for you.");
    }

    @Test
    void secondWindowIsToldWhatTheFirstTyped() {
        var first = officer.claim("writeSample", subject);
        var second = officer.claim("writeSample", subject);
        first.open();
        second.open();
        first.type("subject", "From the first window");
        Answer late = second.trying("subject", "From the second window");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().at("/content/subject").asText()).isEqualTo("From the first window");
        assertThat(late.body().path("version").isNumber()).isTrue();
    }

    @Test
    void savingTheSameTwiceIsNoConflict() {
        var first = officer.claim("writeSample", subject);
        var second = officer.claim("writeSample", subject);
        first.open();
        second.open();
        first.type("subject", "The same");
        second.trying("subject", "The same").isDone();
    }

    @Test
    void completingHandsOverWhatWasTyped() {
        officer.claim("writeSample", subject).type("introduction", LONG_ENOUGH + "<script>alert(1)</script>")
                .type("actions", List.of(Map.of("action", "Train"))).with("outcome", "APPROVED").complete().isDone();
        assertThat(sample.written(subject)).isEqualTo(new TypingSampleProcess.Written("APPROVED", 1L, LONG_ENOUGH));
    }

    @Test
    void refusalLeavesTheTaskAndWhatWasTyped() {
        var task = officer.claim("writeSample", subject).type("introduction", "<p>Short</p>").with("outcome", "APPROVED");
        task.complete().isRefused(400, "The introduction must have at least 20 characters.");
        assertThat(task.open().body().at("/content/introduction").asText()).isEqualTo("<p>Short</p>");
        assertThat(proposals(task.id())).isOne();
    }

    @Test
    void formSaysThatWhatItIsAboutHasChanged() {
        var task = officer.claim("writeSample", subject).type("introduction", LONG_ENOUGH);
        sample.changeMeanwhile(subject);
        Answer form = task.open();
        assertThat(form.body().path("outdated").asBoolean()).isTrue();
        assertThat(form.body().path("newestBasedOn").asLong()).isEqualTo(2);
        assertThat(form.body().at("/content/introduction").asText()).isEqualTo(LONG_ENOUGH);
        task.with("outcome", "APPROVED").complete().isRefused(409, "The sample was changed meanwhile: its title is new.");
    }

    @Test
    void taskThatIsHandedBackKeepsWhatWasTyped() {
        var task = officer.claim("writeSample", subject).type("introduction", LONG_ENOUGH);
        task.handBack().isDone();
        task.save().isRefused(403, "Claim this task before you type.");
        assertThat(colleague.claim("writeSample", subject).open().body().at("/content/introduction").asText()).isEqualTo(LONG_ENOUGH);
    }

    @Test
    void cancelledTaskTakesWhatWasTypedWithIt() {
        String taskId = officer.claim("writeSample", subject).type("introduction", LONG_ENOUGH).id();
        assertThat(proposals(taskId)).isOne();
        runtime.deleteProcessInstance(instance, "cancelled");
        assertThat(proposals(taskId)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"content\":{\"a\":\"1\",\"a\":\"2\"}}", "{\"content\":[]}", "{\"content\":{}", "{\"content\":{}} x", "[]",
        "{\"content\":{\"a\":[[[[[[[[[[[[1]]]]]]]]]]]]}}", "{\"content\":{},\"version\":\"1\"}", "{\"content\":{},\"version\":1.5}",
        "{\"content\":{\"a\":999999999999999999999999999999}}"})
    void malformedContentIsRefused(String json) {
        String taskId = officer.claim("writeSample", subject).id();
        officer.put("/api/tasks/" + taskId + "/proposal", json)
                .isRefused(400, "What the form sent cannot be read. Reload the task and type it again.");
    }

    @Test
    void tooMuchTextIsRefused() {
        officer.claim("writeSample", subject).trying("subject", "x".repeat(999_999))
                .isRefused(413, "The form holds too much text; it may hold a million characters in all.");
    }

    @Test
    void fileIsUploadedAndReadByThoseWhoSeeTheTask() {
        var task = officer.claim("writeSample", subject);
        Answer uploaded = task.upload("Ofsted report.pdf", file("plain-ok.pdf")).isDone();
        String key = uploaded.body().path("document").asText();
        officer.get("/api/tasks/" + task.id() + "/files/" + key).isRefused(404, "There is no such file in this task.");
        task.type("appendices", List.of(Map.of("document", key, "name", "Ofsted report.pdf", "title", "Report")));
        assertThat(colleague.get("/api/tasks/" + task.id() + "/files/" + key).isDone().body().asText()).startsWith("%PDF-1.4");
        task.upload("js.pdf", file("js.pdf")).isRefused(400,
                "The PDF contains a script, a form that sends, or another file. Print it to PDF and upload that.");
    }

    @Test
    void pastedTextIsCleaned() {
        assertThat(officer.post("/api/rich-text", Map.of("html", "<h1 class=x>Top</h1><script>x</script>")).isDone().body().path("html").asText())
                .isEqualTo("<h2>Top</h2>");
    }

    private long proposals(String taskId) {
        return jdbc.sql("select count(*) from proposal where task_id = ?").param(taskId).query(Long.class).single();
    }

    private static byte[] file(String name) {
        try (var in = ProposalApiTest.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
