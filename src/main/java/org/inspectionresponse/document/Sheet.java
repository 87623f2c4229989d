package org.inspectionresponse.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** A document's HTML, taken apart and put together again. */
final class Sheet {

    private Sheet() {
    }

    static Document read(String html) {
        Document document = Jsoup.parse(HiddenCharacters.named(html));
        document.outputSettings(new OutputSettings().prettyPrint(false));
        return document;
    }

    /** People paste addresses with spaces in them; what is no address at all stays as words. */
    static void mendLinks(Document document) {
        for (Element link : document.select("a[href]")) {
            String typed = link.attr("href").strip();
            String mended = address(typed);
            if (mended == null) {
                link.unwrap();
            } else if (!mended.equals(typed)) {
                link.attr("href", mended);
            }
        }
    }

    private static String address(String typed) {
        try {
            return new URI(typed).toASCIIString();
        } catch (URISyntaxException e) {
            try {
                int colon = typed.indexOf(':');
                return colon < 1 ? null : new URI(typed.substring(0, colon), typed.substring(colon + 1), null).toASCIIString();
            } catch (URISyntaxException stillNone) {
                return null;
            }
        }
    }

    /** What the head says, such as {@code description}; "" where it says nothing. */
    static String meta(Document document, String name) {
        Element meta = document.head().selectFirst("meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    /** The only date of a document; two made of the same text at different times would differ in nothing else. */
    static Instant made(Document document) {
        String made = meta(document, "dcterms.created");
        if (made.isEmpty()) {
            throw new IllegalArgumentException("The document does not say when it is made: its head is not that of layout.html");
        }
        return Instant.parse(made);
    }
}
