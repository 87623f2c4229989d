package org.inspectionresponse.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.plan.PublishedPlan;
import org.inspectionresponse.plan.PublishedPlans;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.PlanView;
import org.inspectionresponse.publication.Rich;
import org.inspectionresponse.report.PublishedReports;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published improvement plans with their progress: where is our Ofsted plan? Progress is public once the report that tells members is, and
 * nothing in that report is exempt.
 */
@Service
@Transactional(readOnly = true)
class RegisteredPlans {

    private final PublishedPlans plans;
    private final Progress progress;
    private final PublishedReports reports;
    private final Papers papers;
    private final RegisteredDocuments documents;
    private final Councils councils;
    private final Named named;

    RegisteredPlans(PublishedPlans plans, Progress progress, PublishedReports reports, Papers papers, RegisteredDocuments documents,
            Councils councils, Named named) {
        this.plans = plans;
        this.progress = progress;
        this.reports = reports;
        this.papers = papers;
        this.documents = documents;
        this.councils = councils;
        this.named = named;
    }

    Page<PlanEntry> find(Question question, int rows) {
        Sought sought = question.sought(councils, rows);
        Found<PublishedPlan> found = plans.find(sought);
        Map<String, List<ProgressRound>> told = told(found.rows().stream().map(PublishedPlan::caseReference).collect(Collectors.toSet()));
        return Page.of(found.map(its -> entry(its, told.getOrDefault(its.caseReference(), List.of()))), sought);
    }

    private PlanEntry entry(PublishedPlan its, List<ProgressRound> told) {
        int complete = (int) last(told).values().stream().filter(one -> one.update().verifiedComplete()).count();
        return new PlanEntry(its.reference(), its.title(), named.council(its.council()), its.publishedOn(), its.actions(), complete, told.size(),
                address(its.reference()));
    }

    private static String address(String reference) {
        return "/register/plans/" + reference;
    }

    /** Refused as absent unless everybody may read it. */
    PlanEntry.Full require(String reference) {
        PlanView its = papers.plan(reference, null);
        PublishedPlan listed = plans.require(reference);
        List<ProgressRound> told = told(Set.of(its.caseReference())).getOrDefault(its.caseReference(), List.of());
        Map<String, Last> last = last(told);
        return new PlanEntry.Full(entry(listed, told), its.sentOn(), html(its.introduction()), html(its.governance()), its.totalCost(),
                its.priorities().stream().map(priority -> new PlanEntry.Priority(priority.heading(), priority.text(),
                        its.actionsOf(priority.finding()).stream().map(action -> action(action, last.get(action.label()))).toList())).toList(),
                told.stream().map(ProgressRound::reportReference).toList(), documents.of(Kind.PLAN, reference, "/plans/" + reference));
    }

    private static String html(Rich words) {
        return words == null ? null : words.html();
    }

    private static PlanEntry.Action action(PlanView.ActionPart its, Last last) {
        return new PlanEntry.Action(its.label(), its.action(), its.ownerName(), its.startsOn(), its.dueOn(), its.cost(), its.successMeasure(),
                last == null ? null : told(last));
    }

    private static PlanEntry.Told told(Last last) {
        ActionUpdate its = last.update();
        return new PlanEntry.Told(Objects.toString(its.work(), null), Objects.toString(its.rag(), null), its.ragReason(), its.done(), its.impact(),
                last.report());
    }

    private Map<String, List<ProgressRound>> told(Set<String> cases) {
        List<ProgressRound> assembled = cases.isEmpty() ? List.of() : progress.assembledOf(cases);
        Set<String> open = reports.whollyOpenAmong(assembled.stream().map(ProgressRound::reportReference).collect(Collectors.toSet()));
        return assembled.stream().filter(round -> open.contains(round.reportReference())).collect(Collectors.groupingBy(ProgressRound::caseReference));
    }

    /** What was last said of an action, and in which report. */
    private record Last(ActionUpdate update, String report) {
    }

    private static Map<String, Last> last(List<ProgressRound> told) {
        Map<String, Last> last = new HashMap<>();
        told.forEach(round -> round.updates().forEach(update -> last.put(update.action(), new Last(update, round.reportReference()))));
        return last;
    }
}
