package org.inspectionresponse.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.ProgressRound;

/**
 * One update to members: what owners reported on their actions, and what others found.
 *
 * @param report the report that tells members; null until it is assembled
 */
public record ProgressView(String reference, int number, LocalDate dueOn, LocalDate reportBy, LocalDate verifyBy, ProgressRound.Status status,
        String report, List<UpdatePart> actions) {

    /**
     * @param action finding and number of the action, such as 2.1
     * @param ownerName the names beside the sign-ins are null for somebody who has left
     */
    public record UpdatePart(String action, String owner, String ownerName, ActionUpdate.Status status, ActionUpdate.Work work, ActionUpdate.Rag rag,
            String ragReason, Rich done, String impact, String reportedBy, String reportedByName, Instant reportedAt, String verifiedBy,
            String verifiedByName, Instant verifiedAt, String verifierNote) {

        static UpdatePart of(ActionUpdate its, Map<String, String> names) {
            return new UpdatePart(its.action(), its.owner(), name(names, its.owner()), its.status(), its.work(), its.rag(),
                    its.ragReason(), Rich.of(its.done()),
                    its.impact(), its.reportedBy(), name(names, its.reportedBy()), its.reportedAt(), its.verifiedBy(), name(names, its.verifiedBy()),
                    its.verifiedAt(), its.verifierNote());
        }

        private static String name(Map<String, String> names, String id) {
            return id == null ? null : names.get(id);
        }
    }

    /** @param names of the people in it, by sign-in */
    static ProgressView of(ProgressRound its, Map<String, String> names) {
        return new ProgressView(its.reference(), its.number(), its.dueOn(), its.reportBy(), its.verifyBy(), its.status(),
                its.reportReference(), its.updates().stream().map(update -> UpdatePart.of(update, names)).toList());
    }
}
