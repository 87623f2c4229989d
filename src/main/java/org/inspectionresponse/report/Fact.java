package org.inspectionresponse.report;

/** What an author states about a report, as far as the comments it needs depend on it. */
public enum Fact {

    MONEY("It costs, saves or brings in money"),
    CONTRACTS("It needs a contract, a purchase or a grant agreement"),
    PROPERTY("It concerns land or buildings of the council"),
    STAFF("It changes posts, duties or conditions of staff"),
    PERSONAL_DATA("It uses personal data in a new way"),
    EQUALITY("It affects people who share a protected characteristic"),
    CORPORATE("It concerns the council as a whole"),
    LOCAL_MEMBERS("It affects particular divisions or wards, whose members should be asked"),
    SCRUTINY_VIEW("Scrutiny has taken, or wants to take, a view");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
