package org.inspectionresponse.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What was changed in the texts of one document, word by word. Comparing takes time that grows with the square of what differs, so a document
 * has so many words compared, and after that is compared paragraph by paragraph.
 */
public final class Differences {

    /** Of all texts of the document together, before and after: some 25 pages on either side. */
    private static final int MOST = 8_000;

    private int left = MOST;

    public enum Kind { SAME, ADDED, REMOVED }

    /** @param text words with the space between them; a new line where a paragraph ends */
    public record Piece(Kind kind, String text) {
    }

    /** Compares the words of two formatted texts of the document. Formatting is not compared. */
    public List<Piece> between(String before, String after) {
        String old = RichText.plain(before);
        String now = RichText.plain(after);
        List<String> oldWords = words(old);
        List<String> newWords = words(now);
        return affordable(oldWords, newWords) ? compared(oldWords, newWords) : byParagraph(paragraphs(old), paragraphs(now));
    }

    /** A document of nothing but short paragraphs is compared as a whole in the end. */
    private List<Piece> byParagraph(List<String> old, List<String> now) {
        if (affordable(old, now)) {
            return compared(old, now);
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Kind.REMOVED, old);
        add(pieces, Kind.ADDED, now);
        return pieces;
    }

    private boolean affordable(List<String> old, List<String> now) {
        boolean affordable = old.size() + now.size() <= left;
        left -= affordable ? old.size() + now.size() : 0;
        return affordable;
    }

    private static List<Piece> compared(List<String> old, List<String> now) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    /** Each word with the space that follows it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    /** Each with the end of its line; the last has none, and is the same with it. */
    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : List.of((text + "\n").split("(?<=\n)"));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
