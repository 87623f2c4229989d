package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.PlanCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The timetable on the page of a case, of a route that no longer fits, at three sizes. */
class TimetableInBrowserTest extends BrowserTest {

    private static final LocalDate MEETING = LocalDate.of(2020, 3, 17);

    @Autowired
    private ApplicationContext application;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private ProductClock clock;

    @Test
    void timetableIsAccessibleAndFitsEachWindow() {
        Tasklist officer = as(ExecutiveReports.AUTHOR);
        Page page = officer.page();
        page.navigate("/cases/" + caseWhoseNoticeIsLate());
        for (int width : List.of(1280, 768, 320)) {
            page.setViewportSize(width, 1000);
            assertThat(officer.accessibilityProblems("main")).as("%d pixels wide", width).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
            officer.screenshot("timetable-" + width);
        }
        if (GuidePicture.isWanted()) {
            page.setViewportSize(1000, 1000);
            GuidePicture.writePage("timetable", page.locator("svg.timeline").screenshot());
            page.setViewportSize(320, 1000);
        }
        Locator region = page.getByLabel("Drawing of the timetable");
        region.focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> (Integer) region.evaluate("element => element.scrollLeft") > 0);
    }

    /** A key decision is meant for the board's only meeting in time, and full notice of it is no longer possible. */
    private String caseWhoseNoticeIsLate() {
        String reference = new PlanCases(application).opened(ExecutiveReports.COUNCIL, PlanCases.RECEIVED, "lead-officer." + ExecutiveReports.COUNCIL)
                .inspection();
        if (meetings.from(ExecutiveReports.COUNCIL, "executive-board", MEETING).stream().noneMatch(meeting -> meeting.heldOn().equals(MEETING))) {
            meetings.arrange(ExecutiveReports.COUNCIL, "executive-board", MEETING, null, null);
        }
        new ExecutiveReports(application).consulted(Wanted.key("executive-board").in(reference));
        clock.moveTo(Instant.parse("2020-02-20T10:00:00Z"));
        return reference;
    }
}
