package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** In years in which no other test has a case, so that none starts from these outcomes. */
@ProductTest
class OutcomesPageTest {

    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final Map<String, String> COUNTY = Map.of("council", "nottinghamshire");
    private static final String COLUMNS = "urn,inspection_link,publication_date,inspection_framework,inspection_start_date,inspection_end_date,"
            + "impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade\n";
    private static final String FIRST = "80534,https://files.ofsted.gov.uk/v1/file/1,05/03/2125,short,21/01/2125,25/01/2125,good,good,good,good\n";
    private static final String SECOND = "80534,,06/07/2128,standard,14/05/2128,25/05/2128,outstanding,good,requires improvement,good\n";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private InspectionDesk cases;
    @Autowired
    private ProductClock clock;
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        clock.moveTo(Instant.parse("2128-07-09T10:00:00Z"));
    }

    @Test
    void caseIsOpenedFromAPublishedOutcomeAndItsFirstTaskKnowsTheJudgements() throws Exception {
        assertThat(upload(OFFICER, FIRST + SECOND + "80533,,06/07/2128,standard,14/05/2128,25/05/2128,good,good,good,good\n").select(".answer").text())
                .isEqualTo("results.csv: 2 new, 0 corrected, 0 known already, 0 refused.");
        assertThat(upload("admin", FIRST.replace("short", "standard") + SECOND).select(".answer").text())
                .isEqualTo("results.csv: 0 new, 1 corrected, 1 known already, 0 refused.");

        String opened = browser.post(OFFICER, "/outcomes/case", Map.of("council", "nottinghamshire", "published", "2128-07-06")).getRedirectedUrl();

        String reference = opened.substring("/cases/".length());
        Inspection inspection = cases.require(reference);
        assertThat(inspection.kind()).isEqualTo(Inspection.Kind.ILACS_STANDARD);
        assertThat(inspection.dates().onSiteTo()).hasToString("2128-05-25");
        assertThat(inspection.dates().publishedOn()).hasToString("2128-07-06");
        assertThat(inspection.title()).isEqualTo("Inspection of children’s services, 14 May 2128");
        ProcessDriver.Officer officer = new ProcessDriver(port).as(OFFICER);
        String task = officer.tasksAbout(reference).stream().filter(its -> its.name().equals("recordOutcome")).findFirst().orElseThrow().id();
        assertThat(officer.get("/api/tasks/" + task + "/proposal").isDone().body().path("content").toString()).contains("80534", "REQUIRES_IMPROVEMENT", "OUTSTANDING", "2125", "Good");
        Document page = browser.page(OFFICER, "/outcomes", 200);
        assertThat(page.select("a[href=/cases/" + reference + "]")).hasSize(1);
        browser.posted(OFFICER, "/outcomes/case", Map.of("council", "nottinghamshire", "published", "2128-07-06"), 409);
    }

    @Test
    void listWithoutTheCouncilAndAnotherFileAreRefusedInPlainWords() throws Exception {
        assertThat(browser.uploaded(OFFICER, "/outcomes", "results.csv", bytes(COLUMNS), COUNTY, 400).select(".error-summary").text())
                .contains("The file has no line with the council's number, 80534.");
        browser.uploaded(OFFICER, "/outcomes", "results.xlsx", bytes(COLUMNS), COUNTY, 415);
    }

    @Test
    void othersNeitherSeeNorImportNorOpen() throws Exception {
        browser.page("finance.nottinghamshire", "/outcomes", 403);
        browser.uploaded("improvement-officer.nottingham-city", "/outcomes", "results.csv", bytes(COLUMNS + FIRST), COUNTY, 403);
        browser.posted("admin", "/outcomes/case", Map.of("council", "nottinghamshire", "published", "2125-03-05"), 403);
        assertThat(browser.open(null, "/outcomes").getRedirectedUrl()).endsWith("/login");
    }

    private Document upload(String person, String lines) throws Exception {
        return browser.uploaded(person, "/outcomes", "results.csv", bytes(COLUMNS + lines), COUNTY, 200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
