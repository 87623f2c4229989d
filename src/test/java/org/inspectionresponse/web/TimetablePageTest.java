package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class TimetablePageTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ProductClock clock;

    private PlanCases cases;
    private Browser browser;

    @BeforeEach
    void open() {
        cases = new PlanCases(application);
        browser = new Browser(application);
    }

    @Test
    void drawingAndTableTellTheSameSteps() throws Exception {
        Document page = caseOf("nottinghamshire");

        assertThat(page.select(".contents a").eachAttr("href")).contains("#timetable");
        assertThat(page.select("svg.timeline desc").text()).contains("The timetable fits.");
        assertThat(page.select("svg.timeline g.open text, svg.timeline g.loose text").eachText())
                .containsExactlyElementsOf(page.select("table:has(#timetable-steps) tbody th span:first-child").eachText())
                .contains("Agenda published with the report", "Plan sent to Ofsted and published");
        assertThat(page.text()).contains("can take 58 working days after receipt without a call-in",
                "50 with one (five working days after publication, as most councils have it)", "without waiting for members");
    }

    @Test
    void routeThatNoLongerFitsNamesTheWaysOut() throws Exception {
        arrange(LocalDate.of(2020, 3, 17));
        Document early = caseOf(ExecutiveReports.COUNCIL);
        assertThat(early.select("h3").eachText()).doesNotContain("Lawful ways to be in time");

        clock.moveTo(Instant.parse("2020-03-11T10:00:00Z"));
        Document page = browser.page("improvement-officer." + ExecutiveReports.COUNCIL, early.baseUri(), 200);
        assertThat(page.select("#timetable ~ p .tag").first().text()).isEqualTo("It no longer fits");
        assertThat(page.select("svg.timeline g.red text").eachText()).isNotEmpty().allMatch(label -> label.contains(" – "));
        assertThat(page.select("h3:contains(Lawful ways) + ul li").text()).contains("Agreement: The leader's", "s.9E(2)", "Last day for it");
    }

    private void arrange(LocalDate day) {
        MeetingCalendar meetings = application.getBean(MeetingCalendar.class);
        if (meetings.from(ExecutiveReports.COUNCIL, "executive-board", day).stream().noneMatch(meeting -> meeting.heldOn().equals(day))) {
            meetings.arrange(ExecutiveReports.COUNCIL, "executive-board", day, null, null);
        }
    }

    private Document caseOf(String council) throws Exception {
        String reference = cases.opened(council, PlanCases.RECEIVED, "lead-officer." + council).inspection();
        Document page = browser.page("improvement-officer." + council, "/cases/" + reference, 200);
        page.setBaseUri("/cases/" + reference);
        return page;
    }
}
