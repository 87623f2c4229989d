package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.inspectionresponse.document.Differences.Kind;
import org.inspectionresponse.document.Differences.Piece;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTextTest {

    private static final String HEAD = "<html lang=\"en-GB\"><head><title>T</title><meta name=\"dcterms.created\" content=\""
            + Instant.parse("2020-01-02T09:00:00Z") + "\"></head><body><main>";

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>In <strong>October</strong> 2019, <em>Ofsted</em> inspected <strong><em>all</em></strong> of it.</p><p>A second paragraph.</p>",
        "<h3>Heading</h3><p>Text<br>on two lines</p><h4>Subheading</h4><p>More</p>",
        "<ul><li><p>one</p></li><li><p>two</p><ol><li><p>two a</p></li><li><p>two b</p></li></ol></li><li><p>three</p></li></ul><p>After</p>",
        "<ol><li>first</li><li><p>second</p><p>still second</p></li></ol>",
        "<blockquote><p>Children have been exposed.</p><p>And more.</p></blockquote><p>After</p>",
        "<p>See <a href=\"https://www.gov.uk/x\" rel=\"noopener noreferrer\">the framework</a>, &lt;b&gt; and &amp;amp;.</p>",
        "<table><thead><tr><th scope=\"col\">Judgement</th><th scope=\"col\">Grade</th></tr></thead><tbody><tr><th scope=\"row\">Leaders</th><td>Good</td></tr>"
            + "<tr><th scope=\"row\">Overall</th><td></td></tr></tbody></table><p>After</p>",
        "<table><tbody><tr><td rowspan=\"2\">down</td><td colspan=\"2\">across</td></tr><tr><td>b</td><td>c</td></tr></tbody></table><p>After</p>"})
    void whatGoesToWordComesBackTheSame(String html) {
        String kept = RichText.clean(html);

        WordText read = read("<h1>Title</h1><h2>Information</h2>" + kept + "<h2>Reasons</h2>");

        assertThat(read.title()).isEqualTo("Title");
        assertThat(read.parts()).extracting(WordText.Part::heading).containsExactly("Information", "Reasons");
        assertThat(RichText.same(kept, read.parts().get(0).html())).as(kept + "\n" + read.parts().get(0).html()).isTrue();
        assertThat(read.parts().get(1).html()).isEmpty();
    }

    @Test
    void nothingIsAddedBetweenTheItemsOfAList() {
        assertThat(read("<h2>A</h2><ul><li><p>one</p></li><li><p>two</p></li></ul>").parts())
                .containsExactly(new WordText.Part("A", "<ul><li><p>one</p></li><li><p>two</p></li></ul>"));
    }

    @Test
    void textBeforeTheFirstHeadingIsNotLost() {
        assertThat(read("<p>Loose text</p><h2>Information</h2><p>Text</p>").parts()).containsExactly(new WordText.Part("", "<p>Loose text</p>"),
                new WordText.Part("Information", "<p>Text</p>"));
    }

    @Test
    void sentenceThatWordHasCutIntoPiecesIsOneAgainAndWhatWasDeletedIsGone() throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFParagraph line = word.createParagraph();
            bold(line, "The quality ");
            bold(line, "of practice");
            line.createRun().setText(" is good");
            line.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" deleted words");
            line.getCTP().addNewIns().addNewR().addNewT().setStringValue(" and better");
            word.write(bytes);
            assertThat(WordText.read("a.docx", bytes.toByteArray()).parts())
                    .containsExactly(new WordText.Part("", "<p><strong>The quality of practice</strong> is good and better</p>"));
        }
    }

    @Test
    void onlyWordDocumentsThatRunNothingAreRead() throws IOException {
        byte[] good = docx("<h2>A</h2><p>b</p>");
        assertThatThrownBy(() -> WordText.read("a.pdf", good)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> WordText.read("a.docx", "no archive".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/vbaProject.bin", "x"))).hasMessageContaining("macros");
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/x.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")))
                .hasMessageContaining("cannot be read safely");
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/big.xml", "<x>" + " ".repeat(30_000_000) + "</x>")))
                .hasMessageContaining("too large");
    }

    @Test
    void littleFileThatIsAGreatTreeIsRefusedBeforeItIsRead() throws IOException {
        byte[] good = docx("<h2>A</h2><p>b</p>");
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/big.xml", "<x>" + noise() + "</x>")))
                .isInstanceOf(Refusal.class).hasMessageContaining("too large when it is unpacked");
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/many.xml", "<x>" + "<p/>".repeat(400_000) + "</x>")))
                .hasMessageContaining("too large when it is unpacked");
        assertThatThrownBy(() -> WordText.read("a.docx", with(good, "word/deep.xml", "<t>".repeat(300) + "</t>".repeat(300))))
                .hasMessageContaining("too large when it is unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:p><w:pPr><w:numPr><w:numId w:val=\"x\"/></w:numPr></w:pPr></w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"x\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"x\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"})
    void documentThatIsWellFormedAndMeansNothingIsRefusedInPlainWords(String xml) {
        assertThatThrownBy(() -> body(xml)).isInstanceOf(Refusal.class).hasMessageContaining("cannot be read");
    }

    @Test
    void textInContentControlsIsReadAsIfTheyWereNotThere() throws IOException {
        assertThat(body("<w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r>" + control("<w:r><w:t>will</w:t></w:r>") + "</w:p>"
                + control("<w:p><w:r><w:t>In a control</w:t></w:r></w:p>" + control("<w:p><w:r><w:t>in a control</w:t></w:r></w:p>"))
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                + "<w:tbl><w:tr><w:tc>" + control("<w:p><w:r><w:t>a</w:t></w:r></w:p>") + "</w:tc>" + control("<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>")
                + "</w:tr>" + control("<w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>") + "</w:tbl>"))
                .isEqualTo("<p>We will</p><p>In a control</p><p>in a control</p>"
                        + "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></tbody></table>");
    }

    @Test
    void wordsOfATableWithinATableStay() throws IOException {
        assertThat(body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>outer</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner one</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>inner two</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"))
                .isEqualTo("<table><tbody><tr><td><p>outer</p><p>inner one</p><p>inner two</p></td></tr></tbody></table>");
    }

    @Test
    void whatStandsBesideAListIsALineToo() {
        assertThat(RichText.lines("<p>The committee:</p><ol><li>agrees<ul><li>this</li></ul></li><li><p>notes</p><p>that</p></li></ol><p>And thanks.</p>"))
                .containsExactly("The committee:", "agrees this", "notes that", "And thanks.");
    }

    @Test
    void textsThatDifferEntirelyAreComparedInATimeThatOneCanWait() {
        String before = "<p>" + numbered("old", 20_000) + "</p>";
        String after = "<p>" + numbered("new", 20_000) + "</p>";
        assertTimeout(Duration.ofSeconds(5), () -> assertThat(new Differences().between(before, after)).extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED));
        Differences document = new Differences();
        assertTimeout(Duration.ofSeconds(5), () -> IntStream.range(0, 20).forEach(part -> document.between(numbered("old", 3_500), numbered("new", 3_500))));
    }

    @Test
    void longTextIsComparedParagraphByParagraph() {
        String same = "<p>" + numbered("word", 5_000) + "</p>";
        assertThat(new Differences().between(same + "<p>The plan is good.</p><p>End</p>", same + "<p>The plan is bad.</p><p>End</p>"))
                .extracting(Piece::kind, piece -> piece.text().length() < 100 ? piece.text() : "")
                .containsExactly(tuple(Kind.SAME, ""), tuple(Kind.REMOVED, "The plan is good.\n"), tuple(Kind.ADDED, "The plan is bad.\n"),
                        tuple(Kind.SAME, "End\n"));
    }

    @Test
    void differencesAreToldWordByWord() {
        assertThat(new Differences().between("<p>The plan is good.</p><p>It stays.</p>", "<p>The new plan is <strong>good</strong>.</p><p>It goes.</p>"))
                .containsExactly(new Piece(Kind.SAME, "The "), new Piece(Kind.ADDED, "new "), new Piece(Kind.SAME, "plan is good.\nIt "),
                        new Piece(Kind.REMOVED, "stays."), new Piece(Kind.ADDED, "goes."));
        assertThat(new Differences().between("<p>Same</p>", "<p><em>Same</em></p>")).containsExactly(new Piece(Kind.SAME, "Same"));
        assertThat(new Differences().between("", "<p>All new</p>")).containsExactly(new Piece(Kind.ADDED, "All new"));
        assertThat(new Differences().between("<p>All old</p>", "")).containsExactly(new Piece(Kind.REMOVED, "All old"));
    }

    @Test
    void formattingAloneMakesTextsDiffer() {
        assertThat(RichText.same("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>")).isTrue();
        assertThat(RichText.same("<p>a</p>", "<p><strong>a</strong></p>")).isFalse();
        assertThat(RichText.lines("<ol><li>one</li><li><p>two</p></li></ol>")).isEqualTo(List.of("one", "two"));
        assertThat(RichText.below("<h2>a</h2><p>b</p>")).isEqualTo("<h3>a</h3><p>b</p>");
    }

    private static void bold(XWPFParagraph line, String words) {
        XWPFRun run = line.createRun();
        run.setText(words);
        run.setBold(true);
    }

    private static WordText read(String html) {
        return WordText.read("report.docx", docx(html));
    }

    private static byte[] docx(String html) {
        return new WordWriter().write(Sheet.read(HEAD + html + "</main></body></html>"));
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(number -> word + number).collect(Collectors.joining(" "));
    }

    /** Text that packs too little for its ratio to give it away. */
    private static String noise() {
        return new Random(1).ints(20_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining()).repeat(1_500);
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    /** What is read of a document with that body. */
    private static String body(String xml) throws IOException {
        byte[] word = replaced(docx("<p>b</p>"), "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + xml + "</w:body></w:document>");
        return WordText.read("a.docx", word).parts().get(0).html();
    }

    private static byte[] replaced(byte[] archive, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] archive, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
