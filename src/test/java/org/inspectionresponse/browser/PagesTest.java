package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.EvidenceOfCase;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.NuChecker;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.web.OpenedReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's own pages in a browser: what axe finds by WCAG 2.2 A and AA, what the W3C's checker finds, and whether each window is wide enough. */
class PagesTest extends BrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 768, 320);
    private static final String CLERK = "democratic-services.nottingham-city";
    private static final String AUTHOR = "improvement-officer.nottinghamshire";

    @Autowired
    private ApplicationContext application;
    @Autowired
    private ProductClock clock;
    @Autowired
    private ForwardPlan forwardPlan;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void pagesOfADecisionAreAccessibleAndFitEveryWindow() {
        String callIn = new OpenCallIns(application).opened();
        clock.moveTo(Instant.parse("2020-09-10T10:00:00Z"));
        String meeting = transaction.execute(status -> meetings.arrange("nottingham-city", "executive-board", LocalDate.of(2020, 9, 22), null, null).reference());
        String report = keyDecision();
        new ExecutiveReports(application).consulted(Wanted.of("executive-board"));
        fitAndAreAccessible(as(CLERK), Stream.of("/", "/reports", "/reports/" + report, "/reports/" + report + "/withdraw", "/reports/" + report + "/office-unable", "/reports/" + report + "/papers",
                "/meetings", "/meetings/import", "/meetings/" + meeting, "/deadlines", "/deadlines?role=king", "/notices", "/forward-plan/nottingham-city", "/urgency-register/nottingham-city", "/call-ins", "/call-ins/" + callIn, "/calendar"));
    }

    /** With its notice, and with urgency asked for. */
    private String keyDecision() {
        String report = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        forwardPlan.determine(report);
        forwardPlan.give(report, new KeyDecisionNotice.Give(KeyDecisionNotice.Route.SPECIAL_URGENCY, null, "Improvement plan", LocalDate.of(2020, 9, 11),
                null, "The report", "The offices", "By e-mail", "It is urgent."), null, new By(CLERK, Role.DEMOCRATIC_SERVICES));
        return report;
    }

    @Test
    void pagesOfACaseAreAccessibleAndFitEveryWindow() {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        clock.moveTo(Instant.parse("2020-01-20T10:00:00Z"));
        String inspection = "/cases/" + opened.inspection();
        fitAndAreAccessible(as(AUTHOR), Stream.of("/cases", "/outcomes", inspection, inspection + "/correct-dates", "/plans/" + opened.plan(),
                "/deadlines?mine=true&case=" + opened.inspection(), inspection + "/evidence",
                new EvidenceOfCase(application).unpacked(opened.inspection(), Path.of("target/evidence")).toUri().toString()));
    }

    @Test
    void publicRegisterIsAccessibleAndFitsEveryWindow() {
        clock.moveTo(Instant.parse("2020-10-10T10:00:00Z"));
        String report = new OpenedReports(application).published(null);
        String meeting = new OpenedReports(application).meetingOn(LocalDate.of(2020, 10, 30));
        fitAndAreAccessible(as(AUTHOR), Stream.of("/register", "/register/reports?q=page", "/register/reports/" + report, "/register/decisions",
                "/register/forward-plan", "/register/plans", "/register/meetings", "/register/meetings/" + meeting, "/register/search?q=plan"));
    }

    @Test
    void bankHolidaysAreAccessibleAndFitEveryWindow() {
        fitAndAreAccessible(as("admin"), Stream.of("/holidays"));
    }

    @Test
    void deadlinesAreFilteredByKeyboard() {
        PlanCases.Opened opened = new PlanCases(application).opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        Page page = as(AUTHOR).page();
        page.navigate("/deadlines");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Skip to the content");
        page.keyboard().press("Enter");
        for (String field : List.of("where", "case", "role", "kind", "mine")) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo(field);
        }
        page.keyboard().press("Space");
        page.keyboard().press("Shift+Tab");
        page.keyboard().type("Duties");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/deadlines?*mine=true*");
        assertThat(page.url()).contains("kind=DUTIES");
        assertThat(page.locator("tbody").innerText()).contains(opened.inspection()).doesNotContain("Open in Tasklist");
        page.locator("tbody summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody details[open]").count()).isEqualTo(1);
    }

    /** With everything that can be opened open; all that is wrong is told at once. */
    private static void fitAndAreAccessible(Tasklist person, Stream<String> addresses) {
        SoftAssertions wrong = new SoftAssertions();
        Page page = person.page();
        Map<String, String> sources = new LinkedHashMap<>();
        addresses.forEach(address -> {
            sources.put(address, page.navigate(address).text());
            page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
            for (int width : WIDTHS) {
                page.setViewportSize(width, 1000);
                wrong.assertThat(person.accessibilityProblems("main, header, footer")).as(address + " at " + width).isEmpty();
                wrong.assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(address + " at " + width).isEqualTo(width);
                person.screenshot("page" + address.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width);
            }
        });
        wrong.assertThat(NuChecker.problems(sources)).isEmpty();
        wrong.assertAll();
    }
}
