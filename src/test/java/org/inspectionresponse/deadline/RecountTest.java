package org.inspectionresponse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that run while bank holidays are announced, moved and called off: in history as GOV.UK published it, and by chance. */
class RecountTest {

    private static final WorkingDays PUBLISHED = WorkingDays.ofEnglandAndWales();
    private static final String CAUSE = "The calendar changed.";

    /** Each clock ran when the news came: the first day on which it was known, and what it did to the day that was due. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            State Funeral, ten days ahead   | 2022-09-09 | 2022-08-15 | 30 | 2022-09-27 | 2022-09-28
            Early May moved from 4 to 8 May | 2019-06-10 | 2020-04-14 | 17 | 2020-05-08 | 2020-05-07
            The same, across both days      | 2019-06-10 | 2020-04-14 | 20 | 2020-05-13 | 2020-05-13
            Spring moved from 30 May 2022   | 2020-11-12 | 2022-05-23 |  7 | 2022-06-02 | 2022-06-01
            Platinum Jubilee, a day more    | 2020-11-12 | 2022-05-23 |  9 | 2022-06-06 | 2022-06-07
            Coronation                      | 2022-11-10 | 2023-05-02 |  5 | 2023-05-09 | 2023-05-10
            """)
    void newsMovesAClockThatRuns(String news, LocalDate known, LocalDate from, int count, LocalDate before, LocalDate after) {
        Deadline clock = clock(Rule.WORKING_DAYS_AFTER, from, count, null, PUBLISHED.asKnownOn(known.minusDays(1)));
        assertThat(clock.dueOn()).as(news).isEqualTo(before);

        clock.count(PUBLISHED.asKnownOn(known));

        assertThat(clock.dueOn()).as(news).isEqualTo(after);
        assertThat(clock.startedOn()).isEqualTo(from);
    }

    /** A holiday that moved makes a deadline earlier, and an officer who works to the old day would be late. */
    @Test
    void veDayMakesADeadlineEarlierAndTheOldDayLate() {
        Deadline clock = clock(Rule.WORKING_DAYS_AFTER, LocalDate.of(2020, 4, 14), 17, null, PUBLISHED.asKnownOn(LocalDate.of(2019, 6, 9)));
        LocalDate planned = clock.dueOn();

        clock.count(PUBLISHED.asKnownOn(LocalDate.of(2019, 6, 10)));

        assertThat(clock.dueOn()).isBefore(planned);
        assertThat(clock.missed(planned)).isTrue();
    }

    @Test
    void stateFuneralGivesNothingToWhomItWasDueBefore() {
        Deadline clock = clock(Rule.WORKING_DAYS_AFTER, LocalDate.of(2022, 8, 1), 30, null, PUBLISHED.asKnownOn(LocalDate.of(2022, 9, 8)));

        clock.count(PUBLISHED.asKnownOn(LocalDate.of(2022, 9, 9)));

        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2022, 9, 13));
    }

    /** Random holidays added and called off, receipts and meetings corrected, Ofsted's day stated or not: after each, every clock is what a slow count says. */
    @RepeatedTest(40)
    void everyClockEqualsASlowCountAfterEveryChange(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<LocalDate, Boolean> changes = new HashMap<>();
        List<Deadline.Start> starts = random.ints(8, 0, 3).mapToObj(kind -> start(kind, random)).collect(Collectors.toList());
        List<Deadline> clocks = starts.stream().map(start -> new Deadline(start, PUBLISHED, LocalDate.of(2020, 1, 2))).toList();
        for (int change = 0; change < 12; change++) {
            if (random.nextInt(3) > 0) {
                LocalDate day = weekday(random);
                changes.put(day, PUBLISHED.isWorkingDay(day) ? !changes.getOrDefault(day, false) : !changes.getOrDefault(day, true));
                WorkingDays days = calendar(changes);
                clocks.forEach(clock -> clock.count(days));
            } else {
                int which = random.nextInt(starts.size());
                starts.set(which, corrected(starts.get(which), random));
                clocks.get(which).recount(starts.get(which), calendar(changes));
            }
            for (int each = 0; each < clocks.size(); each++) {
                assertThat(clocks.get(each).dueOn()).as("%s with %s", starts.get(each), changes).isEqualTo(slow(starts.get(each), changes));
            }
        }
    }

    private static Deadline.Start start(int kind, Random random) {
        return switch (kind) {
            case 0 -> begin(new Counting(Rule.WORKING_DAYS_AFTER, weekday(random), 5 + random.nextInt(70), "the report was received"),
                    random.nextBoolean() ? weekday(random) : null);
            case 1 -> begin(new Counting(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, weekday(random), 5, "the meeting is held"), null);
            default -> begin(new Counting(Rule.CLEAR_DAYS_LATEST_NOTICE, weekday(random), 28, "the meeting is held"), null);
        };
    }

    private static Deadline.Start corrected(Deadline.Start start, Random random) {
        Counting its = start.counting();
        return begin(new Counting(its.rule(), weekday(random), its.count(), its.event()), start.stated() == null ? null : weekday(random));
    }

    private static Deadline.Start begin(Counting counting, LocalDate stated) {
        return new Deadline.Start(Duty.SUBMIT_PLAN, "nottinghamshire", null, "PLN-NCC-2020-001", counting, stated, false);
    }

    private static Deadline clock(Rule rule, LocalDate from, int count, LocalDate stated, WorkingDays days) {
        return new Deadline(begin(new Counting(rule, from, count, "the report was received"), stated), days, from);
    }

    /** But for 4 May, which the product's own list calls off, and a withdrawal has the last word. */
    private static LocalDate weekday(Random random) {
        LocalDate drawn = LocalDate.of(2020, 3, 2).plusDays(random.nextInt(180));
        LocalDate day = drawn.equals(LocalDate.of(2020, 5, 4)) || drawn.equals(LocalDate.of(2020, 5, 2)) ? drawn.plusDays(3) : drawn;
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(2) : day;
    }

    /** @param changes for each day that was changed whether it is a bank holiday now */
    private static WorkingDays calendar(Map<LocalDate, Boolean> changes) {
        LocalDate known = LocalDate.of(2020, 1, 2);
        return PUBLISHED.plus(changes.entrySet().stream()
                .map(change -> new BankHoliday(change.getKey(), "Entered", known, change.getValue() ? null : known)).toList());
    }

    /** Day by day, from a list of 2020's bank holidays typed in here, and with nothing of the product's own calendar. */
    private static LocalDate slow(Deadline.Start start, Map<LocalDate, Boolean> changes) {
        Set<LocalDate> holidays = new TreeSet<>(List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 10), LocalDate.of(2020, 4, 13),
                LocalDate.of(2020, 5, 8), LocalDate.of(2020, 5, 25), LocalDate.of(2020, 8, 31), LocalDate.of(2020, 12, 25),
                LocalDate.of(2020, 12, 28)));
        changes.forEach((day, holiday) -> {
            if (holiday) {
                holidays.add(day);
            } else {
                holidays.remove(day);
            }
        });
        LocalDate reached = slow(start.counting(), holidays);
        return start.stated() != null && start.stated().isBefore(reached) ? start.stated() : reached;
    }

    private static LocalDate slow(Counting counting, Set<LocalDate> holidays) {
        LocalDate day = counting.from();
        if (counting.rule() == Rule.CLEAR_DAYS_LATEST_NOTICE) {
            for (int left = counting.count() + 1; left > 0; left--) {
                day = day.minusDays(1);
            }
            return day;
        }
        boolean back = counting.rule() == Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION;
        for (int left = counting.count() + (back ? 1 : 0); left > 0;) {
            day = back ? day.minusDays(1) : day.plusDays(1);
            left -= worked(day, holidays) ? 1 : 0;
        }
        return day;
    }

    private static boolean worked(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }
}
