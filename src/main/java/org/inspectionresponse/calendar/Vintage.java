package org.inspectionresponse.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;

/**
 * The calendar as it stood at one time. Every weekday has an ordinal by plain arithmetic; a working day's ordinal is that,
 * less the holidays up to it. Both ways are one binary search over the holidays, so that 10,000 days cost what 10 cost.
 */
final class Vintage {

    /** Days from Monday 29 December 1969 to the epoch, Thursday 1 January 1970. */
    private static final int EPOCH_SINCE_MONDAY = 3;

    private final NavigableMap<LocalDate, String> titles;
    private final BitSet publishedYears;
    /** Epoch days of the holidays, ascending; all are weekdays. */
    private final long[] holidays;
    /** For each holiday, the ordinal of the last working day before it. */
    private final long[] workingDaysBefore;

    Vintage(NavigableMap<LocalDate, String> weekdayHolidays, BitSet publishedYears) {
        this.titles = weekdayHolidays;
        this.publishedYears = publishedYears;
        this.holidays = weekdayHolidays.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.workingDaysBefore = new long[holidays.length];
        Arrays.setAll(workingDaysBefore, i -> weekdaysThrough(holidays[i]) - (i + 1));
    }

    /** The ordinal of that day if it is a working day, else of the last working day before it. */
    long workingDaysThrough(LocalDate day) {
        long epochDay = day.toEpochDay();
        return weekdaysThrough(epochDay) - countUpTo(holidays, epochDay);
    }

    /** The working day with that ordinal. */
    LocalDate workingDay(long ordinal) {
        int holidaysBefore = countUpTo(workingDaysBefore, ordinal - 1);
        return LocalDate.ofEpochDay(weekday(ordinal + holidaysBefore));
    }

    /** The title of the holiday on that day, or null. */
    String holidayOn(LocalDate day) {
        return titles.get(day);
    }

    List<LocalDate> holidaysBetween(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? List.of() : new ArrayList<>(titles.subMap(first, true, last, true).keySet());
    }

    /** Whether the holidays of every year from one day to the other were published, so that none is an expectation. */
    boolean isPublished(LocalDate first, LocalDate last) {
        return publishedYears.nextClearBit(first.getYear()) > last.getYear();
    }

    private static long weekdaysThrough(long epochDay) {
        long sinceMonday = epochDay + EPOCH_SINCE_MONDAY;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
    }

    private static long weekday(long ordinal) {
        return Math.floorDiv(ordinal - 1, 5L) * 7 + Math.floorMod(ordinal - 1, 5L) - EPOCH_SINCE_MONDAY;
    }

    private static int countUpTo(long[] ascending, long limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
