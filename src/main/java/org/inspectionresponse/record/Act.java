package org.inspectionresponse.record;

import java.util.Objects;

/**
 * Something done that the register keeps. Holds no text of an unpublished report.
 *
 * @param council code of the council
 * @param caseReference the case it belongs to; null for a stand-alone report
 * @param subject reference of what was acted on
 * @param what the act as a short phrase, such as "Approve plan"
 * @param outcome what came of it, such as APPROVED; may be null
 * @param version version of the subject it was done on; may be null
 * @param why the reason given; may be null
 */
public record Act(String council, String caseReference, String subject, String what, String outcome, Long version, String why) {

    public Act {
        Objects.requireNonNull(council, "council");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(what, "what");
    }

    public static Act on(String council, String caseReference, String subject, Long version, String what) {
        return new Act(council, caseReference, subject, what, null, version, null);
    }

    public Act outcome(Enum<?> reached) {
        return new Act(council, caseReference, subject, what, reached == null ? null : reached.name(), version, why);
    }

    public Act because(String reason) {
        return new Act(council, caseReference, subject, what, outcome, version, reason);
    }
}
