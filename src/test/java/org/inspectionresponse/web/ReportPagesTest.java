package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class ReportPagesTest {

    private static final String OFFICER = "improvement-officer-2.nottinghamshire";
    private static final String CLERK = "democratic-services.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";
    private static final Map<String, String> REASON = Map.of("reason", "Overtaken by a later report.");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Register register;

    private Browser browser;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        reports = new OpenedReports(application);
    }

    @Test
    void listShowsWhatOneMayReadAndTheNewestFirst() throws Exception {
        String draft = reports.inClearance(null);
        String published = reports.published(null);
        assertThat(listed(OFFICER)).startsWith("/reports/" + published, "/reports/" + draft);
        assertThat(listed("member.nottinghamshire")).contains("/reports/" + published).doesNotContain("/reports/" + draft);
        assertThat(browser.page(OFFICER, "/reports", 200).select("tbody tr").get(0).text()).contains("Policy Committee", "January 2090",
                "On a published agenda");
    }

    @Test
    void memberWhoIsAskedReadsTheTextAndNotTheCommentsOfOthers() throws Exception {
        String reference = reports.inClearance(null, Fact.LOCAL_MEMBERS);
        reports.commentOn(reference, CommentKind.FINANCE);
        assertThat(browser.page(OFFICER, "/reports/" + reference, 200).text()).contains("In order, says FINANCE.", "Being commented on");
        assertThat(browser.page("member.nottinghamshire", "/reports/" + reference, 200).text()).contains("And for whom.")
                .doesNotContain("In order, says FINANCE.", "secret.pdf");
    }

    @Test
    void administratorOfNoCouncilSeesNone() throws Exception {
        assertThat(browser.page("admin", "/reports", 200).select("main table")).isEmpty();
    }

    @Test
    void strangersAreSentToTheSignIn() throws Exception {
        assertThat(browser.open(null, "/reports").getRedirectedUrl()).endsWith("/login");
        String published = reports.published(null);
        assertThat(browser.open(null, "/reports/" + published + "/withdraw").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.post(null, "/reports/" + published + "/withdraw", REASON).getRedirectedUrl()).endsWith("/login");
        assertThat(browser.page(null, "/reports/" + published, 200).select("a[href$=withdraw]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "director.nottinghamshire", CLERK})
    void theseWithdrawAReportWithAReason(String person) throws Exception {
        String reference = reports.inClearance(null);
        assertThat(browser.page(person, "/reports/" + reference, 200).select("a[href$=withdraw]")).hasSize(1);
        browser.page(person, "/reports/" + reference + "/withdraw", 200);
        assertThat(browser.post(person, "/reports/" + reference + "/withdraw", REASON).getRedirectedUrl()).isEqualTo("/reports/" + reference);
        assertThat(drafting.require(reference).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(register.ofSubject("nottinghamshire", reference)).last().extracting(RegisterEntry::act, RegisterEntry::person,
                RegisterEntry::why).containsExactly("Withdraw report", person, "Overtaken by a later report.");
        assertThat(browser.page(person, "/reports/" + reference, 200).select("a[href$=withdraw]")).isEmpty();
    }

    @Test
    void withdrawalWithoutAReasonIsRefusedAndWhatWasTypedStays() throws Exception {
        String reference = reports.inClearance(null);
        Document page = browser.posted(CLERK, "/reports/" + reference + "/withdraw", Map.of("reason", " ", "version", "1"), 400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary").text()).contains("Reason is missing. Fill it in.");
        String tooLong = "x".repeat(2001);
        assertThat(browser.posted(CLERK, "/reports/" + reference + "/withdraw", Map.of("reason", tooLong), 400).selectFirst("#reason").text())
                .isEqualTo(tooLong);
        assertThat(drafting.require(reference).status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @Test
    void reportThatWasRevisedMeanwhileIsNotWithdrawnUnread() throws Exception {
        String reference = reports.inClearance(null);
        Document page = browser.posted(CLERK, "/reports/" + reference + "/withdraw", Map.of("reason", "Old", "version", "0"), 409);
        assertThat(page.select(".error-summary").text()).contains("The report was revised");
        assertThat(drafting.require(reference).status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @Test
    void withdrawnReportIsNotWithdrawnAgain() throws Exception {
        String reference = reports.inClearance(null);
        browser.post(CLERK, "/reports/" + reference + "/withdraw", REASON);
        assertThat(browser.posted(CLERK, "/reports/" + reference + "/withdraw", REASON, 409).select(".error-summary").text())
                .contains("The report cannot be withdrawn now. It is: withdrawn.");
    }

    @Test
    void whoOnlyCommentsDoesNotWithdraw() throws Exception {
        String reference = reports.inClearance(null);
        assertThat(browser.page(FINANCE, "/reports/" + reference, 200).select("a[href$=withdraw]")).isEmpty();
        browser.page(FINANCE, "/reports/" + reference + "/withdraw", 403);
        browser.posted(FINANCE, "/reports/" + reference + "/withdraw", REASON, 403);
        assertThat(drafting.require(reference).status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"human-resources.nottinghamshire", "admin"})
    void toThoseWhoMayNotReadItThereIsNothingToWithdraw(String person) throws Exception {
        String reference = reports.inClearance(null);
        browser.page(person, "/reports/" + reference + "/withdraw", 404);
        browser.posted(person, "/reports/" + reference + "/withdraw", REASON, 404);
        assertThat(drafting.require(reference).status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @Test
    void unknownReportsAndActionsAreNoPages() throws Exception {
        browser.page(OFFICER, "/reports/RPT-NCC-1999-001/withdraw", 404);
        browser.page(OFFICER, "/reports/" + reports.inClearance(null) + "/delete", 404);
    }

    @Test
    void formNeedsItsToken() throws Exception {
        String reference = reports.inClearance(null);
        assertThat(browser.postWithoutToken(CLERK, "/reports/" + reference + "/withdraw").getStatus()).isEqualTo(403);
        assertThat(drafting.require(reference).status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @Test
    void meetingShowsWhatIsBeforeIt() throws Exception {
        String published = reports.published(null);
        Document page = browser.page(CLERK, "/meetings", 200);
        assertThat(page.select("tr:has(a[href=/reports/" + published + "])").text()).contains("A report for a page", "Item 4.",
                "On a published agenda.", "2090");
    }

    private List<String> listed(String person) throws Exception {
        return browser.page(person, "/reports", 200).select("tbody a").eachAttr("href");
    }
}
