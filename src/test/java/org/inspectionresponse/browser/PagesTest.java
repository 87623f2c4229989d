package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The product's own pages in a browser: what axe finds by WCAG 2.1 A and AA, and whether a narrow window is wide enough. */
class PagesTest extends BrowserTest {

    private static final int NARROW = 320;

    @Autowired
    private ApplicationContext application;
    @Autowired
    private ProductClock clock;

    @Test
    void everyPageIsAccessibleAndFitsANarrowWindow() {
        clock.moveTo(Instant.parse("2020-09-10T10:00:00Z"));
        String report = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        application.getBean(ForwardPlan.class).determine(report);
        Tasklist clerk = as("democratic-services.nottingham-city");
        for (String address : List.of("/", "/cases", "/reports", "/reports/" + report, "/reports/" + report + "/withdraw", "/meetings", "/notices", "/call-ins",
                "/calendar")) {
            Page page = clerk.page();
            page.setViewportSize(1280, 1000);
            page.navigate(address);
            assertThat(clerk.accessibilityProblems("main, header, footer")).as(address).isEmpty();
            clerk.screenshot("page" + address.replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            page.setViewportSize(NARROW, 800);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(address).isEqualTo(NARROW);
        }
    }
}
