package org.inspectionresponse.publication;

import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.people.By;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Orders the files of documents other than reports when they become final, in the transaction in which that happens. A state that has its files
 * already is not ordered again.
 */
@Component
class PaperOrders {

    private final Editions editions;
    private final DecisionRecords decisions;
    private final ForwardPlanPapers forwardPlans;
    private final UrgencyRegisters urgencies;
    private final CallInNotices callIns;
    private final PlanPapers plans;
    private final ProgressPapers progress;
    private final Councils councils;

    PaperOrders(Editions editions, DecisionRecords decisions, ForwardPlanPapers forwardPlans, UrgencyRegisters urgencies, CallInNotices callIns,
            PlanPapers plans, ProgressPapers progress, Councils councils) {
        this.editions = editions;
        this.decisions = decisions;
        this.forwardPlans = forwardPlans;
        this.urgencies = urgencies;
        this.callIns = callIns;
        this.plans = plans;
        this.progress = progress;
        this.councils = councils;
    }

    @EventListener
    void published(Decision.Published event) {
        decisions.open(event.report()).forEach(this::order);
        ofCouncil(event.council());
    }

    @EventListener
    void inEffect(Decision.InEffect event) {
        decisions.open(event.report()).forEach(this::order);
    }

    @EventListener
    void noticeGiven(KeyDecisionNotice.Given event) {
        ofCouncil(event.council());
    }

    @EventListener
    void urgencyAnswered(Urgency.Answered event) {
        ofCouncil(event.council());
    }

    @EventListener
    void withdrawn(GovernanceReport.Withdrawn event) {
        ofCouncil(event.council());
    }

    @EventListener
    void callInChanged(CallIn.Changed event) {
        order(callIns.state(event.reference()));
        decisions.open(callIns.report(event.reference())).forEach(this::order); // its record says until when it can be called in
    }

    @EventListener
    void planPublished(Submitting.Published event) {
        order(plans.state(event.reference()));
    }

    @EventListener
    void reportPublished(GovernanceReport.Published event) {
        if (event.caseReference() != null) {
            progress.toldIn(event.reference(), event.council(), event.caseReference()).forEach(this::order);
        }
    }

    private void ofCouncil(String code) {
        councils.find(code).filter(Council::hasExecutive).ifPresent(council -> {
            order(forwardPlans.state(council));
            order(urgencies.state(council));
        });
    }

    private void order(State its) {
        editions.order(its, By.product());
    }
}
