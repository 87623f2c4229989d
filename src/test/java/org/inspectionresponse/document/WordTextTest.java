package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
    void differencesAreToldWordByWord() {
        assertThat(Differences.between("<p>The plan is good.</p><p>It stays.</p>", "<p>The new plan is <strong>good</strong>.</p><p>It goes.</p>"))
                .containsExactly(new Piece(Kind.SAME, "The "), new Piece(Kind.ADDED, "new "), new Piece(Kind.SAME, "plan is good.\nIt "),
                        new Piece(Kind.REMOVED, "stays."), new Piece(Kind.ADDED, "goes."));
        assertThat(Differences.between("<p>Same</p>", "<p><em>Same</em></p>")).containsExactly(new Piece(Kind.SAME, "Same"));
        assertThat(Differences.between("", "<p>All new</p>")).containsExactly(new Piece(Kind.ADDED, "All new"));
        assertThat(Differences.between("<p>All old</p>", "")).containsExactly(new Piece(Kind.REMOVED, "All old"));
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
