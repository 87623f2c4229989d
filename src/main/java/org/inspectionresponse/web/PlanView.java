package org.inspectionresponse.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Submission;

/**
 * An improvement plan as it stands, as other systems read it and its page shows it. Money is in pounds.
 *
 * @param statusLabel after "The plan is"
 * @param sentAt null until it was sent
 * @param publishedOn null until it was published
 * @param acknowledgement null until it was sent
 */
record PlanView(String reference, String caseReference, ImprovementPlan.Status status, String statusLabel, int edition, Rich introduction,
        Rich governance, List<ActionPart> actions, BigDecimal totalCost, Map<String, BigDecimal> costByFunding, String costNote,
        String returnNote, String approvedBy, LocalDate approvedOn, String consulted, LocalDate consultedOn, String views, Instant sentAt,
        LocalDate sentOn, List<String> recipients, List<SentFile> files, LocalDate publishedOn, Submission.Acknowledgement acknowledgement,
        LocalDate acknowledgedOn, String missedBecause, LocalDate promisedFor) {

    /** @param label finding and number, such as 2.1 */
    record ActionPart(String label, int finding, int number, String action, String owner, String ownerName, LocalDate startsOn,
            LocalDate dueOn, BigDecimal cost, String funding, String successMeasure) {

        static ActionPart of(PlannedAction its) {
            return new ActionPart(its.label(), its.finding(), its.number(), its.action(), its.owner(), its.ownerName(), its.startsOn(),
                    its.dueOn(), its.cost(), its.funding(), its.successMeasure());
        }
    }

    /** A file as it was sent, to the byte. */
    record SentFile(String name, String sha256) {
    }

    /**
     * @param sent the proof of sending; null until it was confirmed
     * @param sentOn the day of it in London; null until then
     */
    static PlanView of(ImprovementPlan its, Submission sent, LocalDate sentOn) {
        var endorsement = its.endorsement();
        return new PlanView(its.reference(), its.caseReference(), its.status(), its.status().label(), its.edition(),
                Rich.of(its.introduction()), Rich.of(its.governance()), its.actions().stream().map(ActionPart::of).toList(), its.totalCost(),
                its.costByFunding(), its.costNote(), its.returnNote(), endorsement.approvedBy(), endorsement.approvedOn(),
                endorsement.consultedBy(), endorsement.consultedOn(), endorsement.views(), sent == null ? null : sent.sentAt(), sentOn,
                sent == null ? List.of() : sent.recipients(),
                sent == null ? List.of() : sent.files().stream().map(file -> new SentFile(file.name(), file.sha256())).toList(),
                its.publishedOn(), sent == null ? null : sent.acknowledgement(), sent == null ? null : sent.acknowledgedOn(),
                its.missedDeadline().why(), its.missedDeadline().promisedFor());
    }
}
