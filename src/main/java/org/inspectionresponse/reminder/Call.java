package org.inspectionresponse.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.ReminderRules;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.notification.Notice.Kind;

/**
 * What a running clock calls for on a day. Of several moments that have passed, by an idle machine or because the date was moved, only the
 * nearest calls: nobody is told on one morning that twenty, ten and five days are left.
 *
 * @param step which moment it is: "20", "today", "late"
 */
record Call(Kind kind, String step) {

    /** How the clock remembers that it was heard. A date that moves calls anew. */
    String mark(Deadline clock) {
        return clock.dueOn() + "/" + step;
    }

    static Optional<Call> of(Deadline clock, LocalDate today, ReminderRules rules, WorkingDays days) {
        return clock.duty() == Duty.DO_TASK ? ofTask(clock, today, rules, days) : ofClock(clock, today, rules, days);
    }

    private static Optional<Call> ofTask(Deadline task, LocalDate today, ReminderRules rules, WorkingDays days) {
        if (today.isAfter(task.dueOn())) {
            return Optional.of(new Call(Kind.TASK_OVERDUE, "late"));
        }
        if (today.equals(task.dueOn())) {
            return Optional.of(new Call(Kind.TASK_DUE_TODAY, "today"));
        }
        return nearest(task, today, List.of(rules.taskWorkingDays()), days).map(step -> new Call(Kind.TASK_DUE_SOON, step.toString()));
    }

    /** A time that runs out, as a call-in window does, is nobody's lateness. */
    private static Optional<Call> ofClock(Deadline clock, LocalDate today, ReminderRules rules, WorkingDays days) {
        if (today.isAfter(clock.dueOn())) {
            return clock.missed(today) ? Optional.of(new Call(Kind.CLOCK_EXPIRED, "late")) : Optional.empty();
        }
        return nearest(clock, today, rules.clockWorkingDays(), days).map(step -> new Call(Kind.CLOCK_DUE, step.toString()));
    }

    /** The shortest step that is reached. A clock that was as short as that from its start does not call for it: it was just announced. */
    private static Optional<Integer> nearest(Deadline clock, LocalDate today, List<Integer> steps, WorkingDays days) {
        int length = days.between(clock.startedOn(), clock.dueOn());
        int left = days.between(today, clock.dueOn());
        return steps.stream().filter(step -> step < length && left <= step).min(Integer::compare);
    }
}
