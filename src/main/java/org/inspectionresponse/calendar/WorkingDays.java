package org.inspectionresponse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Working days in England and Wales: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday
 * (SI 2007/462, regulation 1(2)). Immutable. The bank holidays of 2011 to 2028 are GOV.UK's; in other years, and in years
 * that nobody had published yet on the day of {@link #asKnownOn}, the standing rules apply and a {@link Reckoning} says so.
 *
 * <p>Days run from 1900 to 2199 and counts from 0 to 100,000; anything else, and an answer outside those years, is refused
 * with a {@link CalendarRefusal}. No answer costs more for a large count than for a small one, but an explanation does.
 */
public final class WorkingDays {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;
    public static final int LARGEST_COUNT = 100_000;

    private final HolidayHistory history;
    private final Vintage vintage;

    private WorkingDays(HolidayHistory history, Vintage vintage) {
        this.history = history;
        this.vintage = vintage;
    }

    /** The calendar with every bank holiday of the project's own table. */
    public static WorkingDays ofEnglandAndWales() {
        return latestOf(HolidayHistory.published());
    }

    /**
     * This calendar and these bank holidays, with everything known of both. A withdrawn one takes its date out of the
     * calendar from the day of its withdrawal, so that a bank holiday that moves is two entries.
     *
     * @throws CalendarRefusal if two of them have the same date
     */
    public WorkingDays plus(Collection<BankHoliday> additional) {
        return latestOf(history.plus(additional));
    }

    /**
     * The calendar as anybody could know it at the end of that day. The record of what was published begins on
     * 9 November 2011; on an earlier day only the standing rules are known.
     */
    public WorkingDays asKnownOn(LocalDate day) {
        return new WorkingDays(history, history.asKnownOn(Bounds.check(day, "the day on which the calendar is known")));
    }

    public boolean isWorkingDay(LocalDate day) {
        return vintage.workingDay(vintage.workingDaysThrough(Bounds.check(day, "the day"))).equals(day);
    }

    /** The title of the bank holiday on that day, if it is one. */
    public Optional<String> holidayOn(LocalDate day) {
        return Optional.ofNullable(vintage.holidayOn(Bounds.check(day, "the day")));
    }

    /** The bank holidays from one day to another, both included, in order. */
    public List<LocalDate> holidays(LocalDate first, LocalDate last) {
        return List.copyOf(vintage.holidaysBetween(Bounds.check(first, "the first day"), Bounds.check(last, "the last day")));
    }

    /**
     * The count-th working day after a day, which is itself day 0 and not counted whether or not it is a working day.
     * With a count of 0 the day itself.
     */
    public LocalDate after(LocalDate from, int count) {
        Bounds.check(from, "the day to count from");
        return Bounds.check(count) == 0 ? from : reached(vintage.workingDaysThrough(from) + count);
    }

    /** The count-th working day before a day, which is itself not counted. With a count of 0 the day itself. */
    public LocalDate before(LocalDate from, int count) {
        Bounds.check(from, "the day to count from");
        return Bounds.check(count) == 0 ? from : reached(vintage.workingDaysThrough(from.minusDays(1)) - count + 1);
    }

    /**
     * How many working days lie after the first day up to and including the other; negative, and counted after the other
     * up to the first, if the other is earlier. {@code between(day, after(day, n))} is n.
     */
    public int between(LocalDate from, LocalDate to) {
        Bounds.check(from, "the day to count from");
        Bounds.check(to, "the day to count to");
        return (int) (vintage.workingDaysThrough(to) - vintage.workingDaysThrough(from));
    }

    /** The count-th day after a day, weekends and bank holidays counted as well. */
    public LocalDate daysAfter(LocalDate from, int count) {
        return Bounds.checkReached(Bounds.check(from, "the day to count from").plusDays(Bounds.check(count)));
    }

    /** That weekday in the week after the one in which a day lies. Weeks run from Monday to Sunday; a bank holiday stays the answer. */
    public LocalDate inTheFollowingWeek(LocalDate from, DayOfWeek weekday) {
        int sinceMonday = Bounds.check(from, "the day to count from").getDayOfWeek().getValue() - 1;
        return Bounds.checkReached(from.minusDays(sinceMonday).plusWeeks(1).plusDays(weekday.getValue() - 1));
    }

    /** That day if it is a working day, else the next one. */
    public LocalDate nextOrSame(LocalDate day) {
        Bounds.check(day, "the day");
        return reached(vintage.workingDaysThrough(day.minusDays(1)) + 1);
    }

    /** That day if it is a working day, else the last one before it. */
    public LocalDate previousOrSame(LocalDate day) {
        return reached(vintage.workingDaysThrough(Bounds.check(day, "the day")));
    }

    /** The answer of a rule, counted from a day; the unit of the count is the rule's. */
    public Reckoning reckon(Rule rule, LocalDate from, int count) {
        return walk(rule, from, count, null);
    }

    /** The answer of a rule with the steps that lead to it. */
    public Reckoning explain(Rule rule, LocalDate from, int count) {
        return walk(rule, from, count, new ArrayList<>());
    }

    private Reckoning walk(Rule rule, LocalDate from, int count, List<Step> steps) {
        Walk walk = new Walk(this, vintage, Bounds.check(from, "the day to count from"), steps);
        rule.walk(walk, Bounds.check(count));
        return walk.reckoning(rule);
    }

    private LocalDate reached(long ordinal) {
        return Bounds.checkReached(vintage.workingDay(ordinal));
    }

    private static WorkingDays latestOf(HolidayHistory history) {
        return new WorkingDays(history, history.latest());
    }
}
