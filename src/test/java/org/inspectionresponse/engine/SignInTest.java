package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SignInTest {

    private static final String LEAVER = "leaver.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Enrolment enrolment;

    @AfterEach
    void removeLeaver() {
        identity.deleteUser(LEAVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/calendar", "/assets/sign-in.js",
        "/api/calendar/working-days-after?from=2026-11-20&count=1", "/camunda/favicon.ico"})
    void theseAreOpenToAStranger(String path) {
        assertThat(Visitor.stranger(port).get(path).status()).isEqualTo(200);
    }

    @Test
    void healthIsOneWord() {
        assertThat(Visitor.stranger(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/user/count", "/engine-rest/process-definition",
        "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/user/count", "/api/cases", "/api/nothing",
        "/camunda/api/admin/auth/user/default"})
    void machinesAreToldThatTheyMustSignIn(String path) {
        assertThat(Visitor.stranger(port).get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/", "/actuator/env", "/actuator/heapdump", "/h2-console/", "/nothing", "/demo/clock"})
    void peopleAreLedToTheSignIn(String path) {
        var answer = Visitor.stranger(port).get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/deployment/create", "/engine-rest/process-definition/key/rehearsal/start", "/engine-rest/message"})
    void aStrangerStartsNothing(String path) {
        assertThat(Visitor.stranger(port).post(path, Map.of()).status()).isEqualTo(401);
    }

    /** CVE-2026-77226. Written with care for the ways in which a path can be disguised. */
    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup;x=1/default/user/create", "/camunda/api//admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/./setup/default/user/create"})
    void nobodyMakesThemselvesAdministrator(String path) {
        var intruder = Map.of("profile", Map.of("id", "intruder", "firstName", "I", "lastName", "N", "email", "i@example.org"),
            "credentials", Map.of("password", "a long enough password"));
        assertThat(Visitor.stranger(port).post(path, intruder).status()).isGreaterThanOrEqualTo(400);
        assertThat(Visitor.signedIn(port, FINANCE).post(path, intruder).status()).isGreaterThanOrEqualTo(400);
        assertThat(Visitor.signedIn(port, "admin").post(path, intruder).status()).isGreaterThanOrEqualTo(400);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void camundasOwnSignInIsShut() {
        var answer = Visitor.stranger(port).post("/camunda/api/admin/auth/user/default/login/tasklist",
            "application/x-www-form-urlencoded", "username=" + FINANCE + "&password=demo");
        assertThat(answer.status()).isIn(401, 403);
    }

    @Test
    void oneSignInServesPagesAndTasklistButNotCockpit() {
        var finance = Visitor.signedIn(port, FINANCE);
        assertThat(finance.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(finance.get(Visitor.TASKLIST + "/filter/count").json().path("count").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(finance.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        assertThat(finance.get("/camunda/app/admin/default/").status()).isEqualTo(403);
    }

    @Test
    void anAdministratorHasCockpit() {
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(admin.get("/camunda/app/admin/default/").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichWasWrong() {
        var wrong = Visitor.stranger(port).signIn("data-protection.nottinghamshire", "guess");
        var unknown = Visitor.stranger(port).signIn("nobody", "guess");
        assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location")).endsWith("/login?error");
    }

    @Test
    void aPageToSignInThatHasGrownOldIsShownAnew() {
        var stranger = Visitor.stranger(port);
        stranger.get("/login");
        var answer = stranger.post("/login", "application/x-www-form-urlencoded", "username=admin&password=demo&_csrf=of-another-page");
        assertThat(answer.header("Location")).endsWith("/login?again");
        assertThat(stranger.get("/login?again").body()).contains("Sign in again.");
        assertThat(stranger.get("/camunda/app/tasklist/default/").header("Location")).endsWith("/login");
    }

    @Test
    void aSessionIsNoWayIntoTheMachinesDoor() {
        assertThat(Visitor.signedIn(port, FINANCE).get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void aMachinesPasswordOpensTheApiAndLeavesNoSession() {
        var machine = Visitor.machine(port, FINANCE);
        assertThat(machine.get("/engine-rest/filter/count").status()).isEqualTo(200);
        assertThat(machine.get("/api/nothing").status()).isEqualTo(404);
        assertThat(machine.cookie("JSESSIONID")).isNull();
        assertThat(machine.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
    }

    @Test
    void signingOutInTasklistEndsTheWholeSession() {
        var finance = Visitor.signedIn(port, FINANCE);
        assertThat(finance.post("/camunda/api/admin/auth/user/default/logout", "").status()).isEqualTo(204);
        assertThat(finance.get(Visitor.TASKLIST + "/filter/count").status()).isEqualTo(401);
        assertThat(finance.get("/camunda/app/tasklist/default/").header("Location")).endsWith("/login");
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfThisSite() {
        var finance = Visitor.signedIn(port, FINANCE);
        String session = finance.cookie("JSESSIONID");
        assertThat(finance.post("/logout", "application/x-www-form-urlencoded", "").status()).isEqualTo(403);
        assertThat(session).isEqualTo(finance.cookie("JSESSIONID"));
        finance.forget("CSRF-TOKEN");
        var refused = finance.put("/api/nothing", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("detail").asText()).isEqualTo("You do not have the right to do this.");
        finance.forget("XSRF-TOKEN");
        assertThat(finance.post(Visitor.TASKLIST + "/task", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aTaskNamedInALinkSurvivesTheSignIn() {
        assertThat(Visitor.stranger(port).get("/login").body()).contains("id=\"sign-in\"").contains("/assets/sign-in.js");
        assertThat(Visitor.stranger(port).get("/assets/sign-in.js").body()).contains("action += location.hash");
    }

    @Test
    void whoSignsInLandsOnThePageTheyAskedForAndNotOnData() {
        var finance = Visitor.stranger(port);
        finance.get("/camunda/app/tasklist/default/");
        finance.get(Visitor.TASKLIST + "/filter");
        assertThat(finance.signIn(FINANCE, "demo").header("Location")).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void somebodyWhoHasLeftIsRefusedAtTheNextRequest() {
        enrolment.enrol(new Person(LEAVER, "Lee Ver", null), "demo", "nottinghamshire", Set.of(Role.FINANCE));
        var leaver = Visitor.signedIn(port, LEAVER);
        assertThat(leaver.get(Visitor.TASKLIST + "/filter/count").status()).isEqualTo(200);
        identity.deleteUser(LEAVER);
        assertThat(leaver.get(Visitor.TASKLIST + "/filter/count").status()).isEqualTo(401);
        assertThat(leaver.get("/camunda/app/tasklist/default/").header("Location")).endsWith("/login");
        assertThat(Visitor.machine(port, LEAVER).get("/engine-rest/filter/count").status()).isEqualTo(401);
    }

    @Test
    void rolesTakenAwayAreGoneAtTheNextRequest() {
        enrolment.enrol(new Person(LEAVER, "Lee Ver", null), "demo", "nottinghamshire", Set.of(Role.FINANCE));
        enrolment.enrolAdministrator(new Person(LEAVER, "Lee Ver", null), "demo");
        var leaver = Visitor.signedIn(port, LEAVER);
        assertThat(leaver.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        identity.deleteMembership(LEAVER, "camunda-admin");
        assertThat(leaver.post(Visitor.TASKLIST + "/message", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void ourPagesForbidScriptsInThePageAndFramingElsewhere() {
        var answer = Visitor.stranger(port).get("/login");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'").contains("frame-ancestors 'self'")
            .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Visitor.stranger(port).get("/assets/sign-in.js").header("Cache-Control")).doesNotContain("no-store");
    }
}
