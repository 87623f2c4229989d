package org.inspectionresponse.deadline;

import static org.inspectionresponse.people.Role.DEMOCRATIC_SERVICES;
import static org.inspectionresponse.people.Role.DIRECTOR;
import static org.inspectionresponse.people.Role.IMPROVEMENT_OFFICERS;
import static org.inspectionresponse.people.Role.MONITORING_OFFICER;

import org.inspectionresponse.people.Role;

/** What a clock can run for. Who is responsible for what, and who hears of it when it is late, is how the product's processes share the work. */
public enum Duty {

    GIVE_FACTUAL_ACCURACY_COMMENTS("Comment on the factual accuracy of the draft report", "Council's scheme",
            IMPROVEMENT_OFFICERS, DIRECTOR, "the answer to Ofsted is recorded"),
    PUBLISH_REPORT("Publish Ofsted's report and carry out the publication duties", "SI 2007/462 reg 2",
            DEMOCRATIC_SERVICES, DIRECTOR, "the last publication duty is recorded as done"),
    SUBMIT_DRAFT_PLAN("Send Ofsted an early draft of the improvement plan", "Ofsted, August 2018, on focused visits with priority actions",
            IMPROVEMENT_OFFICERS, DIRECTOR, "the draft, or the plan itself, is sent"),
    SUBMIT_PLAN("Send the improvement plan to Ofsted and publish it", "Education and Inspections Act 2006 s.137(4); SI 2007/462 reg 3",
            IMPROVEMENT_OFFICERS, DIRECTOR, "the plan is sent and published"),
    GIVE_COMMENTS("Give the comments a report needs", "Council's scheme",
            IMPROVEMENT_OFFICERS, DIRECTOR, "the last comment is given"),
    PUBLISH_AGENDA("Publish the agenda with the report", "Local Government Act 1972 s.100B(3)",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "the agenda is published with the report"),
    CALL_IN_WINDOW("Until when the decision can be called in", "Local Government Act 2000 s.9F; council's rules of call-in",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "a request is found valid, or the decision takes effect"),
    HEAR_CALL_IN("Hear the request for call-in", "Council's rules of call-in",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "the hearing is recorded"),
    RECONSIDER_DECISION("Decide again after a call-in", "Council's rules of call-in",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "the new decision is recorded"),
    KEY_DECISION_NOTICE("Give notice of the key decision", "SI 2012/2089 reg 9",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "notice is given"),
    PUBLISH_DECISION("Publish the record of the decision", "SI 2012/2089 regs 12 and 13: as soon as reasonably practicable",
            DEMOCRATIC_SERVICES, MONITORING_OFFICER, "the record is published"),
    REPORT_PROGRESS("Report progress to members", "Members' decision",
            IMPROVEMENT_OFFICERS, DIRECTOR, "the update is before members"),
    /** A task of a process. Who is responsible is its group. */
    DO_TASK("Do the task", "Due with what it belongs to, else the council's scheme", null, null, "the task is done");

    private final String label;
    private final String source;
    private final Role responsible;
    private final Role head;
    private final String stoppedBy;

    Duty(String label, String source, Role responsible, Role head, String stoppedBy) {
        this.label = label;
        this.source = source;
        this.responsible = responsible;
        this.head = head;
        this.stoppedBy = stoppedBy;
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

    /** Whose work it is; null for a task, which has a group of its own. */
    public Role responsible() {
        return responsible;
    }

    /** Who hears of it as well when it is late; null for a task, where it follows from the group. */
    public Role head() {
        return head;
    }

    /** What ends it, in words that follow "until". */
    public String stoppedBy() {
        return stoppedBy;
    }
}
