package org.inspectionresponse.publication;

import java.util.List;

/** A heading of a document with its plain text, a paragraph for each line that was typed. */
public record Passage(String heading, List<String> paragraphs) {

    /** @param text as it was typed; null for nothing */
    static Passage of(String heading, String text) {
        return new Passage(heading, paragraphs(text));
    }

    static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }
}
