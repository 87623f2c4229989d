package org.inspectionresponse.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Says in the subset's own words what Word, Outlook and browsers say otherwise, before the rest is dropped. */
final class PastedText {

    private static final Map<String, String> RENAMED = Map.of("b", "strong", "i", "em", "h1", "h2", "h5", "h4", "h6", "h4", "tfoot", "tbody");
    private static final String LOOSE_BLOCK = "div, section, article, main, header, footer, aside, address, figure, center, form, fieldset, "
            + "details, summary, pre, dl, dt, dd, caption";
    private static final String LONE_ITEM = "li:not(ul > *):not(ol > *)";
    private static final String BLOCK = LOOSE_BLOCK + ", p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote";
    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*level([1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("\\(?([0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)]");
    private static final String WORD_ITEM = "p[style*=mso-list]";

    private PastedText() {
    }

    static void translate(Element body) {
        body.select("input, select, button, script, style, title, head").remove();
        // Google Docs wraps everything in a bold that is none, and Word for the web writes emphasis as a style.
        body.select("b[style~=(?i)font-weight:\\s*(normal|400)]").unwrap();
        body.select("span[style~=(?i)font-weight:\\s*(bold|[6-9]00)]").forEach(span -> span.tagName("strong"));
        body.select("span[style~=(?i)font-style:\\s*italic]").forEach(span -> span.tagName("em"));
        body.select(WORD_ITEM).stream().filter(item -> item.nameIs("p")).forEach(PastedText::nest);
        looseBlocks(body);
        RENAMED.forEach((from, to) -> body.select(from).forEach(element -> element.tagName(to)));
        body.select("th[scope]").not("[scope=col], [scope=row], [scope=colgroup], [scope=rowgroup]").removeAttr("scope");
        for (String span : List.of("colspan", "rowspan")) {
            body.select("[" + span + "]").not("[" + span + "~=^[1-9][0-9]?$]").removeAttr(span);
        }
    }

    /** What only groups blocks gives way to them; what holds text is a paragraph. From the innermost out. */
    private static void looseBlocks(Element body) {
        List<Element> found = body.select(LOOSE_BLOCK + ", " + LONE_ITEM);
        for (int i = found.size() - 1; i >= 0; i--) {
            Element element = found.get(i);
            if (element.select(BLOCK).size() > 1) {
                element.unwrap();
            } else {
                element.tagName("p");
            }
        }
    }

    /** Word writes the items of a list as paragraphs with a bullet typed in front and the depth in a style. */
    private static void nest(Element first) {
        Deque<Element> open = new ArrayDeque<>();
        Element next = first;
        while (next != null && next.is(WORD_ITEM)) {
            Element item = next;
            next = item.nextElementSibling();
            int level = level(item);
            while (open.size() > level) {
                open.pop();
            }
            if (open.size() < level) {
                Element list = new Element(numbered(item) ? "ol" : "ul");
                if (open.isEmpty()) {
                    item.before(list);
                } else {
                    open.peek().lastElementChild().appendChild(list);
                }
                open.push(list);
            }
            item.select("[style*=mso-list:Ignore]").remove();
            item.tagName("li").removeAttr("style");
            open.peek().appendChild(item);
        }
    }

    private static int level(Element item) {
        Matcher level = LEVEL.matcher(item.attr("style"));
        return level.find() ? Integer.parseInt(level.group(1)) : 1;
    }

    private static boolean numbered(Element item) {
        Element mark = item.selectFirst("[style*=mso-list:Ignore]");
        return mark != null && NUMBERED.matcher(mark.text().replace("\u00a0", "").strip()).matches();
    }
}
