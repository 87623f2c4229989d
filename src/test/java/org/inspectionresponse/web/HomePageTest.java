package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspectionresponse.demo.DemoUsers;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class HomePageTest {

    @Autowired
    private WebApplicationContext application;

    @Test
    void anybodyReadsWhatThisIsAndFindsTheWaysIn() throws Exception {
        Document page = new Browser(application).page(null, "/", 200);
        assertThat(page.select(".ways a").eachAttr("href")).containsExactly("/camunda/app/tasklist/", "/cases", "/deadlines", "/reports", "/meetings",
                "/register", "/calendar", "/cover", "/holidays", "/camunda/app/cockpit/");
        assertThat(page.select(".sign-in").attr("href")).isEqualTo("/login");
        assertThat(page.select(".sign-out")).isEmpty();
    }

    @Test
    void demonstrationShowsItsSignIns() throws Exception {
        Document page = new Browser(application).page(null, "/", 200);
        assertThat(page.select("h3").eachText()).containsExactly("Nottinghamshire County Council", "Nottingham City Council");
        assertThat(page.select("tbody code").eachText()).containsExactlyElementsOf(
                DemoUsers.signIns().stream().map(DemoUsers.SignIn::id).toList());
    }

    @Test
    void whoIsSignedInIsGreetedAndMaySignOut() throws Exception {
        Document page = new Browser(application).page("finance.nottinghamshire", "/", 200);
        assertThat(page.select(".sign-out").text()).startsWith("Sunil Arjun Shah");
        assertThat(page.select(".sign-out input[name=_csrf]")).hasSize(1);
    }
}
