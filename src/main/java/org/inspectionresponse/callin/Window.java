package org.inspectionresponse.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.CallInRules;

/**
 * Until when one decision can be called in, and when it takes effect if nobody does. Counted in London, where the hour on the clock is
 * what a constitution means, also on the days on which the clocks change.
 *
 * @param closesAt the last second in time
 * @param effectAt the moment from which the decision may be implemented; always after {@code closesAt}
 * @param provisional whether it rests on bank holidays that nobody has published yet
 */
public record Window(Instant closesAt, Instant effectAt, boolean provisional) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter TIME_AND_DAY = DateTimeFormatter.ofPattern("HH:mm:ss 'on' EEEE d MMMM uuuu", Locale.UK);

    /** The day of publication is day 0, or day 1 where the rules count it, whatever its hour. */
    static Window of(CallInRules rules, Instant publishedAt, WorkingDays days) {
        return of(rules, dayOf(publishedAt), days);
    }

    /** The window of a decision that is, or would be, published on that day. */
    public static Window of(CallInRules rules, LocalDate published, WorkingDays days) {
        LocalDate last = lastDay(rules.window(), published, days);
        // An hour that the clocks of autumn show twice counts until its second end: who requests has all the time the rule names.
        Instant closesAt = last.atTime(rules.window().cutOff() == null ? END_OF_DAY : rules.window().cutOff()).atZone(LONDON)
                .withLaterOffsetAtOverlap().toInstant();
        return new Window(closesAt, effectAfter(closesAt, rules, days), provisional(rules, published, last, days));
    }

    /** When a decision takes effect whose window closes at that moment. */
    static Instant effectAfter(Instant closesAt, CallInRules rules, WorkingDays days) {
        LocalDate last = dayOf(closesAt);
        return switch (rules.effect()) {
            case NEXT_WORKING_DAY -> startOf(days.after(last, 1));
            case NEXT_DAY -> startOf(days.daysAfter(last, 1));
            case LAST_DAY -> closesAt.plusSeconds(1);
        };
    }

    /** The last day of the window. */
    public LocalDate closesOn() {
        return dayOf(closesAt);
    }

    /** The day from which the decision may be implemented. */
    public LocalDate effectOn() {
        return dayOf(effectAt);
    }

    private static LocalDate lastDay(CallInRules.Window window, LocalDate published, WorkingDays days) {
        if (window.untilWeekday() != null) {
            return days.inTheFollowingWeek(published, window.untilWeekday());
        }
        boolean working = window.days() == CallInRules.Days.WORKING;
        if (window.firstDay() == CallInRules.FirstDay.OF_PUBLICATION) {
            return working ? days.after(days.nextOrSame(published), window.length() - 1) : days.daysAfter(published, window.length() - 1);
        }
        return working ? days.after(published, window.length()) : days.daysAfter(published, window.length());
    }

    private static boolean provisional(CallInRules rules, LocalDate published, LocalDate last, WorkingDays days) {
        boolean counted = rules.window().length() != null && rules.window().days() == CallInRules.Days.WORKING
                && days.reckon(Rule.WORKING_DAYS_AFTER, published, rules.window().length()).provisional();
        return counted || rules.effect() == CallInRules.Effect.NEXT_WORKING_DAY
                && days.reckon(Rule.WORKING_DAYS_AFTER, last, 1).provisional();
    }

    /** Whether a request of that moment is in time: a second is so until it is over. */
    static boolean inTime(Instant moment, Instant closesAt) {
        return moment.isBefore(closesAt.plusSeconds(1));
    }

    /** "16:00:00 on Monday 20 March 2023". */
    public static String inFull(Instant moment) {
        return TIME_AND_DAY.format(moment.atZone(LONDON));
    }

    /** The moment to the second; with its day only if that is another than the day of the one it stands beside. */
    static String beside(Instant moment, Instant other) {
        return dayOf(moment).equals(dayOf(other)) ? TIME.format(moment.atZone(LONDON)) : inFull(moment);
    }

    /** The day it is in London. */
    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
