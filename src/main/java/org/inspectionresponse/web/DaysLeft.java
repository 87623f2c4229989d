package org.inspectionresponse.web;

import java.time.LocalDate;
import org.inspectionresponse.calendar.WorkingDays;

/** How long there is until a day, or since it, in working days and in words. */
final class DaysLeft {

    private DaysLeft() {
    }

    /** "4 working days left", "Due today", "Late by 1 working day". Only the words know the difference of a weekend. */
    static String inWords(WorkingDays days, LocalDate today, LocalDate due) {
        if (due.equals(today)) {
            return "Due today";
        }
        boolean late = due.isBefore(today);
        int count = Math.abs(days.between(today, due));
        if (count == 0) {
            return late ? "Late, with no working day since" : "No working day left before it";
        }
        return late ? "Late by " + quantity(count) : quantity(count) + " left";
    }

    static String quantity(int workingDays) {
        return workingDays == 1 ? "1 working day" : workingDays + " working days";
    }
}
