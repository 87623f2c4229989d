package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.inspectionresponse.document.Differences.Kind;
import org.inspectionresponse.document.Differences.Piece;
import org.inspectionresponse.process.ReportInWord.Compared;
import org.inspectionresponse.process.ReportInWord.State;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ReportInWordTest {

    private static final String AUTHOR = "improvement-officer.nottinghamshire";

    @LocalServerPort
    private int port;
    @Autowired
    private ReportInWord reports;

    private ProcessDriver driver;
    private ProcessDriver.Officer.TaskInHand task;

    @BeforeEach
    void typeAReport() {
        driver = new ProcessDriver(port);
        String reference = driver.as(AUTHOR).start("governanceApproval", Map.of("title", "Ofsted inspection")).isDone().body().path("businessKey").asText();
        task = driver.as(AUTHOR).claim("draftReport", reference).type("body", "children-and-young-people")
                .type("information", "<p>The plan is good.</p><ul><li><p>one</p></li></ul>").type("purpose", "<p>To report.</p>")
                .type("recommendations", List.of(Map.of("recommendation", "Note the report")))
                .type("moreSections", List.of(Map.of("section", "HUMAN_RIGHTS", "text", "<p>Rights</p>")));
    }

    @Test
    void documentThatNobodyChangedBringsNothingBack() {
        byte[] word = reports.export(task.id(), AUTHOR);
        assertThat(reports.compare(task.id(), AUTHOR, "report.docx", word)).isNotEmpty().allSatisfy(one -> assertThat(one.state()).isEqualTo(State.UNCHANGED));
    }

    @Test
    void eachHeadingSaysWhatChangedUnderItAndNothingIsKept() throws IOException {
        byte[] word = edited(reports.export(task.id(), AUTHOR), document -> {
            line(document, "The plan is good.").getRuns().get(0).setText("The new plan is good.", 0);
            line(document, "Note the report").getRuns().get(0).setText("Agree the report", 0);
            heading(document, "3. SUSTAINABILITY AND MORE", "Words under a heading nobody knows");
            heading(document, "Implications for service users", "Families were asked");
        });

        List<Compared> compared = reports.compare(task.id(), AUTHOR, "report.docx", word);

        Compared information = under(compared, "Information");
        assertThat(information.state()).isEqualTo(State.CHANGED);
        assertThat(information.differences()).contains(new Piece(Kind.ADDED, "new "));
        assertThat(information.value()).isEqualTo("<p>The new plan is good.</p><ul><li><p>one</p></li></ul>");
        assertThat(under(compared, "Recommendations").value()).isEqualTo(List.of(Map.of("recommendation", "Agree the report")));
        assertThat(under(compared, "3. SUSTAINABILITY AND MORE").state()).isEqualTo(State.UNKNOWN);
        assertThat(under(compared, "3. SUSTAINABILITY AND MORE").text()).isEqualTo("Words under a heading nobody knows");
        assertThat(under(compared, "Implications for service users").value())
                .isEqualTo(Map.of("section", "SERVICE_USERS", "text", "<p>Families were asked</p>"));
        assertThat(under(compared, "Implications for service users").state()).isEqualTo(State.NEW);
        assertThat(task.open().body().at("/content/information").asText()).contains("The plan is good.");
    }

    @Test
    void headingThatIsNoLongerInTheDocumentIsNamed() throws IOException {
        byte[] word = edited(reports.export(task.id(), AUTHOR), document -> {
            XWPFParagraph heading = line(document, "Purpose of the report");
            document.removeBodyElement(document.getPosOfParagraph(line(document, "To report.")));
            document.removeBodyElement(document.getPosOfParagraph(heading));
        });
        assertThat(under(reports.compare(task.id(), AUTHOR, "report.docx", word), "Purpose of the report").state()).isEqualTo(State.MISSING);
    }

    @Test
    void whoMayNotSeeTheTaskGetsNothingOfIt() {
        assertThatThrownBy(() -> reports.export(task.id(), "finance.nottinghamshire")).hasMessageContaining("not for you");
        assertThat(driver.as("finance.nottinghamshire").get("/api/tasks/" + task.id() + "/report.docx").status()).isEqualTo(404);
    }

    private static byte[] edited(byte[] docx, Consumer<XWPFDocument> edit) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx)); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            edit.accept(word);
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void heading(XWPFDocument word, String heading, String text) {
        XWPFParagraph line = word.createParagraph();
        line.setStyle("Heading1");
        line.createRun().setText(heading);
        word.createParagraph().createRun().setText(text);
    }

    private static XWPFParagraph line(XWPFDocument word, String text) {
        return word.getParagraphs().stream().filter(line -> line.getText().equals(text)).findFirst().orElseThrow();
    }

    private static Compared under(List<Compared> compared, String heading) {
        return compared.stream().filter(one -> one.heading().equals(heading)).findFirst().orElseThrow();
    }
}
