package org.inspectionresponse.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.ImprovementPlan.Assembly;
import org.inspectionresponse.plan.ImprovementPlan.CostCheck;
import org.inspectionresponse.plan.ImprovementPlan.Status;
import org.inspectionresponse.plan.ImprovementPlan.Verdict;
import org.inspectionresponse.plan.PlannedAction.Proposed;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprovementPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final Findings FINDINGS = new Findings(Set.of(1, 2));
    private static final Map<String, String> OWNERS = Map.of("lea", "Lea Officer");
    private static final By OFFICER = new By("ofe", Role.IMPROVEMENT_OFFICERS);
    private static final By FINANCE = new By("fin", Role.FINANCE);
    private static final By DIRECTOR = new By("dir", Role.DIRECTOR);
    private static final By CHAIR = new By("cha", Role.CHAIRS);

    private final ImprovementPlan plan = new ImprovementPlan("PLN-NCC-2020-001", new OpenPlan("nottinghamshire", "INS-NCC-2019-001"), TODAY);

    @Test
    void actionsAreNumberedUnderTheirFinding() {
        draft(2, free(2), free(2));
        draft(1, free(1));

        assertThat(plan.actions()).extracting(PlannedAction::label).containsExactlyInAnyOrder("1.1", "2.1", "2.2");
        assertThat(plan.actionsOf(2)).extracting(PlannedAction::ownerName).containsOnly("Lea Officer");
    }

    @Test
    void draftingAgainReplacesOnlyTheActionsOfThatFinding() {
        draft(1, free(1));
        draft(2, free(2), free(2));
        draft(2, costing(2, "100.00"));

        assertThat(plan.actionsOf(1)).hasSize(1);
        assertThat(plan.actionsOf(2)).extracting(PlannedAction::cost).containsExactly(new BigDecimal("100.00"));
    }

    @Test
    void findingWithoutActionIsRefused() {
        assertRefused(() -> plan.draft(1, List.of(), OWNERS, "lea"), "Give at least one action for this finding.");
    }

    @Test
    void actionDueBeforeItStartsIsRefused() {
        Proposed impossible = new Proposed(1, "Act", "lea", TODAY, TODAY.minusDays(1), null, null, "Seen");

        assertRefused(() -> draft(1, free(1), impossible), "Action 2 is due before it starts. Correct one of the two dates.");
    }

    @Test
    void actionMayStartAndEndOnOneDay() {
        draft(1, new Proposed(1, "Act", "lea", TODAY, TODAY, null, null, "Seen"));

        assertThat(plan.actions()).hasSize(1);
    }

    @Test
    void negativeCostIsRefused() {
        Proposed negative = new Proposed(1, "Act", "lea", TODAY, TODAY, new BigDecimal("-1.00"), "Budget", "Seen");

        assertRefused(() -> draft(1, negative), "Action 1: the cost cannot be less than nothing. Give it in pounds.");
    }

    @Test
    void costWithoutFundingIsRefused() {
        Proposed unfunded = new Proposed(1, "Act", "lea", TODAY, TODAY, new BigDecimal("0.01"), null, "Seen");

        assertRefused(() -> draft(1, unfunded), "Action 1 costs money. Say where the money comes from.");
    }

    @Test
    void nothingCostsNothing() {
        draft(1, free(1));

        assertThat(plan.totalCost()).isEqualByComparingTo("0");
        assertThat(plan.costByFunding()).isEmpty();
    }

    @Test
    void costsAreAddedUpByFunding() {
        draft(1, costing(1, "1000000.00"), costing(1, "400000.50"));
        draft(2, new Proposed(2, "Act", "lea", TODAY, TODAY, new BigDecimal("176000.00"), "Grant", "Seen"));

        assertThat(plan.totalCost()).isEqualByComparingTo("1576000.50");
        assertThat(plan.costByFunding()).containsExactly(entry("Budget", new BigDecimal("1400000.50")), entry("Grant", new BigDecimal("176000.00")));
    }

    @Test
    void planThatCostsNothingGoesStraightToAssembly() {
        gathered(free(1), free(2));

        assertThat(plan.status()).isEqualTo(Status.ASSEMBLING);
    }

    @Test
    void planThatCostsMoneyGoesToFinance() {
        gathered(costing(1, "5.00"), free(2));

        assertThat(plan.status()).isEqualTo(Status.COSTING);
        assertThat(plan.costsWrittenBy("lea")).isTrue();
        assertThat(plan.costsWrittenBy("fin")).isFalse();
    }

    @Test
    void gatheringTwiceChangesNothing() {
        gathered(free(1), free(2));
        plan.gather();

        assertThat(plan.status()).isEqualTo(Status.ASSEMBLING);
    }

    @Test
    void financeReturnsCostsOnlyWithANote() {
        gathered(costing(1, "5.00"), free(2));

        assertRefused(() -> plan.checkCosts(CostCheck.RETURNED, " ", FINANCE), "Say what has to change before you return the plan.");
        plan.checkCosts(CostCheck.RETURNED, "Half of it", FINANCE);
        assertThat(plan.status()).isEqualTo(Status.DRAFTING);
        assertThat(plan.returnNote()).isEqualTo("Half of it");
        assertThat(plan.returnedBy()).isEqualTo("fin");
    }

    @Test
    void costsThatFinanceConfirmedAreNotCheckedAgain() {
        gathered(costing(1, "5.00"), free(2));
        plan.checkCosts(CostCheck.CONFIRMED, null, FINANCE);
        assemble(Assembly.REVISE_ACTIONS);
        revise(costing(1, "5.00"), free(2), free(2));
        plan.gather();

        assertThat(plan.status()).isEqualTo(Status.ASSEMBLING);
        assertThat(plan.actionsOf(1)).extracting(PlannedAction::writtenBy).containsExactly("lea");
    }

    @Test
    void costsThatChangedAreCheckedAgain() {
        gathered(costing(1, "5.00"), free(2));
        plan.checkCosts(CostCheck.CONFIRMED, null, FINANCE);
        assemble(Assembly.REVISE_ACTIONS);
        revise(costing(1, "6.00"), free(2));
        plan.gather();

        assertThat(plan.status()).isEqualTo(Status.COSTING);
        assertThat(plan.costsWrittenBy("ofe")).isTrue();
    }

    @Test
    void revisionThatLeavesAFindingWithoutActionIsRefused() {
        draft(1, free(1));

        assertRefused(() -> revise(free(1)), "Finding 2 has no action. Give at least one action for each finding.");
    }

    @Test
    void actionUnderNoFindingIsRefused() {
        assertRefused(() -> revise(free(1), free(2), free(3)), "There is no finding 3 in this inspection. Put each action under one of its findings.");
    }

    @Test
    void planWithoutIntroductionDoesNotGoToTheDirector() {
        gathered(free(1), free(2));

        assertRefused(() -> plan.assemble(new ImprovementPlan.Assemble(Assembly.PUT_TO_DIRECTOR, null, "<p>G</p>", null, Funding.NONE, List.of()), FINDINGS, OFFICER),
                "The introduction is missing. Say what the plan answers before it goes to the director.");
    }

    @Test
    void planWithoutGovernanceDoesNotGoToTheDirector() {
        gathered(free(1), free(2));

        assertRefused(() -> plan.assemble(new ImprovementPlan.Assemble(Assembly.PUT_TO_DIRECTOR, "<p>I</p>", null, null, Funding.NONE, List.of()), FINDINGS, OFFICER),
                "The governance arrangements are missing. Say who watches over the plan, and how.");
    }

    @Test
    void planThatCostsMoneySaysWhichCostsRecur() {
        gathered(costing(1, "5.00"), free(2));
        plan.checkCosts(CostCheck.CONFIRMED, null, FINANCE);

        assertRefused(() -> plan.assemble(new ImprovementPlan.Assemble(Assembly.PUT_TO_DIRECTOR, "<p>I</p>", "<p>G</p>", null, Funding.NONE, List.of()), FINDINGS,
                OFFICER), "The plan costs money. Say which costs are for a limited period and which recur.");
    }

    @Test
    void planThatCostsMoneySaysHowItIsPaidFor() {
        assertRefused(() -> putToDirector(Funding.NONE), "The plan costs money. Say whether the costs are for a limited period or recur.");
        assertRefused(() -> putToDirector(funding("1576000.01", "2020/21", null)),
                "No more than the plan costs, £1,576,000.00, can fall on the medium-term financial plan.");
        assertRefused(() -> putToDirector(funding("1400000", "2020/21", null)), "Say where the rest of the money, £176,000.00, comes from.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2020", "2020/22", "2020/2021", "1920/21"})
    void yearThatIsNoFinancialYearIsRefused(String year) {
        assertRefused(() -> putToDirector(funding("1400000", year, "External contributions")),
                "Give the financial year of the medium-term financial plan, such as 2020/21.");
    }

    @Test
    void financialYearMayCrossTheCentury() {
        assertThatCode(() -> putToDirector(funding("1400000", "2099/00", "External contributions"))).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFallOnTheFinancialPlanIsTheRest() {
        putToDirector(funding("1400000", "2020/21", "External contributions"));

        assertThat(plan.funding().rest(plan.totalCost())).isEqualByComparingTo("176000");
        assertThat(plan.costOf(1)).isEqualByComparingTo("1576000");
        assertThat(plan.costOf(2)).isEqualByComparingTo("0");
    }

    @Test
    void allMayFallOnTheFinancialPlanAndNothingNeedToBeSaidOfIt() {
        putToDirector(funding("1576000.00", "2020/21", null));
        plan.decide(Verdict.RETURNED, "Say less", DIRECTOR, TODAY);
        assemble(funding(null, null, null));

        assertThat(plan.funding().rest(plan.totalCost())).isNull();
        assertThat(plan.status()).isEqualTo(Status.WITH_DIRECTOR);
    }

    @Test
    void draftNeedsAnActionAndAPlanThatHasNotGone() {
        assertRefused(plan::requireDraftable, "No action is written yet. A draft shows what is planned so far, so write at least one action first.");
        consulted();
        assertThatCode(plan::requireDraftable).doesNotThrowAnyException();
        plan.confirm();
        assertRefused(plan::requireDraftable, "The plan itself is on its way to Ofsted, so no draft of it is sent any more.");
    }

    @Test
    void unfinishedTextIsKeptWhileTheActionsAreRevised() {
        gathered(free(1), free(2));
        plan.assemble(new ImprovementPlan.Assemble(Assembly.REVISE_ACTIONS, "<p>So far</p>", null, null, Funding.NONE, List.of()), FINDINGS, OFFICER);

        assertThat(plan.status()).isEqualTo(Status.DRAFTING);
        assertThat(plan.introduction()).isEqualTo("<p>So far</p>");
    }

    @Test
    void directorReturnsOnlyWithANote() {
        withDirector();

        assertRefused(() -> plan.decide(Verdict.RETURNED, null, DIRECTOR, TODAY), "Say what has to change before you return the plan.");
        plan.decide(Verdict.RETURNED, "Shorter", DIRECTOR, TODAY);
        assertThat(plan.status()).isEqualTo(Status.ASSEMBLING);
    }

    @Test
    void directorsNoteStaysUntilThePlanIsPutToTheDirectorAgain() {
        withDirector();
        plan.decide(Verdict.RETURNED, "Shorter", DIRECTOR, TODAY);
        assemble(Assembly.REVISE_ACTIONS);
        revise(free(1), free(2));
        plan.gather();
        assertThat(plan.returnNote()).isEqualTo("Shorter");

        assemble(Assembly.PUT_TO_DIRECTOR);
        assertThat(plan.returnNote()).isNull();
        assertThat(plan.returnedBy()).isNull();
    }

    @Test
    void financesNoteIsAnsweredByTheRevision() {
        gathered(costing(1, "5.00"), free(2));
        plan.checkCosts(CostCheck.RETURNED, "Half of it", FINANCE);
        revise(costing(1, "2.50"), free(2));

        assertThat(plan.returnNote()).isNull();
    }

    @Test
    void approvalIsKeptWithItsDay() {
        approved();

        assertThat(plan.endorsement().approvedBy()).isEqualTo("dir");
        assertThat(plan.endorsement().approvedOn()).isEqualTo(TODAY);
    }

    @Test
    void consultationBeforeTheApprovalIsRefused() {
        approved();

        assertRefused(() -> plan.consult("Fine", TODAY.minusDays(1), CHAIR, TODAY),
                "The day of consultation is before the director approved the plan. Give the day you saw the approved plan.");
    }

    @Test
    void consultationStillToComeIsRefused() {
        approved();

        assertRefused(() -> plan.consult("Fine", TODAY.plusDays(1), CHAIR, TODAY),
                "The day of consultation is still to come. Give the day on which you were consulted.");
    }

    @Test
    void viewsOfAnEarlierEditionAreNoViewsOnTheNext() {
        consulted();
        plan.changeBeforeSending("As amended", OFFICER);
        assemble(Assembly.PUT_TO_DIRECTOR);
        plan.decide(Verdict.APPROVED, null, DIRECTOR, TODAY);

        assertThat(plan.endorsement().views()).isNull();
    }

    @Test
    void firstDecisionOfMembersCounts() {
        plan.decidedByMembers(TODAY);
        plan.decidedByMembers(TODAY.plusDays(7));

        assertThat(plan.decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void confirmedPlanCannotBeChangedAnyMore() {
        consulted();
        plan.confirm();

        assertThatThrownBy(() -> plan.changeBeforeSending("Too late", OFFICER)).isInstanceOf(Refusal.class)
                .hasMessage("The plan is on its way to Ofsted now, so this can no longer be done. Reload the task.");
    }

    @Test
    void planIsPublishedOnlyAfterItWasSent() {
        consulted();
        plan.confirm();

        assertThatThrownBy(() -> plan.publish(TODAY)).isInstanceOf(Refusal.class);
        plan.submitted();
        assertThat(plan.sentAndPublished()).isFalse();
        plan.publish(TODAY);
        assertThat(plan.sentAndPublished()).isTrue();
        assertThat(plan.publishedOn()).isEqualTo(TODAY);
    }

    @Test
    void missedDeadlineIsNewsOnce() {
        assertThat(plan.missedDeadline().note(TODAY.minusDays(1), TODAY)).isTrue();
        assertThat(plan.missedDeadline().note(TODAY.minusDays(1), TODAY.plusDays(1))).isFalse();
        assertThat(plan.missedDeadline().notedOn()).isEqualTo(TODAY);
    }

    @Test
    void dayThatMovedAfterItWasMissedIsMissedAnew() {
        plan.missedDeadline().note(TODAY.minusDays(1), TODAY);
        plan.missedDeadline().explain("Illness", TODAY, TODAY);

        assertThat(plan.missedDeadline().note(TODAY.plusDays(7), TODAY.plusDays(8))).isTrue();
        assertThat(plan.missedDeadline().notedOn()).isEqualTo(TODAY.plusDays(8));
        assertThat(plan.missedDeadline().why()).isNull();
    }

    @Test
    void promiseForADayThatHasPassedIsRefused() {
        assertRefused(() -> plan.missedDeadline().explain("Illness", TODAY.minusDays(1), TODAY),
                "The day by which the plan will be sent has passed already. Give today or a later day.");
        plan.missedDeadline().explain("Illness", TODAY, TODAY);
        assertThat(plan.missedDeadline().promisedFor()).isEqualTo(TODAY);
    }

    @Test
    void editionCountsWhatThePlanSaysAndNothingElse() {
        draft(1, free(1));
        int edition = plan.edition();
        plan.decidedByMembers(TODAY);

        assertThat(edition).isEqualTo(1);
        assertThat(plan.edition()).isEqualTo(edition);
    }

    private void gathered(Proposed forFirst, Proposed forSecond) {
        draft(1, forFirst);
        draft(2, forSecond);
        plan.gather();
    }

    private void withDirector() {
        gathered(free(1), free(2));
        assemble(Assembly.PUT_TO_DIRECTOR);
    }

    private void approved() {
        withDirector();
        plan.decide(Verdict.APPROVED, null, DIRECTOR, TODAY);
    }

    private void consulted() {
        approved();
        plan.consult("Fine", TODAY, CHAIR, TODAY);
    }

    private void draft(int finding, Proposed... proposed) {
        plan.draft(finding, List.of(proposed), OWNERS, "lea");
    }

    private void revise(Proposed... proposed) {
        plan.revise(List.of(proposed), FINDINGS, OWNERS, "ofe");
    }

    private void assemble(Assembly outcome) {
        plan.assemble(new ImprovementPlan.Assemble(outcome, "<p>I</p>", "<p>G</p>", "One year", Funding.NONE, List.of()), FINDINGS, OFFICER);
    }

    private void putToDirector(Funding funding) {
        if (plan.status() == Status.DRAFTING) {
            gathered(costing(1, "1576000"), free(2));
            plan.checkCosts(CostCheck.CONFIRMED, null, FINANCE);
        }
        assemble(funding);
    }

    private void assemble(Funding funding) {
        plan.assemble(new ImprovementPlan.Assemble(Assembly.PUT_TO_DIRECTOR, "<p>I</p>", "<p>G</p>", "One year", funding, List.of()), FINDINGS, OFFICER);
    }

    private static Funding funding(String onFinancialPlan, String year, String restFrom) {
        return new Funding(onFinancialPlan == null ? null : new BigDecimal(onFinancialPlan), year, restFrom, Funding.Period.LIMITED, true);
    }

    private static Proposed free(int finding) {
        return new Proposed(finding, "Act", "lea", TODAY, TODAY.plusMonths(3), null, null, "Seen");
    }

    private static Proposed costing(int finding, String pounds) {
        return new Proposed(finding, "Act", "lea", TODAY, TODAY.plusMonths(3), new BigDecimal(pounds), "Budget", "Seen");
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
