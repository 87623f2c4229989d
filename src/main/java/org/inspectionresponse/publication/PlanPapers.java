package org.inspectionresponse.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.plan.Funding;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an improvement plan together as it is sent and published. Nothing in a plan is exempt: it is written to be published. */
@Service
@Transactional(readOnly = true)
public class PlanPapers implements Maker {

    private final Planning planning;
    private final InspectionDesk desk;
    private final Councils councils;
    private final Directory directory;
    private final CaseAccess access;
    private final Press press;
    private final Written written;

    PlanPapers(Planning planning, InspectionDesk desk, Councils councils, Directory directory, CaseAccess access, Press press, Written written) {
        this.planning = planning;
        this.desk = desk;
        this.councils = councils;
        this.directory = directory;
        this.access = access;
        this.press = press;
        this.written = written;
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public List<Made> make(Order order) {
        return files(order.subject(), Submission.Kind.PLAN, order.orderedAt());
    }

    /**
     * The plan as HTML, PDF and Word. Once it is confirmed the files are the same, to the byte, whenever they are made: what is published is
     * what was sent.
     *
     * @param reference of the plan
     * @param kind the plan itself, or an early draft, which says on each page that it is one
     * @param at the moment a draft is made; a plan that is confirmed bears the day of its approval
     */
    public List<Made> files(String reference, Submission.Kind kind, Instant at) {
        ImprovementPlan plan = planning.require(reference);
        boolean early = kind == Submission.Kind.EARLY_DRAFT;
        Instant made = !early && settled(plan) ? written.startOf(plan.endorsement().approvedOn()) : at;
        return press.print(of(plan, early), Audience.PUBLIC, early || plan.publishedOn() == null, (early ? "early-draft-" : "improvement-plan-") + reference, made);
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read it */
    public Reading read(String reference, String person) {
        ImprovementPlan plan = planning.require(reference);
        boolean inside = person != null && access.mayRead(person, desk.require(plan.caseReference()));
        if (!inside && plan.publishedOn() == null) {
            throw Refusal.absent("There is no such improvement plan.");
        }
        return new Reading(state(plan), Audience.PUBLIC, inside, of(plan, false));
    }

    State state(String reference) {
        return state(planning.require(reference));
    }

    private State state(ImprovementPlan plan) {
        return new State(kind(), plan.council(), plan.reference(), plan.edition(), revision(plan));
    }

    /** Nothing in it changes any more once it is settled. Until then anything may, within one status too. */
    private static long revision(ImprovementPlan its) {
        return settled(its) ? its.status().ordinal() : its.actions().stream().mapToLong(PlanPapers::told)
                .reduce(ImprovementPlan.Status.values().length + its.version(), (sum, action) -> sum * 31 + action);
    }

    /** The version of a plan does not count what is changed in one of its actions. */
    private static int told(PlannedAction its) {
        return Objects.hash(its.label(), its.action(), its.ownerName(), its.startsOn(), its.dueOn(), its.cost(), its.funding(), its.successMeasure());
    }

    private PlanPaper of(ImprovementPlan its, boolean early) {
        Inspection inspection = desk.require(its.caseReference());
        return new PlanPaper(cover(its, inspection, early), particulars(its, inspection), its.introduction(),
                inspection.findings().stream().map(finding -> priority(its, finding)).toList(), costs(its), funding(its), its.governance(),
                its.pack().stream().map(file -> file.title() + " (" + file.name() + ")").toList());
    }

    /** Nothing in it changes any more. */
    private static boolean settled(ImprovementPlan its) {
        return its.status().compareTo(ImprovementPlan.Status.CONFIRMED) >= 0;
    }

    private Cover cover(ImprovementPlan its, Inspection inspection, boolean early) {
        String title = (early ? "Early draft of the improvement plan: " : "Improvement plan: ") + inspection.title();
        String stamp = early ? "Early draft: what is planned so far. The plan itself follows" : settled(its) ? null : "Draft: the plan is " + its.status().label();
        return new Cover(title, "What " + councils.require(its.council()).name() + " will do in the light of Ofsted's report, and by when.",
                councils.require(its.council()).name(), its.reference(), stamp, stamp == null ? List.of() : List.of("Version " + its.edition()),
                written.day(its.endorsement().approvedOn()));
    }

    private List<Particular> particulars(ImprovementPlan its, Inspection inspection) {
        String approvedBy = its.endorsement().approvedBy() == null ? null
                : directory.find(its.endorsement().approvedBy()).map(Person::name).orElse("the director");
        return Particular.of(
                "Inspection", inspection.title() + " (" + inspection.kind().label() + ", " + inspection.reference() + ")",
                "Ofsted's report received", inspection.receivedOn() == null ? null : written.full(inspection.receivedOn()),
                "Reference", its.reference() + ", version " + its.edition(),
                "Approved", its.endorsement().approvedOn() == null ? null : written.full(its.endorsement().approvedOn()) + ", by " + approvedBy,
                "Member consulted", its.endorsement().consultedOn() == null ? null : written.full(its.endorsement().consultedOn()),
                "Total cost", its.totalCost().signum() == 0 ? "Nothing beyond what is already paid for" : written.pounds(its.totalCost()));
    }

    private PlanPaper.Priority priority(ImprovementPlan its, Finding finding) {
        String heading = finding.kind().label() + " " + finding.number() + (finding.heading() == null ? "" : ": " + finding.heading());
        BigDecimal cost = its.costOf(finding.number());
        return new PlanPaper.Priority(finding.number(), heading, finding.text(), cost.signum() == 0 ? null : written.pounds(cost),
                its.actionsOf(finding.number()).stream().map(this::planned).toList());
    }

    private PlanPaper.Planned planned(PlannedAction its) {
        return new PlanPaper.Planned(its.label(), its.action(), its.ownerName(), written.day(its.startsOn()) + " to " + written.day(its.dueOn()),
                its.cost().signum() == 0 ? "None" : written.pounds(its.cost()) + ", " + its.funding(), its.successMeasure());
    }

    private List<Particular> costs(ImprovementPlan its) {
        List<Particular> costs = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> fund : its.costByFunding().entrySet()) {
            costs.add(new Particular(fund.getKey(), written.pounds(fund.getValue())));
        }
        if (!costs.isEmpty()) {
            costs.add(new Particular("In all", written.pounds(its.totalCost())));
        }
        return costs;
    }

    private List<String> funding(ImprovementPlan its) {
        List<String> said = new ArrayList<>();
        Funding funding = its.funding();
        if (funding.onFinancialPlan() != null) {
            said.add(written.pounds(funding.onFinancialPlan()) + " of it falls on the council's medium-term financial plan"
                    + (funding.year() == null ? "." : " for " + funding.year() + "."));
            if (funding.rest(its.totalCost()).signum() > 0) {
                said.add("The rest, " + written.pounds(funding.rest(its.totalCost())) + ", comes from: " + funding.restFrom() + ".");
            }
        }
        if (funding.period() != null) {
            said.add("The costs are " + funding.period().label() + ".");
        }
        said.addAll(Passage.paragraphs(its.costNote()));
        if (funding.furtherApproval()) {
            said.add("Costs over and above these need further approval.");
        }
        return said;
    }
}
