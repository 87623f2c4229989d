package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class PaperPagesTest {

    private static final String OFFICER = "improvement-officer-2.nottinghamshire";

    @Autowired
    private WebApplicationContext application;

    private Browser browser;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        reports = new OpenedReports(application);
    }

    @Test
    void reportStandsInTheCommitteesLayout() throws Exception {
        Document page = browser.page(OFFICER, "/reports/" + reports.published(null), 200);
        assertThat(page.select("h2").eachText()).startsWith("Purpose of the report", "Information", "Other options considered",
                "Reasons for recommendations").contains("Recommendation", "Enquiries about this report",
                        "Background papers and published documents", "Electoral divisions and members affected", "Appendices");
        assertThat(page.select(".numbered > p")).hasSizeGreaterThan(5);
        assertThat(page.select("h2").eachText()).anyMatch(heading -> heading.matches("Constitutional comments \\(AK [0-9]{1,2}/[0-9]{1,2}/[0-9]{2}\\)"));
        assertThat(page.select(".report-of").text()).isEqualTo("Report of the Corporate Director");
        assertThat(page.select(".draft-mark")).isEmpty();
        assertThat(page.select(".panel").text()).contains("Views of the chair.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"human-resources.nottinghamshire", "admin", "member.nottinghamshire"})
    void draftDoesNotExistForThoseWhoDoNotWorkOnIt(String person) throws Exception {
        String reference = reports.inClearance(null);
        assertThat(browser.page(person, "/reports/" + reference, 404).text()).contains("There is no such report.");
        assertThat(browser.open(person, "/reports/" + reference + "/appendices/1").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "director.nottinghamshire", "finance.nottinghamshire", "constitutional.nottinghamshire",
            "democratic-services.nottinghamshire"})
    void thoseWhoWorkOnADraftReadItMarkedAsOne(String person) throws Exception {
        Document page = browser.page(person, "/reports/" + reports.inClearance(null), 200);
        assertThat(page.select(".draft-mark").text()).contains("Draft.", "version 1");
        assertThat(page.select(".panel").text()).contains("Comments awaited");
    }

    @Test
    void reportThatNobodyHasWrittenYetSaysSo() throws Exception {
        assertThat(browser.page(OFFICER, "/reports/" + reports.opened(null), 200).text()).contains("Nothing has been written yet.");
    }

    @Test
    void publicReadsAPublishedReportWithoutItsWorkingsAndExemptAppendix() throws Exception {
        String reference = reports.published(null);
        Document page = browser.page(null, "/reports/" + reference, 200);
        assertThat(page.text()).contains("Why it is written.").doesNotContain("Views of the chair.");
        assertThat(page.select(".panel")).isEmpty();
        assertThat(page.select("a[href*=appendices]").eachText()).containsExactly("Appendix open.pdf (open.pdf, download)");
        assertThat(browser.open(null, "/reports/" + reference + "/appendices/2").getStatus()).isEqualTo(404);
    }

    @Test
    void appendixComesAsADownload() throws Exception {
        MockHttpServletResponse response = browser.open(null, "/reports/" + reports.published(null) + "/appendices/1");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;").contains("open.pdf");
        assertThat(response.getContentAsString()).startsWith("%PDF");
    }

    @Test
    void memberWhoDecidesHasTheExemptAppendixToo() throws Exception {
        assertThat(browser.open("member.nottinghamshire", "/reports/" + reports.published(null) + "/appendices/2").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "999"})
    void thereIsNoOtherAppendix(String number) throws Exception {
        assertThat(browser.open(OFFICER, "/reports/" + reports.published(null) + "/appendices/" + number).getStatus()).isEqualTo(404);
    }

    @Test
    void unknownPapersDoNotExist() throws Exception {
        assertThat(browser.open(null, "/reports/RPT-NCC-1999-001").getStatus()).isEqualTo(404);
        assertThat(browser.open(null, "/plans/PLN-NCC-1999-001").getStatus()).isEqualTo(404);
    }
}
