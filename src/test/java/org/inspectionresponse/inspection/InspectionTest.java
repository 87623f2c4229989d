package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.inspection.Finding.Kind;
import org.inspectionresponse.inspection.Inspection.CorrectDates;
import org.inspectionresponse.inspection.Inspection.RecordOutcome;
import org.inspectionresponse.inspection.Inspection.RecordReceipt;
import org.inspectionresponse.inspection.Inspection.Status;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of Nottinghamshire's inspection of 2019 unless a test needs others. */
class InspectionTest {

    private static final LocalDate FROM = LocalDate.of(2019, 10, 7);
    private static final LocalDate TO = LocalDate.of(2019, 10, 18);
    private static final LocalDate DRAFT = LocalDate.of(2019, 11, 25);
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 12, 19);
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 2);

    @Test
    void caseOpensWithTheDaysOnSiteAlone() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        assertThat(inspection.status()).isEqualTo(Status.OPEN);
        assertThat(inspection.receivedOn()).isNull();
        assertThat(inspection.outcomeRecorded()).isFalse();
        assertThat(inspection.narrative()).isEqualTo(Narrative.NONE);
        assertThat(inspection.previous()).isEqualTo(PreviousInspection.NONE);
        assertThat(inspection.updates()).isEqualTo(Updates.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-19,2019-10-18,,,,,The last day of the inspection cannot be 18 October 2019",
        "2020-01-03,2020-01-03,,,,,The first day of the inspection cannot be 3 January 2020",
        "2017-12-31,2018-01-05,,,,,The first day of the inspection cannot be before 1 January 2018",
        "2019-10-07,2019-10-18,2019-10-17,,,,The day the draft report was received cannot be 17 October 2019",
        "2019-10-07,2019-10-18,2020-01-03,,,,The day the draft report was received cannot be 3 January 2020",
        "2019-10-07,2019-10-18,,2019-10-17,,,The day the report was received cannot be 17 October 2019",
        "2019-10-07,2019-10-18,2019-11-25,2019-11-24,,,The day the report was received cannot be 24 November 2019",
        "2019-10-07,2019-10-18,,2020-01-03,,,The day the report was received cannot be 3 January 2020",
        "2019-10-07,2019-10-18,,,2019-10-17,,The day Ofsted published the report cannot be 17 October 2019",
        "2019-10-07,2019-10-18,2019-11-25,,2019-11-24,,The day Ofsted published the report cannot be 24 November 2019",
        "2019-10-07,2019-10-18,,,2020-01-03,,The day Ofsted published the report cannot be 3 January 2020",
        "2019-10-07,2019-10-18,,,,2019-10-17,Ofsted's stated deadline cannot be 17 October 2019",
        "2019-10-07,2019-10-18,,2019-12-19,,2019-12-18,Ofsted's stated deadline cannot be 18 December 2019"})
    void daysThatContradictOneAnotherAreRefused(LocalDate from, LocalDate to, LocalDate draft, LocalDate received, LocalDate published,
            LocalDate deadline, String reason) {
        refused(() -> opened(new InspectionDates(from, to, draft, received, false, published, deadline)), Refusal.Kind.INVALID, reason);
    }

    @Test
    void daysOnSiteAreNeeded() {
        refused(() -> opened(InspectionDates.ofVisit(null, TO)), Refusal.Kind.INVALID, "Give the first and the last day");
        refused(() -> opened(InspectionDates.ofVisit(FROM, null)), Refusal.Kind.INVALID, "Give the first and the last day");
    }

    @Test
    void receiptMayFollowPublicationBecausePublishingIsNotDelivering() {
        Inspection inspection = opened(new InspectionDates(FROM, TO, null, PUBLISHED.plusDays(1), false, PUBLISHED, null));
        assertThat(inspection.receivedOn()).isEqualTo(LocalDate.of(2019, 12, 20));
    }

    @Test
    void receiptCannotBeAssumedWithoutItsDay() {
        refused(() -> opened(new InspectionDates(FROM, TO, null, null, true, null, null)), Refusal.Kind.INVALID, "Give the day of receipt");
    }

    @Test
    void embargoLastsUntilOfstedHasPublished() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        assertThat(inspection.embargoed()).isTrue();
        inspection.publish(PUBLISHED, TODAY);
        assertThat(inspection.embargoed()).isFalse();
        assertThat(inspection.publishedOn()).isEqualTo(PUBLISHED);
    }

    @Test
    void receiptKeepsTheDaysThatAreKnown() {
        Inspection inspection = opened(new InspectionDates(FROM, TO, DRAFT, null, false, null, null));
        inspection.receive(new RecordReceipt(null, PUBLISHED, true, null, LocalDate.of(2020, 3, 31)), TODAY);
        assertThat(inspection.dates())
                .isEqualTo(new InspectionDates(FROM, TO, DRAFT, PUBLISHED, true, null, LocalDate.of(2020, 3, 31)));
    }

    @Test
    void sameDayMayBeRecordedTwiceAndAnotherMayNot() {
        Inspection inspection = opened(new InspectionDates(FROM, TO, DRAFT, PUBLISHED, false, PUBLISHED, null));
        inspection.receive(new RecordReceipt(DRAFT, PUBLISHED, false, PUBLISHED, null), TODAY);
        refused(() -> inspection.receive(new RecordReceipt(TO, null, false, null, null), TODAY), Refusal.Kind.CONFLICT,
                "The day the draft was received is already recorded as 25 November 2019");
        refused(() -> inspection.receive(new RecordReceipt(null, DRAFT, false, null, null), TODAY), Refusal.Kind.CONFLICT,
                "The day the report was received is already recorded as 19 December 2019");
        refused(() -> inspection.publish(TODAY, TODAY), Refusal.Kind.CONFLICT, "The day Ofsted published is already recorded");
    }

    @Test
    void correctionMovesDaysThatWereRecorded() {
        Inspection inspection = opened(new InspectionDates(FROM, TO, null, PUBLISHED, true, null, null));
        inspection.correct(new CorrectDates(new InspectionDates(FROM, TO, null, LocalDate.of(2019, 12, 12), false, null, null), "e-mail"), TODAY);
        assertThat(inspection.receivedOn()).isEqualTo(LocalDate.of(2019, 12, 12));
    }

    @Test
    void correctionNeitherAddsNorRemovesADay() {
        Inspection inspection = opened(new InspectionDates(FROM, TO, null, PUBLISHED, false, null, null));
        refused(() -> inspection.correct(new CorrectDates(InspectionDates.ofVisit(FROM, TO), "none"), TODAY), Refusal.Kind.INVALID,
                "The day the report was received is recorded already");
        refused(() -> inspection.correct(new CorrectDates(new InspectionDates(FROM, TO, null, PUBLISHED, false, PUBLISHED, null), "new"), TODAY),
                Refusal.Kind.INVALID, "The day Ofsted published is not recorded yet");
        refused(() -> inspection.correct(new CorrectDates(inspection.dates(), "same"), TODAY), Refusal.Kind.INVALID, "Change at least one date");
    }

    @Test
    void visitCannotMoveIntoAFrameworkItWasNotJudgedUnder() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of()));
        refused(() -> inspection.correct(new CorrectDates(InspectionDates.ofVisit(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 1, 20)), "typo"),
                LocalDate.of(2023, 3, 1)), Refusal.Kind.INVALID, "Remove the judgement on “The experiences and progress of children in care and care leavers”");
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01,ILACS_2018", "2022-12-31,ILACS_2018", "2023-01-01,ILACS_2023", "2026-03-31,ILACS_2023", "2026-04-01,ILACS_2026"})
    void frameworkFollowsTheFirstDayOnSite(LocalDate from, Framework framework) {
        assertThat(Framework.on(from)).contains(framework);
    }

    @Test
    void noFrameworkBefore2018() {
        assertThat(Framework.on(LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @Test
    void judgementsComeInTheOrderOfTheReport() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        inspection.recordOutcome(outcome(List.of(new Judgement(Area.OVERALL, Grade.GOOD), new Judgement(Area.CARE_AND_CARE_LEAVERS, Grade.GOOD),
                new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT), new Judgement(Area.LEADERS, Grade.GOOD)), List.of()));
        assertThat(inspection.judgements()).extracting(Judgement::area).containsExactlyElementsOf(Framework.ILACS_2018.areas());
        assertThat(inspection.judgements().get(1).grade()).isEqualTo(Grade.REQUIRES_IMPROVEMENT);
    }

    @Test
    void eachAreaOfTheFrameworkIsJudged() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        List<Judgement> three = all(Framework.ILACS_2018).subList(0, 3);
        refused(() -> inspection.recordOutcome(outcome(three, List.of())), Refusal.Kind.INVALID, "Give the judgement on “Overall effectiveness”.");
    }

    @Test
    void areaOutsideTheFrameworkIsRefused() {
        Inspection inspection = opened(InspectionDates.ofVisit(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)), LocalDate.of(2026, 5, 1));
        List<Judgement> judgements = new ArrayList<>(all(Framework.ILACS_2026));
        judgements.add(new Judgement(Area.OVERALL, Grade.GOOD));
        refused(() -> inspection.recordOutcome(outcome(judgements, List.of())), Refusal.Kind.INVALID, "Remove the judgement on “Overall effectiveness”");
    }

    @Test
    void areaIsJudgedOnce() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        List<Judgement> judgements = new ArrayList<>(all(Framework.ILACS_2018));
        judgements.add(new Judgement(Area.LEADERS, Grade.GOOD));
        refused(() -> inspection.recordOutcome(outcome(judgements, List.of())), Refusal.Kind.INVALID, "Give one judgement only");
    }

    @Test
    void focusedVisitHasNoJudgements() {
        Inspection visit = visit(Inspection.Kind.FOCUSED_VISIT);
        refused(() -> visit.recordOutcome(outcome(all(Framework.ILACS_2018), List.of())), Refusal.Kind.INVALID,
                "Remove the judgements, because Ofsted gives none after a focused visit.");
        visit.recordOutcome(outcome(List.of(), List.of()));
        assertThat(visit.judgements()).isEmpty();
    }

    @Test
    void findingNeedsTextAndLeadOfficer() {
        refused(() -> new Finding.Row(Kind.AREA_FOR_IMPROVEMENT, " ", null, "lea", null), Refusal.Kind.INVALID, "Each finding needs its text");
        refused(() -> new Finding.Row(Kind.AREA_FOR_IMPROVEMENT, "Text", null, null, null), Refusal.Kind.INVALID, "Each finding needs a lead officer");
    }

    @Test
    void findingsAreNumberedAndKeepTheirNumber() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of(finding("One"), finding("Two"))));
        Finding second = inspection.findings().get(1);
        inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of(finding("One"), finding("Two, as the final report has it"))));
        assertThat(inspection.findings().get(1)).isSameAs(second);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.text()).isEqualTo("Two, as the final report has it");
        refused(() -> inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of(finding("One")))), Refusal.Kind.INVALID,
                "Correct the words of the 2 findings recorded, but keep their number");
    }

    @Test
    void outcomeVersionCountsRecordingsAndNotTheDatesThatArrive() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of()));
        inspection.publish(PUBLISHED, TODAY);
        assertThat(inspection.outcomeVersion()).isEqualTo(1);
    }

    @Test
    void planIsRequiredAfterEachGradedInspection() {
        assertThat(visit(Inspection.Kind.ILACS_STANDARD).requiresPlan()).isTrue();
        assertThat(visit(Inspection.Kind.ILACS_SHORT).requiresPlan()).isTrue();
        assertThat(visit(Inspection.Kind.MONITORING_VISIT).requiresPlan()).isFalse();
    }

    @Test
    void planIsRequiredAfterAFocusedVisitWithAPriorityAction() {
        Inspection visit = visit(Inspection.Kind.FOCUSED_VISIT);
        visit.recordOutcome(outcome(List.of(), List.of(finding("Discrete"))));
        assertThat(visit.requiresPlan()).isFalse();
        visit.recordOutcome(outcome(List.of(), List.of(new Finding.Row(Kind.PRIORITY_ACTION, "Urgent", null, "lea", null))));
        assertThat(visit.requiresPlan()).isTrue();
    }

    @Test
    void earlyDraftIsExpectedAfterAFocusedVisitWithAPriorityActionOnly() {
        Inspection visit = visit(Inspection.Kind.FOCUSED_VISIT);
        visit.recordOutcome(outcome(List.of(), List.of(finding("Discrete"))));
        assertThat(visit.asksForEarlyDraft()).isFalse();
        visit.recordOutcome(outcome(List.of(), List.of(new Finding.Row(Kind.PRIORITY_ACTION, "Urgent", "Workforce capacity", "lea", null))));
        assertThat(visit.asksForEarlyDraft()).isTrue();
        assertThat(visit.findings().get(0).heading()).isEqualTo("Workforce capacity");
        assertThat(visit(Inspection.Kind.ILACS_STANDARD).asksForEarlyDraft()).isFalse();
    }

    @Test
    void planIsRequiredAfterAJointInspectionIfTheLetterAsks() {
        Inspection joint = visit(Inspection.Kind.JTAI);
        assertThat(joint.requiresPlan()).isFalse();
        joint.recordOutcome(new RecordOutcome(null, Narrative.NONE, PreviousInspection.NONE, true, List.of(), List.of(), List.of()));
        assertThat(joint.requiresPlan()).isTrue();
    }

    @Test
    void laterInspectionSupersedes() {
        Inspection earlier = opened(InspectionDates.ofVisit(FROM, TO));
        Inspection later = new Inspection("INS-NCC-2023-001", new Inspection.Open("nottinghamshire", Inspection.Kind.ILACS_SHORT, "Later",
                InspectionDates.ofVisit(LocalDate.of(2022, 11, 7), LocalDate.of(2022, 11, 11))), "ann", LocalDate.of(2023, 1, 3));
        refused(() -> later.supersede(earlier, TODAY), Refusal.Kind.INVALID, "Choose a later inspection");
        earlier.supersede(later, LocalDate.of(2023, 1, 3));
        assertThat(earlier.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(earlier.supersededBy()).isEqualTo("INS-NCC-2023-001");
        assertThat(earlier.closedOn()).isEqualTo(LocalDate.of(2023, 1, 3));
    }

    @Test
    void inspectionOfAnotherCouncilDoesNotSupersede() {
        Inspection earlier = opened(InspectionDates.ofVisit(FROM, TO));
        Inspection elsewhere = new Inspection("INS-DCC-2023-001", new Inspection.Open("derbyshire", Inspection.Kind.ILACS_SHORT, "Elsewhere",
                InspectionDates.ofVisit(LocalDate.of(2022, 11, 7), LocalDate.of(2022, 11, 11))), "ann", LocalDate.of(2023, 1, 3));
        refused(() -> earlier.supersede(elsewhere, TODAY), Refusal.Kind.INVALID, "Choose a later inspection of the same council");
    }

    @Test
    void nothingChangesInACaseThatHasEnded() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        inspection.cancel(TODAY);
        assertThat(inspection.status()).isEqualTo(Status.CANCELLED);
        List<ThrowingCallable> acts = List.of(() -> inspection.close(TODAY), () -> inspection.cancel(TODAY),
                () -> inspection.publish(PUBLISHED, TODAY), () -> inspection.recordOutcome(outcome(all(Framework.ILACS_2018), List.of())),
                () -> inspection.correct(new CorrectDates(InspectionDates.ofVisit(FROM, FROM), "typo"), TODAY),
                () -> inspection.askForUpdates(6, TODAY), () -> inspection.updateCame(TODAY), () -> inspection.endUpdates(TODAY));
        acts.forEach(act -> refused(act, Refusal.Kind.CONFLICT, "This case is no longer open"));
    }

    @Test
    void updatesGoOnUntilTheyEnd() {
        Inspection inspection = opened(InspectionDates.ofVisit(FROM, TO));
        assertThat(inspection.updates().goOn()).isFalse();
        inspection.askForUpdates(6, LocalDate.of(2020, 1, 13));
        assertThat(inspection.updates().goOn()).isTrue();
        inspection.endUpdates(LocalDate.of(2020, 7, 13));
        assertThat(inspection.updates().goOn()).isFalse();
    }

    static Finding.Row finding(String text) {
        return new Finding.Row(Kind.AREA_FOR_IMPROVEMENT, text, null, "lea", null);
    }

    static RecordOutcome outcome(List<Judgement> judgements, List<Finding.Row> findings) {
        return new RecordOutcome("80559", Narrative.NONE, PreviousInspection.NONE, false, judgements, findings, List.of());
    }

    static List<Judgement> all(Framework framework) {
        return framework.areas().stream().map(area -> new Judgement(area, Grade.GOOD)).toList();
    }

    static Inspection opened(InspectionDates dates) {
        return opened(dates, TODAY);
    }

    private static Inspection opened(InspectionDates dates, LocalDate today) {
        return new Inspection("INS-NCC-2019-001", new Inspection.Open("nottinghamshire", Inspection.Kind.ILACS_STANDARD, "Inspection", dates),
                "ann", today);
    }

    private static Inspection visit(Inspection.Kind kind) {
        return new Inspection("INS-NCC-2019-002", new Inspection.Open("nottinghamshire", kind, "Visit", InspectionDates.ofVisit(FROM, TO)), "ann",
                TODAY);
    }

    private static void refused(ThrowingCallable act, Refusal.Kind kind, String reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal).hasMessageStartingWith(reason);
        });
    }
}
