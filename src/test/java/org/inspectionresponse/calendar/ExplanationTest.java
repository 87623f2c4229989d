package org.inspectionresponse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

    @Test
    void eachBankHolidayHasItsLineAndWeekendsAreGathered() {
        List<Step> steps = workingDays.explain(Rule.WORKING_DAYS_AFTER, LocalDate.of(2019, 12, 19), 70).steps();

        assertThat(steps).extracting(step -> step.first() + " " + step.last() + " " + step.why()).containsExactly(
                "2019-12-19 2019-12-19 Day 0: the day it is counted from is not counted itself.",
                "2019-12-20 2019-12-24 Counted: working days 1 to 3. Skipped: 2 days at weekends.",
                "2019-12-25 2019-12-25 Skipped: Christmas Day.",
                "2019-12-26 2019-12-26 Skipped: Boxing Day.",
                "2019-12-27 2019-12-31 Counted: working days 4 to 6. Skipped: 2 days at weekends.",
                "2020-01-01 2020-01-01 Skipped: New Year's Day.",
                "2020-01-02 2020-03-31 Counted: working days 7 to 70. Skipped: 26 days at weekends.",
                "2020-03-31 2020-03-31 The answer.");
    }

    @Test
    void aCountBackGoesBackThroughItsSteps() {
        List<Step> steps = workingDays.explain(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, LocalDate.of(2020, 4, 14), 5).steps();

        assertThat(steps).extracting(step -> step.first() + " " + step.why()).containsExactly(
                "2020-04-14 Day 0: the day it is counted from is not counted itself.",
                "2020-04-13 Skipped: Easter Monday.",
                "2020-04-11 Skipped: 2 days at weekends.",
                "2020-04-10 Skipped: Good Friday.",
                "2020-04-03 Counted: working days 1 to 5. Skipped: 2 days at weekends.",
                "2020-04-02 The last working day before the clear days: the latest day to publish.");
    }

    @Test
    void aMonthTooShortSaysSoAndARollNamesWhatItSkips() {
        assertThat(workingDays.explain(Rule.MONTHS, LocalDate.of(2019, 8, 31), 6).steps()).extracting(Step::why)
                .contains("The last day of the month 6 months on, which has no day 31.");
        assertThat(workingDays.explain(Rule.MONTHS_ROLL_FORWARD, LocalDate.of(2021, 6, 25), 6).steps()).extracting(Step::why)
                .containsExactly("Day 0: the day it is counted from is not counted itself.",
                        "The corresponding day after 6 months.",
                        "Skipped: 2 days at weekends.",
                        "Skipped: Christmas Day (substitute day).",
                        "Skipped: Boxing Day (substitute day).",
                        "The answer: the first working day from then on.");
    }

    @Test
    void aHolidayThatIsOnlyExpectedSaysSo() {
        assertThat(workingDays.explain(Rule.WORKING_DAYS_AFTER, LocalDate.of(2030, 12, 24), 1).steps()).extracting(Step::why)
                .contains("Skipped: Christmas Day, by the standing rules.");
    }

    @Test
    void aVeryLongCountHasALineForEachYearThatNamesItsHolidays() {
        List<Step> steps = workingDays.explain(Rule.WORKING_DAYS_AFTER, LocalDate.of(2011, 12, 31), 10_000).steps();

        assertThat(steps).hasSize(42);
        assertThat(steps.get(1).why()).isEqualTo("Counted: working days 1 to 252. Skipped: 105 days at weekends. Skipped: "
                + "New Year's Day (substitute day) (2 January), Good Friday (6 April), Easter Monday (9 April), "
                + "Early May bank holiday (7 May), Spring bank holiday (substitute day) (4 June), "
                + "Queen's Diamond Jubilee bank holiday (5 June), Summer bank holiday (27 August), "
                + "Christmas Day (25 December), Boxing Day (26 December).");
    }

    @Test
    void theStepsAddUpForEveryRule() {
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            Rule rule = Rule.values()[i % Rule.values().length];
            LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(40 * 365));
            int count = random.nextInt(i % 7 == 0 ? 1_200 : 60);
            Reckoning reckoning = workingDays.explain(rule, from, count);
            String question = rule.slug() + " " + from + " " + count;

            assertThat(reckoning).as(question).usingRecursiveComparison().ignoringFields("steps")
                    .isEqualTo(workingDays.reckon(rule, from, count));
            if (!rule.slug().startsWith("months")) {
                assertThat(reckoning.steps().stream().mapToInt(Step::counted).sum()).as(question).isEqualTo(count);
            }
            assertThat(reckoning.steps()).as(question).allSatisfy(step -> assertThat(step.counted() + step.skipped())
                    .isIn(0, (int) ChronoUnit.DAYS.between(step.first(), step.last()) + 1));
            Step last = reckoning.steps().get(reckoning.steps().size() - 1);
            assertThat(last.last()).as(question).isEqualTo(reckoning.date());
            assertThat(reckoning.steps().stream().filter(step -> step.counted() + step.skipped() > 0)
                    .sorted(Comparator.comparing(Step::first)).toList()).as(question).satisfies(ExplanationTest::assertNoGap);
        }
    }

    private static void assertNoGap(List<? extends Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).first()).isEqualTo(steps.get(i - 1).last().plusDays(1));
        }
    }
}
