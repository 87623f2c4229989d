package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.Step;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;

/**
 * From when a key decision may be taken after its notice.
 *
 * @param earliestOn the earliest lawful day
 * @param arithmetic how it is counted, in plain words
 * @param warning that counting the other way gives another day; null where both agree or there is no other way
 */
public record NoticePeriod(LocalDate earliestOn, String arithmetic, String warning) {

    /** SI 2012/2089, regulation 9(2): at least 28 clear days before the decision. The unit is not defined. */
    static final int FULL = 28;
    /** Regulation 10(1)(c): five clear days must have elapsed following the day on which the notice was made available. */
    static final int GENERAL_EXCEPTION = 5;

    /** @param publishedOn the day the notice was published, which is not counted; under special urgency the day it was agreed */
    static NoticePeriod after(Route route, LocalDate publishedOn, NoticeDays unit, WorkingDays days) {
        return switch (route) {
            case FULL -> full(publishedOn, unit, days);
            case GENERAL_EXCEPTION -> of(days.explain(Rule.CLEAR_WORKING_DAYS_EARLIEST_DECISION, publishedOn, GENERAL_EXCEPTION),
                    "Notice was published on %s under the general exception (SI 2012/2089, regulation 10): five clear working days."
                            .formatted(DAY.format(publishedOn)), null);
            case SPECIAL_URGENCY -> new NoticePeriod(publishedOn, "Special urgency (SI 2012/2089, regulation 11) was agreed on %s."
                    .formatted(DAY.format(publishedOn)), null);
        };
    }

    private static NoticePeriod full(LocalDate publishedOn, NoticeDays unit, WorkingDays days) {
        Reckoning counted = days.explain(earliest(unit), publishedOn, FULL);
        NoticeDays otherUnit = unit == NoticeDays.CALENDAR ? NoticeDays.WORKING : NoticeDays.CALENDAR;
        LocalDate other = days.reckon(earliest(otherUnit), publishedOn, FULL).date();
        String warning = other.equals(counted.date()) ? null : ("The regulation does not say which days count. The council counts %s days;"
                + " counted in %s days the decision could be taken from %s.")
                        .formatted(word(unit), word(otherUnit), DAY.format(other));
        return of(counted, "Notice was published on %s (SI 2012/2089, regulation 9): 28 clear %s days."
                .formatted(DAY.format(publishedOn), word(unit)), warning);
    }

    private static NoticePeriod of(Reckoning counted, String beginning, String warning) {
        return new NoticePeriod(counted.date(), beginning + " " + counted.steps().stream().map(NoticePeriod::inWords)
                .collect(Collectors.joining(" ")), warning);
    }

    private static String inWords(Step step) {
        return (step.first().equals(step.last()) ? DAY.format(step.first()) : DAY.format(step.first()) + " to " + DAY.format(step.last()))
                + ": " + step.why();
    }

    /** How the last day on which full notice of a decision can be published is counted back from it. */
    static Rule latest(NoticeDays unit) {
        return unit == NoticeDays.CALENDAR ? Rule.CLEAR_DAYS_LATEST_NOTICE : Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION;
    }

    /** The last day on which notice of a decision of that day can be given by a route; under special urgency that day itself. */
    public static LocalDate latest(Route route, LocalDate decision, NoticeDays unit, WorkingDays days) {
        return switch (route) {
            case FULL -> days.reckon(latest(unit), decision, FULL).date();
            case GENERAL_EXCEPTION -> days.reckon(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, decision, GENERAL_EXCEPTION).date();
            case SPECIAL_URGENCY -> decision;
        };
    }

    private static Rule earliest(NoticeDays unit) {
        return unit == NoticeDays.CALENDAR ? Rule.CLEAR_DAYS_EARLIEST_DECISION : Rule.CLEAR_WORKING_DAYS_EARLIEST_DECISION;
    }

    private static String word(NoticeDays unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
