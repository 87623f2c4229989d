package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.inspectionresponse.support.ProcessDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a report follows who decides, in a browser. */
class ExecutiveReportTest extends BrowserTest {

    private static final String OFFICER = "improvement-officer.nottingham-city";

    @LocalServerPort
    private int port;

    private Tasklist form;

    @BeforeEach
    void openAReport() {
        String reference = new ProcessDriver(port).as(OFFICER).start("governanceApproval", Map.of("title", "Ofsted Focussed Visit")).isDone()
                .body().path("businessKey").asText();
        form = as(OFFICER).open("draftReport", reference).claim();
    }

    @Test
    void nothingElseIsAskedForBeforeItIsClearWhoDecides() {
        assertThat(shown("purpose")).hasCount(0);
        assertThat(shown("summary")).hasCount(0);
    }

    @Test
    void executiveHasItsOwnFormAndACommitteeHasAnother() {
        decides("Executive Board");
        assertThat(shown("summary")).isVisible();
        assertThat(shown("purpose")).hasCount(0);
        assertThat(form.form().locator("[data-ir-field=planThemes]")).containsText("Respect for Nottingham");
        assertThat(form.accessibilityProblems()).isEmpty();
        decides("City Council");
        assertThat(shown("purpose")).isVisible();
        assertThat(shown("summary")).hasCount(0);
    }

    @Test
    void whatWasTypedGoesAlongWhenSomebodyElseDecides() {
        decides("Executive Board");
        shown("contact").locator("input").fill("Michelle Roe");
        shown("portfolioHolders").locator("input").fill("Councillor Barnard");
        form.press("Add recommendation");
        decides("City Council");
        assertThat(shown("contact").locator("input")).hasValue("Michelle Roe");
        assertThat(form.form().locator("[data-ir-rows=recommendations]:visible .ir-row")).hasCount(2);
        decides("Leader of the Council");
        assertThat(shown("portfolioHolders").locator("input")).hasValue("Councillor Barnard");
        assertThat(shown("contact").locator("input")).hasValue("Michelle Roe");
    }

    @Test
    void reasonIsAskedForOnlyWhereADecisionCannotBeCalledIn() {
        decides("Executive Board");
        assertThat(shown("notCallable")).hasCount(0);
        shown("subjectToCallIn").locator("input[value=false]").check();
        shown("notCallable").locator("input[value=URGENT]").check();
        assertThat(shown("callInUrgency")).isVisible();
        form.tryToComplete();
        assertThat(form.problems()).containsText("Why a call-in would do harm is missing. Fill it in.");
        assertThat(form.problems()).not().containsText("Purpose of the report");
        shown("subjectToCallIn").locator("input[value=true]").check();
        assertThat(shown("callInUrgency")).hasCount(0);
    }

    private void decides(String name) {
        form.field("Who decides").selectOption(name);
    }

    /** The field of this name in the alternative that is shown; nothing where none is. */
    private Locator shown(String field) {
        return form.form().locator("[data-ir-field=" + field + "]:visible");
    }
}
