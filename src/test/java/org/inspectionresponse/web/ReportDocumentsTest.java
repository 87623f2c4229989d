package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Verapdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Reports as documents: who gets which, when they are made, and that they stay as they were. */
@ProductTest
class ReportDocumentsTest {

    private static final String OFFICER = "improvement-officer-2.nottinghamshire";
    private static final String SECRET = "Four thousand seven hundred and eleven";
    private static final String SAID_IN_SECRET = "Eight hundred and fifteen";
    private static final List<String> FORMATS = List.of(".pdf", ".docx", ".html");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Editions editions;
    @Autowired
    private JdbcTemplate jdbc;

    private Browser browser;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        reports = new OpenedReports(application);
    }

    @Test
    void draftIsMadeWhenItIsAskedForAndSaysOnItHowFarItHasCome() throws Exception {
        String reference = reports.inClearance(null);
        MockHttpServletResponse waiting = browser.open(OFFICER, "/reports/" + reference + ".pdf");
        assertThat(waiting.getStatus()).isEqualTo(202);
        assertThat(waiting.getHeader("Refresh")).isEqualTo("3");
        assertThat(browser.open(OFFICER, "/reports/" + reference + ".docx").getStatus()).isEqualTo(202);
        assertThat(orders(reference)).as("one order for one state").hasSize(1);
        make(reference);
        byte[] pdf = file(OFFICER, reference + ".pdf");
        Verapdf.passes(pdf);
        assertThat(text(pdf)).contains("Draft", "Version 1 of", "Comments awaited: Constitutional comments", "A report for a page", "1. Why it is written.");
        assertThat(browser.open(OFFICER, "/reports/" + reference + ".pdf").getHeader("Content-Disposition"))
                .startsWith("inline;").endsWith(reference + "-draft-1-restricted.pdf");
    }

    @Test
    void draftThatHasChangedIsMadeAnew() throws Exception {
        String reference = reports.inClearance(null);
        browser.open(OFFICER, "/reports/" + reference + ".html");
        make(reference);
        reports.commentOn(reference, CommentKind.CONSTITUTIONAL);
        assertThat(browser.open(OFFICER, "/reports/" + reference + ".html").getStatus()).isEqualTo(202);
        make(reference);
        assertThat(new String(file(OFFICER, reference + ".html"), StandardCharsets.UTF_8)).contains("In order, says CONSTITUTIONAL.")
                .doesNotContain("Comments awaited: Constitutional");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"human-resources.nottinghamshire", "admin", "member.nottinghamshire", "improvement-officer.nottingham-city"})
    void draftHasNoDocumentForThoseWhoDoNotWorkOnIt(String person) throws Exception {
        String reference = reports.inClearance(null);
        browser.open(OFFICER, "/reports/" + reference + ".pdf");
        make(reference);
        for (String address : addresses(reference)) {
            assertThat(browser.open(person, address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(orders(reference)).hasSize(1);
    }

    @Test
    void publicCausesNothingToBeMade() throws Exception {
        String reference = reports.published(null);
        int before = orders(reference).size();
        assertThat(browser.open(null, "/reports/" + reference + ".pdf").getStatus()).isEqualTo(404);
        assertThat(browser.page(null, "/reports/" + reference, 200).select(".formats")).isEmpty();
        assertThat(orders(reference)).hasSize(before);
    }

    @Test
    void whatIsExemptIsInNoByteForThePublic() throws Exception {
        String reference = published();
        for (String format : FORMATS) {
            byte[] open = file(null, reference + format);
            assertThat(everyWord(open, format)).as(format).contains("Exempt information is left out here (Local Government Act 1972, Schedule 12A,"
                    + " paragraph 3)", "That it is agreed.").doesNotContain("4711", SECRET, SAID_IN_SECRET, "secret.pdf", "Not for publication");
            assertThat(everyWord(file(OFFICER, reference + format), format)).as(format).contains(SECRET, SAID_IN_SECRET, "secret.pdf",
                    "Not for publication: exempt information");
            assertThat(file("member.nottinghamshire", reference + format)).isEqualTo(file(OFFICER, reference + format));
            assertThat(file(null, reference + "/versions/1" + format)).isEqualTo(open);
        }
        Verapdf.passes(file(null, reference + ".pdf"));
        Verapdf.passes(file(OFFICER, reference + ".pdf"));
        assertThat(browser.page(null, "/reports/" + reference, 200).text()).contains("Exempt information is left out here")
                .doesNotContain(SECRET, SAID_IN_SECRET);
        assertThat(browser.page(null, "/register/reports/" + reference, 200).text()).contains("Exempt information is left out here")
                .doesNotContain(SECRET, SAID_IN_SECRET);
        assertThat(browser.page(null, "/register/reports?q=hundred+and+eleven", 200).text()).doesNotContain(reference);
        assertThat(browser.page(OFFICER, "/reports/" + reference, 200).text()).contains(SECRET, SAID_IN_SECRET, "Exempt: not for publication");
        assertThat(browser.page(null, "/reports/" + reference, 200).select(".formats a").eachAttr("href")).containsExactly(
                "/reports/" + reference + ".pdf", "/reports/" + reference + ".docx", "/reports/" + reference + ".html");
    }

    @Test
    void whatWasPublishedStaysToTheByte() throws Exception {
        String reference = published();
        List<Edition> made = editions.of(reference);
        byte[] before = file(null, reference + ".pdf");
        jdbc.update("update governance_report set version = version + 1 where reference = ?", reference);
        assertThat(browser.open(OFFICER, "/reports/" + reference + ".pdf").getStatus()).isEqualTo(200);
        make(reference);
        assertThat(file(null, reference + ".pdf")).isEqualTo(before);
        assertThat(editions.of(reference)).hasSameSizeAs(made);
        assertThat(browser.open(null, "/reports/" + reference + ".pdf").getHeader("ETag")).isEqualTo('"' + made.stream()
                .filter(its -> its.mediaType().equals("application/pdf")).findFirst().orElseThrow().sha256() + '"');
    }

    @Test
    void earlierVersionIsForThoseWhoWorkOnTheReport() throws Exception {
        String reference = reports.inClearance(null);
        assertThat(browser.page(OFFICER, "/reports/" + reference + "/versions/1", 200).select("h1").text()).isEqualTo("A report for a page");
        for (String number : List.of("0", "2", "999")) {
            assertThat(browser.open(OFFICER, "/reports/" + reference + "/versions/" + number).getStatus()).as(number).isEqualTo(404);
        }
        assertThat(browser.open(OFFICER, "/reports/" + reference + "/versions/2.pdf").getStatus()).isEqualTo(404);
        assertThat(browser.open(OFFICER, "/reports/RPT-NCC-1999-001.pdf").getStatus()).isEqualTo(404);
        assertThat(browser.open(OFFICER, "/reports/" + reference + ".exe").getStatus()).isEqualTo(404);
    }

    private String published() {
        String reference = reports.inClearanceWithExemptText(SECRET);
        reports.publishWithExemptComments(reference, SAID_IN_SECRET);
        make(reference);
        return reference;
    }

    private void make(String reference) {
        orders(reference).forEach(editions::make);
    }

    private List<String> orders(String reference) {
        return jdbc.queryForList("select reference from document_order where subject = ?", String.class, reference);
    }

    private static List<String> addresses(String reference) {
        String page = "/reports/" + reference;
        return Stream.concat(Stream.of(page + "/versions/1", page + "/appendices/1"),
                FORMATS.stream().flatMap(format -> Stream.of(page + format, page + "/versions/1" + format))).toList();
    }

    private byte[] file(String person, String name) throws Exception {
        MockHttpServletResponse response = browser.open(person, "/reports/" + name);
        assertThat(response.getStatus()).as(name).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Properties and all. */
    private static String everyWord(byte[] file, String format) throws IOException {
        StringBuilder words = new StringBuilder();
        switch (format) {
            case ".pdf" -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    words.append(new PDFTextStripper().getText(document)).append(document.getDocumentInformation().getCOSObject())
                            .append(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
                }
            }
            case ".docx" -> {
                try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
                    while (parts.getNextEntry() != null) {
                        words.append(Jsoup.parse(new String(parts.readAllBytes(), StandardCharsets.UTF_8)).text());
                    }
                }
            }
            default -> words.append(Jsoup.parse(new String(file, StandardCharsets.UTF_8)).text()).append(new String(file, StandardCharsets.UTF_8));
        }
        return words.toString().replaceAll("\\s+", " ");
    }
}
