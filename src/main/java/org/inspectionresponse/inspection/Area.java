package org.inspectionresponse.inspection;

/** What an ILACS inspection judges, in the order of the reports. Which of these apply depends on the {@link Framework} in force. */
public enum Area {

    LEADERS("The impact of leaders on social work practice with children and families"),
    HELP_AND_PROTECTION("The experiences and progress of children who need help and protection"),
    CARE_AND_CARE_LEAVERS("The experiences and progress of children in care and care leavers"),
    CARE("The experiences and progress of children in care"),
    CARE_LEAVERS("The experiences and progress of care leavers"),
    OVERALL("Overall effectiveness");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** Its name as Ofsted's reports have it. */
    public String label() {
        return label;
    }

    /** Whether it judges practice with children, and neither leaders nor the whole. */
    boolean practice() {
        return this != LEADERS && this != OVERALL;
    }
}
