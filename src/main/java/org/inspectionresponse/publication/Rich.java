package org.inspectionresponse.publication;

import org.inspectionresponse.document.RichText;

/**
 * Formatted text for pages and for other systems.
 *
 * @param html sanitised when it was stored
 * @param text the same without formatting
 */
public record Rich(String html, String text) {

    /** Text that is there, and that the reader may not have. */
    static final Rich WITHHELD = new Rich(null, null);

    /** @return null for nothing */
    public static Rich of(String html) {
        return html == null || html.isBlank() ? null : new Rich(html, RichText.plain(html));
    }
}
