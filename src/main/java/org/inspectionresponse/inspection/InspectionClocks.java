package org.inspectionresponse.inspection;

import java.time.Clock;
import java.time.LocalDate;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Starts, restarts and stops the clocks of a case. */
@Component
class InspectionClocks {

    /** Working days after receipt to publish the report and carry out the publication duties (SI 2007/462, regulation 2). */
    private static final int PUBLICATION_WORKING_DAYS = 30;

    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Councils councils;
    private final Clock clock;

    InspectionClocks(Deadlines deadlines, WorkingDays workingDays, Councils councils, Clock clock) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.councils = councils;
        this.clock = clock;
    }

    void startDraft(Inspection inspection) {
        LocalDate draft = inspection.dates().draftReceivedOn();
        if (draft != null) {
            int days = councils.require(inspection.council()).schemeOn(draft).factualAccuracyWorkingDays();
            start(inspection, Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, draft, Rule.WORKING_DAYS_AFTER, days,
                    days + " working days after the draft report was received.", false);
        }
    }

    void startPublication(Inspection inspection) {
        boolean assumed = inspection.dates().receiptAssumed();
        start(inspection, Duty.PUBLISH_REPORT, inspection.receivedOn(), Rule.WORKING_DAYS_AFTER, PUBLICATION_WORKING_DAYS,
                PUBLICATION_WORKING_DAYS + " working days after the report was received" + (assumed ? ", on an assumed day." : "."), assumed);
    }

    void startUpdate(Inspection inspection) {
        Updates updates = inspection.updates();
        int count = monthsToNext(updates);
        start(inspection, Duty.REPORT_PROGRESS, updates.countedFrom(), Rule.MONTHS_ROLL_FORWARD, count,
                count + " months after the members' decision, rolled forward to a working day.", false);
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
        return workingDays.before(due, councils.require(inspection.council()).schemeOn(due).updateLeadWorkingDays());
    }

    /** Always counted from the decision, so that a day rolled forward to a working day does not shift those after it. */
    private int monthsToNext(Updates updates) {
        int months = updates.months();
        while (updates.lastDueOn() != null && !updateDue(updates, months).isAfter(updates.lastDueOn())) {
            months += updates.months();
        }
        return months;
    }

    private LocalDate updateDue(Updates updates, int months) {
        return workingDays.reckon(Rule.MONTHS_ROLL_FORWARD, updates.countedFrom(), months).date();
    }

    private void start(Inspection inspection, Duty duty, LocalDate from, Rule rule, int count, String arithmetic, boolean assumed) {
        Reckoning due = workingDays.reckon(rule, from, count);
        deadlines.start(new Deadline.Start(duty, inspection.council(), inspection.reference(), inspection.reference(), from, due.date(),
                assumed || due.provisional(), arithmetic));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
