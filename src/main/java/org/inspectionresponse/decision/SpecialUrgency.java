package org.inspectionresponse.decision;

import java.util.List;
import org.inspectionresponse.people.Role;

/**
 * Special urgency (SI 2012/2089, regulation 11): a key decision without its notice, if the chair of scrutiny agrees; if there is none or
 * the chair is unable to act, the chair of the council; if that office cannot act either, the vice-chair. A refusal is final: the
 * regulation passes on from an office that cannot act, not from one that says no.
 */
final class SpecialUrgency {

    static final List<Role> OFFICES = List.of(Role.SCRUTINY, Role.COUNCIL_CHAIR, Role.COUNCIL_VICE_CHAIR);
    static final String TEST = "the decision is urgent and cannot reasonably be deferred";

    private SpecialUrgency() {
    }
}
