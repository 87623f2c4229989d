package org.inspectionresponse.document;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts text of the subset into an order that every reader of HTML takes alike: blocks hold text, lists hold items, nothing is empty. */
final class TextStructure {

    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote");
    private static final String EMPTY_IS_NOTHING = "p, h2, h3, h4, li, ul, ol, strong, em, a, blockquote, thead, tbody, tr, table";

    private TextStructure() {
    }

    static void repair(Element body) {
        body.select("a:not([href]), strong strong, em em").unwrap();
        body.select(String.join(", ", BLOCKS)).forEach(TextStructure::freeOfInline);
        body.select("p :not(strong, em, a, br), h2 :not(strong, em, a, br), h3 :not(strong, em, a, br), h4 :not(strong, em, a, br)").unwrap();
        body.select("ul, ol").forEach(TextStructure::onlyItems);
        wrapLooseText(body);
        body.select("blockquote").forEach(TextStructure::wrapLooseText);
        removeEmpty(body);
    }

    /** Emphasis and links go around words, not around paragraphs. */
    private static void freeOfInline(Element block) {
        Element parent = block.parent();
        while (parent != null && parent.is("strong, em, a")) {
            Element above = parent.parent();
            parent.unwrap();
            parent = above;
        }
    }

    private static void onlyItems(Element list) {
        for (Node child : List.copyOf(list.childNodes())) {
            if (child instanceof TextNode text && text.isBlank()) {
                text.remove();
            } else if (!(child instanceof Element element && element.nameIs("li"))) {
                child.wrap("<li></li>");
            }
        }
    }

    /** From the innermost out; an empty cell stays, because it is a place in its table. */
    private static void removeEmpty(Element body) {
        List<Element> candidates = body.select(EMPTY_IS_NOTHING);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Element element = candidates.get(i);
            if (element.text().replace('\u00a0', ' ').isBlank() && element.selectFirst("td, th") == null) {
                element.remove();
            }
        }
    }

    private static void wrapLooseText(Element container) {
        Element paragraph = null;
        for (Node child : List.copyOf(container.childNodes())) {
            if (child instanceof Element element && block(element)) {
                paragraph = null;
            } else if (paragraph == null && (child instanceof TextNode text && text.isBlank() || child.nameIs("br"))) {
                child.remove();
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    child.before(paragraph);
                }
                paragraph.appendChild(child);
            }
        }
    }

    private static boolean block(Element element) {
        return BLOCKS.contains(element.normalName());
    }
}
