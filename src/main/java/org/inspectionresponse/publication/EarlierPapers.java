package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.people.By;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published before documents were kept: nobody has ordered its files, and the public never does. */
@Service
@Transactional
public class EarlierPapers {

    /** Of one kind and council at a time; what is left waits for the next time. */
    private static final Limit MOST = Limit.of(1_000);

    private final Orders orders;
    private final DecisionRecords decisions;
    private final PlanPapers plans;
    private final Editions editions;
    private final Drafting drafting;
    private final Clock clock;

    EarlierPapers(Orders orders, DecisionRecords decisions, PlanPapers plans, Editions editions, Drafting drafting, Clock clock) {
        this.orders = orders;
        this.decisions = decisions;
        this.plans = plans;
        this.editions = editions;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** References of published reports of a council that have no files, the oldest first. */
    @Transactional(readOnly = true)
    public List<String> reports(String council) {
        return orders.publishedReportsWithout(Kind.REPORT, council, LocalDate.now(clock), MOST);
    }

    /** The same of its improvement plans. */
    @Transactional(readOnly = true)
    public List<String> plans(String council) {
        return orders.publishedPlansWithout(Kind.PLAN, council, LocalDate.now(clock), MOST);
    }

    /** Orders the files of a published report and of the records of the decisions on it. Safe to do twice. */
    public void orderReport(String reference) {
        GovernanceReport report = drafting.require(reference);
        editions.order(Kind.REPORT, report.council(), reference, report.current().number(), ReportEditions.PUBLISHED, By.product());
        decisions.open(reference).forEach(its -> editions.order(its, By.product()));
    }

    /** The same of a published plan. */
    public void orderPlan(String reference) {
        editions.order(plans.state(reference), By.product());
    }
}
