package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.inspectionresponse.document.Format;
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

    @Test
    void textThatComesBackFromWordIsTakenOverWhereItIsTicked() throws IOException {
        decides("Executive Board");
        form.saved();
        Download word = form.page().waitForDownload(() -> form.press("Download as Word"));
        form.form().locator("[data-ir-word] input[type=file]").setInputFiles(new FilePayload("report.docx", Format.DOCX.mediaType(),
                edited(Files.readAllBytes(word.path()))));
        assertThat(form.form().locator(".ir-word")).containsText("Summary of issues (including benefits to citizens and service users): new");
        assertThat(form.form().locator(".ir-word ins")).containsText("Written in Word");
        assertThat(form.form().locator(".ir-word")).containsText("A heading nobody knows: the form has no such heading");
        assertThat(form.accessibilityProblems()).isEmpty();
        form.press("Take over what is ticked");
        assertThat(shown("summary")).containsText("Written in Word");
        form.saved();
    }

    private static byte[] edited(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx)); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            List.of("Summary of issues (including benefits to citizens and service users)", "A heading nobody knows").forEach(heading -> {
                word.getParagraphs().stream().filter(line -> line.getText().equals(heading)).findFirst()
                        .ifPresent(line -> word.removeBodyElement(word.getPosOfParagraph(line)));
                XWPFParagraph line = word.createParagraph();
                line.setStyle("Heading1");
                line.createRun().setText(heading);
                word.createParagraph().createRun().setText("Written in Word");
            });
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void decides(String name) {
        form.field("Who decides").selectOption(name);
    }

    /** The field of this name in the alternative that is shown; nothing where none is. */
    private Locator shown(String field) {
        return form.form().locator("[data-ir-field=" + field + "]:visible");
    }
}
