package org.inspectionresponse.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.timetable.TermsFixture.DUE;
import static org.inspectionresponse.timetable.TermsFixture.RECEIVED;
import static org.inspectionresponse.timetable.TermsFixture.board;
import static org.inspectionresponse.timetable.TermsFixture.callInOfNottinghamshire;
import static org.inspectionresponse.timetable.TermsFixture.committee;
import static org.inspectionresponse.timetable.TermsFixture.sittings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.timetable.Step.State;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Terms.Notice FULL_NOTICE = new Terms.Notice(KeyDecisionNotice.Route.FULL, NoticeDays.CALENDAR);

    private final WorkingDays days = WorkingDays.ofEnglandAndWales();

    @Test
    void nottinghamshireHas58WorkingDaysBeforeCommentsMustBeAskedForWithoutACallIn() {
        assertThat(days.reckon(Rule.WORKING_DAYS_AFTER, RECEIVED, 70).date()).isEqualTo(DUE);
        Route route = at(RECEIVED, committee(DUE), Progress.NONE);

        assertThat(workingDays(route)).containsExactly(
                Map.entry(Milestone.DRAFT, 58), Map.entry(Milestone.COMMENTS, 63), Map.entry(Milestone.CONSULTATION, 63),
                Map.entry(Milestone.PLAN, 63), Map.entry(Milestone.FINAL_REPORT, 63), Map.entry(Milestone.AGENDA, 64),
                Map.entry(Milestone.DECISION, 70), Map.entry(Milestone.EFFECT, 70), Map.entry(Milestone.SUBMISSION, 70));
        assertThat(lastSafe(route, Milestone.DRAFT)).isEqualTo(LocalDate.of(2020, 3, 13));
        assertThat(Route.workingDaysToDraft(committee(), days)).isEqualTo(58);
    }

    @Test
    void nottinghamshireHas50WorkingDaysWithACallIn() {
        Terms terms = new Terms(RECEIVED, DUE, true, true, new Terms.Decider(true, true, false), List.of(),
                committee().periods(), callInOfNottinghamshire(), null);
        LocalDate decision = days.reckon(Rule.WORKING_DAYS_AFTER, RECEIVED, 62).date();
        Route route = at(RECEIVED, new Terms(RECEIVED, DUE, true, true, terms.decider(), sittings(decision), terms.periods(), terms.callIn(), null),
                Progress.NONE);

        assertThat(Route.workingDaysToDraft(terms, days)).isEqualTo(50);
        assertThat(workingDays(route)).contains(Map.entry(Milestone.DRAFT, 50), Map.entry(Milestone.FINAL_REPORT, 55), Map.entry(Milestone.AGENDA, 56),
                Map.entry(Milestone.DECISION, 62), Map.entry(Milestone.PUBLICATION, 64), Map.entry(Milestone.CALL_IN, 69),
                Map.entry(Milestone.EFFECT, 70));
        assertThat(route.meetingOn()).isEqualTo(decision);
    }

    @Test
    void lastRealMeetingThatFitsCountsAndNotTheLastDay() {
        LocalDate january = LocalDate.of(2020, 1, 13);
        Route route = at(RECEIVED, committee(january, LocalDate.of(2020, 3, 2), LocalDate.of(2020, 4, 6)), new Progress(Map.of(), january, null));

        assertThat(route.meetingOn()).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(lastSafe(route, Milestone.AGENDA)).isEqualTo(LocalDate.of(2020, 2, 21));
        assertThat(route.step(Milestone.DECISION)).hasValueSatisfying(step -> assertThat(step.planned()).isEqualTo(january));
        assertThat(route.fits()).isTrue();
        assertThat(route.waysOut()).isEmpty();
        assertThat(route.next()).hasValueSatisfying(step -> assertThat(step.milestone()).isEqualTo(Milestone.DRAFT));
    }

    @Test
    void keyDecisionIsDraftedBeforeItsNoticeIsDue() {
        LocalDate meeting = LocalDate.of(2020, 3, 17);
        Route route = at(RECEIVED, board(FULL_NOTICE, meeting), Progress.NONE);

        assertThat(lastSafe(route, Milestone.NOTICE)).isEqualTo(LocalDate.of(2020, 2, 17));
        assertThat(lastSafe(route, Milestone.DRAFT)).isEqualTo(LocalDate.of(2020, 2, 17));
        assertThat(lastSafe(route, Milestone.PUBLICATION)).isEqualTo(LocalDate.of(2020, 3, 23));
    }

    @Test
    void routeIsSafeOnTheLastSafeDayAndRedOnTheNext() {
        Terms terms = committee(DUE);

        assertThat(at(LocalDate.of(2020, 3, 13), terms, Progress.NONE).fits()).isTrue();
        Route late = at(LocalDate.of(2020, 3, 14), terms, Progress.NONE);
        assertThat(late.fits()).isFalse();
        assertThat(late.step(Milestone.DRAFT)).hasValueSatisfying(step -> assertThat(step.state()).isEqualTo(State.MISSED));
        assertThat(late.inWords()).contains("no longer fits", "13 March 2020");
    }

    @Test
    void whatIsDoneMakesARouteRedNoMore() {
        Route route = at(LocalDate.of(2020, 3, 17), committee(DUE), done(Milestone.DRAFT, LocalDate.of(2020, 3, 16)));

        assertThat(route.step(Milestone.DRAFT)).hasValueSatisfying(step -> {
            assertThat(step.slack()).isEqualTo(-1);
            assertThat(step.state()).isEqualTo(State.DONE);
        });
        assertThat(route.fits()).isTrue();
    }

    @Test
    void earlierMeetingIsTheOnlyWayWhereAnOrdinaryOneStillDoes() {
        LocalDate april = LocalDate.of(2020, 4, 6);
        Route route = at(LocalDate.of(2020, 2, 3), committee(LocalDate.of(2020, 3, 2), april), new Progress(Map.of(), april, null));

        assertThat(route.step(Milestone.DECISION)).hasValueSatisfying(step -> assertThat(step.state()).isEqualTo(State.TOO_LATE));
        assertThat(route.waysOut()).singleElement().satisfies(way -> {
            assertThat(kinds(way)).containsExactly(Measure.EARLIER_MEETING);
            assertThat(way.decisionOn()).isEqualTo(LocalDate.of(2020, 3, 2));
            assertThat(way.lastDay()).isEqualTo(LocalDate.of(2020, 2, 13));
        });
    }

    @Test
    void committeeWithoutAMeetingInTimeCanBeConvened() {
        Route route = at(LocalDate.of(2020, 2, 3), committee(LocalDate.of(2020, 4, 6)), Progress.NONE);

        assertThat(route.step(Milestone.DECISION)).hasValueSatisfying(step -> assertThat(step.state()).isEqualTo(State.NO_MEETING));
        assertThat(route.waysOut()).singleElement().satisfies(way -> {
            assertThat(kinds(way)).containsExactly(Measure.SPECIAL_MEETING);
            assertThat(way.lastDay()).as("agenda on 23 March, five working days of comments before").isEqualTo(LocalDate.of(2020, 3, 16));
            assertThat(way.measures().get(0).lastDay()).as("five clear days before 31 March").isEqualTo(LocalDate.of(2020, 3, 23));
            assertThat(way.measures().get(0).agreement()).contains("chair");
            assertThat(way.measures().get(0).source()).contains("1972");
        });
    }

    @Test
    void agendaThatIsOverLeavesTheCommitteeALateItemAndTheExecutiveItsLeader() {
        LocalDate today = LocalDate.of(2020, 3, 25);
        Progress consulted = done(Milestone.DRAFT, today, Milestone.COMMENTS, today, Milestone.PLAN, today);

        assertThat(at(today, committee(DUE), consulted).waysOut()).extracting(RouteTest::kinds)
                .containsExactlyInAnyOrder(List.of(Measure.LATE_ITEM), List.of(Measure.SHORTER_NOTICE));
        Route executive = at(LocalDate.of(2020, 3, 12), board(null, LocalDate.of(2020, 3, 17)), consulted);
        assertThat(executive.waysOut()).extracting(RouteTest::kinds).contains(List.of(Measure.ONE_PERSON))
                .doesNotContain(List.of(Measure.LATE_ITEM));
    }

    @Test
    void keyDecisionWithoutFullNoticeFallsBackOnTheGeneralExceptionAndThenOnSpecialUrgency() {
        LocalDate meeting = LocalDate.of(2020, 3, 17);

        assertThat(at(LocalDate.of(2020, 2, 20), board(FULL_NOTICE, meeting), Progress.NONE).waysOut()).extracting(RouteTest::kinds)
                .contains(List.of(Measure.GENERAL_EXCEPTION)).doesNotContain(List.of(Measure.SPECIAL_URGENCY));
        Progress ready = done(Milestone.DRAFT, meeting, Milestone.COMMENTS, meeting, Milestone.CONSULTATION, meeting, Milestone.PLAN, meeting,
                Milestone.FINAL_REPORT, meeting, Milestone.AGENDA, meeting);
        assertThat(at(LocalDate.of(2020, 3, 11), board(FULL_NOTICE, meeting), ready).waysOut())
                .filteredOn(way -> kinds(way).equals(List.of(Measure.SPECIAL_URGENCY))).singleElement().satisfies(way -> {
                    assertThat(way.lastDay()).isEqualTo(meeting);
                    assertThat(way.measures().get(0).agreement()).contains("scrutiny", "vice-chair");
                });
    }

    @Test
    void exemptionFromCallInGainsTheWindow() {
        Route route = at(LocalDate.of(2020, 3, 2), board(null, LocalDate.of(2020, 3, 26)), Progress.NONE);

        assertThat(route.fits()).isFalse();
        assertThat(route.waysOut()).filteredOn(way -> kinds(way).equals(List.of(Measure.CALL_IN_EXEMPTION))).singleElement().satisfies(way -> {
            assertThat(way.decisionOn()).isEqualTo(LocalDate.of(2020, 3, 26));
            assertThat(way.measures().get(0).agreement()).contains("Scrutiny");
        });
    }

    @Test
    void unfinishedPlanCanBeFinishedByAnOfficerAfterMembersHaveDecided() {
        LocalDate today = LocalDate.of(2020, 3, 23);
        Progress consulted = done(Milestone.DRAFT, today, Milestone.COMMENTS, today, Milestone.CONSULTATION, today, Milestone.FINAL_REPORT, today);

        assertThat(at(today, committee(DUE), consulted).waysOut()).filteredOn(way -> kinds(way).equals(List.of(Measure.DELEGATION)))
                .singleElement().satisfies(way -> assertThat(way.measures().get(0).source()).contains("s.101"));
    }

    @Test
    void twoMeasuresAreNamedWhereNoneDoesAlone() {
        Progress planned = done(Milestone.PLAN, RECEIVED);

        assertThat(at(LocalDate.of(2020, 3, 4), board(FULL_NOTICE), planned).waysOut()).extracting(RouteTest::kinds)
                .containsExactlyInAnyOrder(List.of(Measure.SPECIAL_MEETING, Measure.GENERAL_EXCEPTION),
                        List.of(Measure.GENERAL_EXCEPTION, Measure.ONE_PERSON));
        assertThat(at(LocalDate.of(2020, 3, 12), board(FULL_NOTICE), planned).waysOut()).extracting(RouteTest::kinds)
                .containsExactlyInAnyOrder(List.of(Measure.SPECIAL_URGENCY, Measure.ONE_PERSON));
        assertThat(at(LocalDate.of(2020, 3, 11), board(FULL_NOTICE), planned).waysOut()).extracting(RouteTest::kinds)
                .contains(List.of(Measure.SHORTER_NOTICE, Measure.GENERAL_EXCEPTION));
    }

    @Test
    void meetingConvenedAtShorterNoticeHasItsAgendaThatDay() {
        LocalDate today = LocalDate.of(2020, 3, 26);
        Terms ordinary = committee();
        Terms terms = new Terms(RECEIVED, DUE, true, true, ordinary.decider(), List.of(new Terms.Sitting(LocalDate.of(2020, 3, 30), today)),
                ordinary.periods(), null, null);
        Route route = at(today, terms, done(Milestone.DRAFT, today, Milestone.COMMENTS, today, Milestone.PLAN, today));

        assertThat(lastSafe(route, Milestone.AGENDA)).isEqualTo(today);
        assertThat(lastSafe(route, Milestone.FINAL_REPORT)).isEqualTo(today);
        assertThat(route.fits()).isTrue();
    }

    @Test
    void noWayIsLeftOnceTheDayIsOver() {
        Route route = at(LocalDate.of(2020, 4, 1), committee(DUE), Progress.NONE);

        assertThat(route.waysOut()).isEmpty();
        assertThat(route.inWords()).contains("No lawful way to be in time is left.");
    }

    @Test
    void planThatDoesNotWaitIsNotLateBecauseMembersAre() {
        Terms waiting = committee(LocalDate.of(2020, 4, 6));
        Terms terms = new Terms(RECEIVED, DUE, false, false, waiting.decider(), waiting.meetings(), waiting.periods(), null, null);
        Route route = at(LocalDate.of(2020, 3, 25), terms, Progress.NONE);

        assertThat(route.fits()).isTrue();
        assertThat(route.next()).hasValueSatisfying(step -> assertThat(step.milestone()).isEqualTo(Milestone.PLAN));
        assertThat(route.steps()).filteredOn(Step::binds).extracting(Step::milestone).containsExactly(Milestone.PLAN, Milestone.SUBMISSION);
    }

    @Test
    void decisionThatIsPublishedLateMakesItsEffectTooLate() {
        LocalDate meeting = LocalDate.of(2020, 3, 17);
        Progress published = done(Milestone.DRAFT, meeting, Milestone.COMMENTS, meeting, Milestone.CONSULTATION, meeting, Milestone.PLAN, meeting,
                Milestone.FINAL_REPORT, meeting, Milestone.AGENDA, meeting, Milestone.DECISION, meeting,
                Milestone.PUBLICATION, LocalDate.of(2020, 3, 25));
        Route route = at(LocalDate.of(2020, 3, 25), board(null, meeting), published);

        assertThat(route.step(Milestone.EFFECT)).hasValueSatisfying(step -> {
            assertThat(step.planned()).isEqualTo(LocalDate.of(2020, 4, 2));
            assertThat(step.slack()).isEqualTo(-2);
            assertThat(step.red()).isTrue();
        });
        assertThat(route.waysOut()).isEmpty();
    }

    private Route at(LocalDate today, Terms terms, Progress progress) {
        return Route.of(terms, progress, today, days);
    }

    private static Progress done(Object... milestonesAndDays) {
        Map<Milestone, LocalDate> done = new EnumMap<>(Milestone.class);
        for (int at = 0; at < milestonesAndDays.length; at += 2) {
            done.put((Milestone) milestonesAndDays[at], (LocalDate) milestonesAndDays[at + 1]);
        }
        return new Progress(done, null, null);
    }

    private static List<Map.Entry<Milestone, Integer>> workingDays(Route route) {
        return route.steps().stream().map(step -> Map.entry(step.milestone(), step.workingDay())).toList();
    }

    private static LocalDate lastSafe(Route route, Milestone milestone) {
        return route.step(milestone).orElseThrow().lastSafe();
    }

    private static List<Measure> kinds(WayOut way) {
        return way.measures().stream().map(WayOut.Part::measure).toList();
    }
}
