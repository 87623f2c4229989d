package org.inspectionresponse.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bank holidays a year will have if nobody decides otherwise: Easter Monday, the last Mondays of May and August and the
 * days after Christmas by the Banking and Financial Dealings Act 1971, Schedule 1; New Year's Day, the first Monday of May
 * and a substitute for Christmas on a Saturday by the yearly proclamation under section 1(3); Christmas Day and Good Friday
 * by common law. They are today's rules: for the years before 1978 they say more than the law did then.
 */
final class StandingRules {

    private StandingRules() {
    }

    /** The weekdays that are holidays in that year, each with its name. */
    static Map<LocalDate, String> holidaysOf(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        addNewYear(days, LocalDate.of(year, Month.JANUARY, 1));
        LocalDate easter = easterSunday(year);
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        LocalDate may = LocalDate.of(year, Month.MAY, 1);
        days.put(may.with(firstInMonth(MONDAY)), "Early May bank holiday");
        days.put(may.with(lastInMonth(MONDAY)), "Spring bank holiday");
        days.put(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
        addChristmas(days, LocalDate.of(year, Month.DECEMBER, 25));
        return days;
    }

    private static void addNewYear(Map<LocalDate, String> days, LocalDate newYear) {
        if (isAtWeekend(newYear)) {
            days.put(newYear.with(firstInMonth(MONDAY)), "New Year's Day (substitute day)");
        } else {
            days.put(newYear, "New Year's Day");
        }
    }

    /**
     * Two days on is the right substitute for either day: with Christmas Day on a Saturday both move, to the Monday and the
     * Tuesday; on a Sunday, Boxing Day keeps its Monday and Christmas Day goes to the Tuesday.
     */
    private static void addChristmas(Map<LocalDate, String> days, LocalDate christmas) {
        for (var day : Map.of(christmas, "Christmas Day", christmas.plusDays(1), "Boxing Day").entrySet()) {
            if (isAtWeekend(day.getKey())) {
                days.put(day.getKey().plusDays(2), day.getValue() + " (substitute day)");
            } else {
                days.put(day.getKey(), day.getValue());
            }
        }
    }

    private static boolean isAtWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /**
     * Easter by its definition in the Book of Common Prayer (Calendar (New Style) Act 1750): the Sunday after the
     * ecclesiastical full moon that falls on or next after 21 March.
     */
    static LocalDate easterSunday(int year) {
        int century = year / 100 + 1;
        int leapDaysDropped = 3 * century / 4 - 12;
        int moonCorrection = (8 * century + 5) / 25 - 5;
        int golden = year % 19 + 1;
        int epact = Math.floorMod(11 * golden + 20 + moonCorrection - leapDaysDropped, 30);
        if (epact == 24 || epact == 25 && golden > 11) {
            epact++;
        }
        int fullMoon = epact <= 23 ? 44 - epact : 74 - epact;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(fullMoon - 1L).with(next(SUNDAY));
    }
}
