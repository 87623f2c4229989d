package org.inspectionresponse.calendar;

import static org.inspectionresponse.calendar.WorkingDays.FIRST_YEAR;
import static org.inspectionresponse.calendar.WorkingDays.LARGEST_COUNT;
import static org.inspectionresponse.calendar.WorkingDays.LAST_YEAR;

import java.time.LocalDate;
import java.util.Locale;

/** What the calendar takes: days from 1900 to 2199, counts from 0 to 100,000. */
final class Bounds {

    private Bounds() {
    }

    static LocalDate check(LocalDate day, String what) {
        if (day == null) {
            throw new CalendarRefusal("Give a date for " + what + ".");
        }
        if (!includes(day)) {
            throw new CalendarRefusal(String.format(Locale.UK, "Give a date from %d to %d for %s, not %s.",
                    FIRST_YEAR, LAST_YEAR, what, day));
        }
        return day;
    }

    static int check(int count) {
        if (count < 0 || count > LARGEST_COUNT) {
            throw new CalendarRefusal(String.format(Locale.UK, "Give a count from 0 to %,d, not %,d.", LARGEST_COUNT, count));
        }
        return count;
    }

    /** A day that was reckoned, not asked for: the way to bring it back inside is another start or count. */
    static LocalDate checkReached(LocalDate day) {
        if (!includes(day)) {
            throw new CalendarRefusal(String.format(Locale.UK,
                    "Give a smaller count or another date, because the answer must fall in the years %d to %d.",
                    FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    private static boolean includes(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
