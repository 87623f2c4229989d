package org.inspectionresponse.document;

import org.inspectionresponse.refusal.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
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
