package org.inspectionresponse.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.EngineAddresses;
import org.inspectionresponse.support.EngineAddresses.Address;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.inspectionresponse.support.Visitor.Answer;
import org.inspectionresponse.web.OneCouncil.Family;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two councils in one installation, with references of equal numbers, and in each a person who holds every role of it. Whatever this
 * person asks the product or the engine, the answer is the same as if the other council had nothing. The addresses are read from the
 * product and the engine themselves: a new page fails here until it is said what it is about.
 */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class CouncilsApartTest {

    /** A year in which no other test has used a number. */
    private static final Instant DAY = Instant.parse("2071-03-02T10:00:00Z");

    /** What each address of the product is about. */
    private static final Map<String, Family> ABOUT = Map.ofEntries(
            entry("/cases/{reference}", Family.CASE), entry("/cases/{reference}/{action}", Family.CASE),
            entry("/api/cases/{reference}", Family.CASE), entry("/cases/{reference}/evidence", Family.CASE), entry("/cases/{reference}/evidence/{number}", Family.CASE),
            entry("/plans/{reference}", Family.PLAN), entry("/plans/{reference}/pack", Family.PLAN), entry("/plans/{reference}/draft-pack", Family.PLAN),
            entry("/reports/{reference}.{format}", Family.REPORT), entry("/reports/{reference}/versions/{number}", Family.REPORT),
            entry("/reports/{reference}", Family.REPORT), entry("/reports/{reference}/{action}", Family.REPORT), entry("/reports/{reference}/appendices/{number}", Family.REPORT),
            entry("/reports/{reference}/appendices/{number}/first", Family.REPORT), entry("/reports/{reference}/papers", Family.REPORT),
            entry("/reports/{reference}/papers/{number}", Family.REPORT), entry("/reports/{reference}/papers/address", Family.REPORT),
            entry("/reports/{reference}/papers/bundle", Family.REPORT), entry("/reports/{reference}/papers/public.zip", Family.REPORT),
            entry("/reports/{reference}/papers/restricted.zip", Family.REPORT),
            entry("/plans/{reference}.pdf", Family.PLAN), entry("/plans/{reference}.docx", Family.PLAN), entry("/plans/{reference}.html", Family.PLAN),
            entry("/decisions/{reference}", Family.DECISION), entry("/decisions/{reference}.pdf", Family.DECISION),
            entry("/decisions/{reference}.docx", Family.DECISION), entry("/decisions/{reference}.html", Family.DECISION),
            entry("/progress/{reference}", Family.PROGRESS), entry("/progress/{reference}.pdf", Family.PROGRESS),
            entry("/progress/{reference}.docx", Family.PROGRESS), entry("/progress/{reference}.html", Family.PROGRESS),
            entry("/call-ins/{reference}.pdf", Family.CALL_IN), entry("/call-ins/{reference}.docx", Family.CALL_IN),
            entry("/call-ins/{reference}.html", Family.CALL_IN),
            entry("/meetings/{reference}", Family.MEETING), entry("/call-ins/{reference}", Family.CALL_IN), entry("/call-ins/{reference}/requests", Family.CALL_IN),
            entry("/call-ins/{reference}/requests/{number}/sign", Family.CALL_IN),
            entry("/call-ins/{reference}/requests/{number}/withdraw", Family.CALL_IN),
            entry("/api/tasks/{taskId}/proposal", Family.TASK), entry("/api/tasks/{taskId}/files", Family.TASK),
            entry("/api/tasks/{taskId}/files/{key}", Family.TASK), entry("/api/tasks/{taskId}/hand-back", Family.TASK),
            entry("/api/tasks/{taskId}/report.docx", Family.TASK));

    /**
     * Addresses that know no council: the day engine, the errors of the server, and the demonstration's mail, which is the administrator's. The
     * forward plan and the register of urgent decisions are of one council and public; see DocumentPagesTest.
     */
    private static final Set<String> OF_NO_COUNCIL = Set.of("/forward-plan/{reference}", "/forward-plan/{reference}.pdf", "/forward-plan/{reference}.docx",
            "/forward-plan/{reference}.html", "/urgency-register/{reference}", "/urgency-register/{reference}.pdf", "/urgency-register/{reference}.docx",
            "/urgency-register/{reference}.html", "/api/calendar/{slug}", "/assets/editor/{module}.js", "/error",
            "/demo/mail/{number}", "/demo/mail/{number}/html", "/demo/mail/{number}/attachments/{at}");

    /** What is posted to an address that names nothing is about a council only by its fields; see the tests of those. */
    private static final Set<String> POSTED_WITHOUT_REFERENCE = Set.of("/meetings", "/api/rich-text", "/demo/clock", "/demo/clock/real",
            "/cover", "/cover/end", "/meetings/move", "/meetings/import", "/meetings/import/take", "/outcomes", "/outcomes/case", "/holidays", "/holidays/withdraw");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private ProductClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private OneCouncil county;
    private OneCouncil city;
    private Map<String, String> countyAlone;
    private Map<String, String> countyBesideCity;
    private Map<String, String> cityBefore;
    private Map<String, String> cityAfterCountyWentOn;

    @BeforeAll
    void openTheSameInBoth() {
        clock.moveTo(DAY);
        forgetMailAndDocumentsOfOtherTests();
        county = new OneCouncil(application, port, "nottinghamshire", "children-and-young-people");
        countyAlone = lists(county);
        city = new OneCouncil(application, port, "nottingham-city", "executive-board");
        countyBesideCity = lists(county);
        cityBefore = lists(city);
        county.openAnotherReport();
        cityAfterCountyWentOn = lists(city);
    }

    /** Every test tells people, and the engine asks for the right to each row: thousands of deliveries would take minutes to be listed. */
    private void forgetMailAndDocumentsOfOtherTests() {
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        List<String> waiting = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKeyIn("messageDelivery", "documentRendering").list()
                .stream()
                .map(ProcessInstance::getId).toList();
        waiting.forEach(delivery -> engine.getRuntimeService().deleteProcessInstance(delivery, "Not of this test", true, true));
        List<String> ended = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKeyIn("messageDelivery", "documentRendering").finished()
                .list().stream().map(HistoricProcessInstance::getId).toList();
        for (int from = 0; from < ended.size(); from += 500) {
            engine.getHistoryService().deleteHistoricProcessInstancesBulk(ended.subList(from, Math.min(from + 500, ended.size())));
        }
    }

    @AfterAll
    void takeAway() {
        county.takeAway();
        city.takeAway();
    }

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(DAY);
    }

    @Test
    void numbersOfTheTwoAreEqual() {
        for (Family family : List.of(Family.CASE, Family.PLAN, Family.REPORT, Family.MEETING, Family.CALL_IN)) {
            assertThat(city.ids(family).get(0).replace("-NCITY-", "-NCC-")).isEqualTo(county.ids(family).get(0));
        }
    }

    @Test
    void listsAndCountsAreAsIfTheOtherCouncilHadNothing() {
        assertThat(differing(countyAlone, countyBesideCity)).isEmpty();
        assertThat(differing(cityBefore, cityAfterCountyWentOn)).isEmpty();
    }

    @Test
    void everyAddressOfTheProductIsToldWhatItIsAbout() {
        Set<String> unknown = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream().map(CouncilsApartTest::plain)
                .filter(path -> !OF_NO_COUNCIL.contains(path) && !isOfEverybody(path))
                .filter(path -> path.contains("{") ? !ABOUT.containsKey(path)
                        : methods(mapping).anyMatch(method -> !method.equals("GET")) && !POSTED_WITHOUT_REFERENCE.contains(path))
                .forEach(unknown::add));
        assertThat(unknown).isEmpty();
    }

    /** The public register shows what every council has published to everybody; that it shows nothing else is for its own tests. */
    private static boolean isOfEverybody(String path) {
        return path.equals("/register") || path.startsWith("/register/") || path.startsWith("/assets/");
    }

    @Test
    void whatIsTheOtherCouncilsIsAnsweredLikeWhatDoesNotExist() {
        asTheOther(county, city);
        asTheOther(city, county);
    }

    private void asTheOther(OneCouncil reader, OneCouncil owner) {
        Map<String, List<String>> before = database();
        for (Address address : ofTheProduct()) {
            for (String id : owner.ids(ABOUT.get(address.path()))) {
                for (String filled : filled(address.path(), id, owner)) {
                    Answer theirs = ask(reader.person(), address.method(), filled);
                    Answer nobodys = ask(reader.person(), address.method(), filled.replace(id, owner.absent(id)));
                    assertThat(shown(theirs).replace(id, "?")).as(address.method() + " " + filled)
                            .isEqualTo(shown(nobodys).replace(owner.absent(id), "?")).startsWith("404");
                }
            }
        }
        assertThat(differing(before, database())).isEmpty();
    }

    @Test
    void engineTellsNothingOfTheOtherCouncil() {
        engineTellsNothing(county, city);
        engineTellsNothing(city, county);
    }

    private void engineTellsNothing(OneCouncil reader, OneCouncil owner) {
        Map<String, List<String>> before = database();
        for (Address address : EngineAddresses.all()) {
            if (address.isAboutOne()) {
                for (String id : owner.engineIds(address.path())) {
                    String filled = Visitor.TASKLIST + filledInEngine(address.path(), id);
                    Answer answer = ask(reader.person(), address.method(), filled);
                    if (answer.status() < 400) {
                        Answer nobodys = ask(reader.person(), address.method(), filled.replace(id, owner.absent(id)));
                        assertThat(shown(answer).replace(id, "?")).as(address.method() + " " + filled)
                                .isEqualTo(shown(nobodys).replace(owner.absent(id), "?"));
                    }
                    assertThat(owner.secrets()).as(address.method() + " " + filled + answer)
                            .noneMatch(secret -> !secret.equals(id) && answer.body().contains(secret));
                }
            }
        }
        assertThat(differing(before, database())).isEmpty();
    }

    @Test
    void numbersOverAllCouncilsAreForAdministrators() {
        for (String path : List.of("/process-definition/statistics", "/metrics", "/metrics/activity-instance-start/sum")) {
            for (String engine : List.of("/engine-rest", "/engine-rest/engine/default")) {
                assertThat(Visitor.machine(port, "finance.nottinghamshire").get(engine + path).status()).as(path).isEqualTo(403);
            }
            assertThat(county.person().get(Visitor.TASKLIST + path).status()).as(path).isEqualTo(403);
        }
        assertThat(county.person().get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics").status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").get(Visitor.TASKLIST + "/process-definition/statistics").status()).isEqualTo(200);
    }

    @Test
    void nobodyOpensACaseOrAReportForAnotherCouncil() {
        Map<String, List<String>> before = database();
        Map<String, String> visit = Map.of("councilCode", "nottingham-city", "kind", "FOCUSED_VISIT", "title", "Not ours", "onSiteFrom", "2071-01-05",
                "onSiteTo", "2071-01-06");
        assertThat(start("postInspectionResponse", visit).status()).isEqualTo(403);
        assertThat(start("governanceApproval", Map.of("councilCode", "nottingham-city", "title", "Not ours")).status()).isEqualTo(403);
        assertThat(differing(before, database())).isEmpty();
    }

    private Answer start(String process, Map<String, String> fields) {
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("type", "String", "value", value)));
        return county.person().post(Visitor.TASKLIST + "/process-definition/key/" + process + "/submit-form", Map.of("variables", variables));
    }

    @Test
    void nobodyArrangesAMeetingForAnotherCouncil() {
        Map<String, List<String>> before = database();
        String fields = "held-on-day=7&held-on-month=6&held-on-year=2071&body=";
        assertThat(county.person().postForm("/meetings", fields + "nottingham-city/executive-board").status()).isEqualTo(403);
        assertThat(county.person().postForm("/meetings", fields + "nottinghamshire/executive-board").status()).isEqualTo(400);
        assertThat(differing(before, database())).isEmpty();
    }

    @Test
    void caseOfAnotherCouncilIsNamedInVain() {
        Map<String, List<String>> before = database();
        String address = "/cases/" + county.ids(Family.CASE).get(0) + "/supersede";
        String theirs = city.ids(Family.CASE).get(0);
        Answer named = county.person().postForm(address, "later=" + theirs);
        assertThat(shown(named).replace(theirs, "?")).isEqualTo(shown(county.person().postForm(address, "later=" + city.absent(theirs)))
                .replace(city.absent(theirs), "?")).startsWith("400");
        assertThat(differing(before, database())).isEmpty();
    }

    @Test
    void meetingAndFileOfAnotherCouncilAreNamedInVain() {
        county.submitReport(city.ids(Family.MEETING).get(0), county.file()).isRefused(400, "Choose one of the meetings that are arranged.");
        county.submitReport(county.ids(Family.MEETING).get(0), city.file()).isRefused(404, "There is no such file. Upload it again.");
    }

    private List<Address> ofTheProduct() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
                .map(CouncilsApartTest::plain).filter(ABOUT::containsKey)
                .flatMap(path -> methods(mapping).map(method -> new Address(method, path)))).toList();
    }

    private static Stream<String> methods(org.springframework.web.servlet.mvc.method.RequestMappingInfo mapping) {
        Set<org.springframework.web.bind.annotation.RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
    }

    /** Without the patterns of variables. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):.*?}}?(?=/|$)", "{$1}");
    }

    private static List<String> filled(String path, String id, OneCouncil owner) {
        String named = path.replaceFirst("\\{\\w+}", id).replace("{format}", "pdf").replace("{number}", "1").replace("{key}", owner.file());
        Stream<String> actions = named.startsWith("/cases") ? Arrays.stream(CaseAction.values()).map(CaseAction::slug)
                : Arrays.stream(ReportAction.values()).map(ReportAction::slug);
        return named.contains("{action}") ? actions.map(action -> named.replace("{action}", action)).toList() : List.of(named);
    }

    private static String filledInEngine(String path, String id) {
        return path.replaceFirst("\\{\\w+}", id).replaceAll("\\{\\w+}", "council");
    }

    /** Whatever can be asked without naming anything: lists, counts, statistics, of the product and of the engine. */
    private Map<String, String> lists(OneCouncil reader) {
        Map<String, String> answers = new LinkedHashMap<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> !path.contains("{") && !isOfEverybody(path) && methods(mapping).anyMatch("GET"::equals))
                .forEach(path -> answers.put(path, shown(ask(reader.person(), "GET", path)))));
        EngineAddresses.all().stream().filter(address -> address.method().equals("GET") || address.method().equals("POST"))
                .flatMap(address -> named(address).map(path -> new Address(address.method(), Visitor.TASKLIST + path)))
                .forEach(address -> answers.put(address.toString(), shown(ask(reader.person(), address.method(), address.path()))));
        Stream.of("/process-definition/statistics", "/process-instance/count", "/incident/count").forEach(path -> {
            String address = "/camunda/api/cockpit/plugin/base/default" + path;
            answers.put(address, shown(ask(reader.person(), "GET", address)));
        });
        return answers;
    }

    /** The models are everybody's, and the lists of Tasklist; what is counted below them must not be. */
    private Stream<String> named(Address address) {
        if (!address.isAboutOne()) {
            return Stream.of(address.path());
        }
        return OneCouncil.shared(application, address.path()).stream().map(id -> filledInEngine(address.path(), id));
    }

    private static Answer ask(Visitor person, String method, String path) {
        return switch (method) {
            case "GET" -> person.get(path);
            case "POST" -> path.startsWith("/api/tasks") && path.matches(".*/(files|report\\.docx)") ? person.post(path, "multipart/form-data; boundary=x",
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx\r\n--x--\r\n")
                    : path.startsWith("/camunda/") || path.startsWith("/api/") ? person.post(path, Map.of()) : person.postForm(path, "reason=No");
            case "PUT" -> person.put(path, Map.of("content", Map.of()));
            case "DELETE" -> person.delete(path);
            default -> person.get(path);
        };
    }

    /** Status and text, without the token that is another each time. */
    private static String shown(Answer answer) {
        boolean html = answer.header("Content-Type").startsWith("text/html");
        return answer.status() + " " + answer.header("Location") + " " + (html ? withoutToken(Jsoup.parse(answer.body())) : answer.body());
    }

    private static String withoutToken(Document page) {
        page.select("input[name=_csrf]").remove();
        return page.body().html();
    }

    private static <T> List<String> differing(Map<String, T> before, Map<String, T> after) {
        return before.entrySet().stream().filter(its -> !its.getValue().equals(after.get(its.getKey())))
                .map(its -> its.getKey()).toList();
    }

    /** Every row of every table, long values by their length. */
    private Map<String, List<String>> database() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        jdbc.queryForList("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and lower(table_schema) = 'public'", String.class).forEach(table -> rows.put(table, jdbc.query("select * from \"" + table + '"',
                        (row, number) -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                Object value = row.getObject(column);
                                text.append('|').append(value instanceof byte[] bytes ? bytes.length : String.valueOf(row.getString(column)));
                            }
                            return text.toString();
                        }).stream().sorted().toList()));
        return rows;
    }
}
