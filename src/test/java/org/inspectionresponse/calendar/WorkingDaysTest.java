package org.inspectionresponse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate STATE_FUNERAL = LocalDate.of(2022, 9, 19);
    private static final LocalDate BOXING_DAY_2019 = LocalDate.of(2019, 12, 26);

    private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

    @Test
    void aCountOfNoneStaysWhereItIsEvenOnABankHoliday() {
        assertThat(workingDays.after(BOXING_DAY_2019, 0)).isEqualTo(BOXING_DAY_2019);
        assertThat(workingDays.before(BOXING_DAY_2019, 0)).isEqualTo(BOXING_DAY_2019);
        assertThat(workingDays.reckon(Rule.CLEAR_WORKING_DAYS_EARLIEST_DECISION, BOXING_DAY_2019, 0).date())
                .isEqualTo(day("2019-12-27"));
        assertThat(workingDays.reckon(Rule.MONTHS_ROLL_FORWARD, BOXING_DAY_2019, 0).date()).isEqualTo(day("2019-12-27"));
        assertThat(workingDays.reckon(Rule.MONTHS_ROLL_BACK, BOXING_DAY_2019, 0).date()).isEqualTo(day("2019-12-24"));
    }

    @Test
    void countingFromABankHolidayOrAWeekendStartsOnTheNextWorkingDay() {
        assertThat(workingDays.after(BOXING_DAY_2019, 1)).isEqualTo(day("2019-12-27"));
        assertThat(workingDays.before(BOXING_DAY_2019, 1)).isEqualTo(day("2019-12-24"));
        assertThat(workingDays.after(day("2019-12-28"), 1)).isEqualTo(day("2019-12-30"));
        assertThat(workingDays.before(day("2019-12-29"), 1)).isEqualTo(day("2019-12-27"));
    }

    @Test
    void aDayRollsOnlyWhenItMust() {
        assertThat(workingDays.nextOrSame(day("2019-12-24"))).isEqualTo(day("2019-12-24"));
        assertThat(workingDays.nextOrSame(day("2019-12-25"))).isEqualTo(day("2019-12-27"));
        assertThat(workingDays.previousOrSame(day("2019-12-27"))).isEqualTo(day("2019-12-27"));
        assertThat(workingDays.previousOrSame(BOXING_DAY_2019)).isEqualTo(day("2019-12-24"));
    }

    @Test
    void monthsKeepTheDayOrTakeTheLastOfAShorterMonth() {
        assertThat(months("2020-02-29", 12)).isEqualTo(day("2021-02-28"));
        assertThat(months("2020-02-29", 48)).isEqualTo(day("2024-02-29"));
        assertThat(months("2023-01-31", 1)).isEqualTo(day("2023-02-28"));
        assertThat(months("2024-01-31", 1)).isEqualTo(day("2024-02-29"));
        assertThat(months("2023-02-28", 1)).isEqualTo(day("2023-03-28"));
        assertThat(months("2096-02-29", 48)).as("2100 is no leap year").isEqualTo(day("2100-02-28"));
    }

    @Test
    void betweenIsSignedAndUndoesACount() {
        assertThat(workingDays.between(day("2019-12-19"), day("2020-03-31"))).isEqualTo(70);
        assertThat(workingDays.between(day("2020-03-31"), day("2019-12-19"))).isEqualTo(-70);
        assertThat(workingDays.between(day("2019-12-25"), BOXING_DAY_2019)).isZero();
    }

    @Test
    void aWorkingDayIsNoWeekendAndNoBankHoliday() {
        assertThat(workingDays.isWorkingDay(day("2020-05-04"))).as("moved to 8 May").isTrue();
        assertThat(workingDays.isWorkingDay(day("2020-05-08"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2020-05-09"))).as("a Saturday").isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-06-15"))).as("a bank holiday in Scotland only").isTrue();
        assertThat(workingDays.isWorkingDay(day("1900-01-01"))).as("the first day there is").isFalse();
        assertThat(workingDays.isWorkingDay(day("2199-12-31"))).as("the last day there is").isTrue();
        assertThat(workingDays.holidayOn(STATE_FUNERAL)).hasValue("Bank holiday for the State Funeral of Queen Elizabeth II");
        assertThat(workingDays.holidayOn(day("2022-09-20"))).isEmpty();
    }

    @Test
    void theStateFuneralCountsFromTheDayItWasPublished() {
        assertThat(workingDays.asKnownOn(day("2022-09-08")).isWorkingDay(STATE_FUNERAL)).isTrue();
        assertThat(workingDays.asKnownOn(day("2022-09-09")).isWorkingDay(STATE_FUNERAL)).isFalse();
        assertThat(workingDays.asKnownOn(day("2022-09-08")).reckon(Rule.WORKING_DAYS_AFTER, day("2022-06-13"), 70))
                .returns(day("2022-09-20"), Reckoning::date).returns(false, Reckoning::provisional);
    }

    @Test
    void theEarlyMayBankHolidayOf2020MovesOnTheDayItWasAnnounced() {
        WorkingDays before = workingDays.asKnownOn(day("2019-06-09"));
        WorkingDays after = workingDays.asKnownOn(day("2019-06-10"));
        assertThat(before.isWorkingDay(day("2020-05-04"))).isFalse();
        assertThat(before.isWorkingDay(day("2020-05-08"))).isTrue();
        assertThat(after.isWorkingDay(day("2020-05-04"))).isTrue();
        assertThat(after.isWorkingDay(day("2020-05-08"))).isFalse();
    }

    @Test
    void aYearThatNobodyHadPublishedFollowsTheStandingRulesAndIsProvisional() {
        WorkingDays early = workingDays.asKnownOn(day("2020-11-11"));
        assertThat(early.isWorkingDay(day("2022-05-30"))).as("the last Monday of May").isFalse();
        assertThat(early.isWorkingDay(day("2022-06-02"))).isTrue();
        assertThat(early.reckon(Rule.WORKING_DAYS_AFTER, day("2022-05-27"), 1).provisional()).isTrue();
        assertThat(workingDays.asKnownOn(day("2020-11-12")).isWorkingDay(day("2022-05-30"))).isTrue();
    }

    @Test
    void anAnswerIsProvisionalWhenAYearItLookedAtIsNotPublished() {
        assertThat(provisional(Rule.WORKING_DAYS_AFTER, "2028-12-20", 5)).isFalse();
        assertThat(provisional(Rule.WORKING_DAYS_AFTER, "2028-12-20", 10)).isTrue();
        assertThat(provisional(Rule.WORKING_DAYS_AFTER, "2010-10-06", 5)).isTrue();
        assertThat(provisional(Rule.WORKING_DAYS_AFTER, "2010-12-31", 5)).as("31 December is day 0").isFalse();
        assertThat(provisional(Rule.WORKING_DAYS_BEFORE, "2011-01-06", 5)).isTrue();
        assertThat(provisional(Rule.MONTHS_ROLL_FORWARD, "2028-12-30", 1)).isTrue();
        assertThat(provisional(Rule.WORKING_DAYS_AFTER, "1990-06-01", 20_000)).as("published only in the middle").isTrue();
    }

    @Test
    void calendarDaysAndMonthsNeedNoBankHolidaysAndAreNeverProvisional() {
        assertThat(provisional(Rule.MONTHS, "2035-01-31", 1)).isFalse();
        assertThat(provisional(Rule.CLEAR_DAYS_LATEST_NOTICE, "2035-01-31", 28)).isFalse();
        assertThat(workingDays.reckon(Rule.MONTHS, day("2035-01-31"), 1).source()).doesNotContain("bank holidays");
    }

    @Test
    void theSourceNamesTheLawAndWhereTheBankHolidaysComeFrom() {
        assertThat(workingDays.reckon(Rule.WORKING_DAYS_AFTER, day("2019-12-19"), 70).source())
                .isEqualTo("SI 2007/462, regulation 1(2); bank holidays as published by GOV.UK");
        assertThat(workingDays.reckon(Rule.WORKING_DAYS_AFTER, day("2040-01-03"), 70).source())
                .startsWith("SI 2007/462, regulation 1(2); ").contains("Banking and Financial Dealings Act 1971");
    }

    @Test
    void anAddedBankHolidayGivesANewCalendarAndLeavesTheOldOne() {
        LocalDate added = day("2027-07-05");
        WorkingDays more = workingDays.plus(List.of(new BankHoliday(added, "Coronation jubilee", day("2027-03-01"))));

        assertThat(more.isWorkingDay(added)).isFalse();
        assertThat(more.holidayOn(added)).hasValue("Coronation jubilee");
        assertThat(more.after(day("2027-07-02"), 1)).isEqualTo(day("2027-07-06"));
        assertThat(more.asKnownOn(day("2027-02-28")).isWorkingDay(added)).isTrue();
        assertThat(more.asKnownOn(day("2027-03-01")).isWorkingDay(added)).isFalse();
        assertThat(workingDays.isWorkingDay(added)).isTrue();
        assertThat(more.reckon(Rule.WORKING_DAYS_AFTER, day("2027-07-02"), 1).provisional()).isFalse();
    }

    @Test
    void anAdditionDoesNotPublishItsYear() {
        WorkingDays more = workingDays.plus(List.of(new BankHoliday(day("2030-07-01"), "Extra", day("2029-12-01"))));
        assertThat(more.isWorkingDay(day("2030-07-01"))).isFalse();
        assertThat(more.isWorkingDay(day("2030-01-01"))).isFalse();
        assertThat(more.reckon(Rule.WORKING_DAYS_AFTER, day("2030-06-28"), 1).provisional()).isTrue();
    }

    @Test
    void aBankHolidayThatMovesIsOneWithdrawnAndOneAdded() {
        LocalDate announced = day("2027-09-01");
        WorkingDays moved = workingDays.plus(List.of(
                new BankHoliday(day("2028-05-01"), "Early May bank holiday", day("2025-11-24"), announced),
                new BankHoliday(day("2028-05-05"), "Early May bank holiday", announced)));
        assertThat(moved.isWorkingDay(day("2028-05-01"))).isTrue();
        assertThat(moved.isWorkingDay(day("2028-05-05"))).isFalse();
        assertThat(moved.asKnownOn(announced.minusDays(1)).isWorkingDay(day("2028-05-01"))).isFalse();
    }

    @Test
    void anAdditionAtAWeekendOrTwiceOrWithoutATitleIsRefused() {
        assertRefused(() -> new BankHoliday(day("2027-07-04"), "Jubilee", day("2027-01-01")), "weekday");
        assertRefused(() -> new BankHoliday(day("2027-07-05"), " ", day("2027-01-01")), "title");
        assertRefused(() -> new BankHoliday(null, "Jubilee", day("2027-01-01")), "Give a date");
        assertRefused(() -> new BankHoliday(day("2027-07-05"), "Jubilee", null), "became known");
        assertRefused(() -> new BankHoliday(day("2027-07-05"), "Jubilee", day("2027-02-01"), day("2027-01-01")), "no earlier");
        BankHoliday jubilee = new BankHoliday(day("2027-07-05"), "Jubilee", day("2027-01-01"));
        assertRefused(() -> workingDays.plus(List.of(jubilee, jubilee)), "once only");
    }

    @Test
    void aCountOutsideNoneToAHundredThousandIsRefused() {
        assertRefused(() -> workingDays.after(BOXING_DAY_2019, -1), "Give a count from 0 to 100,000, not -1.");
        assertRefused(() -> workingDays.before(BOXING_DAY_2019, 100_001), "Give a count from 0 to 100,000, not 100,001.");
        assertRefused(() -> workingDays.reckon(Rule.MONTHS, BOXING_DAY_2019, -1), "Give a count");
    }

    @Test
    void aDayOutside1900To2199IsRefusedAsQuestionAndAsAnswer() {
        assertRefused(() -> workingDays.after(day("1899-12-31"), 1), "from 1900 to 2199");
        assertRefused(() -> workingDays.after(null, 1), "Give a date");
        assertRefused(() -> workingDays.asKnownOn(day("2200-01-01")), "from 1900 to 2199");
        for (Rule rule : Rule.values()) {
            LocalDate edge = rule.slug().matches(".*(before|latest).*") ? day("1900-01-02") : day("2199-12-31");
            assertRefused(() -> workingDays.reckon(rule, edge, 3), "the answer must fall in the years 1900 to 2199");
            assertRefused(() -> workingDays.explain(rule, edge, 100_000), "the answer must fall in the years 1900 to 2199");
        }
    }

    /**
     * A million dates, each some 50,000 working days away. Going day by day that is 70,000 million steps: minutes at the
     * least, where this takes well under a second. The limit is wide, so that a busy machine does not fail it.
     */
    @Test
    void aFarDateCostsNoMoreThanANearOne() {
        Random random = new Random(1);
        LocalDate from = day("1950-01-01");
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 1_000_000; i++) {
                int count = 45_000 + random.nextInt(10_000);
                assertThat(workingDays.between(from, workingDays.after(from, count)) == count).isTrue();
            }
        });
    }

    private LocalDate months(String from, int count) {
        return workingDays.reckon(Rule.MONTHS, day(from), count).date();
    }

    private boolean provisional(Rule rule, String from, int count) {
        return workingDays.reckon(rule, day(from), count).provisional();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertRefused(ThrowingCallable question, String words) {
        assertThatThrownBy(question).isInstanceOf(CalendarRefusal.class).hasMessageContaining(words);
    }
}
