package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.web.OpenedCases.COUNCIL;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.deadline.TaskClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class DeadlinePagesTest {

    private static final String DIRECTOR = "director.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";
    private static final String AUTHOR = "improvement-officer.nottinghamshire";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private EntityManagerFactory entities;

    private Browser browser;
    private OpenedCases cases;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        cases = new OpenedCases(application);
        reports = new OpenedReports(application);
    }

    @Test
    void showsWhatIsDueWhenByWhichRuleAndHowItWasCounted() throws Exception {
        String its = cases.published(1);
        Document page = browser.page(FINANCE, "/deadlines?case=" + its, 200);
        Element row = row(page, "Publish Ofsted's report");
        assertThat(row.text()).contains("Inspection for a page", its, "Monday 4 February 2019", "Late by", "Democratic services",
                "30 working days after 19 December 2018, the day the report was received.", "SI 2007/462 reg 2.",
                "It ends when the last publication duty is recorded as done.");
        assertThat(row.select("details").first().text()).contains("Day by day", "Working days after a day.", "Skipped: Christmas Day.");
        assertThat(row.select("a[href=/cases/" + its + "]")).hasSize(1);
    }

    @Test
    void lateOnesComeFirstThenThoseWithTheFewestDaysLeftAndTheirNumberIsTold() throws Exception {
        String its = cases.published(1);
        LocalDate today = LocalDate.now();
        task(its, "Third", today.plusDays(30), Role.FINANCE, null);
        task(its, "Second", today.plusDays(2), Role.FINANCE, null);
        task(its, "First", today.minusDays(9), Role.FINANCE, null);
        Document page = browser.page(FINANCE, "/deadlines?kind=TASKS&case=" + its, 200);
        assertThat(page.select("tbody th strong").eachText()).containsExactly("First", "Second", "Third");
        assertThat(page.select("[role=status] strong").text()).isEqualTo("3 deadlines, 1 late.");
    }

    @Test
    void clocksOfACaseUnderEmbargoAreUnknownToThoseWhoMayNotReadIt() throws Exception {
        String its = cases.embargoed();
        task(its, "Secret task", LocalDate.now(), Role.FINANCE, null);
        assertThat(browser.page(DIRECTOR, "/deadlines", 200).text()).contains(its, "Secret task");
        assertThat(file(DIRECTOR, "")).contains(its, "Secret task");
        assertThat(browser.page(FINANCE, "/deadlines", 200).text()).doesNotContain(its, "Secret task");
        assertThat(file(FINANCE, "")).doesNotContain(its, "Secret task");
        assertThat(browser.page(FINANCE, "/deadlines?case=" + its, 400).select(".error-summary a").text()).isEqualTo("Choose one of the cases in the list.");
    }

    @Test
    void clocksOfAReportAreForItsReadersAndDoNotTellThemOfACaseUnderEmbargo() throws Exception {
        String inspection = cases.embargoed();
        String report = reports.inClearance(inspection);
        assertThat(browser.page("communications.nottinghamshire", "/deadlines", 200).text()).doesNotContain(report);
        Element row = rowAbout(browser.page(FINANCE, "/deadlines", 200), report);
        assertThat(row.text()).contains("Give the comments a report needs").doesNotContain(inspection);
        assertThat(rowAbout(browser.page(DIRECTOR, "/deadlines?case=" + inspection, 200), report).text()).contains("case " + inspection);
    }

    @Test
    void filtersByCouncilBodyRoleAndKind() throws Exception {
        String report = reports.inClearance(null);
        task(report, "Comment", LocalDate.now(), Role.FINANCE, null);
        assertThat(shown("?where=nottinghamshire/policy", report)).containsExactly("Comment", "Give the comments a report needs");
        assertThat(shown("?where=nottinghamshire", report)).hasSize(2);
        assertThat(shown("?where=nottinghamshire/children-and-young-people", report)).isEmpty();
        assertThat(shown("?role=finance", report)).containsExactly("Comment");
        assertThat(shown("?kind=DUTIES", report)).containsExactly("Give the comments a report needs");
        assertThat(browser.page(FINANCE, "/deadlines?role=finance&kind=TASKS&where=nottinghamshire/policy", 200)
                .select("option[selected]").eachAttr("value")).containsExactly("nottinghamshire/policy", "finance", "TASKS");
    }

    @Test
    void mineIsWhatIsAssignedToMeOrToNobodyYetAndToMyRole() throws Exception {
        String report = reports.inClearance(null);
        task(report, "For anybody in finance", LocalDate.now(), Role.FINANCE, null);
        task(report, "For me", LocalDate.now(), Role.FINANCE, FINANCE);
        task(report, "For my colleague", LocalDate.now(), Role.FINANCE, "finance-2.nottinghamshire");
        task(report, "For legal", LocalDate.now(), Role.LEGAL, null);
        assertThat(shown("?mine=true", report)).containsExactlyInAnyOrder("For anybody in finance", "For me");
        Document page = browser.page(FINANCE, "/deadlines", 200);
        assertThat(row(page, "For my colleague").text()).contains("Finance Taken by Colin Beech");
        assertThat(row(page, "For me").select("a[href*=tasklist]").attr("aria-label")).isEqualTo("Open in Tasklist: For me, " + report);
    }

    @Test
    void ofstedsOtherDayStandsBesideBothCalculationsAndWhatMovedItIsKept() throws Exception {
        String its = cases.published(1);
        deadlines.start(plan(its, LocalDate.of(2018, 12, 19)));
        deadlines.recount(plan(its, LocalDate.of(2018, 12, 21)), "The date of receipt was corrected.", By.product());
        Element row = row(browser.page(FINANCE, "/deadlines?case=" + its, 200), "Send the improvement plan");
        assertThat(row.text()).contains("Ofsted states another day", "By the law that is", "Ofsted states 1 March 2019, which is earlier and governs.");
        deadlines.recount(new Deadline.Start(Duty.SUBMIT_PLAN, COUNCIL, its, its, counted(LocalDate.of(2018, 12, 21)), null, false),
                "Ofsted corrected its letter.", By.product());
        row = row(browser.page(FINANCE, "/deadlines?case=" + its, 200), "Send the improvement plan");
        assertThat(row.select("details").last().text()).contains("Moved once", "From 1 March 2019 to", "Ofsted corrected its letter.", "by the product");
        assertThat(row.text()).doesNotContain("Ofsted states another day");
    }

    @Test
    void fileHasTheSameRowsAndIsSafeToOpen() throws Exception {
        String report = reports.inClearance(null);
        task(report, "=HYPERLINK(\"http://example.org\")", LocalDate.now(), Role.FINANCE, FINANCE);
        MockHttpServletResponse response = browser.open(FINANCE, "/deadlines.csv?kind=TASKS&mine=true");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(response.getHeader("Content-Disposition")).matches("attachment; filename=\"deadlines-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        String rows = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(rows).startsWith("\"What\",\"About\",").contains("\r\n\"'=HYPERLINK(\"\"http://example.org\"\")\",\"" + report + "\"")
                .doesNotContain("Give the comments a report needs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"where=nowhere", "where=nottingham-city", "where=nottinghamshire/nobody", "case=INS-NCC-1999-001", "role=king", "kind=clocks",
            "mine=perhaps", "role=a%00b", "where=nottinghamshire/policy/more"})
    void filterThatIsNotAmongTheChoicesIsRefusedInASentence(String filter) throws Exception {
        Document page = browser.page(FINANCE, "/deadlines?" + filter, 400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary a[href=#form]").text()).isNotBlank();
        assertThat(page.select("form.filters")).hasSize(1);
        assertThat(page.select("tbody")).isEmpty();
        assertThat(browser.open(FINANCE, "/deadlines.csv?" + filter).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deadlines", "/deadlines.csv"})
    void strangersAreSentToTheSignInAndTheAdministratorOfNoCouncilSeesNone(String address) throws Exception {
        reports.inClearance(null);
        assertThat(browser.open(null, address).getRedirectedUrl()).endsWith("/login");
        assertThat(browser.open("admin", address).getContentAsString()).doesNotContain("RPT-", "INS-");
    }

    @Test
    void numberOfQueriesDoesNotGrowWithTheClocks() throws Exception {
        String its = cases.published(1);
        task(its, "One", LocalDate.now(), Role.FINANCE, null);
        long before = queries();
        for (int more = 0; more < 30; more++) {
            task(its, "Another", LocalDate.now().plusDays(more), Role.FINANCE, null);
        }
        reports.inClearance(its);
        assertThat(queries()).as("what belongs to the rows is asked for a hundred at a time").isLessThanOrEqualTo(before + 1).isLessThan(60);
    }

    private long queries() throws Exception {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        browser.page(FINANCE, "/deadlines", 200);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private void task(String subject, String name, LocalDate due, Role role, String assignee) {
        deadlines.taskOpened(new TaskClock(COUNCIL, subject.startsWith("INS") ? subject : null, subject, UUID.randomUUID().toString(), name, due, Stream.ofNullable(role).toList(), assignee));
    }

    private static Deadline.Start plan(String its, LocalDate from) {
        return new Deadline.Start(Duty.SUBMIT_PLAN, COUNCIL, its, its, counted(from), LocalDate.of(2019, 3, 1), false);
    }

    private static Counting counted(LocalDate from) {
        return new Counting(Rule.WORKING_DAYS_AFTER, from, 70, "the report was received");
    }

    private String file(String person, String query) throws Exception {
        return browser.open(person, "/deadlines.csv" + query).getContentAsString();
    }

    private List<String> shown(String query, String subject) throws Exception {
        return browser.page(FINANCE, "/deadlines" + query, 200).select("tbody tr").stream().filter(row -> row.text().contains(subject))
                .map(row -> row.select("th strong").text()).toList();
    }

    private static Element row(Document page, String what) {
        return page.select("tbody tr").stream().filter(row -> row.select("th strong").text().startsWith(what)).findFirst().orElseThrow();
    }

    private static Element rowAbout(Document page, String subject) {
        return page.select("tbody tr").stream().filter(row -> row.text().contains(subject)).findFirst().orElseThrow();
    }
}
