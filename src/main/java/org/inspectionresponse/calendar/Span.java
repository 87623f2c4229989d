package org.inspectionresponse.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A stretch of days, every one of them counted: what a drawing of days is laid out on. */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new CalendarRefusal("A stretch of days ends on its first day or after it, not on " + last + ".");
        }
    }

    /** From the earliest to the latest of these. @param days at least one */
    public static Span over(Collection<LocalDate> days) {
        return new Span(Collections.min(days), Collections.max(days));
    }

    /** How many days lie between the first and the last; 0 if they are the same. */
    public int length() {
        return position(last);
    }

    /** How many days after the first a day lies; negative before it. */
    public int position(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }

    /** The first days of the months that begin in it. */
    public List<LocalDate> firstsOfMonths() {
        return first.datesUntil(last.plusDays(1)).filter(day -> day.getDayOfMonth() == 1).toList();
    }
}
