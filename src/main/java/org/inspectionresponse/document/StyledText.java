package org.inspectionresponse.document;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;

/** {@link RichText} for pages whose style goes by classes. */
public final class StyledText {

    private StyledText() {
    }

    /**
     * Cleans the text and gives each element of a kind its class.
     *
     * @param classes by the name of the element
     * @param around class of a part put around each table, which a reader can move through by keyboard where it is wider than the window
     */
    public static String of(String html, Map<String, String> classes, String around) {
        Document text = Jsoup.parseBodyFragment(RichText.clean(html));
        text.outputSettings(new OutputSettings().prettyPrint(false));
        classes.forEach((name, its) -> text.select(name).addClass(its));
        text.select("table").wrap("<div class=\"" + around + "\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"></div>");
        return text.body().html();
    }
}
