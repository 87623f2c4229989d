package org.inspectionresponse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.people.Role;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();
    private static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);
    private static final LocalDate LAWFUL = LocalDate.of(2020, 3, 31);

    @Test
    void aClockSaysHowItIsCounted() {
        Deadline clock = plan(RECEIVED, false, null);

        assertThat(clock.startedOn()).isEqualTo(RECEIVED);
        assertThat(clock.dueOn()).isEqualTo(LAWFUL);
        assertThat(clock.provisional()).isFalse();
        assertThat(clock.arithmetic()).isEqualTo("70 working days after 19 December 2019, the day the report was received.");
        assertThat(clock.steps(DAYS)).first().asString().startsWith("19 December 2019: Day 0");
        assertThat(clock.responsible()).isEqualTo(Role.IMPROVEMENT_OFFICERS);
        assertThat(clock.head()).isEqualTo(Role.DIRECTOR);
        assertThat(clock.stoppedBy()).isEqualTo("the plan is sent and published");
    }

    @Test
    void anAssumedDayMakesItProvisionalAndIsSaidSo() {
        Deadline clock = plan(RECEIVED, true, null);

        assertThat(clock.provisional()).isTrue();
        assertThat(clock.arithmetic()).endsWith("That day is assumed, and this is counted anew when it is known.");
    }

    @Test
    void anEarlierStatedDayGovernsAndBothCalculationsAreShown() {
        Deadline clock = plan(RECEIVED, false, LocalDate.of(2020, 3, 24));

        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(clock.disagreement()).hasValueSatisfying(it ->
                assertThat(it).contains("31 March 2020", "24 March 2020, which is earlier and governs"));
        assertThat(clock.arithmetic()).contains(clock.disagreement().orElseThrow());
    }

    @Test
    void aLaterStatedDayDoesNotGovernAndBothCalculationsAreShown() {
        Deadline clock = plan(RECEIVED, false, LocalDate.of(2020, 4, 1));

        assertThat(clock.dueOn()).isEqualTo(LAWFUL);
        assertThat(clock.arithmetic()).contains("31 March 2020, which governs", "1 April 2020, which is later");
    }

    @Test
    void theSameStatedDayIsNoDisagreement() {
        assertThat(plan(RECEIVED, false, LAWFUL).disagreement()).isEmpty();
        assertThat(plan(RECEIVED, false, LAWFUL).arithmetic()).endsWith("Ofsted states the same day.");
    }

    /** Stockton 2023: published and, it seems, received on 9 May; Ofsted stated 16 August. */
    @Test
    void theReckoningAgreesWithOfstedsOwnForStockton() {
        assertThat(plan(LocalDate.of(2023, 5, 9), false, LocalDate.of(2023, 8, 16)).disagreement()).isEmpty();
    }

    @Test
    void aBankHolidayThatIsAddedMovesTheDueDateAndAnEarlierStatedDayStillGoverns() {
        WorkingDays longer = DAYS.plus(List.of(new BankHoliday(LocalDate.of(2020, 2, 3), "Jubilee", LocalDate.of(2020, 1, 6))));
        Deadline counted = plan(RECEIVED, false, null);
        Deadline stated = plan(RECEIVED, false, LocalDate.of(2020, 3, 24));

        counted.count(longer);
        stated.count(longer);

        assertThat(counted.dueOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(stated.dueOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(stated.disagreement()).hasValueSatisfying(it -> assertThat(it).contains("1 April 2020"));
    }

    @Test
    void aClockThatCountsBackBeginsOnTheDayItIsStarted() {
        LocalDate today = LocalDate.of(2020, 5, 1);
        Deadline agenda = new Deadline(new Deadline.Start(Duty.PUBLISH_AGENDA, "nottinghamshire", null, "RPT-NCC-2020-001",
                new Counting(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, LocalDate.of(2020, 5, 18), 5, "the meeting is held"), null, false), DAYS, today);

        assertThat(agenda.startedOn()).isEqualTo(today);
        assertThat(agenda.dueOn()).isEqualTo(LocalDate.of(2020, 5, 7));
        assertThat(agenda.arithmetic()).isEqualTo("5 clear working days before 18 May 2020, the day the meeting is held.");
    }

    @Test
    void aClockThatWasMetStaysMetWhenItIsRecounted() {
        Deadline clock = plan(RECEIVED, false, null);
        clock.met(LocalDate.of(2020, 3, 30));

        clock.recount(start(LocalDate.of(2019, 12, 16), false, null), DAYS);

        assertThat(clock.state()).isEqualTo(Deadline.State.MET);
        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2020, 3, 26));
        assertThat(clock.missed(LocalDate.of(2020, 3, 30))).isTrue();
    }

    @Test
    void aClockWhoseDayIsGivenForgetsWhatWasCountedBefore() {
        Deadline clock = plan(RECEIVED, true, LocalDate.of(2020, 3, 24));
        LocalDate due = LocalDate.of(2020, 2, 28);

        clock.recount(Deadline.Start.given(Duty.SUBMIT_PLAN, "nottinghamshire", null, "PLN-NCC-2019-001",
                new Deadline.Given(RECEIVED, "the meeting was convened", due, null, false, "The day it was convened.")), DAYS);

        assertThat(clock.dueOn()).isEqualTo(due);
        assertThat(clock.counting()).isEmpty();
        assertThat(clock.steps(DAYS)).isEmpty();
        assertThat(clock.arithmetic()).isEqualTo("The day it was convened.");
        assertThat(clock.provisional()).isFalse();
    }

    private static Deadline plan(LocalDate received, boolean assumed, LocalDate stated) {
        return new Deadline(start(received, assumed, stated), DAYS, received);
    }

    private static Deadline.Start start(LocalDate received, boolean assumed, LocalDate stated) {
        return new Deadline.Start(Duty.SUBMIT_PLAN, "nottinghamshire", "INS-NCC-2019-001", "PLN-NCC-2019-001",
                new Counting(Rule.WORKING_DAYS_AFTER, received, 70, "the report was received"), stated, assumed);
    }
}
