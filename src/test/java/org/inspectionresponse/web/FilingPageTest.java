package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.exchange.Filing;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class FilingPageTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String CLERK = "democratic-services.nottinghamshire";
    private static final String OFFICER = "improvement-officer-2.nottinghamshire";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Filing filing;
    @Autowired
    private Editions editions;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Register register;
    @Autowired
    private ProductClock clock;

    private Browser browser;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        reports = new OpenedReports(application);
        clock.moveTo(Instant.parse("2089-11-07T10:00:00Z"));
    }

    @Test
    void paperToFollowIsAnnouncedUntilItsSupplementIsThere() throws Exception {
        String report = reports.published(null);
        note(report, Map.of("kind", "TO_FOLLOW", "paper", "Appendix C: costs", "reason", "Prices come on Friday.", "expected-on-day", "11", "expected-on-month", "11",
                "expected-on-year", "2089"), 302);
        assertThat(browser.page(null, "/reports/" + report, 200).select("#papers").text())
                .contains("To follow Appendix C: costs. On 7 November 2089, expected on 11 November 2089: Prices come on Friday.");

        clock.moveTo(Instant.parse("2089-11-11T10:00:00Z"));
        upload(report, Map.of("kind", "SUPPLEMENT", "paper", "Appendix C: costs", "reason", "As announced."), "plain-ok.pdf", 302);

        Document page = browser.page(null, "/reports/" + report, 200);
        assertThat(page.select("#papers").text()).contains("Supplement Appendix C: costs: plain-ok.pdf (download). Published on 11 November 2089: As announced.")
                .doesNotContain("To follow");
        MockHttpServletResponse file = browser.open(null, page.select("#papers a").attr("href"));
        assertThat(file.getContentAsByteArray()).isEqualTo(bytes("plain-ok.pdf"));
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(register.ofSubject(COUNCIL, report)).extracting(row -> row.act() + " " + row.why()).contains(
                "Paper: To follow Appendix C: costs. Prices come on Friday.", "Paper: Supplement Appendix C: costs. As announced.");
    }

    @Test
    void withdrawnAppendixIsAbsentForThePublicAndStaysWithThoseWhoWorkOnTheReport() throws Exception {
        String report = reports.published(null);
        note(report, Map.of("kind", "WITHDRAWN", "appendix", "1", "reason", "It named a child."), 302);
        Document page = browser.page(null, "/reports/" + report, 200);
        assertThat(page.select("#papers").text()).contains("Withdrawn Appendix open.pdf. On 7 November 2089: It named a child.");
        assertThat(page.select("a[href*=appendices]")).isEmpty();
        assertThat(browser.open(null, "/reports/" + report + "/appendices/1").getStatus()).isEqualTo(404);
        assertThat(browser.open(OFFICER, "/reports/" + report + "/appendices/1").getStatus()).isEqualTo(200);
        note(report, Map.of("kind", "WITHDRAWN", "appendix", "1", "reason", "Again."), 409);
    }

    @Test
    void correctedAppendixTakesTheFirstOnesPlaceWhichStaysReadableInside() throws Exception {
        String report = reports.published(null);
        byte[] first = browser.open(null, "/reports/" + report + "/appendices/1").getContentAsByteArray();
        upload(report, Map.of("kind", "CORRECTED", "appendix", "1", "reason", "Page 2: for 12 read 21."), "plain-ok.pdf", 302);
        assertThat(browser.open(null, "/reports/" + report + "/appendices/1").getContentAsByteArray()).isEqualTo(bytes("plain-ok.pdf"));
        assertThat(browser.open(OFFICER, "/reports/" + report + "/appendices/1/first").getContentAsByteArray()).isEqualTo(first);
        assertThat(browser.open(null, "/reports/" + report + "/appendices/1/first").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.open("member.nottinghamshire", "/reports/" + report + "/appendices/1/first").getStatus()).isEqualTo(404);
        assertThat(browser.page(null, "/reports/" + report, 200).select("#papers").text()).contains("Corrected Appendix open.pdf.", "for 12 read 21");
    }

    @Test
    void whatBecameOfAnExemptAppendixIsSaidToThoseWhoMayReadItOnly() throws Exception {
        String report = reports.published(null);
        note(report, Map.of("kind", "WITHDRAWN", "appendix", "2", "reason", "It named the bidder."), 302);
        assertThat(browser.page(OFFICER, "/reports/" + report, 200).select("#papers").text()).contains("It named the bidder.");
        for (String address : List.of("/reports/" + report, "/register/reports/" + report, "/register/api/reports/" + report)) {
            assertThat(browser.open(null, address).getContentAsString()).as(address).contains(report).doesNotContain("bidder", "secret");
        }
        String meeting = agendas.current(report).orElseThrow().meeting();
        assertThat(browser.page(CLERK, "/meetings/" + meeting, 200).text()).contains("It named the bidder.");
        assertThat(browser.page("member.nottinghamshire", "/meetings/" + meeting, 200).text()).doesNotContain("bidder");
        editions.make(filing.order(report, new By(CLERK, Role.DEMOCRATIC_SERVICES)).reference());
        assertThat(unzipped(browser.open(CLERK, "/reports/" + report + "/papers/public.zip")).values())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("bidder"));
    }

    @Test
    void reportExemptAsAWholeHasNoBundleForThePublic() throws Exception {
        String report = reports.publishedWithExemptText();
        editions.make(filing.order(report, new By(CLERK, Role.DEMOCRATIC_SERVICES)).reference());
        assertThat(browser.open(null, "/reports/" + report).getStatus()).isEqualTo(404);
        assertThat(browser.open(CLERK, "/reports/" + report + "/papers/public.zip").getStatus()).isEqualTo(404);
        assertThat(browser.open(CLERK, "/reports/" + report + "/papers/restricted.zip").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SUPPLEMENT|Costs||400|Choose the file of the supplement.", "TO_FOLLOW|Costs||400|Say on which day the paper is expected.",
            "WITHDRAWN|Costs||400|Choose the appendix that is withdrawn.", "CORRECTED|||400|Say which paper it is.", "CORRECTED||3|400|Choose one of the report's appendices.",
            "OTHER|Costs||400|What became of it must be one of the answers offered."})
    void whatCannotBeIsRefusedInPlainWords(String kind, String paper, String appendix, int status, String sentence) throws Exception {
        String report = reports.published(null);
        Map<String, String> typed = new HashMap<>(Map.of("kind", kind, "reason", "A reason."));
        typed.put("paper", paper == null ? "" : paper);
        typed.put("appendix", appendix == null ? "" : appendix);
        assertThat(browser.posted(CLERK, "/reports/" + report + "/papers", typed, status).select(".error-summary").text()).contains(sentence);
    }

    @Test
    void papersOfADraftAreItsAuthorsButOneMayBeAnnounced() throws Exception {
        String meeting = reports.meetingOn(LocalDate.of(2089, 12, 1));
        String report = reports.meantFor(meeting);
        upload(report, Map.of("kind", "SUPPLEMENT", "paper", "Costs", "reason", "More."), "plain-ok.pdf", 409);
        upload(reports.published(null), Map.of("kind", "SUPPLEMENT", "paper", "Costs", "reason", "More."), "js.pdf", 400);
        note(report, Map.of("kind", "TO_FOLLOW", "paper", "The report", "reason", "The hearing is on Monday.", "expected-on-day", "14", "expected-on-month", "11",
                "expected-on-year", "2089"), 302);
        assertThat(browser.page(CLERK, "/meetings/" + meeting, 200).getElementById(report).parent().text())
                .contains("To follow The report. On 7 November 2089, expected on 14 November 2089: The hearing is on Monday.");
        assertThat(browser.open(null, "/reports/" + report).getStatus()).isEqualTo(404);
        assertThat(browser.open(null, "/reports/" + report + "/papers/1").getStatus()).isEqualTo(404);
    }

    @Test
    void onlyDemocraticServicesFile() throws Exception {
        String report = reports.published(null);
        browser.page(OFFICER, "/reports/" + report + "/papers", 403);
        browser.posted(OFFICER, "/reports/" + report + "/papers", Map.of("kind", "CORRECTED", "paper", "Report", "reason", "No."), 403);
        browser.posted(OFFICER, "/reports/" + report + "/papers/bundle", Map.of(), 403);
        browser.posted("democratic-services.nottingham-city", "/reports/" + report + "/papers/address", Map.of("address", "https://example.org"), 403);
        assertThat(browser.open(OFFICER, "/reports/" + report + "/papers/public.zip").getStatus()).isEqualTo(403);
        assertThat(browser.page(OFFICER, "/reports/" + report, 200).select("a[href$=/papers]")).isEmpty();
        assertThat(browser.page(CLERK, "/reports/" + report, 200).select("a[href$=/papers]")).hasSize(1);
    }

    @Test
    void addressInTheCommitteeSystemIsKeptAndShownToEverybody() throws Exception {
        String report = reports.published(null);
        browser.post(CLERK, "/reports/" + report + "/papers/address", Map.of("address", "https://democracy.example.org/ieListDocuments.aspx?MId=1"));
        browser.post(CLERK, "/reports/" + report + "/papers/address", Map.of("address", "https://democracy.example.org/ieListDocuments.aspx?CId=12&MId=5211"));
        assertThat(browser.page(null, "/reports/" + report, 200).select("a[href^=https://democracy]").eachAttr("href"))
                .containsExactly("https://democracy.example.org/ieListDocuments.aspx?CId=12&MId=5211");
        assertThat(filing.addressOf(report)).hasValueSatisfying(kept -> assertThat(kept.person()).isEqualTo(CLERK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://democracy.example.org/1", "javascript:alert(1)", "https://user:secret@example.org/", "https://example.org:8443/", "https://127.0.0.1/",
            "https://localhost/", "https://[::1]/", "//example.org/1", "https://example.org/ a", "nonsense"})
    void addressThatIsNoneIsRefused(String typed) throws Exception {
        String report = reports.published(null);
        assertThat(browser.posted(CLERK, "/reports/" + report + "/papers/address", Map.of("address", typed), 400).select(".error-summary").text())
                .contains("Give the full address of the page");
    }

    @Test
    void bundleForThePublicLacksWhatIsExempt() throws Exception {
        String report = reports.published(null);
        upload(report, Map.of("kind", "SUPPLEMENT", "paper", "=Costs", "reason", "More."), "plain-ok.pdf", 302);
        browser.post(CLERK, "/reports/" + report + "/papers/bundle", Map.of());
        assertThat(browser.open(CLERK, "/reports/" + report + "/papers/public.zip").getStatus()).as("made by a job").isEqualTo(404);
        String order = filing.order(report, new By(CLERK, Role.DEMOCRATIC_SERVICES)).reference();
        editions.make(order);
        assertThat(browser.page(CLERK, "/reports/" + report + "/papers", 200).select("a[href$=.zip]").eachText())
                .containsExactly(report + "-public.zip (download)", report + "-restricted.zip (download)");

        Map<String, byte[]> open = unzipped(browser.open(CLERK, "/reports/" + report + "/papers/public.zip"));
        Map<String, byte[]> restricted = unzipped(browser.open(CLERK, "/reports/" + report + "/papers/restricted.zip"));

        assertThat(open.keySet()).contains("appendices/01-open.pdf", "supplements/01-plain-ok.pdf", "metadata.json", "metadata.csv", "manifest.json")
                .doesNotContain("appendices/02-secret.pdf");
        assertThat(restricted.keySet()).contains("appendices/01-open.pdf", "appendices/02-secret.pdf");
        assertThat(open.values()).noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("secret"));
        JsonNode said = new ObjectMapper().readTree(open.get("metadata.json"));
        assertThat(said.path("title").asText()).isEqualTo("A report for a page");
        assertThat(said.path("meeting").path("item").asInt()).isEqualTo(4);
        assertThat(said.path("exemptParagraphs").get(0).asText()).startsWith("Paragraph 3");
        assertThat(new String(open.get("metadata.csv"), StandardCharsets.UTF_8).lines().findFirst()).hasValueSatisfying(
                columns -> assertThat(columns).startsWith("Issue title,Reference,Version,Decision maker,Meeting ID,Committee,Meeting date"));
        assertThat(filing.order(report, new By(CLERK, Role.DEMOCRATIC_SERVICES)).reference()).as("the same state is the same order").isEqualTo(order);
    }

    @Test
    void bundleHasTheDecisionOnTheReportAndSaysWhatItWas() throws Exception {
        String report = reports.published(null);
        LocalDate held = agendas.current(report).orElseThrow().heldOn();
        clock.moveTo(held.atTime(12, 0).atZone(ProductClock.LONDON).toInstant());
        By clerk = new By(CLERK, Role.DEMOCRATIC_SERVICES);
        deciding.record(report, new Decision.Take(held, List.of(new Decision.Answer(1, DecisionItem.Outcome.AGREED, null)), "It is needed.", null,
                new Decision.Minute("<p>Agreed.</p>", null, null, null), null, null, Decision.Updates.NONE, null), null, clerk);
        editions.make(filing.order(report, clerk).reference());
        Map<String, byte[]> open = unzipped(browser.open(CLERK, "/reports/" + report + "/papers/public.zip"));
        String decision = "papers/DEC-" + report.substring("RPT-".length()) + "-1";
        assertThat(open).containsKeys(decision + ".pdf", decision + ".docx", decision + ".html");
        JsonNode said = new ObjectMapper().readTree(open.get("metadata.json")).path("decisions").get(0);
        assertThat(said.path("outcome").asText()).isEqualTo("Agreed");
        assertThat(said.path("decided").get(0).asText()).isEqualTo("Agreed: That it is agreed.");
    }

    @Test
    void bundleOfADraftIsNeverForThePublic() throws Exception {
        String report = reports.inClearance(null);
        editions.make(filing.order(report, new By(CLERK, Role.DEMOCRATIC_SERVICES)).reference());
        assertThat(browser.open(CLERK, "/reports/" + report + "/papers/public.zip").getStatus()).isEqualTo(404);
        assertThat(unzipped(browser.open(CLERK, "/reports/" + report + "/papers/restricted.zip"))).containsKey("appendices/02-secret.pdf");
        assertThat(browser.page(CLERK, "/reports/" + report + "/papers", 200).text()).contains("Draft, not for publication");
    }

    private void note(String report, Map<String, String> typed, int status) throws Exception {
        assertThat(browser.post(CLERK, "/reports/" + report + "/papers", typed).getStatus()).isEqualTo(status);
    }

    private void upload(String report, Map<String, String> typed, String file, int status) throws Exception {
        browser.uploaded(CLERK, "/reports/" + report + "/papers", file, bytes(file), typed, status);
    }

    private static byte[] bytes(String file) throws IOException {
        return FilingPageTest.class.getResourceAsStream("/documents/" + file).readAllBytes();
    }

    private static Map<String, byte[]> unzipped(MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
