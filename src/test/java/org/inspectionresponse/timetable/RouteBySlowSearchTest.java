package org.inspectionresponse.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.CallInRules.Effect;
import org.inspectionresponse.council.CallInRules.Requesters;
import org.inspectionresponse.council.CallInRules.Who;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.people.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Random councils, calendars and meetings. The last safe day of each step is looked for a second time, without the day engine: each day is
 * tried, one after the other, by going forwards from it as fast as the rules allow and seeing whether the plan is in time.
 */
class RouteBySlowSearchTest {

    private static final int CASES = 300;
    private static final WorkingDays PUBLISHED = WorkingDays.ofEnglandAndWales();

    @Test
    void lastSafeDaysAreThoseThatASlowSearchFinds() {
        for (int seed = 0; seed < CASES; seed++) {
            Example example = new Example(seed);
            Route route = example.route();
            Forwards slow = new Forwards(example);
            if (route.meetingOn() == null && !example.terms.decider().anyDay()) {
                assertThat(slow.lastDay(Milestone.DECISION)).as("a meeting, seed %d", seed).isNull();
                continue;
            }
            for (Step step : route.steps()) {
                assertThat(step.lastSafe()).as("%s, seed %d", step.milestone(), seed).isEqualTo(slow.lastDay(step.milestone()));
            }
        }
    }

    @Test
    void routeFitsExactlyIfGoingForwardsFromTodayIsInTime() {
        for (int seed = 0; seed < CASES; seed++) {
            Example example = new Example(seed);
            if (example.terms.decider().anyDay() || example.route().meetingOn() != null) {
                assertThat(example.route().fits()).as("seed %d", seed).isEqualTo(!example.today.isAfter(
                        new Forwards(example).lastDay(Milestone.DRAFT)));
            }
        }
    }

    @RepeatedTest(20)
    void lastSafeDaysAreMonotoneWorkingDaysAndTheirSlackAgrees(RepetitionInfo repetition) {
        IntStream.range(0, 50).map(at -> repetition.getCurrentRepetition() * 1000 + at).forEach(seed -> {
            Example example = new Example(seed);
            List<Step> steps = example.route().steps();
            Map<Milestone, LocalDate> days = steps.stream().collect(Collectors.toMap(Step::milestone, Step::lastSafe));
            assertThat(steps).extracting(Step::lastSafe).as("seed %d", seed).isSorted();
            chain(days.keySet()).reduce((before, after) -> {
                assertThat(days.get(before)).as("%s before %s, seed %d", before, after, seed).isBeforeOrEqualTo(days.get(after));
                return after;
            });
            steps.stream().filter(step -> step.milestone() != Milestone.CALL_IN).forEach(step -> {
                assertThat(example.works(step.lastSafe())).as("%s on %s, seed %d", step.milestone(), step.lastSafe(), seed).isTrue();
                assertThat(step.slack()).as("slack of %s, seed %d", step.milestone(), seed).isEqualTo(example.between(example.today, step.lastSafe()));
            });
        });
    }

    @Test
    void everyWayOutMakesTheRouteFitUntilItsLastDayAndNotTheDayAfter() {
        int found = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Example example = new Example(seed);
            for (WayOut way : example.route().waysOut()) {
                found++;
                assertThat(way.lastDay()).as("seed %d", seed).isAfterOrEqualTo(example.today);
                Terms altered = example.terms;
                for (WayOut.Part part : way.measures()) {
                    altered = part.measure().under(altered);
                }
                assertThat(new Forwards(example.under(altered)).lastDay(way.next())).as("%s, seed %d", way, seed).isEqualTo(way.lastDay());
            }
        }
        assertThat(found).as("ways out in all").isGreaterThan(CASES / 4);
    }

    private static Stream<Milestone> chain(Set<Milestone> there) {
        Set<Milestone> chain = EnumSet.copyOf(there);
        chain.removeAll(EnumSet.of(Milestone.NOTICE, Milestone.PLAN));
        return chain.stream();
    }

    /** One council with its calendar, on one day. */
    private static final class Example {

        private final Terms terms;
        private final LocalDate today;
        private final WorkingDays days;
        private final Set<LocalDate> closed;

        Example(int seed) {
            Random random = new Random(seed);
            LocalDate received = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3500));
            closed = extraHolidays(received, random);
            days = PUBLISHED.plus(closed.stream().filter(day -> PUBLISHED.isWorkingDay(day))
                    .map(day -> new BankHoliday(day, "Proclaimed", received)).toList());
            boolean executive = random.nextBoolean();
            boolean meets = !executive || random.nextInt(4) > 0;
            Terms.Periods periods = new Terms.Periods(1 + random.nextInt(12), random.nextInt(15), 5 + random.nextInt(4), random.nextInt(5));
            boolean key = executive && random.nextInt(3) == 0;
            LocalDate due = received.plusDays(90 + random.nextInt(20));
            terms = new Terms(received, due, true, random.nextBoolean(), new Terms.Decider(executive, meets, !meets),
                    meetings(received, random), periods, executive && random.nextInt(4) > 0 ? rules(random) : null,
                    key ? new Terms.Notice(KeyDecisionNotice.Route.FULL, NoticeDays.values()[random.nextInt(2)]) : null);
            today = received.plusDays(random.nextInt(90));
        }

        private Example(Terms terms, LocalDate today, WorkingDays days, Set<LocalDate> closed) {
            this.terms = terms;
            this.today = today;
            this.days = days;
            this.closed = closed;
        }

        Example under(Terms altered) {
            return new Example(altered, today, days, closed);
        }

        private static Set<LocalDate> extraHolidays(LocalDate from, Random random) {
            return random.ints(random.nextInt(4), 0, 120).mapToObj(from::plusDays)
                    .filter(day -> day.getDayOfWeek().getValue() < 6).collect(Collectors.toCollection(TreeSet::new));
        }

        private List<Terms.Sitting> meetings(LocalDate received, Random random) {
            return random.ints(random.nextInt(6), 0, 130).mapToObj(received::plusDays).filter(this::works).distinct()
                    .map(day -> new Terms.Sitting(day, null)).toList();
        }

        private static CallInRules rules(Random random) {
            CallInRules.Window window = random.nextInt(5) == 0 ? new CallInRules.Window(null, null, DayOfWeek.of(1 + random.nextInt(5)), null, null)
                    : new CallInRules.Window(1 + random.nextInt(8), CallInRules.Days.values()[random.nextInt(2)], null,
                            random.nextBoolean() ? LocalTime.of(16, 0) : null, CallInRules.FirstDay.values()[random.nextInt(2)]);
            return new CallInRules(LocalDate.of(2010, 1, 1), null, "A constitution", List.of(), window,
                    Effect.values()[random.nextInt(3)], List.of(new Requesters(3, Who.NON_EXECUTIVE_MEMBERS)), null, List.of(), false, null,
                    List.of(Role.SCRUTINY), "that it is urgent", "Scrutiny", null, null);
        }

        Route route() {
            return Route.of(terms, Progress.NONE, today, days);
        }

        boolean works(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6 && !closed.contains(day) && PUBLISHED.holidayOn(day).isEmpty();
        }

        int between(LocalDate from, LocalDate to) {
            if (from.isAfter(to)) {
                return -between(to, from);
            }
            return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
        }
    }

    /** Goes forwards from a day, one day at a time. */
    private static final class Forwards {

        private final Example example;
        private final Terms terms;
        private final long submission;

        Forwards(Example example) {
            this.example = example;
            terms = example.terms;
            submission = lastWorkingDay();
        }

        /** @return the last day on which it can be reached and all that follows is in time; null if there is none */
        LocalDate lastDay(Milestone milestone) {
            List<LocalDate> decisions = decisions().stream().filter(this::decided).toList();
            LocalDate published = milestone == Milestone.CALL_IN ? lastDay(Milestone.PUBLICATION) : null;
            for (LocalDate day = terms.dueOn(); !day.isBefore(terms.receivedOn().minusDays(60)); day = day.minusDays(1)) {
                LocalDate tried = day;
                if (published != null ? closing(published).equals(tried) : example.works(tried) && inTime(milestone, tried, decisions)) {
                    return tried;
                }
            }
            return null;
        }

        private List<LocalDate> decisions() {
            if (!terms.decider().anyDay()) {
                return terms.meetings().stream().map(Terms.Sitting::heldOn).filter(day -> !day.isBefore(example.today)).toList();
            }
            List<LocalDate> every = new ArrayList<>();
            terms.receivedOn().minusDays(30).datesUntil(terms.dueOn().plusDays(1)).filter(example::works).forEach(every::add);
            return every;
        }

        private boolean inTime(Milestone milestone, LocalDate day, List<LocalDate> decisions) {
            return switch (milestone) {
                case SUBMISSION -> true;
                case EFFECT -> !day.isAfter(terms.dueOn());
                case PUBLICATION -> effect(day) <= submission;
                case DECISION -> decisions.contains(day);
                case AGENDA -> decisions.stream().anyMatch(meeting -> clear(day, meeting, terms.periods().agendaClear()));
                case FINAL_REPORT, CONSULTATION, COMMENTS -> complete(day, decisions);
                case PLAN -> terms.planWithReport() ? complete(day, decisions) : true;
                case NOTICE -> decisions.stream().anyMatch(meeting -> noticed(day, meeting));
                case DRAFT -> decisions.stream().anyMatch(meeting -> ready(on(day, terms.periods().comments()), meeting)
                        && (terms.notice() == null || noticed(day, meeting)));
                case CALL_IN -> throw new IllegalArgumentException("A window closes by itself");
            };
        }

        private boolean complete(LocalDate day, List<LocalDate> decisions) {
            return decisions.stream().anyMatch(meeting -> ready(day, meeting));
        }

        private boolean ready(LocalDate day, LocalDate meeting) {
            if (!terms.decider().meets()) {
                return !day.isAfter(meeting);
            }
            return clear(day, meeting, terms.periods().agendaClear()) && !on(day, terms.periods().finalReport()).isAfter(meeting);
        }

        /** Whether so many working days lie between the two, neither of them counted. */
        private boolean clear(LocalDate from, LocalDate to, int count) {
            return from.isBefore(to) && from.plusDays(1).datesUntil(to).filter(example::works).count() >= count;
        }

        private boolean noticed(LocalDate day, LocalDate meeting) {
            return switch (terms.notice().route()) {
                case FULL -> terms.notice().days() == NoticeDays.WORKING ? clear(day, meeting, 28)
                        : day.isBefore(meeting) && day.plusDays(1).datesUntil(meeting).count() >= 28;
                case GENERAL_EXCEPTION -> clear(day, meeting, 5);
                case SPECIAL_URGENCY -> !day.isAfter(meeting);
            };
        }

        private boolean decided(LocalDate day) {
            return (terms.decider().executive() ? effect(on(day, terms.periods().publication())) : day.toEpochDay()) <= submission;
        }

        private long lastWorkingDay() {
            LocalDate day = terms.dueOn();
            while (!example.works(day)) {
                day = day.minusDays(1);
            }
            return day.toEpochDay();
        }

        private long effect(LocalDate published) {
            if (terms.callIn() == null) {
                return published.toEpochDay();
            }
            LocalDate closes = closing(published);
            return switch (terms.callIn().effect()) {
                case NEXT_WORKING_DAY -> on(closes, 1).toEpochDay();
                case NEXT_DAY -> closes.toEpochDay() + 1;
                case LAST_DAY -> terms.callIn().window().cutOff() == null ? closes.toEpochDay() + 1 : closes.toEpochDay();
            };
        }

        private LocalDate closing(LocalDate published) {
            CallInRules.Window window = terms.callIn().window();
            if (window.untilWeekday() != null) {
                LocalDate day = published.plusDays(1);
                while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
                    day = day.plusDays(1);
                }
                while (day.getDayOfWeek() != window.untilWeekday()) {
                    day = day.plusDays(1);
                }
                return day;
            }
            boolean working = window.days() == CallInRules.Days.WORKING;
            LocalDate day = window.firstDay() == CallInRules.FirstDay.OF_PUBLICATION ? published : published.plusDays(1);
            int counted = 0;
            while (true) {
                counted += !working || example.works(day) ? 1 : 0;
                if (counted == window.length()) {
                    return day;
                }
                day = day.plusDays(1);
            }
        }

        private LocalDate on(LocalDate from, int count) {
            LocalDate day = from;
            for (int counted = 0; counted < count; counted += example.works(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            return day;
        }
    }
}
