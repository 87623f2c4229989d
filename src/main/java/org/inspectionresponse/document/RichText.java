package org.inspectionresponse.document;

import java.util.List;
import org.inspectionresponse.refusal.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Formatted text as the product keeps it: a small subset of HTML with paragraphs, headings of level 2 to 4, lists, tables, quotations,
 * emphasis and links to the web or a mail address. What is cleaned can be put on a page as it is; cleaning it again changes nothing.
 */
public final class RichText {

    private static final Safelist SUBSET = new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "table", "thead", "tbody", "tr", "th", "td", "br",
                    "blockquote")
            .addAttributes("a", "href").addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan");
    /** Deeper nesting than any text has is flattened, so that hostile text costs no time. */
    private static final int DEEPEST = 64;
    private static final OutputSettings PLAIN = new OutputSettings().prettyPrint(false);

    private RichText() {
    }

    /**
     * Keeps the subset of what was typed or pasted, from Word too. Tags outside it are dropped and their text kept; scripts, styles and
     * comments are dropped whole.
     *
     * @param label the field's label, for the refusal
     * @param html what was typed; null for nothing
     * @param most refused when the cleaned text has more characters, formatting included, so that a column of that many holds it
     * @return the cleaned text; "" where there is nothing to read in it
     */
    public static String clean(String label, String html, int most) {
        String cleaned = clean(html);
        int over = cleaned.codePointCount(0, cleaned.length()) - most;
        if (over > 0) {
            throw Refusal.because("%s is %,d characters too long; it may have %,d, formatting included.".formatted(label, over, most));
        }
        return cleaned;
    }

    /** The same without a limit, for text that was pasted and is still being edited. */
    public static String clean(String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        Document typed = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(HiddenCharacters.without(html), "");
        PastedText.translate(typed.body());
        Document kept = new Cleaner(SUBSET).clean(typed);
        TextStructure.repair(kept.body());
        kept.outputSettings(PLAIN);
        return kept.body().hasText() ? kept.body().html().strip() : "";
    }

    /** Whether two cleaned texts read and look the same, however their lists and cells are put together. */
    public static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String html) {
        Document document = Jsoup.parseBodyFragment(html.replace('\u00a0', ' '));
        document.outputSettings(PLAIN);
        document.select("li > p:first-child, td > p:only-child, th > p:only-child").unwrap();
        return document.body().html().replaceAll("\\s+", " ").replaceAll(" ?(</?(?:p|h[234]|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|br)\\b[^>]*>) ?", "$1")
                .strip();
    }

    /** The items of its lists and what stands outside them, a paragraph, heading or row of a table each, without formatting; nothing twice. */
    public static List<String> lines(String html) {
        Document document = Jsoup.parseBodyFragment(clean(html));
        return document.select("li, tr, p, h2, h3, h4").stream().filter(line -> line.parents().stream().noneMatch(around -> around.is("li, tr")))
                .map(Element::text).filter(line -> !line.isBlank()).toList();
    }

    /** The same text for a place where the highest heading is of level 3. */
    public static String below(String html) {
        Document document = Jsoup.parseBodyFragment(clean(html));
        document.outputSettings(PLAIN);
        document.select("h2").forEach(heading -> heading.tagName("h3"));
        return document.body().html();
    }

    /** The text alone, with a line for each paragraph, heading, list item and table row; "" for nothing. */
    public static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(clean(html));
        document.outputSettings(PLAIN);
        document.select("br").forEach(br -> br.after("\n"));
        document.select("p, h2, h3, h4, li, tr, blockquote").forEach(block -> block.appendText("\n"));
        document.select("td, th").forEach(cell -> cell.appendText(" "));
        return document.body().wholeText().replace('\u00a0', ' ').replaceAll("[ \t]+", " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
    }
}
