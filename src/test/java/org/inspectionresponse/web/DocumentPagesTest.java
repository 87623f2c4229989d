package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Verapdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Documents other than reports, as pages and files: what the public has of them, and those who work on them. */
@ProductTest
class DocumentPagesTest {

    private static final String CITY = ExecutiveReports.COUNCIL;
    private static final LocalDate TODAY = LocalDate.of(2020, 9, 10);
    private static final List<String> ENDINGS = List.of(".pdf", ".docx", ".html");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ProductClock clock;
    @Autowired
    private Deciding deciding;
    @Autowired
    private CallIns callIns;
    @Autowired
    private ForwardPlan forwardPlan;
    @Autowired
    private Urgencies urgencies;
    @Autowired
    private Progress progress;
    @Autowired
    private Editions editions;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Planning planning;
    @Autowired
    private JdbcTemplate jdbc;

    private Browser browser;

    @BeforeEach
    void itIsThatDay() {
        browser = new Browser(application);
        clock.moveTo(Instant.parse("2020-09-10T10:00:00Z"));
    }

    @Test
    void recordOfADecisionIsForEverybodyOnceItIsPublishedAndStaysAsItWas() throws Exception {
        String report = taken();
        String record = "/decisions/" + report.replace("RPT-", "DEC-") + "-1";
        nothingIsThere(record);
        assertThat(browser.page(ExecutiveReports.AUTHOR, record, 200).text()).contains("Draft: this record is not published.", "Children need it.");
        MockHttpServletResponse awaited = browser.open(ExecutiveReports.AUTHOR, record + ".pdf");
        assertThat(awaited.getStatus()).isEqualTo(202);
        assertThat(awaited.getHeader("Refresh")).isEqualTo("3");
        make(report.replace("RPT-", "DEC-") + "-1");
        assertThat(browser.open(ExecutiveReports.AUTHOR, record + ".pdf").getStatus()).isEqualTo(200);
        nothingIsThere(record);

        deciding.publish(report, TODAY, LocalTime.of(9, 30), clerk());
        assertThat(browser.page(null, record, 200).text()).contains("Record of decision", "To do nothing.", "Councillor A is a governor.")
                .doesNotContain("Draft", "null");
        assertThat(browser.open(null, record + ".pdf").getStatus()).as("not made yet, and the public causes nothing").isEqualTo(404);
        make(report.replace("RPT-", "DEC-") + "-1");
        for (String ending : ENDINGS) {
            assertThat(browser.open(null, record + ending).getStatus()).as(ending).isEqualTo(200);
        }
        byte[] published = browser.open(null, record + ".pdf").getContentAsByteArray();
        Verapdf.passes(published);
        String sha = hashOfPublished(report);

        deciding.bringIntoEffect(report, null);
        make(report.replace("RPT-", "DEC-") + "-1");
        assertThat(browser.page(null, record, 200).text()).contains("In effect from");
        assertThat(hashOfPublished(report)).isEqualTo(sha);
    }

    @Test
    void fileSaysUntilWhenItCanBeCalledInOnceThatBegan() throws Exception {
        String report = taken();
        String reference = report.replace("RPT-", "DEC-") + "-1";
        deciding.publish(report, TODAY, LocalTime.of(9, 30), clerk());
        make(reference);
        assertThat(browser.open(null, "/decisions/" + reference + ".html").getContentAsString()).doesNotContain("May be called in until");

        Decision decision = deciding.historyOf(report).get(0);
        callIns.open(CITY, null, report, decision.id(), decision.publishedAt(), By.product());
        make(reference);

        String closes = "May be called in until Thursday 17 September 2020, 23:59:59";
        assertThat(browser.page(null, "/decisions/" + reference, 200).text()).contains(closes);
        assertThat(Jsoup.parse(browser.open(null, "/decisions/" + reference + ".html").getContentAsString()).text()).contains(closes);
    }

    /** Of the first edition that was made for everybody. */
    private String hashOfPublished(String report) {
        return editions.of(report.replace("RPT-", "DEC-") + "-1").stream().filter(its -> !its.draft() && its.mediaType().equals("application/pdf")).findFirst()
                .map(its -> editions.open(its).sha256()).orElseThrow();
    }

    @Test
    void thereIsNoOtherDecision() throws Exception {
        String report = taken();
        for (String reference : List.of("DEC-NCITY-1999-001-1", report, report.replace("RPT-", "DEC-") + "-2", report.replace("RPT-", "DEC-") + "-0",
                report.replace("RPT-", "DEC-"))) {
            assertThat(browser.open(ExecutiveReports.AUTHOR, "/decisions/" + reference).getStatus()).as(reference).isEqualTo(404);
        }
    }

    @Test
    void noticesAreInTheForwardPlanAndUrgencyInItsRegister() throws Exception {
        String agreed = urgent("Matter that was agreed " + System.nanoTime(), Urgency.Verdict.AGREED);
        String refused = urgent("Matter that was refused " + System.nanoTime(), Urgency.Verdict.REFUSED);
        make(CITY);

        assertThat(browser.page(null, "/forward-plan/" + CITY, 200).text()).contains(agreed, "Special urgency (SI 2012/2089 reg 11)").doesNotContain(refused);
        assertThat(browser.page(null, "/urgency-register/" + CITY, 200).text()).contains(agreed, "Children would wait.").doesNotContain(refused);
        assertThat(browser.page("democratic-services." + CITY, "/urgency-register/" + CITY, 200).text()).contains(agreed, refused);
        for (String ending : ENDINGS) {
            assertThat(browser.open(null, "/forward-plan/" + CITY + ending).getStatus()).as(ending).isEqualTo(200);
            assertThat(browser.open(null, "/urgency-register/" + CITY + ending).getStatus()).as(ending).isEqualTo(200);
        }
        assertThat(browser.open(null, "/urgency-register/" + CITY + ".html").getContentAsString()).contains(agreed).doesNotContain(refused);
        assertThat(browser.open(null, "/forward-plan/nowhere").getStatus()).isEqualTo(404);
        assertThat(browser.open(null, "/urgency-register/nowhere.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void planAndProgressStayWithThoseWhoWorkOnThemUntilTheyArePublished() throws Exception {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        String round = progress.openNext("nottinghamshire", opened.inspection(), LocalDate.of(2020, 12, 1), By.product());
        for (String subject : List.of("/plans/" + opened.plan(), "/progress/" + round)) {
            nothingIsThere(subject);
            assertThat(browser.page("improvement-officer.nottinghamshire", subject, 200).select(".draft-mark").text()).startsWith("Draft");
            assertThat(browser.open("improvement-officer.nottinghamshire", subject + ".docx").getStatus()).isEqualTo(202);
            make(subject.substring(subject.lastIndexOf('/') + 1));
            MockHttpServletResponse made = browser.open("improvement-officer.nottinghamshire", subject + ".docx");
            assertThat(made.getStatus()).as(subject).isEqualTo(200);
            assertThat(made.getContentType()).startsWith("application/vnd.openxml");
            nothingIsThere(subject);
        }
    }

    @Test
    void draftOfAPlanShowsWhatWasChangedInItSince() throws Exception {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        String file = "/plans/" + opened.plan() + ".html";
        browser.open("improvement-officer.nottinghamshire", file);
        make(opened.plan());
        assertThat(browser.open("improvement-officer.nottinghamshire", file).getStatus()).isEqualTo(200);
        planning.draftActions(opened.plan(), 1, List.of(new PlannedAction.Proposed(1, "Train the chairs of meetings", "lead-officer.nottinghamshire",
                TODAY, TODAY.plusDays(30), BigDecimal.ZERO, null, "Nine in ten are held in time")), new By("lead-officer.nottinghamshire", Role.LEAD_OFFICERS));
        assertThat(browser.open("improvement-officer.nottinghamshire", file).getStatus()).as("made anew").isEqualTo(202);
        make(opened.plan());
        assertThat(browser.open("improvement-officer.nottinghamshire", file).getContentAsString()).contains("Train the chairs of meetings");
    }

    @Test
    void progressToldInAReportWithAnythingExemptIsNotForThePublic() throws Exception {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        String round = progress.openNext("nottinghamshire", opened.inspection(), LocalDate.of(2020, 12, 1), By.product());
        String report = new OpenedReports(application).published(opened.inspection());
        progress.assembled(round, report, By.product());
        assertThat(browser.open(null, "/reports/" + report).getStatus()).as("what is open of it").isEqualTo(200);
        nothingIsThere("/progress/" + round);
    }

    @Test
    void publicFileOfTheForwardPlanIsThatOfThePlanAsItIsAgain() throws Exception {
        String stays = urgent("Matter that stays " + System.nanoTime(), Urgency.Verdict.AGREED);
        make(CITY);
        String goes = urgent("Matter that goes " + System.nanoTime(), Urgency.Verdict.AGREED);
        make(CITY);
        String file = "/forward-plan/" + CITY + ".html";
        assertThat(browser.open(null, file).getContentAsString()).contains(stays, goes);
        drafting.withdraw(jdbc.queryForObject("select report from key_decision_notice where matter = ?", String.class, goes), "Not needed.", null, clerk());
        assertThat(browser.page(null, "/forward-plan/" + CITY, 200).text()).contains(stays).doesNotContain(goes);
        assertThat(browser.open(null, file).getContentAsString()).contains(stays).doesNotContain(goes);
    }

    @Test
    void noticeOfACallInIsForTheCouncilsOwnPeopleWhileItsReportIsNotPublished() throws Exception {
        String callIn = new OpenCallIns(application).opened();
        assertThat(browser.open("democratic-services." + CITY, "/call-ins/" + callIn + ".pdf").getStatus()).isEqualTo(202);
        make(callIn);
        assertThat(browser.open("democratic-services." + CITY, "/call-ins/" + callIn + ".html").getContentAsString())
                .contains("Thursday 23 March 2023, 23:59:59", OpenCallIns.GROUND);
        for (String ending : ENDINGS) {
            assertThat(browser.open(null, "/call-ins/" + callIn + ending).getStatus()).as(ending).isEqualTo(404);
            assertThat(browser.open("democratic-services.nottinghamshire", "/call-ins/" + callIn + ending).getStatus()).as(ending).isEqualTo(404);
        }
    }

    private void nothingIsThere(String address) throws Exception {
        assertThat(browser.open(null, address).getStatus()).as(address).isEqualTo(404);
        for (String ending : ENDINGS) {
            assertThat(browser.open(null, address + ending).getStatus()).as(ending).isEqualTo(404);
        }
    }

    /** As its job does, for what was ordered last about a subject, one of each kind. */
    private void make(String subject) {
        List<String> orders = jdbc.queryForList("select reference from document_order where done_at is null and id in"
                + " (select max(id) from document_order where subject = ? group by kind)", String.class, subject);
        assertThat(orders).isNotEmpty();
        orders.forEach(editions::make);
    }

    /** @return reference of a report that the leader has decided on */
    private String taken() {
        String report = new ExecutiveReports(application).consulted(Wanted.of("leader"), "UserTask_TakeDecision");
        deciding.take(report, new Decision.Take(TODAY, List.of(new Decision.Answer(1, DecisionItem.Outcome.AGREED, null)), "Children need it.",
                "To do nothing.", null, "Councillor A is a governor.", null, Decision.Updates.NONE, null), null,
                new By("leader.nottingham-city", Role.LEADER));
        return report;
    }

    /** @return the matter of a key decision that was asked to be urgent */
    private String urgent(String matter, Urgency.Verdict verdict) {
        String report = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        forwardPlan.determine(report);
        forwardPlan.give(report, new KeyDecisionNotice.Give(KeyDecisionNotice.Route.SPECIAL_URGENCY, null, matter, TODAY, null, "The report",
                "The offices", "By e-mail", "Children would wait."), null, clerk());
        String urgency = urgencies.last(report, Urgency.Purpose.SPECIAL_URGENCY).orElseThrow().reference();
        urgencies.answer(urgency, verdict, "It cannot wait.", new By("scrutiny." + CITY, Role.SCRUTINY));
        return matter;
    }

    private static By clerk() {
        return new By("democratic-services." + CITY, Role.DEMOCRATIC_SERVICES);
    }
}
