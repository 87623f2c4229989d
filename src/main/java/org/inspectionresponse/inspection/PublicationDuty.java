package org.inspectionresponse.inspection;

/**
 * What a council must do with Ofsted's report within 30 working days of receiving it (SI 2007/462, regulation 2). Those that
 * make the report public wait until Ofsted has published.
 */
public enum PublicationDuty {

    RELEVANT_PARTNERS("relevantPartners", "Send a copy to each relevant partner under section 10 of the Children Act 2004", false),
    OTHER_BODIES("otherBodies", "Send a copy to the other bodies the council co-operates with under section 10(1)(c) of that Act", false),
    /** The regulation says Local Safeguarding Children Board; its partners have had safeguarding partners as successors since 2018. */
    SAFEGUARDING_PARTNERS("safeguardingPartners", "Send a copy to each safeguarding partner", false),
    NEWSPAPER("newspaper", "Send a copy to at least one local newspaper", true),
    RADIO_STATION("radioStation", "Send a copy to at least one local radio station", true),
    OPEN_TO_INSPECTION("openToInspection", "Make the report open to inspection, free of charge, at the council's offices", true),
    COPIES_ON_DEMAND("copiesOnDemand", "Supply a copy to anyone who asks, for no more than a reasonable fee", true);

    private final String field;
    private final String label;
    private final boolean makesPublic;

    PublicationDuty(String field, String label, boolean makesPublic) {
        this.field = field;
        this.label = label;
        this.makesPublic = makesPublic;
    }

    /** Its name in forms and data. */
    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    boolean makesPublic() {
        return makesPublic;
    }
}
