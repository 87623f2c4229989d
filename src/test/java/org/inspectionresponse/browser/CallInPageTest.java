package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.support.OpenCallIns.COUNCIL;
import static org.inspectionresponse.support.OpenCallIns.GROUND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.inspectionresponse.support.OpenCallIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Members request a call-in on its page. */
class CallInPageTest extends BrowserTest {

    private static final int NARROW = 320;

    @Autowired
    private ApplicationContext application;

    @Test
    void membersRequestACallInSignItAndSeeEachOther() {
        String address = "/call-ins/" + new OpenCallIns(application).opened();
        Tasklist alice = as("member-1." + COUNCIL);
        look(alice, address, "call-in-open");
        alice.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the request and sign it")).click();
        assertThat(alice.page().locator(".error-summary").innerText()).contains("Reasons is missing. Fill it in.");
        assertThat(alice.accessibilityProblems("main, header, footer")).isEmpty();
        alice.page().getByLabel("Ground").selectOption(GROUND);
        alice.page().getByLabel("Reasons").fill("Schools were not asked.");
        alice.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the request and sign it")).click();
        Tasklist bernard = as("member-2." + COUNCIL);
        look(bernard, address, "call-in-requested");
        bernard.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign request 1")).click();
        assertThat(bernard.page().locator("main").innerText()).contains("Alice Fenwick", "Bernard Osei", "Withdraw your signature from request 1");
        look(bernard, "/call-ins", "call-ins");
    }

    private static void look(Tasklist person, String address, String picture) {
        Page page = person.page();
        page.setViewportSize(NARROW, 800);
        page.navigate(address);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(address).isEqualTo(NARROW);
        page.setViewportSize(1280, 1000);
        assertThat(person.accessibilityProblems("main, header, footer")).as(address).isEmpty();
        person.screenshot(picture);
    }
}
