package org.inspectionresponse.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** One way through the calendar from a day on: it knows where it is, which days it had to look up and, if asked, why. */
final class Walk {

    private static final String PUBLISHED = "bank holidays as published by GOV.UK";
    private static final String EXPECTED = "bank holidays in part by the standing rules, not yet or not recorded as published "
            + "(Banking and Financial Dealings Act 1971 and yearly proclamation)";

    private final WorkingDays days;
    private final Vintage vintage;
    private final Explanation explanation;
    private LocalDate here;
    private LocalDate firstLookedUp;
    private LocalDate lastLookedUp;

    /** @param steps receives the explanation; null if nobody asks for it, which keeps a large count cheap */
    Walk(WorkingDays days, Vintage vintage, LocalDate from, List<Step> steps) {
        this.days = days;
        this.vintage = vintage;
        this.here = from;
        this.explanation = steps == null ? null : new Explanation(vintage, steps);
        note(from, "Day 0: the day it is counted from is not counted itself.");
    }

    Walk workingDaysOn(int count) {
        LocalDate to = days.after(here, count);
        lookUp(here.plusDays(1), to);
        explain(words -> words.workingDaysOn(here.plusDays(1), to));
        here = to;
        return this;
    }

    Walk workingDaysBack(int count) {
        LocalDate to = days.before(here, count);
        lookUp(to, here.minusDays(1));
        explain(words -> words.workingDaysBack(to, here.minusDays(1)));
        here = to;
        return this;
    }

    void toNextWorkingDay(String arrival) {
        here = here.plusDays(1);
        rollForward(arrival);
    }

    void toPreviousWorkingDay(String arrival) {
        here = here.minusDays(1);
        rollBack(arrival);
    }

    void rollForward(String arrival) {
        LocalDate to = days.nextOrSame(Bounds.checkReached(here));
        lookUp(here, to);
        explain(words -> words.workingDaysOn(here, to.minusDays(1)));
        here = to;
        arrive(arrival);
    }

    void rollBack(String arrival) {
        LocalDate to = days.previousOrSame(Bounds.checkReached(here));
        lookUp(to, here);
        explain(words -> words.workingDaysBack(to.plusDays(1), here));
        here = to;
        arrive(arrival);
    }

    Walk daysOn(int count) {
        LocalDate to = Bounds.checkReached(here.plusDays(count));
        explain(words -> words.everyDay(here.plusDays(1), to));
        here = to;
        return this;
    }

    Walk daysBack(int count) {
        LocalDate to = Bounds.checkReached(here.minusDays(count));
        explain(words -> words.everyDay(to, here.minusDays(1)));
        here = to;
        return this;
    }

    void toNextDay(String arrival) {
        here = Bounds.checkReached(here.plusDays(1));
        arrive(arrival);
    }

    void toPreviousDay(String arrival) {
        here = Bounds.checkReached(here.minusDays(1));
        arrive(arrival);
    }

    Walk monthsOn(int count) {
        LocalDate to = Bounds.checkReached(here.plusMonths(count));
        note(to, to.getDayOfMonth() == here.getDayOfMonth()
                ? "The corresponding day after " + Explanation.quantity(count, "month") + "."
                : "The last day of the month " + Explanation.quantity(count, "month") + " on, which has no day "
                        + here.getDayOfMonth() + ".");
        here = to;
        return this;
    }

    void arrive(String arrival) {
        note(here, arrival);
    }

    Reckoning reckoning(Rule rule) {
        boolean lookedUp = firstLookedUp != null;
        boolean provisional = lookedUp && !vintage.isPublished(firstLookedUp, lastLookedUp);
        String source = lookedUp ? rule.law() + "; " + (provisional ? EXPECTED : PUBLISHED) : rule.law();
        return new Reckoning(here, provisional, source, explanation == null ? List.of() : explanation.steps());
    }

    /** Which years had to be published for the answer to be certain; calendar days and months need none. */
    private void lookUp(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return;
        }
        firstLookedUp = firstLookedUp == null || first.isBefore(firstLookedUp) ? first : firstLookedUp;
        lastLookedUp = lastLookedUp == null || last.isAfter(lastLookedUp) ? last : lastLookedUp;
    }

    private void note(LocalDate day, String why) {
        explain(words -> words.note(day, why));
    }

    private void explain(Consumer<Explanation> what) {
        if (explanation != null) {
            what.accept(explanation);
        }
    }
}
