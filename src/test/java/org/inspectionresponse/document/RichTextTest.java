package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plain words | <p>plain words</p>",
        "<b>bold</b> and <i>italic</i> | <p><strong>bold</strong> and <em>italic</em></p>",
        "<h1>Top</h1><h6>Low</h6> | <h2>Top</h2><h4>Low</h4>",
        "<div>one</div><div>two</div> | <p>one</p><p>two</p>",
        "<div><div>one</div>loose<p>two</p></div> | <p>one</p><p>loose</p><p>two</p>",
        "<a href='https://example.org/a'>a</a> | <p><a href=\"https://example.org/a\" rel=\"noopener noreferrer\">a</a></p>",
        "<a href='mailto:a@example.org'>a</a> | <p><a href=\"mailto:a@example.org\" rel=\"noopener noreferrer\">a</a></p>",
        "<a href='javascript:alert(1)'>a</a> | <p>a</p>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a> | <p>a</p>",
        "<a href='/camunda'>a</a> | <p>a</p>",
        "<p onclick='x()' style='color:red' class='x'>a</p> | <p>a</p>",
        "<script>alert(1)</script><style>p{}</style>a | <p>a</p>",
        "<p>a</p><p>&nbsp;</p><p><br></p> | <p>a</p>",
        "&lt;b&gt; | <p>&lt;b&gt;</p>",
        "<blockquote>said</blockquote> | <blockquote><p>said</p></blockquote>",
        "<ul>loose<li>a</li></ul> | <ul><li>loose</li><li>a</li></ul>",
        "<strong><p>a</p></strong> | <p>a</p>",
        "<h2><ul><li>a</li></ul></h2> | <h2>a</h2>",
        "<b style='font-weight:normal'><p>a</p></b> | <p>a</p>",
        "<span style='font-weight:700'>a</span> | <p><strong>a</strong></p>",
        "<svg/onload=alert(1)>a</svg> | <p>a</p>",
        "<iframe src=//evil.example></iframe>a | <p>a</p>",
    })
    void keepsTheSubsetAndTheText(String typed, String kept) {
        assertThat(RichText.clean(typed)).isEqualTo(kept);
    }

    @Test
    void keepsTablesWithTheirHeadersAndMergedCells() {
        String table = "<table><thead><tr><th scope=\"col\">Cost</th></tr></thead><tbody><tr><td colspan=\"2\">1</td><td></td></tr></tbody></table>";
        assertThat(RichText.clean("<table border=1 width=100%><thead><tr><th scope=col>Cost</th></tr></thead>"
                + "<tbody><tr><td colspan=2 style='x'>1</td><td rowspan='0'></td></tr></tbody></table>")).isEqualTo(table);
    }

    @Test
    void turnsTheListsOfWordIntoLists() {
        String word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
                <h2>Actions<o:p></o:p></h2>
                <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;
                </span></span><![endif]>Recruit<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Advertise</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Train</p>
                <p class=MsoNormal>Then <b>review</b>.<o:p></o:p></p><!--EndFragment--></body></html>""";
        assertThat(RichText.clean(word).replaceAll(">\\s+<", "><"))
                .isEqualTo("<h2>Actions</h2><ul><li>Recruit<ol><li>Advertise</li></ol></li><li>Train</li></ul><p>Then <strong>review</strong>.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b><div>a</div></b>c<li>d", "<a href='http://a.b'><p>x<a href='http://c.d'>y</p>", "a<br><br>b<p>c<br>",
        "<table><tr><td>a<table><tr><td>b</table></table>", "<ul><ul><li>a</ul><p>b</p></ul>", "<td>a</td><li><p>x<div>y",
        "&amp;lt;script&amp;gt;", "a&nbsp;<p>&nbsp;</p>&nbsp;b", "<h3><div>a</div><p>b</p></h3>", "<pre>  a\n  b</pre>", "<math><mi>x<style><img>",
        "<p><blockquote><p>a</blockquote>", "<strong><em><p>a</p></em>b</strong>", "<dl><dt>a<dd>b</dl>", "\u001b[31mred \u202e x",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"})
    void cleaningTwiceChangesNothing(String typed) {
        String once = RichText.clean(typed);
        assertThat(RichText.clean(once)).isEqualTo(once);
        assertThat(once).doesNotContain("<script", "<img", "onerror", "\u202e", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<p></p>", "<p>&nbsp;</p>", "<p><br></p>", "<!-- x -->", "<script>x</script>"})
    void isBlankWhenThereIsNothingToRead(String typed) {
        assertThat(RichText.clean("Introduction", typed, 10)).isEmpty();
        assertThat(RichText.plain(typed)).isEmpty();
    }

    @Test
    void saysHowManyCharactersAreTooMany() {
        assertThat(RichText.clean("Introduction", "<p>123</p>", 10)).isEqualTo("<p>123</p>");
        assertThatThrownBy(() -> RichText.clean("Introduction", "<p>12345</p>", 10)).isInstanceOf(Refusal.class)
                .hasMessage("Introduction is 2 characters too long; it may have 10, formatting included.");
    }

    @Test
    void plainTextHasALineForEachBlock() {
        assertThat(RichText.plain("<h2>Top</h2><p>One<br>two &lt;b&gt;</p><ul><li>a</li><li>b</li></ul>"
                + "<table><tr><td>1</td><td>2</td></tr></table>")).isEqualTo("Top\nOne\ntwo <b>\na\nb\n1 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<div>", "<ul><li>", "<a>", "<p style='mso-list:l0 level9 lfo1'>", "<blockquote>", "<table><tr><td>"})
    void hostileNestingIsReadInReasonableTime(String tag) {
        assertTimeout(Duration.ofSeconds(5), () -> assertThat(RichText.clean(tag.repeat(5_000) + "end")).contains("end"));
    }
}
