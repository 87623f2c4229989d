package org.inspectionresponse.publication;

import java.util.List;

/**
 * The letter that goes with a plan to Ofsted.
 *
 * @param to offices and addresses, a line each
 * @param words what was typed, a paragraph each
 * @param signedBy who confirmed that the plan may go
 * @param enclosed the files of the pack, each with its SHA-256
 */
record CoveringLetter(Cover cover, List<String> to, String on, List<String> words, String signedBy, List<Particular> enclosed) implements Printed {

    @Override
    public String template() {
        return "covering-letter";
    }
}
