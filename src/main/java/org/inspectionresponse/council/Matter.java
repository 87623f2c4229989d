package org.inspectionresponse.council;

/** What a report can be about, as far as the remit of a body depends on it. */
public enum Matter {

    CHILDRENS_SOCIAL_CARE("Children's social care"),
    EDUCATION("Schools and education"),
    CORPORATE_PARENTING("Corporate parenting"),
    YOUTH_SERVICES("Youth services"),
    ADULT_SOCIAL_CARE("Adult social care"),
    PUBLIC_HEALTH("Public health"),
    FINANCE("Finance and budget"),
    PROPERTY("Property"),
    PERSONNEL("Personnel"),
    OTHER("Another matter");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
