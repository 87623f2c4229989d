package org.inspectionresponse.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.plan.Funding;
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
 * @param earlyDraft null where none was confirmed
 */
public record PlanView(String reference, String caseReference, ImprovementPlan.Status status, String statusLabel, int edition, Rich introduction,
        Rich governance, List<PriorityPart> priorities, List<ActionPart> actions, BigDecimal totalCost, Map<String, BigDecimal> costByFunding,
        String costNote, FundingPart funding, String returnNote, String approvedBy, LocalDate approvedOn, String consulted, LocalDate consultedOn,
        String views, Instant sentAt, LocalDate sentOn, List<String> recipients, List<SentFile> files, LocalDate publishedOn, Submission.Acknowledgement acknowledgement,
        LocalDate acknowledgedOn, String missedBecause, LocalDate promisedFor, EarlyDraftPart earlyDraft) {

    /** @return the actions under a finding */
    public List<ActionPart> actionsOf(int finding) {
        return actions.stream().filter(action -> action.finding() == finding).toList();
    }

    /**
     * A finding as the plan answers it.
     *
     * @param heading the priority's name; of a finding without one its kind and number
     * @param cost of its actions
     */
    public record PriorityPart(int finding, String heading, String kindLabel, String text, BigDecimal cost) {

        static PriorityPart of(Finding its, ImprovementPlan plan) {
            String heading = its.heading() == null ? its.kind().label() + " " + its.number() : its.heading();
            return new PriorityPart(its.number(), heading, its.kind().label(), its.text(), plan.costOf(its.number()));
        }
    }

    /**
     * How the costs are paid for.
     *
     * @param onFinancialPlan pounds on the medium-term financial plan; null where that is not said
     * @param rest pounds that do not fall on it; null likewise
     * @param periodLabel after "The costs are"; null where nothing costs money
     */
    public record FundingPart(BigDecimal total, BigDecimal onFinancialPlan, String financialPlanYear, BigDecimal rest, String restFrom,
            Funding.Period period, String periodLabel, boolean furtherApproval) {

        static FundingPart of(ImprovementPlan plan) {
            Funding its = plan.funding();
            return new FundingPart(plan.totalCost(), its.onFinancialPlan(), its.year(), its.rest(plan.totalCost()), its.restFrom(), its.period(),
                    its.period() == null ? null : its.period().label(), its.furtherApproval());
        }
    }

    /** The proof that an early draft was sent. */
    public record EarlyDraftPart(Instant sentAt, LocalDate sentOn, List<String> recipients, List<SentFile> files, String lateBecause) {

        static EarlyDraftPart of(Submission its, LocalDate sentOn) {
            return new EarlyDraftPart(its.sentAt(), sentOn, its.recipients(), SentFile.of(its), its.lateBecause());
        }
    }

    /** @param label finding and number, such as 2.1 */
    public record ActionPart(String label, int finding, int number, String action, String owner, String ownerName, LocalDate startsOn,
            LocalDate dueOn, BigDecimal cost, String funding, String successMeasure) {

        static ActionPart of(PlannedAction its) {
            return new ActionPart(its.label(), its.finding(), its.number(), its.action(), its.owner(), its.ownerName(), its.startsOn(),
                    its.dueOn(), its.cost(), its.funding(), its.successMeasure());
        }
    }

    /** A file as it was sent, to the byte. */
    public record SentFile(String name, String sha256) {

        static List<SentFile> of(Submission its) {
            return its.files().stream().map(file -> new SentFile(file.name(), file.sha256())).toList();
        }
    }

    /**
     * @param sent the proof of sending; null until it was confirmed
     * @param sentOn the day of it in London; null until then
     * @param earlyDraft null where none was sent
     */
    static PlanView of(ImprovementPlan its, List<Finding> findings, Submission sent, LocalDate sentOn, EarlyDraftPart earlyDraft) {
        var endorsement = its.endorsement();
        return new PlanView(its.reference(), its.caseReference(), its.status(), its.status().label(), its.edition(),
                Rich.of(its.introduction()), Rich.of(its.governance()), findings.stream().map(finding -> PriorityPart.of(finding, its)).toList(),
                its.actions().stream().map(ActionPart::of).toList(), its.totalCost(),
                its.costByFunding(), its.costNote(), FundingPart.of(its), its.returnNote(), endorsement.approvedBy(), endorsement.approvedOn(),
                endorsement.consultedBy(), endorsement.consultedOn(), endorsement.views(), sent == null ? null : sent.sentAt(), sentOn,
                sent == null ? List.of() : sent.recipients(),
                sent == null ? List.of() : SentFile.of(sent),
                its.publishedOn(), sent == null ? null : sent.acknowledgement(), sent == null ? null : sent.acknowledgedOn(),
                its.missedDeadline().why(), its.missedDeadline().promisedFor(), earlyDraft);
    }
}
