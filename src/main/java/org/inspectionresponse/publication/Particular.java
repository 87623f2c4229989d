package org.inspectionresponse.publication;

import java.util.ArrayList;
import java.util.List;

/** A label on a document, and what is said beside it. */
public record Particular(String label, String text) {

    /** @param labelsAndTexts in turn; a label with null or nothing to read beside it is left out */
    static List<Particular> of(String... labelsAndTexts) {
        List<Particular> particulars = new ArrayList<>();
        for (int at = 0; at < labelsAndTexts.length; at += 2) {
            String text = labelsAndTexts[at + 1];
            if (text != null && !text.isBlank()) {
                particulars.add(new Particular(labelsAndTexts[at], text));
            }
        }
        return List.copyOf(particulars);
    }
}
