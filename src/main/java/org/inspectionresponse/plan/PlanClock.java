package org.inspectionresponse.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Deadlines deadlines;
    private final WorkingDays workingDays;

    PlanClock(Deadlines deadlines, WorkingDays workingDays) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
    }

    void start(ImprovementPlan plan, Inspection inspection) {
        deadlines.start(reckon(plan, inspection.dates(), workingDays));
        if (inspection.asksForEarlyDraft()) {
            deadlines.start(reckonDraft(plan, inspection.dates(), workingDays));
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
    static Deadline.Start reckon(ImprovementPlan plan, InspectionDates dates, WorkingDays workingDays) {
        boolean received = dates.receivedOn() != null;
        LocalDate from = received ? dates.receivedOn() : plan.openedOn();
        Reckoning lawful = workingDays.reckon(Rule.WORKING_DAYS_AFTER, from, WORKING_DAYS);
        LocalDate stated = dates.ofstedDeadline();
        LocalDate due = stated != null && stated.isBefore(lawful.date()) ? stated : lawful.date();
        boolean provisional = !received || dates.receiptAssumed() || lawful.provisional();
        return new Deadline.Start(Duty.SUBMIT_PLAN, plan.council(), plan.caseReference(), plan.reference(), from, due, provisional,
                counted(WORKING_DAYS, dates, from) + compared(lawful.date(), stated));
    }

    /** As the plan's own clock, but for a day that Ofsted states, which is that of the plan. */
    static Deadline.Start reckonDraft(ImprovementPlan plan, InspectionDates dates, WorkingDays workingDays) {
        boolean received = dates.receivedOn() != null;
        LocalDate from = received ? dates.receivedOn() : plan.openedOn();
        Reckoning due = workingDays.reckon(Rule.WORKING_DAYS_AFTER, from, DRAFT_WORKING_DAYS);
        return new Deadline.Start(Duty.SUBMIT_DRAFT_PLAN, plan.council(), plan.caseReference(), plan.reference(), from, due.date(),
                !received || dates.receiptAssumed() || due.provisional(), counted(DRAFT_WORKING_DAYS, dates, from));
    }

    private static String counted(int days, InspectionDates dates, LocalDate from) {
        if (dates.receivedOn() == null) {
            return "%d working days after %s, when the plan was opened, because the day of receipt is not recorded yet; counted anew when it is."
                    .formatted(days, DAY.format(from));
        }
        return "%d working days after the report was received on %s%s.".formatted(days, DAY.format(from),
                dates.receiptAssumed() ? ", a day that is assumed" : "");
    }

    private static String compared(LocalDate lawful, LocalDate stated) {
        if (stated == null) {
            return "";
        }
        if (stated.equals(lawful)) {
            return " Ofsted states the same day.";
        }
        String difference = stated.isBefore(lawful)
                ? " By the law that is %s; Ofsted states %s, which is earlier and governs."
                : " By the law that is %s, which governs; Ofsted states %s, which is later.";
        return difference.formatted(DAY.format(lawful), DAY.format(stated)) + " Check the day of receipt.";
    }
}
