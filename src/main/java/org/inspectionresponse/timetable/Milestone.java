package org.inspectionresponse.timetable;

import org.inspectionresponse.people.Role;

/** What has to happen between the receipt of Ofsted's report and the submission of the plan, in the order in which it mostly does. */
public enum Milestone {

    DRAFT("Report drafted and comments asked for", Role.IMPROVEMENT_OFFICERS),
    NOTICE("Notice of the key decision published", Role.DEMOCRATIC_SERVICES),
    COMMENTS("Comments given", Role.IMPROVEMENT_OFFICERS),
    CONSULTATION("Report approved and the member consulted", Role.DIRECTOR),
    PLAN("Plan approved and the member consulted", Role.DIRECTOR),
    FINAL_REPORT("Final report with democratic services", Role.DEMOCRATIC_SERVICES),
    AGENDA("Agenda published with the report", Role.DEMOCRATIC_SERVICES),
    DECISION("Decision taken", Role.DEMOCRATIC_SERVICES),
    PUBLICATION("Record of the decision published", Role.DEMOCRATIC_SERVICES),
    CALL_IN("Call-in window closed", Role.DEMOCRATIC_SERVICES),
    EFFECT("Decision in effect", Role.DEMOCRATIC_SERVICES),
    SUBMISSION("Plan sent to Ofsted and published", Role.IMPROVEMENT_OFFICERS);

    private final String label;
    private final Role responsible;

    Milestone(String label, Role responsible) {
        this.label = label;
        this.responsible = responsible;
    }

    /** What has been reached. */
    public String label() {
        return label;
    }

    /** Who sees to it. */
    public Role responsible() {
        return responsible;
    }

    /** Whether it belongs to the report that members decide on, not to the plan itself. */
    boolean ofReport() {
        return this != PLAN && this != SUBMISSION;
    }
}
