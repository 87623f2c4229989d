package org.inspectionresponse.deadline;

/** What a clock can run for. */
public enum Duty {

    GIVE_FACTUAL_ACCURACY_COMMENTS("Comment on the factual accuracy of the draft report", "Council's scheme"),
    PUBLISH_REPORT("Publish Ofsted's report and carry out the publication duties", "SI 2007/462 reg 2"),
    SUBMIT_DRAFT_PLAN("Send Ofsted an early draft of the improvement plan", "Ofsted, August 2018, on focused visits with priority actions"),
    SUBMIT_PLAN("Send the improvement plan to Ofsted and publish it", "Education and Inspections Act 2006 s.137(4); SI 2007/462 reg 3"),
    GIVE_COMMENTS("Give the comments a report needs", "Council's scheme"),
    PUBLISH_AGENDA("Publish the agenda with the report", "Local Government Act 1972 s.100B(3)"),
    CALL_IN_WINDOW("Until when the decision can be called in", "Local Government Act 2000 s.9F; council's rules of call-in"),
    HEAR_CALL_IN("Hear the request for call-in", "Council's rules of call-in"),
    RECONSIDER_DECISION("Decide again after a call-in", "Council's rules of call-in"),
    KEY_DECISION_NOTICE("Give notice of the key decision", "SI 2012/2089 reg 9"),
    PUBLISH_DECISION("Publish the record of the decision", "SI 2012/2089 regs 12 and 13"),
    REPORT_PROGRESS("Report progress to members", "Members' decision");

    private final String label;
    private final String source;

    Duty(String label, String source) {
        this.label = label;
        this.source = source;
    }

    public String label() {
        return label;
    }

    /** Whether it is something to be done, which can be late, and not a time that runs out. */
    boolean canBeMissed() {
        return this != CALL_IN_WINDOW;
    }

    /** The law or rule that sets it. */
    public String source() {
        return source;
    }
}
