package org.inspectionresponse.callin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.CallInRules.Days;
import org.inspectionresponse.council.CallInRules.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows that councils published, and those where the calendar or the clock is awkward. */
class WindowTest {

    private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    @ParameterizedTest
    @CsvSource({
        // York: agenda front sheets of 8 November 2022 and 16 March 2023, notice of decisions of 3 June 2025
        "2022-11-08, 2, 2022-11-10T16:00:00",
        "2023-03-16, 2, 2023-03-20T16:00:00",
        "2025-06-03, 5, 2025-06-10T16:00:00"})
    void yorkTakesRequestsUntilFourOnItsLastWorkingDay(LocalDate published, int length, LocalDateTime closes) {
        assertThat(window(working(length, FOUR), Effect.NEXT_WORKING_DAY, published).closesAt()).isEqualTo(london(closes));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-16, 5, 2022-09-27", // Salford, over the bank holiday of the state funeral
        "2011-04-20, 5, 2011-05-04", // Sefton, over Easter, the royal wedding and May Day
        "2011-08-23, 5, 2011-09-01", // Sefton
        "2010-10-06, 5, 2010-10-14", // Sefton
        "2013-01-29, 5, 2013-02-06", // Wirral
        "2023-11-20, 3, 2023-11-24", // Rhondda Cynon Taf
        "2020-04-09, 5, 2020-04-21",
        "2024-12-23, 5, 2025-01-03",
        "2025-04-17, 5, 2025-04-29",
        "2026-12-24, 5, 2027-01-06"})
    void decisionTakesEffectOnTheWorkingDayAfterTheWindow(LocalDate published, int length, LocalDate effect) {
        assertThat(window(working(length, null), Effect.NEXT_WORKING_DAY, published).effectAt()).isEqualTo(london(effect.atStartOfDay()));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING, 2025-06-03, 5, 2025-06-09", // a Tuesday is day 1
        "WORKING, 2025-06-07, 5, 2025-06-13", // of a Saturday, the Monday after it is
        "CALENDAR, 2025-06-07, 7, 2025-06-13"})
    void councilMayCountTheDayOfPublication(Days kind, LocalDate published, int length, LocalDate last) {
        CallInRules.Window counted = new CallInRules.Window(length, kind, null, null, CallInRules.FirstDay.OF_PUBLICATION);
        assertThat(window(counted, Effect.NEXT_WORKING_DAY, published).closesAt()).isEqualTo(london(last.atTime(23, 59, 59)));
        assertThat(counted.inWords()).endsWith(" days, counted with the day of publication");
    }

    @Test
    void tonbridgeAndMallingTakesEffectOnTheNextDayAlthoughItIsASaturday() {
        Window window = window(working(5, null), Effect.NEXT_DAY, LocalDate.of(2017, 3, 24));
        assertThat(window.closesAt()).isEqualTo(london(LocalDateTime.of(2017, 3, 31, 23, 59, 59)));
        assertThat(window.effectAt()).isEqualTo(london(LocalDateTime.of(2017, 4, 1, 0, 0)));
    }

    @Test
    void wirralOf2010TookEffectOnTheLastDayAsSoonAsTheWindowHadClosed() {
        Window window = window(working(5, FOUR), Effect.LAST_DAY, LocalDate.of(2010, 10, 26));
        assertThat(window.closesAt()).isEqualTo(london(LocalDateTime.of(2010, 11, 2, 16, 0, 0)));
        assertThat(window.effectAt()).isEqualTo(london(LocalDateTime.of(2010, 11, 2, 16, 0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-04, 2024-03-12", "2024-03-08, 2024-03-12", "2024-03-10, 2024-03-12", "2024-03-11, 2024-03-19",
        "2023-12-21, 2023-12-26", "2024-12-31, 2025-01-07"})
    void fixedWeekdayIsThatOfTheWeekAfterPublication(LocalDate published, LocalDate last) {
        Window window = window(new CallInRules.Window(null, null, DayOfWeek.TUESDAY, LocalTime.of(17, 0), null), Effect.NEXT_WORKING_DAY, published);
        assertThat(window.closesAt()).isEqualTo(london(last.atTime(17, 0)));
    }

    @Test
    void calendarDaysCountWeekendsAndBankHolidays() {
        Window window = window(new CallInRules.Window(7, Days.CALENDAR, null, null, null), Effect.NEXT_WORKING_DAY, LocalDate.of(2023, 12, 18));
        assertThat(window.closesAt()).isEqualTo(london(LocalDateTime.of(2023, 12, 25, 23, 59, 59)));
        assertThat(window.effectAt()).isEqualTo(london(LocalDateTime.of(2023, 12, 27, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-23, 2023-03-27T15:00:00Z", // published in winter time, closes at four in summer time
        "2023-03-20, 2023-03-22T16:00:00Z",
        "2023-10-26, 2023-10-30T16:00:00Z", // published in summer time, closes at four in winter time
        "2023-10-24, 2023-10-26T15:00:00Z"})
    void fourOnTheClockIsFourAlsoWhenTheClocksChanged(LocalDate published, Instant closes) {
        Window window = window(working(2, FOUR), Effect.NEXT_WORKING_DAY, published);
        assertThat(window.closesAt()).isEqualTo(closes);
        assertThat(Window.inTime(closes.minusSeconds(1), window.closesAt())).isTrue();
        assertThat(Window.inTime(closes, window.closesAt())).isTrue();
        assertThat(Window.inTime(closes.plusMillis(999), window.closesAt())).isTrue();
        assertThat(Window.inTime(closes.plusSeconds(1), window.closesAt())).isFalse();
    }

    @Test
    void hourThatTheClocksShowTwiceCountsUntilItsSecondEnd() {
        CallInRules.Window half = new CallInRules.Window(3, Days.CALENDAR, null, LocalTime.of(1, 30), null);
        assertThat(window(half, Effect.NEXT_DAY, LocalDate.of(2023, 10, 26)).closesAt()).isEqualTo(Instant.parse("2023-10-29T01:30:00Z"));
        assertThat(window(half, Effect.NEXT_DAY, LocalDate.of(2023, 3, 23)).closesAt()).isEqualTo(Instant.parse("2023-03-26T01:30:00Z"));
    }

    @Test
    void wholeLastDayCountsOnTheDaysOnWhichTheClocksChange() {
        CallInRules.Window three = new CallInRules.Window(3, Days.CALENDAR, null, null, null);
        Window march = window(three, Effect.NEXT_DAY, LocalDate.of(2023, 3, 23));
        assertThat(march.closesAt()).isEqualTo(Instant.parse("2023-03-26T22:59:59Z"));
        assertThat(march.effectAt()).isEqualTo(Instant.parse("2023-03-26T23:00:00Z"));
        Window october = window(three, Effect.NEXT_DAY, LocalDate.of(2023, 10, 26));
        assertThat(october.closesAt()).isEqualTo(Instant.parse("2023-10-29T23:59:59Z"));
        assertThat(october.effectAt()).isEqualTo(Instant.parse("2023-10-30T00:00:00Z"));
    }

    @Test
    void hourOfPublicationDoesNotMatterButItsDayInLondonDoes() {
        CallInRules rules = rules(working(2, FOUR), Effect.NEXT_WORKING_DAY);
        // 23:30 on 5 June in London is 22:30 by Greenwich; half an hour past midnight is the day before by Greenwich
        assertThat(Window.of(rules, Instant.parse("2025-06-05T22:30:00Z"), DAYS).closesAt()).isEqualTo(Instant.parse("2025-06-09T15:00:00Z"));
        assertThat(Window.of(rules, Instant.parse("2025-06-05T23:30:00Z"), DAYS).closesAt()).isEqualTo(Instant.parse("2025-06-10T15:00:00Z"));
    }

    @Test
    void windowOverYearsWithoutPublishedBankHolidaysIsProvisional() {
        assertThat(window(working(5, null), Effect.NEXT_WORKING_DAY, LocalDate.of(2026, 11, 20)).provisional()).isFalse();
        assertThat(window(working(5, null), Effect.LAST_DAY, LocalDate.of(2040, 5, 1)).provisional()).isTrue();
        CallInRules.Window tuesday = new CallInRules.Window(null, null, DayOfWeek.TUESDAY, null, null);
        assertThat(window(tuesday, Effect.NEXT_DAY, LocalDate.of(2040, 5, 1)).provisional()).isFalse();
        assertThat(window(tuesday, Effect.NEXT_WORKING_DAY, LocalDate.of(2040, 5, 1)).provisional()).isTrue();
    }

    private static Window window(CallInRules.Window window, Effect effect, LocalDate published) {
        return Window.of(rules(window, effect), london(published.atTime(10, 30)), DAYS);
    }

    private static CallInRules rules(CallInRules.Window window, Effect effect) {
        return RulesFixture.rules(window, effect, null, false, null);
    }

    private static CallInRules.Window working(int length, LocalTime cutOff) {
        return new CallInRules.Window(length, null, null, cutOff, null);
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(Window.LONDON).toInstant();
    }
}
