package org.inspectionresponse.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.NuChecker;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.inspectionresponse.support.Visitor.Answer;
import org.inspectionresponse.web.OpenedReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a stranger reads on the register, and what nobody can find out there. */
@ProductTest
class PublicRegisterTest {

    private static final By CLERK = new By("democratic-services.nottingham-city", Role.DEMOCRATIC_SERVICES);
    private static final String ABSENT = "RPT-NCC-1999-999";
    private static final List<String> LISTS = List.of("reports", "decisions", "forward-plan", "plans", "meetings");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private ProductClock clock;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Deciding deciding;
    @Autowired
    private CallIns callIns;
    @Autowired
    private ForwardPlan forwardPlan;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private Agendas agendas;
    @Autowired
    private EntityManagerFactory entities;
    @Autowired
    private ObjectMapper json;

    private Visitor stranger;
    private OpenedReports reports;

    @BeforeEach
    void comeAsAStranger() {
        stranger = Visitor.stranger(port);
        reports = new OpenedReports(application);
    }

    @Test
    void reportIsOnTheRegisterOnceItIsPublished() {
        String reference = reports.published(null);
        Document page = page("/register/reports/" + reference);
        assertThat(page.select("h1").text()).isEqualTo("A report for a page");
        assertThat(page.text()).contains(reference, "Why it is written.", "Paragraph 3").doesNotContain("Views of the chair.", "secret.pdf");
        assertThat(page.select("a[href*=appendices]").eachText()).containsExactly("Appendix open.pdf");
        assertThat(found("reports", "q=" + reference)).singleElement().satisfies(entry -> {
            assertThat(entry.get("title").asText()).isEqualTo("A report for a page");
            assertThat(entry.get("body").get("name").asText()).isEqualTo("Policy Committee");
        });
        assertThat(page("/register/reports?q=" + reference).select("main li a[href$=" + reference + "]")).hasSize(1);
    }

    @Test
    void whatIsNotPublishedOrExemptIsAnsweredLikeWhatDoesNotExist() {
        String withdrawn = reports.inClearance(null);
        drafting.withdraw(withdrawn, "No longer needed.", null, new By("director.nottinghamshire", Role.DIRECTOR));
        String consulted = reports.inClearance(null);
        reports.cleared(consulted);
        Stream.of(reports.opened(null), reports.inClearance(null), consulted, withdrawn, reports.publishedWithExemptText()).forEach(hidden -> {
            for (String address : List.of("/register/reports/%s", "/register/api/reports/%s", "/reports/%s", "/reports/%s.pdf", "/reports/%s.docx",
                    "/reports/%s.html", "/reports/%s/appendices/1", "/register/plans/%s", "/register/meetings/%s")) {
                assertThat(told(address, hidden)).as(address).isEqualTo(told(address, ABSENT)).startsWith("404");
            }
            LISTS.forEach(list -> assertThat(found(list, "from=1990-01-01&q=" + hidden)).as(list).isEmpty());
        });
    }

    @Test
    void exemptAppendixIsAnsweredLikeOneThatDoesNotExist() {
        String reference = reports.published(null);
        assertThat(stranger.get("/reports/" + reference + "/appendices/1").status()).isEqualTo(200);
        assertThat(told("/reports/%s/appendices/2", reference)).isEqualTo(told("/reports/%s/appendices/9", reference)).startsWith("404");
    }

    @Test
    void textThatIsBesideSomethingExemptIsNotSearched() {
        String reference = reports.published(null);
        assertThat(found("reports", "q=written+" + reference)).isEmpty();
        assertThat(found("reports", "q=page+" + reference)).hasSize(1);
    }

    @Test
    void planThatIsNotPublishedIsAnsweredLikeOneThatDoesNotExist() {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        for (String address : List.of("/register/plans/%s", "/register/api/plans/%s", "/plans/%s", "/plans/%s.pdf")) {
            assertThat(told(address, opened.plan())).as(address).isEqualTo(told(address, "PLN-NCC-1999-999")).startsWith("404");
        }
        assertThat(found("plans", "q=" + opened.plan())).isEmpty();
    }

    @Test
    void decisionIsOnTheRegisterOnceItsRecordIsPublishedWithTheMomentUntilWhichItMayBeCalledIn() {
        clock.moveTo(Instant.parse("2066-03-14T10:00:00Z"));
        String reference = new ExecutiveReports(application).consulted(Wanted.of("leader"));
        deciding.take(reference, agreed(LocalDate.of(2066, 3, 14)), null, new By("leader.nottingham-city", Role.LEADER));
        assertThat(found("decisions", "q=" + reference)).isEmpty();
        assertThat(told("/register/reports/%s", reference)).startsWith("404");

        deciding.publish(reference, LocalDate.of(2066, 3, 14), LocalTime.of(9, 30), CLERK);
        Decision decision = deciding.ofReport(reference).orElseThrow();
        callIns.open("nottingham-city", null, reference, decision.id(), decision.publishedAt(), By.product());
        assertThat(found("decisions", "q=" + reference)).singleElement().satisfies(entry -> {
            assertThat(entry.get("outcome").asText()).isEqualTo("AGREED");
            assertThat(entry.get("callInUntil").asText()).startsWith("2066-03-");
            assertThat(entry.get("effect").asText()).startsWith("May be called in until ");
        });
        assertThat(page("/register/reports/" + reference).select("#decisions").text()).contains("Agreed on Sunday 14 March 2066", "May be called in until");
        clock.moveTo(Instant.parse("2066-04-14T10:00:00Z"));
        assertThat(found("decisions", "q=" + reference)).singleElement().satisfies(entry -> {
            assertThat(entry.get("callInUntil").isNull()).isTrue();
            assertThat(entry.get("effect").asText()).isEqualTo("Can no longer be called in. Not in effect yet");
        });
    }

    private static Decision.Take agreed(LocalDate on) {
        return new Decision.Take(on, List.of(new Decision.Answer(1, Outcome.AGREED, null)), "It answers the findings.", "None.", null, null, null,
                Decision.Updates.NONE, null);
    }

    @Test
    void keyDecisionIsOnTheForwardPlanOnceItsNoticeIsGivenAndItsReportIsNotNamedBefore() {
        clock.moveTo(Instant.parse("2067-05-02T10:00:00Z"));
        String reference = new ExecutiveReports(application).submitted(Wanted.key("leader"));
        String matter = "Matter of " + reference;
        assertThat(found("forward-plan", "q=" + reference)).isEmpty();
        forwardPlan.give(reference, new KeyDecisionNotice.Give(KeyDecisionNotice.Route.FULL, LocalDate.of(2067, 5, 2), matter, LocalDate.of(2067, 7, 1),
                null, "The report", "The offices", "By e-mail", null), null, CLERK);
        assertThat(found("forward-plan", "q=" + reference)).singleElement().satisfies(entry -> {
            assertThat(entry.get("matter").asText()).isEqualTo(matter);
            assertThat(entry.get("decisionFrom").asText()).isEqualTo("2067-07-01");
            assertThat(entry.get("report").isNull()).isTrue();
        });
        clock.moveTo(Instant.parse("2067-07-02T10:00:00Z"));
        assertThat(found("forward-plan", "q=" + reference)).as("what is not decided stays on it when its day is over").hasSize(1);
        assertThat(found("forward-plan", "from=2067-07-02&q=" + reference)).isEmpty();
        drafting.withdraw(reference, "No longer needed.", null, CLERK);
        for (String asked : List.of("", "from=2067-01-01&")) {
            assertThat(found("forward-plan", asked + "q=" + reference)).as("withdrawn").isEmpty();
        }
    }

    @Test
    void meetingShowsThePublishedReportsOfItsAgendaAndGoesIntoCalendars() throws Exception {
        clock.moveTo(Instant.parse("2068-06-01T10:00:00Z"));
        String meeting = meetings.arrange("nottinghamshire", "policy", LocalDate.of(2068, 6, 20), LocalTime.of(10, 30), "Room 12").reference();
        String reference = reports.inClearance(null);
        reports.cleared(reference);
        assertThat(page("/register/meetings/" + meeting).text()).contains("Wednesday 20 June 2068", "10:30", "Room 12", "Not published yet",
                "No report is published");
        reports.publish(reference, meeting);
        assertThat(page("/register/meetings/" + meeting).select("a[href=/register/reports/" + reference + "]").text()).isEqualTo("A report for a page");
        assertThat(found("meetings", "q=policy+room+12")).extracting(entry -> entry.get("reference").asText()).contains(meeting);
        for (String address : List.of("/register/calendars/nottinghamshire.ics", "/register/calendars/nottinghamshire/policy.ics")) {
            Answer answer = stranger.get(address);
            assertThat(answer.header("Content-Type")).startsWith("text/calendar");
            Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
            calendar.validate();
            assertThat(answer.body()).contains("UID:" + meeting, "DTSTART:20680620T093000Z", "Policy Committee");
        }
        assertThat(stranger.get("/register/calendars/nottinghamshire/children-and-young-people.ics").body()).doesNotContain(meeting);
        assertThat(stranger.get("/register/calendars/nowhere.ics").status()).isEqualTo(404);
        assertThat(stranger.get("/register/calendars/nottinghamshire/nobody.ics").status()).isEqualTo(404);
    }

    @Test
    void itemWhoseReportIsExemptIsOnTheAgendaWithoutItsTitle() {
        String reference = reports.publishedWithExemptText();
        String meeting = agendas.current(reference).orElseThrow().meeting();
        Document page = page("/register/meetings/" + meeting);
        assertThat(page.text()).contains("Item 4: Not for publication (Local Government Act 1972, Schedule 12A, paragraph 3)")
                .doesNotContain(reference, "A report for a page");
        JsonNode item = data("/register/api/meetings/" + meeting).get("items").get(0);
        assertThat(item.get("number").asInt()).isEqualTo(4);
        assertThat(item.get("report").isNull()).isTrue();
        assertThat(item.get("address").isNull()).isTrue();
    }

    @Test
    void answersMayBeKeptForHalfAMinuteAndAskedForByTheirTag() {
        String address = "/register/reports/" + reports.published(null);
        Answer first = stranger.get(address);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=30, public");
        assertThat(Visitor.stranger(port).with("If-None-Match", first.header("ETag")).get(address).status()).isEqualTo(304);
        assertThat(stranger.get("/register/reports/" + ABSENT).header("Cache-Control")).contains("no-store");
    }

    @Test
    void registerLeavesNoCookieAndIsTheSameForSomebodyWhoSignedIn() {
        Answer answer = stranger.get("/register");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(Visitor.signedIn(port, "democratic-services.nottinghamshire").get("/register").body()).isEqualTo(answer.body());
    }

    @Test
    void registerIsReadAndNeverWritten() {
        assertThat(stranger.post("/register/api/reports", Map.of()).status()).isEqualTo(405);
        assertThat(stranger.delete("/register/reports/" + ABSENT).status()).isEqualTo(405);
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefusedPlainly() {
        Map.of("page=0", 400, "page=2000000", 400, "from=tomorrow", 400, "from=2026-02-01&to=2026-01-01", 400, "council=nowhere", 404,
                "body=nottinghamshire/nobody", 404, "q=" + "word+".repeat(30), 400, "q=a+b+c+d+e+f+g", 400).forEach((question, status) -> {
                    assertThat(stranger.get("/register/reports?" + question).status()).as(question).isEqualTo(status);
                    Answer data = stranger.get("/register/api/reports?" + question);
                    assertThat(data.status()).as(question).isEqualTo(status);
                    assertThat(data.header("Content-Type")).isEqualTo("application/problem+json");
                });
        assertThat(stranger.get("/register/nothing").status()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIsAValueAndNotAPattern() {
        String reference = reports.published(null);
        for (String typed : List.of("%25", "_", "!", "'", "%22", "%3Cscript%3E", "%24%7B7*7%7D")) {
            assertThat(found("reports", "q=" + typed + "+" + reference)).as(typed).isEmpty();
            assertThat(stranger.get("/register/search?q=" + typed).body()).doesNotContain("<script>", "49</");
        }
    }

    @Test
    void numberOfQueriesDoesNotGrowWithWhatIsFound() {
        clock.moveTo(Instant.parse("2069-02-01T10:00:00Z"));
        reports.published(null);
        long one = queries("/register/reports?from=2069-02-01&to=2069-02-01");
        for (int more = 0; more < 4; more++) {
            reports.published(null);
        }
        assertThat(queries("/register/reports?from=2069-02-01&to=2069-02-01")).isEqualTo(one).isLessThanOrEqualTo(2);
        assertThat(queries("/register")).isLessThan(20);
    }

    @Test
    void listsArePagedWithoutLosingOrRepeatingARow() {
        clock.moveTo(Instant.parse("2065-02-02T10:00:00Z"));
        List<String> all = Stream.generate(() -> reports.published(null)).limit(Question.ROWS + 2).toList();
        String on = "from=2065-02-02&to=2065-02-02";
        JsonNode first = data("/register/api/reports?" + on);
        JsonNode second = data("/register/api/reports?page=2&" + on);
        assertThat(first.get("pages").asInt()).isEqualTo(2);
        assertThat(Stream.concat(references(first), references(second))).containsExactlyInAnyOrderElementsOf(all);
        Document page = page("/register/reports?" + on);
        assertThat(page.select("nav.govuk-pagination a[rel=next]").attr("href")).isEqualTo("/register/reports?" + on + "&page=2");
    }

    @Test
    void dataIsDescribedAndNothingElseOfTheProductIs() {
        JsonNode description = data("/register/openapi.json");
        assertThat(description.get("openapi").asText()).startsWith("3.");
        assertThat(description.get("paths").properties()).hasSize(9).allSatisfy(path -> {
            assertThat(path.getKey()).startsWith("/register/api/");
            assertThat(path.getValue().properties()).extracting(Map.Entry::getKey).containsExactly("get");
        });
        assertThat(stranger.get("/v3/api-docs").status()).isNotEqualTo(200);
    }

    @Test
    void pagesAreHtmlAsTheCheckerOfTheW3cHasIt() {
        String report = reports.published(null);
        Map<String, String> pages = Stream.of("", "/reports", "/reports/" + report, "/decisions", "/forward-plan", "/plans", "/meetings", "/search?q=plan",
                        "/nothing")
                .collect(Collectors.toMap(path -> "register" + path, path -> stranger.get("/register" + path).body()));
        assertThat(NuChecker.problems(pages)).isEmpty();
    }

    @Test
    void styleIsThatOfGovUkFrontendWithoutTheFontOfGovUk() {
        Document page = page("/register");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).contains("/assets/govuk-frontend/govuk-frontend.min.css");
        assertThat(page.html()).doesNotContain("crown", "crest", "style=", "onclick");
        Answer style = stranger.get("/assets/govuk-frontend/govuk-frontend.min.css");
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(style.body()).contains(".govuk-header", "font-family:arial,sans-serif").doesNotContain("GDS Transport", "@font-face");
        assertThat(stranger.get("/assets/govuk-frontend/govuk-frontend.min.js").status()).isEqualTo(200);
        assertThat(stranger.get("/assets/register/start.js").status()).isEqualTo(200);
    }

    private long queries(String address) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        page(address);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    /** Status and text, without the reference that was asked for. */
    private String told(String address, String reference) {
        Answer answer = stranger.get(address.formatted(reference));
        Document page = Jsoup.parse(answer.body());
        page.select("input[name=_csrf]").remove();
        return (answer.status() + " " + page.text()).replace(reference, "?").replace(reference.toLowerCase(Locale.UK), "?");
    }

    private Document page(String address) {
        Answer answer = stranger.get(address);
        assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<JsonNode> found(String list, String question) {
        JsonNode page = data("/register/api/" + list + "?" + question);
        assertThat(page.get("total").asInt()).isEqualTo(page.get("entries").size());
        return Stream.iterate(0, at -> at < page.get("entries").size(), at -> at + 1).map(at -> page.get("entries").get(at)).toList();
    }

    private static Stream<String> references(JsonNode page) {
        return Stream.iterate(0, at -> at < page.get("entries").size(), at -> at + 1).map(at -> page.get("entries").get(at).get("reference").asText());
    }

    private JsonNode data(String address) {
        Answer answer = stranger.get(address);
        assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
