package org.inspectionresponse.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.InspectionDates;
import org.junit.jupiter.api.Test;

class PlanClockTest {

    private static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);

    private final ImprovementPlan plan =
            new ImprovementPlan("PLN-NCC-2019-001", new OpenPlan("nottinghamshire", "INS-NCC-2019-001"), LocalDate.of(2019, 11, 4));

    @Test
    void seventyWorkingDaysAreCountedFromReceipt() {
        Deadline.Start start = PlanClock.start(plan, dates(RECEIVED, false, null));

        assertThat(start.counting()).isEqualTo(new Counting(Rule.WORKING_DAYS_AFTER, RECEIVED, 70, "the report was received"));
        assertThat(start.assumed()).isFalse();
    }

    @Test
    void earlyDraftIsDueTwentyWorkingDaysAfterReceipt() {
        Deadline.Start start = PlanClock.startDraft(plan, dates(RECEIVED, false, null));

        assertThat(start.duty()).isEqualTo(Duty.SUBMIT_DRAFT_PLAN);
        assertThat(start.counting()).isEqualTo(new Counting(Rule.WORKING_DAYS_AFTER, RECEIVED, 20, "the report was received"));
    }

    @Test
    void earlyDraftIsProvisionalUntilTheReceiptIsKnownForCertain() {
        assertThat(PlanClock.startDraft(plan, dates(null, false, null)).assumed()).isTrue();
        assertThat(PlanClock.startDraft(plan, dates(RECEIVED, true, null)).assumed()).isTrue();
    }

    @Test
    void withoutReceiptTheClockIsProvisionalFromTheDayThePlanWasOpened() {
        Deadline.Start start = PlanClock.start(plan, dates(null, false, null));

        assertThat(start.counting().from()).isEqualTo(LocalDate.of(2019, 11, 4));
        assertThat(start.counting().event()).contains("not recorded yet");
        assertThat(start.assumed()).isTrue();
    }

    @Test
    void anAssumedDayOfReceiptIsProvisional() {
        assertThat(PlanClock.start(plan, dates(RECEIVED, true, null)).assumed()).isTrue();
    }

    @Test
    void theDayThatOfstedStatesStandsBesideThatOfThePlanAndNotOfTheDraft() {
        InspectionDates dates = dates(RECEIVED, false, LocalDate.of(2020, 3, 24));

        assertThat(PlanClock.start(plan, dates).stated()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(PlanClock.startDraft(plan, dates).stated()).isNull();
    }

    private static InspectionDates dates(LocalDate received, boolean assumed, LocalDate stated) {
        return new InspectionDates(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18), null, received, assumed, null, stated);
    }
}
