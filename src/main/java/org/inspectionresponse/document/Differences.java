package org.inspectionresponse.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What was changed in a text, word by word. */
public final class Differences {

    /** Longer texts than any report has are compared as a whole, because comparing takes time that grows with their difference. */
    private static final int MOST_WORDS = 40_000;

    private Differences() {
    }

    public enum Kind { SAME, ADDED, REMOVED }

    /** @param text words with the space between them; a new line where a paragraph ends */
    public record Piece(Kind kind, String text) {
    }

    /** Compares the words of two formatted texts. Formatting is not compared. */
    public static List<Piece> between(String before, String after) {
        List<String> old = words(RichText.plain(before));
        List<String> now = words(RichText.plain(after));
        List<Piece> pieces = new ArrayList<>();
        if (old.size() + now.size() > MOST_WORDS) {
            add(pieces, Kind.REMOVED, old);
            add(pieces, Kind.ADDED, now);
            return pieces;
        }
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

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
