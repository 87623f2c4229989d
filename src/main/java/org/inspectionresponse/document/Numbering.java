package org.inspectionresponse.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Writes the numbers of paragraphs as text, so that a number read in one format is found in every other, in what is copied from them and
 * by those who listen.
 */
final class Numbering {

    static final String NUMBER = "number";
    private static final String COUNTED = "> p:not(.quiet, .signed, .note)";
    private static final Pattern HEADING = Pattern.compile("^\\s*(\\d{1,3})\\s+");

    private Numbering() {
    }

    static void write(Document document) {
        int paragraph = 0;
        for (Element text : document.select("section.numbered " + COUNTED)) {
            number(text, ++paragraph + ".");
        }
        document.select("section.clauses").forEach(Numbering::clauses);
    }

    private static void clauses(Element section) {
        Element heading = section.selectFirst("> h2");
        Matcher number = HEADING.matcher(heading == null ? "" : heading.wholeText());
        if (!number.find()) {
            throw new IllegalArgumentException("Clauses need a heading that begins with its number");
        }
        heading.text(number.replaceFirst(""));
        number(heading, number.group(1));
        int clause = 0;
        for (Element text : section.select(COUNTED)) {
            number(text, number.group(1) + "." + ++clause);
        }
    }

    private static void number(Element text, String number) {
        text.prependChild(new TextNode(" "));
        text.prependChild(new Element("span").addClass(NUMBER).text(number));
    }
}
