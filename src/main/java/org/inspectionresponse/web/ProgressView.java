package org.inspectionresponse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.ProgressRound;

/**
 * One update to members: what owners reported on their actions, and what others found.
 *
 * @param report the report that tells members; null until it is assembled
 */
record ProgressView(String reference, int number, LocalDate dueOn, LocalDate reportBy, LocalDate verifyBy, ProgressRound.Status status,
        String report, List<UpdatePart> actions) {

    /** @param action finding and number of the action, such as 2.1 */
    record UpdatePart(String action, String owner, ActionUpdate.Status status, ActionUpdate.Work work, ActionUpdate.Rag rag,
            String ragReason, Rich done, String impact, String reportedBy, Instant reportedAt, String verifiedBy, Instant verifiedAt,
            String verifierNote) {

        static UpdatePart of(ActionUpdate its) {
            return new UpdatePart(its.action(), its.owner(), its.status(), its.work(), its.rag(), its.ragReason(), Rich.of(its.done()),
                    its.impact(), its.reportedBy(), its.reportedAt(), its.verifiedBy(), its.verifiedAt(), its.verifierNote());
        }
    }

    static ProgressView of(ProgressRound its) {
        return new ProgressView(its.reference(), its.number(), its.dueOn(), its.reportBy(), its.verifyBy(), its.status(),
                its.reportReference(), its.updates().stream().map(UpdatePart::of).toList());
    }
}
