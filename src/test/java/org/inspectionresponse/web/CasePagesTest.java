package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class CasePagesTest {

    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private InspectionDesk desk;

    private Browser browser;
    private OpenedCases cases;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        cases = new OpenedCases(application);
    }

    @Test
    void listLeadsToThePageOfTheCase() throws Exception {
        String reference = cases.published(3);
        assertThat(browser.page(FINANCE, "/cases", 200).select("tbody a").eachAttr("href")).contains("/cases/" + reference);
        Document page = browser.page(FINANCE, "/cases/" + reference, 200);
        assertThat(page.select(".findings > li")).hasSize(3);
        assertThat(page.text()).contains("Requires improvement to be good", "Monday 4 February 2019", "Wednesday 19 December 2018");
        assertThat(page.select("h2 ~ ul a[href*=cancel]")).isEmpty();
    }

    @Test
    void toThoseWhoMayNotReadItTheCaseDoesNotExist() throws Exception {
        String reference = cases.embargoed();
        assertThat(browser.page(FINANCE, "/cases/" + reference, 404).text()).contains("There is no such case.");
        assertThat(browser.page("admin", "/cases/" + reference, 404).text()).contains("There is no such case.");
        assertThat(browser.open(null, "/cases/" + reference).getRedirectedUrl()).endsWith("/login");
        browser.posted(FINANCE, "/cases/" + reference + "/cancel", Map.of("reason", "No"), 404);
    }

    @Test
    void datesAreCorrectedWithAReason() throws Exception {
        String reference = cases.published(1);
        Map<String, String> typed = typedDates(reference);
        typed.putAll(Map.of("received-on-day", "12", "reason", "The letter came a week earlier."));
        assertThat(browser.post(OFFICER, "/cases/" + reference + "/correct-dates", typed).getRedirectedUrl()).isEqualTo("/cases/" + reference);
        assertThat(desk.require(reference).receivedOn()).isEqualTo(LocalDate.of(2018, 12, 12));
        assertThat(browser.page(OFFICER, "/cases/" + reference, 200).select("#register ~ .scroll").text())
                .contains("Correct dates", "before 2018-12-19", "The letter came a week earlier.");
    }

    @Test
    void correctionWithoutReasonIsRefusedAndWhatWasTypedStays() throws Exception {
        String reference = cases.published(1);
        Map<String, String> typed = typedDates(reference);
        typed.put("received-on-day", "11");
        Document page = browser.posted(OFFICER, "/cases/" + reference + "/correct-dates", typed, 400);
        assertThat(page.select(".error-summary").text()).contains("Reason");
        assertThat(page.selectFirst("#received-on-day").val()).isEqualTo("11");
        assertThat(desk.require(reference).receivedOn()).isEqualTo(LocalDate.of(2018, 12, 19));
    }

    @Test
    void correctionOnAnOlderVersionIsRefused() throws Exception {
        String reference = cases.published(1);
        Map<String, String> typed = typedDates(reference);
        typed.putAll(Map.of("received-on-day", "12", "reason", "First"));
        browser.post(OFFICER, "/cases/" + reference + "/correct-dates", typed);
        typed.putAll(Map.of("received-on-day", "13", "reason", "Second"));
        assertThat(browser.posted(OFFICER, "/cases/" + reference + "/correct-dates", typed, 409).select(".error-summary").text())
                .contains("changed meanwhile");
    }

    @Test
    void directorCancelsWithAReasonAndFinanceMayNot() throws Exception {
        String reference = cases.published(1);
        browser.posted(FINANCE, "/cases/" + reference + "/cancel", Map.of("reason", "No"), 403);
        browser.page(FINANCE, "/cases/" + reference + "/cancel", 403);
        assertThat(desk.require(reference).status()).isEqualTo(Inspection.Status.OPEN);
        browser.posted("director.nottinghamshire", "/cases/" + reference + "/cancel", Map.of("reason", " "), 400);
        browser.post("director.nottinghamshire", "/cases/" + reference + "/cancel", Map.of("reason", "Opened twice."));
        assertThat(desk.require(reference).status()).isEqualTo(Inspection.Status.CANCELLED);
        browser.posted("director.nottinghamshire", "/cases/" + reference + "/cancel", Map.of("reason", "Again."), 409);
    }

    @Test
    void laterInspectionTakesThePlaceOfAnEarlierOne() throws Exception {
        String earlier = cases.published(1);
        for (int visit = 0; visit < 4; visit++) {
            cases.published(1); // visits last five days; these fill the time between
        }
        String later = cases.published(1);
        Document page = browser.page(OFFICER, "/cases/" + earlier + "/supersede", 200);
        assertThat(page.select("#later option").eachAttr("value")).contains(later).doesNotContain(earlier);
        browser.post(OFFICER, "/cases/" + earlier + "/supersede", Map.of("later", later));
        assertThat(desk.require(earlier).supersededBy()).isEqualTo(later);
    }

    @Test
    void updatesThatMembersAskedForAreEnded() throws Exception {
        String reference = cases.published(1);
        assertThat(browser.page(OFFICER, "/cases/" + reference, 200).select("a[href$=end-updates]")).isEmpty();
        desk.askForUpdates(reference, 6, LocalDate.of(2019, 1, 14), OpenedCases.OFFICER);
        assertThat(browser.page(OFFICER, "/cases/" + reference, 200).select("a[href$=end-updates]")).hasSize(1);
        browser.post(OFFICER, "/cases/" + reference + "/end-updates", Map.of("reason", "The committee decided so on 3 June 2019."));
        assertThat(desk.require(reference).updates().goOn()).isFalse();
    }

    @Test
    void unknownActionIsNoPage() throws Exception {
        browser.page(OFFICER, "/cases/" + cases.published(1) + "/delete", 404);
    }

    /** The form as the page gives it. */
    private Map<String, String> typedDates(String reference) throws Exception {
        Map<String, String> typed = new HashMap<>();
        browser.page(OFFICER, "/cases/" + reference + "/correct-dates", 200).select("form#form input").forEach(field -> {
            if (!"_csrf".equals(field.attr("name")) && (!"checkbox".equals(field.attr("type")) || field.hasAttr("checked"))) {
                typed.put(field.attr("name"), field.val());
            }
        });
        return typed;
    }
}
