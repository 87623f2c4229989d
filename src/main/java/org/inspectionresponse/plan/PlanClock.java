package org.inspectionresponse.plan;

import java.time.LocalDate;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.people.By;
import org.springframework.stereotype.Component;

/**
 * The clocks over a plan. It must be sent and published within 70 working days of the receipt of the report (Education and Inspections Act
 * 2006, s.137(4); SI 2007/462, regulation 3). Where Ofsted states an earlier day, that day governs; a later one changes nothing.
 * After a focused visit with a priority action Ofsted expects an early draft within 20 working days of the receipt of its letter (Ofsted,
 * August 2018).
 */
@Component
class PlanClock {

    static final int WORKING_DAYS = 70;
    static final int DRAFT_WORKING_DAYS = 20;

    private final Deadlines deadlines;

    PlanClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Counts from the days as they are recorded now; what was sent stays sent. @param cause why other days than before, in a sentence */
    void count(ImprovementPlan plan, Inspection inspection, String cause, By by) {
        deadlines.recount(start(plan, inspection.dates()), cause, by);
        if (inspection.asksForEarlyDraft()) {
            deadlines.recount(startDraft(plan, inspection.dates()), cause, by);
        }
    }

    void met(ImprovementPlan plan, LocalDate on) {
        deadlines.met(Duty.SUBMIT_PLAN, plan.reference(), on);
    }

    void draftMet(ImprovementPlan plan, LocalDate on) {
        deadlines.met(Duty.SUBMIT_DRAFT_PLAN, plan.reference(), on);
    }

    /** The plan itself was sent, so a draft that was not is owed no more. */
    void draftOvertaken(ImprovementPlan plan, LocalDate on) {
        deadlines.stop(Duty.SUBMIT_DRAFT_PLAN, plan.reference(), on);
    }

    Deadline of(ImprovementPlan plan) {
        return require(plan, Duty.SUBMIT_PLAN);
    }

    Deadline ofDraft(ImprovementPlan plan) {
        return require(plan, Duty.SUBMIT_DRAFT_PLAN);
    }

    private Deadline require(ImprovementPlan plan, Duty duty) {
        return deadlines.find(duty, plan.reference())
                .orElseThrow(() -> new IllegalStateException("The clock of " + plan.reference() + " for " + duty + " was never started"));
    }

    /** Until the day of receipt is recorded the clock is provisional and runs from the day the plan was opened. */
    static Deadline.Start start(ImprovementPlan plan, InspectionDates dates) {
        return start(Duty.SUBMIT_PLAN, plan, dates, WORKING_DAYS, dates.ofstedDeadline());
    }

    /** As the plan's own clock, but for a day that Ofsted states, which is that of the plan. */
    static Deadline.Start startDraft(ImprovementPlan plan, InspectionDates dates) {
        return start(Duty.SUBMIT_DRAFT_PLAN, plan, dates, DRAFT_WORKING_DAYS, null);
    }

    private static Deadline.Start start(Duty duty, ImprovementPlan plan, InspectionDates dates, int days, LocalDate stated) {
        boolean received = dates.receivedOn() != null;
        Counting counting = received ? new Counting(Rule.WORKING_DAYS_AFTER, dates.receivedOn(), days, "the report was received")
                : new Counting(Rule.WORKING_DAYS_AFTER, plan.openedOn(), days,
                        "the plan was opened, because the day of receipt is not recorded yet");
        return new Deadline.Start(duty, plan.council(), plan.caseReference(), plan.reference(), counting, stated,
                !received || dates.receiptAssumed());
    }
}
