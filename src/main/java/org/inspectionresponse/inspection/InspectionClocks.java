package org.inspectionresponse.inspection;

import java.time.Clock;
import java.time.LocalDate;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Starts, restarts and stops the clocks of a case. */
@Component
class InspectionClocks {

    /** Working days after receipt to publish the report and carry out the publication duties (SI 2007/462, regulation 2). */
    private static final int PUBLICATION_WORKING_DAYS = 30;

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Councils councils;
    private final Clock clock;

    InspectionClocks(Deadlines deadlines, WorkingCalendar calendar, Councils councils, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.councils = councils;
        this.clock = clock;
    }

    /** Counts from the day of the draft as it is recorded now. @param cause why another day than before, in a sentence */
    void startDraft(Inspection inspection, String cause, By by) {
        LocalDate draft = inspection.dates().draftReceivedOn();
        if (draft != null) {
            int days = councils.require(inspection.council()).schemeOn(draft).factualAccuracyWorkingDays();
            deadlines.recount(start(inspection, Duty.GIVE_FACTUAL_ACCURACY_COMMENTS,
                    new Counting(Rule.WORKING_DAYS_AFTER, draft, days, "the draft report was received"), false), cause, by);
        }
    }

    /** Counts from the day of receipt as it is recorded now. @param cause why another day than before, in a sentence */
    void startPublication(Inspection inspection, String cause, By by) {
        deadlines.recount(start(inspection, Duty.PUBLISH_REPORT, new Counting(Rule.WORKING_DAYS_AFTER, inspection.receivedOn(),
                PUBLICATION_WORKING_DAYS, "the report was received"), inspection.dates().receiptAssumed()), cause, by);
    }

    void startUpdate(Inspection inspection) {
        Updates updates = inspection.updates();
        deadlines.start(start(inspection, Duty.REPORT_PROGRESS, new Counting(Rule.MONTHS_ROLL_FORWARD, updates.countedFrom(),
                monthsToNext(updates), "members decided"), false), "Members decided how often they want updates.", By.product());
    }

    void updateGiven(Inspection inspection) {
        deadlines.met(Duty.REPORT_PROGRESS, inspection.reference(), today());
        if (inspection.updates().goOn()) {
            startUpdate(inspection);
        }
    }

    void stopUpdates(Inspection inspection) {
        deadlines.stop(Duty.REPORT_PROGRESS, inspection.reference(), today());
    }

    void stop(Inspection inspection) {
        deadlines.stopCase(inspection.council(), inspection.reference(), today());
    }

    LocalDate updateDue(Inspection inspection) {
        Updates updates = inspection.updates();
        if (!updates.goOn()) {
            throw Refusal.conflict("Members have not asked for further updates.");
        }
        return updateDue(updates, monthsToNext(updates));
    }

    /** The day on which the next update has to be begun to be before members when it is due, by the council's scheme. */
    LocalDate updateBegins(Inspection inspection) {
        LocalDate due = updateDue(inspection);
        return calendar.days().before(due, councils.require(inspection.council()).schemeOn(due).updateLeadWorkingDays());
    }

    /**
     * Always counted from the decision, so that a day rolled forward to a working day does not shift those after it. Nor does it bring an
     * update again: one has come if its day in the month was not after the last, whatever bank holidays were announced since.
     */
    private int monthsToNext(Updates updates) {
        int months = updates.months();
        while (updates.lastDueOn() != null && !reckon(Rule.MONTHS, updates, months).isAfter(updates.lastDueOn())) {
            months += updates.months();
        }
        return months;
    }

    private LocalDate updateDue(Updates updates, int months) {
        return reckon(Rule.MONTHS_ROLL_FORWARD, updates, months);
    }

    private LocalDate reckon(Rule rule, Updates updates, int months) {
        return calendar.days().reckon(rule, updates.countedFrom(), months).date();
    }

    private static Deadline.Start start(Inspection inspection, Duty duty, Counting counting, boolean assumed) {
        return new Deadline.Start(duty, inspection.council(), inspection.reference(), inspection.reference(), counting, null, assumed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
