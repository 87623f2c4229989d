package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Notices of key decisions and agreements of urgency, on their page and on that of the report. */
@ProductTest
class ExecutivePathPagesTest {

    private static final String OFFICER = "improvement-officer.nottingham-city";
    private static final String CLERK = "democratic-services.nottingham-city";
    private static final By BY_CLERK = new By(CLERK, Role.DEMOCRATIC_SERVICES);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ForwardPlan forwardPlan;
    @Autowired
    private Urgencies urgencies;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ProductClock clock;

    private Browser browser;
    private String report;

    @BeforeEach
    void aKeyDecisionIsAskedFor() {
        browser = new Browser(application);
        clock.moveTo(Instant.parse("2020-05-06T10:00:00Z"));
        report = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        forwardPlan.determine(report);
    }

    @Test
    void noticeThatIsAskedForIsKnownToThoseWhoMayReadTheReport() throws Exception {
        assertThat(row(OFFICER)).contains("Leader of the Council", "Asked for, not given yet");
        assertThat(row("human-resources.nottingham-city")).isEmpty();
        assertThat(browser.page(OFFICER, "/reports/" + report, 200).text()).contains("Asked for, not given yet");
    }

    @Test
    void noticeThatIsGivenIsKnownToTheWholeCouncil() throws Exception {
        give(Route.GENERAL_EXCEPTION, LocalDate.of(2020, 5, 15));
        assertThat(row("human-resources.nottingham-city")).contains("The improvement plan", "General exception", "regulation 9 is impracticable",
                "6 May 2020", "15 May 2020");
        assertThat(browser.page("human-resources.nottingham-city", "/notices", 200).select("a[href=/reports/" + report + "]")).isEmpty();
        Document page = browser.page(OFFICER, "/reports/" + report, 200);
        assertThat(page.text()).contains("Earliest day of the decision Friday 15 May 2020", "Copies are available from Loxley House");
    }

    @ParameterizedTest
    @ValueSource(strings = {"improvement-officer.nottinghamshire", "admin"})
    void othersSeeNone(String person) throws Exception {
        give(Route.GENERAL_EXCEPTION, LocalDate.of(2020, 5, 15));
        assertThat(browser.page(person, "/notices", 200).select("main table")).isEmpty();
    }

    @Test
    void strangersAreSentToTheSignIn() throws Exception {
        assertThat(browser.open(null, "/notices").getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void officeThatCannotActIsPassedOverWithAReason() throws Exception {
        give(Route.SPECIAL_URGENCY, LocalDate.of(2020, 5, 7));
        String address = "/reports/" + report + "/office-unable";
        assertThat(browser.page(CLERK, "/reports/" + report, 200).select("a[href=" + address + "]")).hasSize(1);
        assertThat(browser.page(CLERK, address, 200).select("#urgency option").text()).startsWith("Scrutiny: ");
        Document refused = browser.posted(CLERK, address, Map.of("urgency", asked(), "reason", " "), 400);
        assertThat(refused.select(".error-summary").text()).contains("Reason is missing. Fill it in.");
        assertThat(browser.post(CLERK, address, Map.of("urgency", asked(), "reason", "On holiday.")).getRedirectedUrl())
                .isEqualTo("/reports/" + report);
        assertThat(officeAsked()).isEqualTo(Role.COUNCIL_CHAIR);
        assertThat(browser.page(CLERK, "/reports/" + report, 200).text()).contains("Scrutiny: Cannot act", "On holiday.",
                "Chair of the council: asked, not answered yet");
    }

    @Test
    void nobodyElsePassesAnOfficeOver() throws Exception {
        give(Route.SPECIAL_URGENCY, LocalDate.of(2020, 5, 7));
        String address = "/reports/" + report + "/office-unable";
        Map<String, String> typed = Map.of("urgency", asked(), "reason", "On holiday.");
        browser.page(OFFICER, address, 403);
        browser.posted(OFFICER, address, typed, 403);
        browser.posted("scrutiny.nottingham-city", address, typed, 403);
        browser.posted("communications.nottingham-city", address, typed, 404);
        browser.posted("democratic-services.nottinghamshire", address, typed, 404);
        assertThat(browser.postWithoutToken(CLERK, address).getStatus()).isEqualTo(403);
        assertThat(officeAsked()).isEqualTo(Role.SCRUTINY);
    }

    @Test
    void urgencyOfAnotherReportIsNamedInVain() throws Exception {
        give(Route.SPECIAL_URGENCY, LocalDate.of(2020, 5, 7));
        String other = asked();
        String second = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        browser.posted(CLERK, "/reports/" + second + "/office-unable", Map.of("urgency", other, "reason", "On holiday."), 400);
        assertThat(officeAsked()).isEqualTo(Role.SCRUTINY);
    }

    private String asked() {
        return urgencies.last(report, Urgency.Purpose.SPECIAL_URGENCY).orElseThrow().reference();
    }

    private Role officeAsked() {
        return transaction.execute(status -> urgencies.last(report, Urgency.Purpose.SPECIAL_URGENCY).orElseThrow().office());
    }

    private void give(Route route, LocalDate decisionOn) {
        forwardPlan.give(report, new KeyDecisionNotice.Give(route, route == Route.SPECIAL_URGENCY ? null : LocalDate.of(2020, 5, 6),
                "The improvement plan", decisionOn, null, "The report", "Loxley House", "By e-mail", "Notice of regulation 9 is impracticable."), null,
                BY_CLERK);
    }

    private String row(String person) throws Exception {
        return browser.page(person, "/notices", 200).select("tbody tr:contains(" + report + ")").text();
    }
}
