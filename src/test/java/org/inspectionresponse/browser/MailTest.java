package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.time.LocalDate;
import java.util.UUID;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each mail and the pages about mail, as a browser shows them. */
class MailTest extends BrowserTest {

    private static final int NARROW = 320;

    @Autowired
    private Messages messages;

    @Test
    void everyMailIsAccessibleAndFitsANarrowWindow() {
        Tasklist reader = as("finance.nottinghamshire");
        Page page = reader.page();
        page.navigate("about:blank");
        for (Notice.Kind kind : Notice.Kind.values()) {
            String name = kind.name().toLowerCase().replace('_', '-');
            page.setViewportSize(700, 400);
            page.setContent(told(kind).html());
            assertThat(reader.accessibilityProblems("html")).as(name).isEmpty();
            reader.screenshot("mail-" + name);
            if (GuidePicture.isWanted()) {
                GuidePicture.writeMail(name, page.screenshot(new ScreenshotOptions().setFullPage(true)));
            }
            page.setViewportSize(NARROW, 600);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(name).isEqualTo(NARROW);
        }
    }

    @Test
    void pagesOfMailAndCoverAreAccessibleAndFitANarrowWindow() {
        messages.dispatch(told(Notice.Kind.CLOCK_MOVED).id());
        Tasklist admin = as("admin");
        Page page = admin.page();
        page.navigate("/demo/mail");
        page.locator("tbody a").first().click();
        page.frameLocator("iframe.mail").locator("h1").waitFor();
        String mail = page.url();
        for (String address : new String[] {"/demo/mail", mail, "/cover", "/cover?person=finance.nottinghamshire"}) {
            page.setViewportSize(1280, 1000);
            page.navigate(address);
            assertThat(admin.accessibilityProblems("main, header, footer")).as(address).isEmpty();
            admin.screenshot("page" + address.replaceAll("^http://[^/]+|[0-9]", "").replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            page.setViewportSize(NARROW, 800);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(address).isEqualTo(NARROW);
        }
    }

    /** Told as the product tells it; every part is there, so that every part is seen. */
    private Message told(Notice.Kind kind) {
        boolean task = kind.name().startsWith("TASK") || kind.name().endsWith("RETURNED") || kind == Notice.Kind.COMMENT_STALE;
        return messages.require(messages.notify(new Notice("picture " + UUID.randomUUID(), kind, "nottinghamshire", "INS-NCC-2026-003", "RPT-NCC-2026-014",
                "finance.nottinghamshire", kind == Notice.Kind.DECISION_PUBLISHED ? null : LocalDate.of(2026, 3, 12), what(kind), why(kind),
                task ? "/camunda/app/tasklist/default/#/?task=8c1f2a70-5d0e-11f0-9c39-0242ac120002" : "/deadlines", null)).get(0));
    }

    private static String what(Notice.Kind kind) {
        return switch (kind) {
            case TASK_ASSIGNED, TASK_DUE_SOON, TASK_DUE_TODAY, TASK_OVERDUE -> "Open the task “Give comment” in Tasklist and complete it.";
            case REPORT_RETURNED -> "Change the report and submit it again.";
            case PLAN_RETURNED -> "Assemble plan.";
            case ACTIONS_RETURNED -> "Revise actions.";
            case UPDATE_RETURNED -> "Report progress on action.";
            case COMMENT_STALE -> "Read the new version and give your comment on it.";
            case DECISION_PUBLISHED -> "Read what was decided and what follows for you.";
            case CALL_IN_RECEIVED -> "Judge whether the request is valid.";
            case CLOCK_DUE, CLOCK_EXPIRED, CLOCK_MOVED -> "Send the plan to Ofsted.";
            case ROUTE_CLOSED -> "Choose one of the ways out that still fit.";
        };
    }

    private static String why(Notice.Kind kind) {
        return switch (kind) {
            case CLOCK_MOVED -> "It was 13 March 2026. A bank holiday was added.";
            case CLOCK_DUE -> "5 working days are left.";
            case TASK_OVERDUE -> "It was due on 12 March 2026.";
            default -> null;
        };
    }
}
