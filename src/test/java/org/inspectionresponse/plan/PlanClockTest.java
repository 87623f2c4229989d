package org.inspectionresponse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.InspectionDates;
import org.junit.jupiter.api.Test;

class PlanClockTest {

    private static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);
    private static final LocalDate LAWFUL = LocalDate.of(2020, 3, 31);

    private final ImprovementPlan plan =
            new ImprovementPlan("PLN-NCC-2019-001", new OpenPlan("nottinghamshire", "INS-NCC-2019-001"), LocalDate.of(2019, 11, 4));

    @Test
    void seventyWorkingDaysAreCountedFromReceipt() {
        Deadline.Start start = reckon(RECEIVED, false, null);

        assertThat(start.startedOn()).isEqualTo(RECEIVED);
        assertThat(start.dueOn()).isEqualTo(LAWFUL);
        assertThat(start.provisional()).isFalse();
        assertThat(start.arithmetic()).isEqualTo("70 working days after the report was received on 19 December 2019.");
    }

    @Test
    void earlyDraftIsDueTwentyWorkingDaysAfterReceipt() {
        Deadline.Start start = PlanClock.reckonDraft(plan, dates(RECEIVED, false, null), WorkingDays.ofEnglandAndWales());

        assertThat(start.duty()).isEqualTo(Duty.SUBMIT_DRAFT_PLAN);
        assertThat(start.dueOn()).isEqualTo(LocalDate.of(2020, 1, 21));
        assertThat(start.arithmetic()).isEqualTo("20 working days after the report was received on 19 December 2019.");
    }

    @Test
    void earlyDraftHasAProvisionalDayUntilTheReceiptIsKnownForCertain() {
        Deadline.Start before = PlanClock.reckonDraft(plan, dates(null, false, null), WorkingDays.ofEnglandAndWales());
        Deadline.Start assumed = PlanClock.reckonDraft(plan, dates(RECEIVED, true, null), WorkingDays.ofEnglandAndWales());

        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2019, 12, 2));
        assertThat(before.provisional()).isTrue();
        assertThat(assumed.provisional()).isTrue();
    }

    @Test
    void withoutReceiptTheClockIsProvisionalFromTheDayThePlanWasOpened() {
        Deadline.Start start = reckon(null, false, null);

        assertThat(start.startedOn()).isEqualTo(LocalDate.of(2019, 11, 4));
        assertThat(start.dueOn()).isEqualTo(LocalDate.of(2020, 2, 13));
        assertThat(start.provisional()).isTrue();
        assertThat(start.arithmetic()).contains("not recorded yet");
    }

    @Test
    void anAssumedDayOfReceiptIsProvisionalAndSaidSo() {
        Deadline.Start start = reckon(RECEIVED, true, null);

        assertThat(start.provisional()).isTrue();
        assertThat(start.arithmetic()).contains("assumed");
    }

    @Test
    void ofstedsEarlierDayGovernsAndTheDisagreementIsKept() {
        Deadline.Start start = reckon(RECEIVED, false, LocalDate.of(2020, 3, 24));

        assertThat(start.dueOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(start.arithmetic()).contains("31 March 2020", "24 March 2020, which is earlier and governs");
    }

    @Test
    void ofstedsLaterDayDoesNotGovernAndTheDisagreementIsKept() {
        Deadline.Start start = reckon(RECEIVED, false, LocalDate.of(2020, 4, 1));

        assertThat(start.dueOn()).isEqualTo(LAWFUL);
        assertThat(start.arithmetic()).contains("31 March 2020, which governs", "1 April 2020, which is later");
    }

    @Test
    void ofstedsSameDayIsNoDisagreement() {
        assertThat(reckon(RECEIVED, false, LAWFUL).arithmetic()).endsWith("Ofsted states the same day.");
    }

    /** Stockton 2023: published and, it seems, received on 9 May; Ofsted stated 16 August. */
    @Test
    void theReckoningAgreesWithOfstedsOwnForStockton() {
        assertThat(reckon(LocalDate.of(2023, 5, 9), false, LocalDate.of(2023, 8, 16)).arithmetic()).endsWith("Ofsted states the same day.");
    }

    private Deadline.Start reckon(LocalDate received, boolean assumed, LocalDate stated) {
        return PlanClock.reckon(plan, dates(received, assumed, stated), WorkingDays.ofEnglandAndWales());
    }

    private static InspectionDates dates(LocalDate received, boolean assumed, LocalDate stated) {
        return new InspectionDates(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18), null, received, assumed, null, stated);
    }
}
