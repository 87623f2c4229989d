package org.inspectionresponse.inspection;

/**
 * What Ofsted does next, after the decision table {@code inspectionPathway}. The months to the next full inspection are what was observed
 * in the reports published from 2018 to 2026; they are no promise, and the product sets no clock on them.
 */
public enum Pathway {

    /** 55 short inspections after good came 2.9 to 5.7 years later, most of them after 4.3. */
    GOOD_OR_OUTSTANDING("Pathway 1 (good or outstanding)", "short inspection",
            "in approximately three years; at least one focused visit or joint targeted area inspection is likely before it", 35, 68),

    /** Ofsted says about three years; 51 observed came after 3.9 years in the middle. */
    REQUIRES_IMPROVEMENT("The pathway after requires improvement", "standard inspection",
            "in approximately three years; up to two focused visits are likely before it, one of which may be a joint targeted area inspection",
            36, 47),

    /** 23 observed came 2.5 to 4.7 years later. */
    INADEQUATE("The pathway after inadequate", "standard inspection",
            "once monitoring visits have followed what changes; focused visits are not usual before it", 30, 56);

    private final String label;
    private final String next;
    private final String course;
    private final int earliestMonths;
    private final int latestMonths;

    Pathway(String label, String next, String course, int earliestMonths, int latestMonths) {
        this.label = label;
        this.next = next;
        this.course = course;
        this.earliestMonths = earliestMonths;
        this.latestMonths = latestMonths;
    }

    public String label() {
        return label;
    }

    /** The pathway in a sentence, for reports to members. */
    public String text() {
        return "The council is on " + Character.toLowerCase(label.charAt(0)) + label.substring(1) + ". The next full inspection is likely to be a " + next + ", " + course + ".";
    }

    int earliestMonths() {
        return earliestMonths;
    }

    int latestMonths() {
        return latestMonths;
    }
}
