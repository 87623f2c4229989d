package org.inspectionresponse.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.junit.jupiter.api.Test;

/** The Executive Board of 22 September 2020, and the notice that Nottingham City gave on 6 May 2020. */
class NoticePeriodTest {

    private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();
    private static final LocalDate BOARD = LocalDate.of(2020, 9, 22);

    @Test
    void latestDayOfFullNoticeDependsOnTheDaysThatCount() {
        assertThat(DAYS.reckon(NoticePeriod.latest(NoticeDays.CALENDAR), BOARD, NoticePeriod.FULL).date()).isEqualTo(LocalDate.of(2020, 8, 24));
        assertThat(DAYS.reckon(NoticePeriod.latest(NoticeDays.WORKING), BOARD, NoticePeriod.FULL).date()).isEqualTo(LocalDate.of(2020, 8, 11));
    }

    @Test
    void bothCountsAreMadeAndAWarningIsGivenWhereTheyDiffer() {
        NoticePeriod calendar = NoticePeriod.after(Route.FULL, LocalDate.of(2020, 8, 24), NoticeDays.CALENDAR, DAYS);
        assertThat(calendar.earliestOn()).isEqualTo(BOARD);
        assertThat(calendar.warning()).isEqualTo("The regulation does not say which days count. The council counts calendar days; counted in"
                + " working days the decision could be taken from 5 October 2020.");
        NoticePeriod working = NoticePeriod.after(Route.FULL, LocalDate.of(2020, 8, 11), NoticeDays.WORKING, DAYS);
        assertThat(working.earliestOn()).isEqualTo(BOARD);
        assertThat(working.warning()).contains("The council counts working days; counted in calendar days", "9 September 2020");
    }

    @Test
    void generalExceptionCountsFiveWorkingDaysAroundTheBankHolidayThatMoved() {
        NoticePeriod period = NoticePeriod.after(Route.GENERAL_EXCEPTION, LocalDate.of(2020, 5, 6), NoticeDays.CALENDAR, DAYS);
        assertThat(period.earliestOn()).isEqualTo(LocalDate.of(2020, 5, 15));
        assertThat(period.arithmetic()).contains("8 May 2020: Skipped: Early May bank holiday (VE day).");
        assertThat(period.warning()).isNull();
    }

    @Test
    void specialUrgencyAllowsTheDecisionOnTheDayItIsAgreed() {
        assertThat(NoticePeriod.after(Route.SPECIAL_URGENCY, BOARD, NoticeDays.CALENDAR, DAYS).earliestOn()).isEqualTo(BOARD);
    }
}
