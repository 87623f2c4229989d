package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.support.OpenCallIns.CLOSES;
import static org.inspectionresponse.support.OpenCallIns.COUNCIL;
import static org.inspectionresponse.support.OpenCallIns.GROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.CouncilReview;
import org.inspectionresponse.callin.Hearing;
import org.inspectionresponse.callin.Validity;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class CallInPagesTest {

    private static final String ALICE = "member-1." + COUNCIL;
    private static final String BERNARD = "member-2." + COUNCIL;
    private static final String OFFICER = "finance." + COUNCIL;

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private CallIns callIns;
    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private OpenCallIns opened;
    private String reference;

    @BeforeEach
    void aDecisionWasPublished() {
        browser = new Browser(application);
        opened = new OpenCallIns(application);
        reference = opened.opened();
    }

    @Test
    void pageSaysUntilWhenByWhichRulesAndWhatIsAssumed() throws Exception {
        String page = browser.page(OFFICER, address(), 200).select("main").text();
        assertThat(page).contains("Can be called in until Thursday 23 March 2023, 23:59:59", "Takes effect Friday 24 March 2023, 00:00:00, if nobody",
                "Five working days after publication", "Any three members who are not on the executive", "Call-in Panel, within 7 working days",
                "The council's pages on its call-in panel", "Assumed The window is five working days", "Nobody has requested a call-in.");
    }

    @Test
    void listLeadsToThePage() throws Exception {
        assertThat(browser.page(OFFICER, "/call-ins", 200).select("tbody a").eachAttr("href")).contains(address());
        assertThat(browser.page("finance.nottinghamshire", "/call-ins", 200).select("tbody a").eachAttr("href")).doesNotContain(address());
        assertThat(browser.page("admin", "/call-ins", 200).text()).contains("No decision of your council has been open to call-in.");
    }

    @Test
    void membersRequestSignAndCompleteIt() throws Exception {
        assertThat(browser.post(ALICE, address() + "/requests", typed()).getRedirectedUrl()).isEqualTo(address());
        Document page = browser.page(BERNARD, address(), 200);
        assertThat(page.select("main").text()).contains("Alice Fenwick, on the page, Friday 17 March 2023, 09:00:00", "Schools were not asked.");
        assertThat(page.select("form[action$=sign]")).hasSize(1);
        assertThat(browser.page(ALICE, address(), 200).select("form[action$=sign], form#form")).as("she has signed").isEmpty();
        assertThat(browser.post(BERNARD, address() + "/requests/1/sign", Map.of()).getRedirectedUrl()).isEqualTo(address());
        browser.post("scrutiny." + COUNCIL, address() + "/requests/1/sign", Map.of());
        page = browser.page(ALICE, address(), 200);
        assertThat(page.select("main").text()).contains("Complete since Friday 17 March 2023, 09:00:00.");
        assertThat(page.select("form[action$=withdraw]")).isEmpty();
        assertThat(browser.posted(ALICE, address() + "/requests/1/withdraw", Map.of(), 409).select(".error-summary a").text())
                .isEqualTo("The request is complete, so signatures under it stay.");
    }

    @Test
    void othersAreStartedAndSignedWhileOneIsJudgedAndClosedOnceItIsValid() throws Exception {
        opened.signedBy(reference, 1, 2, 3);
        String dana = "member-4." + COUNCIL;
        assertThat(browser.page(dana, address(), 200).select("form#form, form[action$=/requests/1/sign]")).hasSize(2);
        assertThat(browser.post(dana, address() + "/requests", typed()).getRedirectedUrl()).isEqualTo(address());
        String next = "member-5." + COUNCIL;
        assertThat(browser.page(next, address(), 200).select("form[action$=/requests/2/sign]")).hasSize(1);
        assertThat(browser.post(next, address() + "/requests/2/sign", Map.of()).getRedirectedUrl()).isEqualTo(address());
        assertThat(browser.page(dana, address(), 200).select("form[action$=/requests/2/withdraw]")).hasSize(1);
        callIns.judge(reference, Validity.Outcome.VALID, "In time.", new By("monitoring-officer." + COUNCIL, Role.MONITORING_OFFICER));
        Document page = browser.page("member-6." + COUNCIL, address(), 200);
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("Lapsed Request 1 was found valid, and a decision is called in once only.");
        browser.posted("member-6." + COUNCIL, address() + "/requests/2/sign", Map.of(), 409);
    }

    @Test
    void memberTakesTheSignatureBack() throws Exception {
        browser.post(ALICE, address() + "/requests", typed());
        assertThat(browser.page(ALICE, address(), 200).select("form[action$=withdraw]")).hasSize(1);
        assertThat(browser.page(BERNARD, address(), 200).select("form[action$=withdraw]")).isEmpty();
        browser.post(ALICE, address() + "/requests/1/withdraw", Map.of());
        assertThat(browser.page(ALICE, address(), 200).select("main").text()).contains("Lapsed", "Nobody any more");
        browser.posted(BERNARD, address() + "/requests/1/sign", Map.of(), 409);
        browser.posted(BERNARD, address() + "/requests/7/sign", Map.of(), 404);
    }

    /** Five working days end with the day, so the last second is the same on the clock in March and in October. */
    @ParameterizedTest
    @CsvSource({"2023-03-22T10:00:00Z, 2023-03-29T22:59:59Z, Wednesday 29 March 2023", // the clocks go forward in between
        "2023-10-26T10:00:00Z, 2023-11-02T23:59:59Z, Thursday 2 November 2023"}) // and back
    void lastSecondIsInTimeAndTheNextIsLateAlsoWhenTheClocksChange(Instant published, Instant last, String day) throws Exception {
        reference = opened.opened(published);
        opened.moveTo(last.minusSeconds(1));
        browser.post(ALICE, address() + "/requests", typed());
        opened.moveTo(last);
        assertThat(browser.post(BERNARD, address() + "/requests/1/sign", Map.of()).getStatus()).isEqualTo(302);
        opened.moveTo(last.plusSeconds(1));
        Document page = browser.posted("member-3." + COUNCIL, address() + "/requests/1/sign", Map.of(), 409);
        assertThat(page.select(".error-summary a").text()).startsWith("The call-in window closed at 23:59:59 on " + day
                + " (five working days after publication); it is now 00:00:00 on ");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("form[action*=requests]")).as("nothing can be signed any more").isEmpty();
    }

    @Test
    void lateRequestKeepsWhatWasTyped() throws Exception {
        opened.moveTo(CLOSES.plusSeconds(1));
        Document page = browser.posted(ALICE, address() + "/requests", typed(), 409);
        assertThat(page.select(".error-summary").text()).contains("it is now 00:00:00 on Friday 24 March 2023.");
        assertThat(page.selectFirst("#reasons").text()).isEqualTo("Schools were not asked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "portfolio-holder"})
    void executiveCannotCallInItsOwnDecisions(String role) throws Exception {
        opened.signedBy(reference, 1);
        String person = role + "." + COUNCIL;
        Document page = browser.page(person, address(), 200);
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("Members of the executive cannot call in its decisions.");
        browser.posted(person, address() + "/requests/1/sign", Map.of(), 403);
        browser.posted(person, address() + "/requests", typed(), 403);
        assertThat(callIns.require(reference).status()).isEqualTo(CallIn.Status.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "democratic-services", "monitoring-officer", "chief-executive", "director"})
    void officersReadButDoNotSign(String role) throws Exception {
        opened.signedBy(reference, 1);
        String person = role + "." + COUNCIL;
        assertThat(browser.page(person, address(), 200).select("main form")).isEmpty();
        assertThat(browser.posted(person, address() + "/requests/1/sign", Map.of(), 403).select(".error-summary a").text())
                .isEqualTo("Your role does not let you request a call-in.");
        browser.posted(person, address() + "/requests", typed(), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.nottinghamshire", "scrutiny.nottinghamshire", "democratic-services.nottinghamshire", "admin"})
    void toOthersTheCallInDoesNotExist(String person) throws Exception {
        opened.signedBy(reference, 1);
        assertThat(browser.page(person, address(), 404).text()).contains("There is no such call-in.");
        browser.posted(person, address() + "/requests", typed(), 404);
        browser.posted(person, address() + "/requests/1/sign", Map.of(), 404);
        browser.posted(person, address() + "/requests/1/withdraw", Map.of(), 404);
        assertThat(browser.page(ALICE, address(), 200).select("#content section li")).as("signatures").hasSize(1);
    }

    @Test
    void whatIsDecidedOnAnExemptReportStaysWithThoseWhoMayReadTheReport() throws Exception {
        jdbc.sql("insert into report_exempt_paragraph (report_version_id, paragraph) select version.id, 'PARAGRAPH_1' from report_version version"
                + " join governance_report report on report.id = version.report_id where report.reference = ?")
                .param(callIns.require(reference).report()).update();
        assertThat(browser.page(OFFICER, address(), 404).text()).contains("There is no such call-in.");
        assertThat(browser.page(OFFICER, "/call-ins", 200).select("tbody a").eachAttr("href")).doesNotContain(address());
        browser.posted(OFFICER, address() + "/requests", typed(), 404);
        browser.page("monitoring-officer." + COUNCIL, address(), 200);
    }

    @Test
    void strangersSignInFirstAndNothingIsPostedWithoutTheToken() throws Exception {
        assertThat(browser.open(null, address()).getRedirectedUrl()).endsWith("/login");
        assertThat(browser.open(null, "/call-ins").getRedirectedUrl()).endsWith("/login");
        for (String deed : List.of("/requests", "/requests/1/sign", "/requests/1/withdraw")) {
            assertThat(browser.postWithoutToken(ALICE, address() + deed).getStatus()).as(deed).isEqualTo(403);
        }
        assertThat(browser.post(null, address() + "/requests", typed()).getRedirectedUrl()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIN-NCITY-2023-999", "CIN-NCC-2023-001", "x", "CIN-NCITY-2023-001'--", "%2e%2e"})
    void unknownReferenceIsNoPage(String unknown) throws Exception {
        assertThat(browser.open(ALICE, "/call-ins/" + unknown).getStatus()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "one", "99999999999"})
    void numberThatIsNoRequestIsRefused(String number) throws Exception {
        opened.signedBy(reference, 1);
        assertThat(browser.post(BERNARD, address() + "/requests/" + number + "/sign", Map.of()).getStatus()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ground  | ''        | Choose the ground of the request.",
        "ground  | Spite     | Choose one of the grounds that the rules name.",
        "reasons | ' '       | Reasons is missing. Fill it in."})
    void wrongRequestIsRefusedAndWhatWasTypedStays(String field, String value, String sentence) throws Exception {
        Map<String, String> typed = typed();
        typed.put(field, value);
        Document page = browser.posted(ALICE, address() + "/requests", typed, 400);
        assertThat(page.select(".error-summary a").text()).isEqualTo(sentence);
        assertThat(page.selectFirst("#alternative").text()).isEqualTo("Ask the schools first.");
        assertThat(browser.page(ALICE, address(), 200).text()).contains("Nobody has requested a call-in.");
    }

    @Test
    void hostileTextIsRefusedOrShownAsText() throws Exception {
        Map<String, String> typed = typed();
        typed.put("reasons", "x".repeat(10_001));
        browser.posted(ALICE, address() + "/requests", typed, 400);
        typed.put("reasons", "Before\u202Eafter");
        browser.posted(ALICE, address() + "/requests", typed, 400);
        typed.put("reasons", "<script>alert(1)</script> ${7*7} '; drop table call_in; --");
        assertThat(browser.post(ALICE, address() + "/requests", typed).getStatus()).isEqualTo(302);
        Document page = browser.page(BERNARD, address(), 200);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script> ${7*7} '; drop table call_in; --");
    }

    @Test
    void pageTellsWhatBecameOfTheRequest() throws Exception {
        opened.signedBy(reference, 1, 2, 3);
        callIns.judge(reference, Validity.Outcome.VALID, "Three members, in time.", new By("monitoring-officer." + COUNCIL, Role.MONITORING_OFFICER));
        By clerk = new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES);
        opened.moveTo(Instant.parse("2023-03-27T20:00:00Z"));
        callIns.hear(reference, new Hearing(LocalDate.of(2023, 3, 24), Hearing.Outcome.TO_COUNCIL, "Outside the budget."), clerk);
        callIns.review(reference, new CouncilReview(LocalDate.of(2023, 3, 27), CouncilReview.Outcome.UPHELD, "Within it."), clerk);
        assertThat(browser.page(OFFICER, address(), 200).select("main").text()).contains("The council upheld the decision",
                "Takes effect Monday 27 March 2023", "Valid Three members, in time.", "Referred to the council, Friday 24 March 2023",
                "Outside the budget.", "The decision stands, Monday 27 March 2023", "Within it.");
    }

    @Test
    void pageTellsThatAReferredDecisionDoesNotTakeEffect() throws Exception {
        opened.signedBy(reference, 1, 2, 3);
        callIns.judge(reference, Validity.Outcome.VALID, "In time.", new By("monitoring-officer." + COUNCIL, Role.MONITORING_OFFICER));
        callIns.hear(reference, new Hearing(LocalDate.of(2023, 3, 17), Hearing.Outcome.REFER_BACK, "Ask them."),
                new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES));
        assertThat(browser.page(OFFICER, address(), 200).select("main").text()).contains("The decision was referred back", "Takes effect It does not");
    }

    @Test
    void pageTellsThatTheLastRequestsAreLookedForAfterTheWindow() throws Exception {
        opened.signedBy(reference, 1);
        opened.moveTo(CLOSES.plusSeconds(1));
        Document page = browser.page(BERNARD, address(), 200);
        assertThat(page.select("main").text()).contains("Window closed: whether a request came in time is confirmed");
        assertThat(page.select("main form")).isEmpty();
        callIns.stand(reference, new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES));
        assertThat(browser.page(BERNARD, address(), 200).select("main").text())
                .contains("The decision took effect without a call-in", "Takes effect Friday 24 March 2023");
    }

    @Test
    void callInThatEndedWithinItsWindowIsNotSigned() throws Exception {
        opened.signedBy(reference, 1);
        callIns.start(reference, OpenCallIns.make(), OpenCallIns.member(4));
        callIns.sign(reference, 1, OpenCallIns.member(2));
        callIns.sign(reference, 1, OpenCallIns.member(3));
        callIns.judge(reference, Validity.Outcome.VALID, "In time.", new By("monitoring-officer." + COUNCIL, Role.MONITORING_OFFICER));
        callIns.hear(reference, new Hearing(LocalDate.of(2023, 3, 17), Hearing.Outcome.NO_FURTHER_ACTION, "It was explained."),
                new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES));
        String late = "member-5." + COUNCIL;
        assertThat(browser.page(late, address(), 200).select("main form")).isEmpty();
        for (String deed : List.of("/requests/1/sign", "/requests/2/sign", "/requests")) {
            assertThat(browser.posted(late, address() + deed, typed(), 409).select(".error-summary a").text()).as(deed)
                    .isEqualTo("The decision has been called in already, which happens once only.");
        }
    }

    private String address() {
        return "/call-ins/" + reference;
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of("ground", GROUND, "reasons", "Schools were not asked.", "alternative", "Ask the schools first."));
    }
}
