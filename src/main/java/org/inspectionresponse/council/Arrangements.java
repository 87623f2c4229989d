package org.inspectionresponse.council;

import org.inspectionresponse.people.Role;

/** How a council is governed (Local Government Act 2000, Part 1A). A council may change; what is in force on a date is configuration. */
public enum Arrangements {

    /** The committee system (section 9B(1)(b)). The member consulted is the committee's chair; the record of a decision is the minutes. */
    COMMITTEE(Role.CHAIRS),

    /** Executive arrangements (section 9B(1)(a)). Key decisions, portfolio holders and records under SI 2012/2089 belong here. */
    EXECUTIVE(Role.PORTFOLIO_HOLDERS);

    private final Role consultedMember;

    Arrangements(Role consultedMember) {
        this.consultedMember = consultedMember;
    }

    /** The member who is consulted on a plan or a report before it goes to its body. */
    public Role consultedMember() {
        return consultedMember;
    }
}
