package org.inspectionresponse.report;

/** Descriptions of exempt information: Local Government Act 1972, Schedule 12A, Part 1 (England), paragraphs 1 to 7. */
public enum ExemptParagraph {

    PARAGRAPH_1("Paragraph 1: about an individual"),
    PARAGRAPH_2("Paragraph 2: likely to reveal who an individual is"),
    PARAGRAPH_3("Paragraph 3: financial or business affairs of a person, the council included"),
    PARAGRAPH_4("Paragraph 4: consultations or negotiations on a labour relations matter"),
    PARAGRAPH_5("Paragraph 5: legal professional privilege in legal proceedings"),
    PARAGRAPH_6("Paragraph 6: a notice, order or direction that the council proposes to make"),
    PARAGRAPH_7("Paragraph 7: prevention, investigation or prosecution of crime");

    private final String label;

    ExemptParagraph(String label) {
        this.label = label;
    }

    /** 1 to 7. */
    public int number() {
        return ordinal() + 1;
    }

    public String label() {
        return label;
    }
}
