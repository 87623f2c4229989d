package org.inspectionresponse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A weekday that is a bank holiday in England and Wales (or Christmas Day or Good Friday, which the law names beside them).
 *
 * @param date        the day itself, a Monday to Friday from 1900 to 2199
 * @param title       its name, for people
 * @param knownFrom   the first day on which anybody could know of it: usually the day GOV.UK published it
 * @param withdrawnOn the day it was called off, as 4 May 2020 was when the holiday moved to 8 May; null while it stands
 */
public record BankHoliday(LocalDate date, String title, LocalDate knownFrom, LocalDate withdrawnOn) {

    public BankHoliday {
        Bounds.check(date, "the bank holiday");
        if (title == null || title.isBlank()) {
            throw new CalendarRefusal("Give the bank holiday of " + date + " a title.");
        }
        Bounds.check(knownFrom, "the day the bank holiday of " + date + " became known");
        if (isWeekend(date)) {
            throw new CalendarRefusal(
                    "Give the weekday that stands in for the bank holiday of " + date + ", because that day is at a weekend.");
        }
        if (withdrawnOn != null && withdrawnOn.isBefore(knownFrom)) {
            throw new CalendarRefusal(
                    "Withdraw the bank holiday of " + date + " no earlier than the day it became known, " + knownFrom + ".");
        }
        title = title.strip();
    }

    /** A bank holiday that stands. */
    public BankHoliday(LocalDate date, String title, LocalDate knownFrom) {
        this(date, title, knownFrom, null);
    }

    boolean isAnnouncedBy(LocalDate day) {
        return !knownFrom.isAfter(day);
    }

    boolean isWithdrawnBy(LocalDate day) {
        return withdrawnOn != null && !withdrawnOn.isAfter(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
