package org.inspectionresponse.report;

/** What an author has to have considered before a report is compiled; the material ones are described under their own heading. */
public enum Implication {

    CRIME_AND_DISORDER("Crime and disorder", Section.CRIME_AND_DISORDER),
    DATA_PROTECTION("Data protection and information governance", Section.DATA_PROTECTION),
    FINANCE("Finance", Section.FINANCE),
    HUMAN_RESOURCES("Human resources", Section.HUMAN_RESOURCES),
    HUMAN_RIGHTS("Human rights", Section.HUMAN_RIGHTS),
    NHS_CONSTITUTION("The NHS Constitution (public health services)", Section.NHS_CONSTITUTION),
    EQUALITY_DUTY("The public sector equality duty", Section.EQUALITY_DUTY),
    SAFEGUARDING("Safeguarding of children and adults at risk", Section.SAFEGUARDING),
    SERVICE_USERS("Service users", Section.SERVICE_USERS),
    SMARTER_WORKING("Smarter working", Section.SMARTER_WORKING),
    SUSTAINABILITY("Sustainability and the environment", Section.SUSTAINABILITY);

    private final String label;
    private final Section section;

    Implication(String label, Section section) {
        this.label = label;
        this.section = section;
    }

    public String label() {
        return label;
    }

    /** The heading under which it is described where it is material. */
    public Section section() {
        return section;
    }
}
