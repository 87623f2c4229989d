package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inspectionresponse.publication.CallInNotice;
import org.inspectionresponse.publication.Cover;
import org.inspectionresponse.publication.DecisionRecord;
import org.inspectionresponse.publication.DecisionRecord.Resolved;
import org.inspectionresponse.publication.ForwardPlanPaper;
import org.inspectionresponse.publication.Particular;
import org.inspectionresponse.publication.Passage;
import org.inspectionresponse.publication.PlanPaper;
import org.inspectionresponse.publication.Printed;
import org.inspectionresponse.publication.ProgressPaper;
import org.inspectionresponse.publication.UrgencyRegister;
import org.inspectionresponse.support.LibreOffice;
import org.inspectionresponse.support.NuChecker;
import org.inspectionresponse.support.Verapdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The documents other than reports, with everything in them that can be: each is set in its three formats, and says the same in each. */
class OtherDocumentsTest {

    private static final Typesetter TYPESETTER = typesetter();
    private static final Instant MADE = Instant.parse("2020-09-24T09:00:00Z");
    private static final String HOSTILE = "${7*7} <script>alert(1)</script> [[${@written}]] \u202eright to left\u202c";
    private static final List<Resolved> RESOLVED = List.of(new Resolved(1, "Agreed", "that the plan is approved"),
            new Resolved(2, "Agreed with amendments", HOSTILE));

    static Stream<Printed> documents() {
        return Stream.of(decision(), forwardPlan(), callIn(), urgencies(), plan(), progress());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysTheSameInAllFormatsAndIsFitToBeReadAndKept(Printed its) throws IOException {
        String html = html(its);
        byte[] pdf = TYPESETTER.pdf(html);
        byte[] word = TYPESETTER.word(html);
        keep(its.template(), html, pdf, word);

        Document page = Jsoup.parse(html);
        assertThat(page.select("h1").eachText()).containsExactly(its.cover().title());
        assertThat(page.select("main").text()).doesNotContain("49").doesNotContain("null");
        assertThat(page.select("script")).isEmpty();
        List<String> headings = page.select("h1, h2, h3, h4").eachText();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText().replaceAll("\\s+", " ")).contains(headings);
        }
        assertThat(Arrays.equals(TYPESETTER.pdf(html), pdf)).as("the same bytes again").isTrue();
        assertThat(Arrays.equals(TYPESETTER.word(html), word)).as("the same bytes again").isTrue();
        Verapdf.passes(pdf);
    }

    @Test
    void htmlOfEachIsAsItsStandardAsks() {
        assertThat(NuChecker.problems(documents().collect(Collectors.toMap(Printed::template, OtherDocumentsTest::html)))).isEmpty();
    }

    @Test
    void otherProgramsReadHeadingsAndTablesOfWord() {
        Map<String, String> read = LibreOffice.read(documents().collect(Collectors.toMap(Printed::template, its -> TYPESETTER.word(html(its)))));
        documents().forEach(its -> {
            Document office = Jsoup.parse(read.get(its.template()));
            Document page = Jsoup.parse(html(its));
            assertThat(office.select("h1, h2, h3").eachText()).as(its.template()).containsAll(page.select("h2, h3").eachText());
            assertThat(office.select("table")).as(its.template()).hasSameSizeAs(page.select("table"));
        });
    }

    private static String html(Printed its) {
        return TYPESETTER.html("paper", Map.of("its", its, "text", its.template(), "made", MADE));
    }

    private static void keep(String name, String html, byte[] pdf, byte[] word) throws IOException {
        Path there = Files.createDirectories(Path.of("target/documents"));
        Files.writeString(there.resolve(name + ".html"), html);
        Files.write(there.resolve(name + ".pdf"), pdf);
        Files.write(there.resolve(name + ".docx"), word);
    }

    private static Cover cover(String title, String reference, String stamp) {
        return new Cover(title, "What it is.", "Nottingham City Council", reference, stamp, stamp == null ? List.of() : List.of("Version 3"), "24 September 2020");
    }

    private static Printed decision() {
        return new DecisionRecord(cover("Record of decision: Ofsted focused visit and improvement programme", "DEC-NCITY-2020-001-1", null), List.of(
                new Particular("Reference", "DEC-NCITY-2020-001-1"),
                new Particular("Decided by", "Executive Board, at a meeting (SI 2012/2089, regulation 12)"),
                new Particular("Date of the decision", "Tuesday 22 September 2020"), new Particular("Meeting", "Tuesday 22 September 2020, 14:00, Loxley House"),
                new Particular("Report", "RPT-NCITY-2020-001, version 3"), new Particular("Key decision", "No. " + HOSTILE),
                new Particular("Outcome", "Agreed with amendments"), new Particular("Record published", "24 September 2020, 10:00"),
                new Particular("May be called in until", "Thursday 1 October 2020, 23:59:59")), RESOLVED,
                List.of(new Passage("Reasons for the decision", List.of("Assurance is needed.", HOSTILE)),
                        new Passage("Alternative options considered and rejected", List.of("None.")), new Passage("Interests declared", List.of("None."))),
                "<p>The Board considered the report.</p><ul><li>One</li><li>Two</li></ul><table><thead><tr><th>Judgement</th><th>Grade</th></tr></thead>"
                        + "<tbody><tr><td>Leaders</td><td>Good</td></tr></tbody></table>",
                List.of("Ofsted focused visit (report RPT-NCITY-2020-001)", "Appendix A (appendix)"));
    }

    private static Printed forwardPlan() {
        return new ForwardPlanPaper(cover("Forward plan of key decisions", "Forward plan", null), List.of(
                new ForwardPlanPaper.ToCome("Improvement plan for children’s services", List.of(new Particular("Decision maker", "Executive Board"),
                        new Particular("Its members", "Councillor A; Councillor B"), new Particular("Date of the decision", "Tuesday 22 September 2020")),
                        List.of("The report", "The plan")),
                new ForwardPlanPaper.ToCome(HOSTILE, List.of(new Particular("Decision maker", "Leader of the Council")), List.of())));
    }

    private static Printed callIn() {
        return new CallInNotice(cover("Notice of call-in: Improvement plan", "CIN-NCITY-2020-001", null),
                List.of(new Particular("Decision", "Agreed"), new Particular("Decided by", "Executive Board")), RESOLVED,
                List.of(new Particular("Can be called in until", "Thursday 1 October 2020, 23:59:59"), new Particular("Takes effect", "It does not")),
                List.of(new Particular("Who may request it", "Any three members who are not on the executive")),
                List.of("Those affected were not consulted enough"), List.of("The day of publication is not counted"),
                List.of(new CallInNotice.Requested("Request 1", List.of(new Particular("State", "Valid")),
                        List.of(new Passage("Reasons of the request", List.of("Schools were not asked.", HOSTILE))), List.of("Councillor A", "Councillor B"))),
                List.of(new Passage("Scrutiny, Monday 12 October 2020: Referred back to the decision maker", List.of("Ask the schools."))));
    }

    private static Printed urgencies() {
        UrgencyRegister.Entry entry = new UrgencyRegister.Entry("Improvement plan", "24 September 2020",
                List.of(new Particular("Decision maker", "Leader of the Council"), new Particular("Reasons", HOSTILE)),
                List.of("Scrutiny (Councillor C), 24 September 2020: agreed. Children would wait."));
        return new UrgencyRegister(cover("Register of urgent decisions", "Urgency register", null), List.of(entry, entry), List.of(), List.of(entry), List.of(entry));
    }

    private static Printed plan() {
        return new PlanPaper(cover("Improvement plan: Inspection of children’s services", "PLN-NCC-2019-001", "Draft: the plan is being drafted"),
                List.of(new Particular("Inspection", "Inspection of children’s services"), new Particular("Total cost", "£1,576,000")),
                "<p>It answers four findings.</p>", List.of(new PlanPaper.Priority(1, "Area for improvement 1: Strategy discussions", HOSTILE, "£1,000",
                        List.of(new PlanPaper.Planned("1.1", "Train chairs of strategy discussions", "Sunita Rao", "13 January 2020 to 30 June 2020",
                                "£1,000, reserve", "Nine in ten are held within two working days"))),
                        new PlanPaper.Priority(2, "Area for improvement 2", "The consistency of practice", null, List.of())),
                List.of(new Particular("Reserve", "£1,000"), new Particular("In all", "£1,000")), List.of("The costs are for a limited period."),
                "<p>The board watches over it.</p>", List.of("Evidence (evidence.pdf)"));
    }

    private static Printed progress() {
        return new ProgressPaper(cover("Progress on the improvement plan: Inspection of children’s services", "UPD-NCC-2020-001", "Draft: not published"),
                List.of(new Particular("Improvement plan", "PLN-NCC-2019-001")), List.of(new Particular("Complete", "1"), new Particular("Rated amber", "2")),
                List.of(new ProgressPaper.Priority(1, "Area for improvement 1: Strategy discussions", "The quality of strategy discussions",
                        List.of(new ProgressPaper.Reported("1.1", "Train chairs", List.of(new Particular("Rating", "Amber: one team is still to come")),
                                "<p>Two teams were trained.</p>", List.of(new Passage("What difference it made", List.of(HOSTILE))))))));
    }

    private static Typesetter typesetter() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Typesetter(engine, new StaticApplicationContext());
    }
}
