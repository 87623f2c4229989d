package org.inspectionresponse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.document.VerifyPack;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.publication.PaperState;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.support.EvidenceOfCase;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.NuChecker;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What auditors get, and the pages on which officers order it. */
@ProductTest
class EvidencePagesTest {

    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final String LEAD = "lead-officer.nottinghamshire";

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Submitting submitting;
    @Autowired
    private PaperStates papers;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @TempDir
    Path folder;

    private Browser browser;
    private PlanCases cases;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        cases = new PlanCases(application);
    }

    @Test
    void packHoldsTheWholeCaseProvesTheSubmissionAndIsGood() throws Exception {
        Opened opened = sent();
        Submission submission = submitting.of(opened.plan()).orElseThrow();
        Path index = new EvidenceOfCase(application).unpacked(opened.inspection(), folder);
        Document page = Jsoup.parse(Files.readString(index));

        assertThat(page.select("section[aria-labelledby=submission]").text()).contains("It was sent on Monday 6 January 2020",
                "by the clock of London, and published on Monday 6 January 2020, in time: it was due by the end of Tuesday 31 March 2020", "70 working days", "SI 2007/462 reg 3", submission.packSha256(), submission.messageId());
        assertThat(page.select("tr:contains(Send plan)").text()).contains("The product", submission.packSha256());
        assertThat(page.select("tr:contains(Approve plan)").text()).contains("Approved");
        for (Element link : page.select("a[href], img[src]")) {
            String path = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertThat(path.startsWith("#") ? page.getElementById(path.substring(1)) != null : Files.exists(folder.resolve(path))).as(path).isTrue();
        }
        assertThat(page.select("script, [style], link, iframe")).isEmpty();
        assertThat(Files.readString(folder.resolve("register.csv"))).startsWith("\"When (UTC)\",\"Who\",\"Role\",\"What\"").contains("\"Confirm submission\"");
        assertThat(page.select("th a[href$=.pdf]").eachText()).contains("improvement-plan-" + opened.plan() + ".pdf", "covering-letter-" + opened.plan() + ".pdf");
        assertThat(page.select("th a[href$=.zip]").eachText()).contains("improvement-plan-" + opened.plan() + ".zip");
        assertThat(page.select("img")).anySatisfy(drawing -> assertThat(drawing.attr("alt")).contains("Improvement planning about " + opened.plan(),
                "It stands at: Record acknowledgement."));
        String drawn = Files.readString(folder.resolve(page.select("img[src*=improvementPlanning]").attr("src")));
        assertThat(drawn).contains("flow passed").contains(">Confirm<").doesNotContain("<script");
        assertThat(page.select("tr:has(a:contains(MSG-))").text()).contains("Improvement plan " + opened.plan());
    }

    @Test
    void packHoldsWhatWasAddedToTheReportsOfTheCaseAndWhatWasCorrected() throws Exception {
        Opened opened = cases.opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, LEAD);
        String report = new OpenedReports(application).published(opened.inspection());
        PaperState.Upload file = new PaperState.Upload("costs.pdf", getClass().getResourceAsStream("/demo/ofsted-report-2019.pdf").readAllBytes());
        By clerk = new By("democratic-services.nottinghamshire", Role.DEMOCRATIC_SERVICES);
        papers.note(report, new PaperState.Note(PaperState.Kind.SUPPLEMENT, "Costs", null, "As announced.", null, file), clerk);
        papers.note(report, new PaperState.Note(PaperState.Kind.CORRECTED, null, 2, "For 12 read 21.", null, file), clerk);
        papers.note(report, new PaperState.Note(PaperState.Kind.CORRECTED, "The report", null, "For 3 read 4.", null, null), clerk);

        Document page = Jsoup.parse(Files.readString(new EvidenceOfCase(application).unpacked(opened.inspection(), folder)));

        assertThat(page.select("tr:has(th a)").eachText()).anySatisfy(row -> assertThat(row).contains("costs.pdf", "Supplement: Costs"))
                .anySatisfy(row -> assertThat(row).contains("costs.pdf", "Corrected, exempt: Appendix secret.pdf"));
        assertThat(page.select("th a[href$=costs.pdf]")).hasSize(2).allSatisfy(link -> assertThat(folder.resolve(link.attr("href"))).isNotEmptyFile());
    }

    @Test
    void firstPageOfThePackAndThePageThatOrdersItAreCleanHtml() throws Exception {
        Opened opened = sent();
        Path index = new EvidenceOfCase(application).unpacked(opened.inspection(), folder);

        assertThat(NuChecker.problems(Map.of("index", Files.readString(index),
                "evidence", browser.open(OFFICER, "/cases/" + opened.inspection() + "/evidence").getContentAsString(UTF_8),
                "case", browser.open(OFFICER, "/cases/" + opened.inspection()).getContentAsString(UTF_8)))).isEmpty();
    }

    @Test
    void packIsOrderedMadeByItsJobDownloadedAndVerified() throws Exception {
        Opened opened = cases.opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, LEAD);
        String address = "/cases/" + opened.inspection() + "/evidence";
        assertThat(browser.page(OFFICER, "/cases/" + opened.inspection(), 200).select("a[href=" + address + "]")).hasSize(1);
        assertThat(browser.page(OFFICER, address, 200).text()).contains("None was made yet.");

        MockHttpServletResponse ordered = browser.post(OFFICER, address, Map.of());
        assertThat(ordered.getRedirectedUrl()).isEqualTo(address + "?ordered=true");
        assertThat(browser.page(OFFICER, address + "?ordered=true", 200).select("[role=status]").text()).contains("A pack is ordered.");
        makeWhatIsOrdered(opened);

        Document page = browser.page(OFFICER, address, 200);
        MockHttpServletResponse pack = browser.open("monitoring-officer.nottinghamshire", page.select("th a").attr("href"));
        assertThat(pack.getStatus()).isEqualTo(200);
        assertThat(pack.getHeader("Content-Disposition")).contains("attachment", "evidence-" + opened.inspection() + ".zip");
        Path file = Files.write(folder.resolve("pack.zip"), pack.getContentAsByteArray());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String hash = page.select("td .quiet").text();
        assertThat(VerifyPack.run(new String[] {file.toString(), hash}, new PrintStream(said, true, UTF_8))).as(said.toString(UTF_8)).isZero();
    }

    @Test
    void nobodyElseHasThePackOrThePackThatWentToOfsted() throws Exception {
        Opened opened = sent();
        String address = "/cases/" + opened.inspection() + "/evidence";
        new EvidenceOfCase(application).make(opened.inspection());

        for (String person : List.of("finance.nottinghamshire", "member.nottinghamshire", LEAD)) {
            assertThat(browser.open(person, address).getStatus()).as(person).isEqualTo(403);
            assertThat(browser.open(person, address + "/1").getStatus()).as(person).isEqualTo(403);
            assertThat(browser.post(person, address, Map.of()).getStatus()).as(person).isEqualTo(403);
        }
        for (String person : List.of("improvement-officer.nottingham-city", "admin")) {
            assertThat(browser.open(person, address + "/1").getStatus()).as(person).isEqualTo(404);
            assertThat(browser.open(person, "/plans/" + opened.plan() + "/pack").getStatus()).as(person).isEqualTo(404);
        }
        assertThat(browser.open(null, address + "/1").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.open(null, "/plans/" + opened.plan() + "/pack").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.open(OFFICER, address + "/2").getStatus()).isEqualTo(404);
        assertThat(browser.open(OFFICER, "/plans/" + opened.plan() + "/draft-pack").getStatus()).isEqualTo(404);
        assertThat(browser.open("finance.nottinghamshire", "/plans/" + opened.plan() + "/pack").getContentAsByteArray()).startsWith('P', 'K');
    }

    private Opened sent() {
        Opened opened = cases.opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, LEAD);
        ProcessDriver driver = new ProcessDriver(port);
        driver.as(LEAD).claim("draftActions", opened.plan()).type("actions", List.of(PlanCases.free(LEAD))).with("outcome", "DONE").complete().isDone();
        cases.runJobs(opened);
        driver.as(OFFICER).claim("assemblePlan", opened.plan()).type("introduction", "<p>What Ofsted found</p>").type("governance", "<p>A board</p>")
                .with("outcome", "PUT_TO_DIRECTOR").complete().isDone();
        driver.as("director.nottinghamshire").claim("approvePlan", opened.plan()).with("outcome", "APPROVED").complete().isDone();
        driver.as("chair.nottinghamshire").claim("consultOnPlan", opened.plan()).with("views", "Good").with("consultedOn", "2020-01-06").complete().isDone();
        driver.as(OFFICER).claim("confirmSubmission", opened.plan()).type("coveringWords", "Our plan.").with("outcome", "CONFIRMED").complete().isDone();
        cases.runJobs(opened);
        return opened;
    }

    private void makeWhatIsOrdered(Opened opened) {
        String order = orders(opened).stream().max(String::compareTo).orElseThrow();
        management.executeJob(management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order)
                .singleResult().getId()).singleResult().getId());
    }

    private List<String> orders(Opened opened) {
        return jdbc.queryForList("select reference from document_order where subject = ?", String.class, opened.inspection());
    }
}
