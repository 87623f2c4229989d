package org.inspectionresponse.publication;

/** What kinds of document are made and kept. */
public enum Kind {

    REPORT("Report"),
    DECISION("Record of decision"),
    FORWARD_PLAN("Forward plan"),
    CALL_IN_NOTICE("Notice of call-in"),
    URGENCY_REGISTER("Register of urgent decisions"),
    PLAN("Improvement plan"),
    PROGRESS("Progress report"),
    SUBMISSION_PACK("Submission pack"),
    BUNDLE("Bundle of papers"),
    EVIDENCE("Evidence pack");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
