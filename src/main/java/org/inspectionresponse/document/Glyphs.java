package org.inspectionresponse.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** Says by name what no font of the product can show, such as "[GRINNING CAT FACE]": nothing a person wrote vanishes from the PDF. */
final class Glyphs {

    private final Fonts fonts;

    Glyphs(Fonts fonts) {
        this.fonts = fonts;
    }

    void nameMissing(Document document) {
        document.body().forEachNode(node -> {
            if (node instanceof TextNode text) {
                text.text(named(text));
            }
        });
    }

    private String named(TextNode text) {
        String words = text.getWholeText();
        if (words.codePoints().allMatch(this::shown)) {
            return words;
        }
        StringBuilder named = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (shown(c)) {
                named.appendCodePoint(c);
            } else {
                named.append('[').append(HiddenCharacters.nameOf(c)).append(']');
            }
        });
        return named.toString();
    }

    /** White space and marks that only join or part their neighbours take no glyph. */
    private boolean shown(int c) {
        return fonts.show(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }
}
