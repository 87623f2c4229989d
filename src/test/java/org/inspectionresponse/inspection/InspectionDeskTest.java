package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Inspection.CorrectDates;
import org.inspectionresponse.inspection.Inspection.RecordReceipt;
import org.inspectionresponse.inspection.Inspection.Status;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class InspectionDeskTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);
    private static final By DIRECTOR = new By("director.nottinghamshire", Role.DIRECTOR);
    private static final By FINANCE = new By("finance.nottinghamshire", Role.FINANCE);
    private static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);

    /** Each test has a visit of its own, because a second case about one is refused. */
    private static final AtomicInteger VISITS = new AtomicInteger();

    @Autowired
    private InspectionDesk desk;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Register register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final LocalDate from = LocalDate.of(2019, 7, 1).plusDays(VISITS.getAndIncrement());
    private final LocalDate to = from.plusDays(11);

    @BeforeEach
    void itIsTheBeginningOf2020() {
        ((ProductClock) clock).moveTo(Instant.parse("2020-01-02T10:00:00Z"));
    }

    @Test
    void whatWasRecordedIsThereAfterwards() {
        String reference = open(InspectionDates.ofVisit(from, to));
        record(reference);
        transaction.executeWithoutResult(status -> {
            Inspection inspection = desk.require(reference);
            assertThat(inspection.judgements()).containsExactlyElementsOf(InspectionTest.all(Framework.ILACS_2018));
            assertThat(inspection.findings()).extracting(Finding::number, Finding::text, Finding::leadOfficer)
                    .containsExactly(tuple(1, "Strategy discussions", "lead-officer.nottinghamshire"));
            assertThat(inspection.included()).containsExactly("Fostering", "Adoption");
            assertThat(inspection.narrative().scope()).isEqualTo("<p>Scope</p>");
            assertThat(inspection.previous().year()).isEqualTo(2015);
            assertThat(inspection.openedBy()).isEqualTo(OFFICER.person());
        });
        assertThat(register.ofCase(COUNCIL, reference)).extracting(RegisterEntry::act).containsExactly("Open case", "Record outcome");
    }

    @Test
    void receiptStartsTheThirtyWorkingDaysOfPublication() {
        String reference = open(new InspectionDates(from, to, null, RECEIVED, true, null, null));
        Deadline clockOfPublication = deadlines.find(Duty.PUBLISH_REPORT, reference).orElseThrow();
        assertThat(clockOfPublication.dueOn()).isEqualTo(LocalDate.of(2020, 2, 4));
        assertThat(clockOfPublication.provisional()).isTrue();
        assertThat(clockOfPublication.arithmetic()).startsWith("30 working days after ").endsWith("the day the report was received."
                + " That day is assumed, and this is counted anew when it is known.");
    }

    @Test
    void draftStartsTheDaysOfTheCouncilsScheme() {
        String reference = open(new InspectionDates(from, to, LocalDate.of(2019, 12, 19), null, false, null, null));
        assertThat(deadlines.find(Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, reference).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2019, 12, 30));
        assertThat(deadlines.find(Duty.PUBLISH_REPORT, reference)).isEmpty();
    }

    @Test
    void draftMayComeLaterThanTheCase() {
        String reference = open(InspectionDates.ofVisit(from, to));
        desk.recordReceipt(reference, new RecordReceipt(LocalDate.of(2019, 12, 19), null, false, null, null), OFFICER);
        assertThat(deadlines.find(Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, reference)).isPresent();
        refused(() -> desk.recordReceipt(reference, new RecordReceipt(null, null, false, RECEIVED, null), OFFICER), Refusal.Kind.INVALID,
                "Give the day the draft report or the final report was received.");
    }

    @Test
    void unknownCouncilIsRefused() {
        refused(() -> desk.open(command("atlantis", InspectionDates.ofVisit(from, to)), OFFICER), Refusal.Kind.INVALID,
                "Choose one of the councils of this installation.");
    }

    @Test
    void onlyAnImprovementOfficerOpensACase() {
        refused(() -> desk.open(command(COUNCIL, InspectionDates.ofVisit(from, to)), FINANCE), Refusal.Kind.FORBIDDEN,
                "Only these may do this: Improvement officer.");
    }

    @Test
    void secondCaseAboutOneVisitIsRefusedUnlessTheFirstWasCancelled() {
        String first = open(InspectionDates.ofVisit(from, to));
        refused(() -> open(InspectionDates.ofVisit(from, to)), Refusal.Kind.CONFLICT, "There is already a case about this inspection.");
        desk.cancel(first, "Opened by mistake", OFFICER);
        assertThat(open(InspectionDates.ofVisit(from, to))).isNotEqualTo(first);
    }

    @Test
    void visitCannotBeMovedOntoThatOfAnotherCase() {
        open(InspectionDates.ofVisit(from, to));
        String second = open(InspectionDates.ofVisit(from, to.plusDays(40)));
        refused(() -> desk.correctDates(second, new CorrectDates(InspectionDates.ofVisit(from, to), "Typing error"), null, OFFICER),
                Refusal.Kind.CONFLICT, "There is already a case about this inspection.");
    }

    @Test
    void findingNeedsALeadOfficerOfTheCouncil() {
        String reference = open(InspectionDates.ofVisit(from, to));
        refused(() -> desk.recordOutcome(reference, InspectionTest.outcome(InspectionTest.all(Framework.ILACS_2018),
                List.of(new Finding.Row(Finding.Kind.AREA_FOR_IMPROVEMENT, "Text", null, "finance.nottinghamshire", null))), null, OFFICER),
                Refusal.Kind.INVALID, "Choose a lead officer of this council for each finding.");
    }

    @Test
    void outcomeRecordedMeanwhileIsAConflict() {
        String reference = open(InspectionDates.ofVisit(from, to));
        record(reference);
        refused(() -> desk.recordOutcome(reference, InspectionTest.outcome(InspectionTest.all(Framework.ILACS_2018), List.of()), 0L, OFFICER),
                Refusal.Kind.CONFLICT, "What Ofsted found was recorded by somebody else meanwhile.");
    }

    @Test
    void correctedReceiptMovesTheClockAndKeepsTheOldValueInTheRegister() {
        String reference = open(new InspectionDates(from, to, null, RECEIVED, true, null, null));
        desk.correctDates(reference, new CorrectDates(new InspectionDates(from, to, null, LocalDate.of(2019, 12, 12), false, null, null),
                "E-mail found"), null, OFFICER);
        Deadline moved = deadlines.find(Duty.PUBLISH_REPORT, reference).orElseThrow();
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2020, 1, 28));
        assertThat(moved.provisional()).isFalse();
        assertThat(register.ofCase(COUNCIL, reference)).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Correct dates");
            assertThat(entry.why()).isEqualTo("Received: 2019-12-12, before 2019-12-19. Receipt assumed: false, before true. Reason: E-mail found");
        });
    }

    @Test
    void datesAreCorrectedByNamedRolesWithAReasonOnWhatTheySaw() {
        String reference = open(new InspectionDates(from, to, null, RECEIVED, false, null, null));
        InspectionDates after = new InspectionDates(from, to, null, LocalDate.of(2019, 12, 12), false, null, null);
        refused(() -> desk.correctDates(reference, new CorrectDates(after, "Found"), null, DIRECTOR), Refusal.Kind.FORBIDDEN,
                "Only these may do this: Improvement officer, Monitoring officer.");
        refused(() -> desk.correctDates(reference, new CorrectDates(after, " "), null, OFFICER), Refusal.Kind.INVALID, "Reason is missing.");
        refused(() -> desk.correctDates(reference, new CorrectDates(after, "Found"), 99L, OFFICER), Refusal.Kind.CONFLICT,
                "This case was changed meanwhile.");
        desk.correctDates(reference, new CorrectDates(after, "Found"), desk.require(reference).version(),
                new By("monitoring-officer.nottinghamshire", Role.MONITORING_OFFICER));
        assertThat(desk.require(reference).receivedOn()).isEqualTo(LocalDate.of(2019, 12, 12));
    }

    @Test
    void cancellingStopsTheClocks() {
        String reference = open(new InspectionDates(from, to, null, RECEIVED, false, null, null));
        refused(() -> desk.cancel(reference, "Mistake", FINANCE), Refusal.Kind.FORBIDDEN,
                "Only these may do this: Improvement officer, Director of children's services.");
        refused(() -> desk.cancel(reference, "", DIRECTOR), Refusal.Kind.INVALID, "Reason is missing.");
        desk.cancel(reference, "Mistake", DIRECTOR);
        assertThat(desk.require(reference).status()).isEqualTo(Status.CANCELLED);
        assertThat(deadlines.find(Duty.PUBLISH_REPORT, reference).orElseThrow().state()).isEqualTo(Deadline.State.STOPPED);
    }

    @Test
    void laterCaseSupersedes() {
        String earlier = open(InspectionDates.ofVisit(from, to));
        String later = open(InspectionDates.ofVisit(from.plusDays(100), to.plusDays(100)));
        refused(() -> desk.supersede(earlier, "INS-NCC-1999-001", OFFICER), Refusal.Kind.INVALID, "Choose one of the later inspections");
        refused(() -> desk.supersede(earlier, later, FINANCE), Refusal.Kind.FORBIDDEN, "Only these may do this");
        desk.supersede(earlier, later, OFFICER);
        assertThat(desk.require(earlier).supersededBy()).isEqualTo(later);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        String reference = open(InspectionDates.ofVisit(from, to));
        desk.close(reference, By.product());
        desk.close(reference, By.product());
        assertThat(register.ofCase(COUNCIL, reference)).extracting(RegisterEntry::act).containsExactly("Open case", "Close case");
    }

    @Test
    void updatesAreCountedFromTheDecisionAndDoNotDrift() {
        String reference = open(InspectionDates.ofVisit(from, to));
        refused(() -> desk.updateDue(reference), Refusal.Kind.CONFLICT, "Members have not asked for further updates.");
        desk.askForUpdates(reference, 6, LocalDate.of(2019, 10, 10), By.product());
        assertThat(desk.updateDue(reference)).as("10 April 2020 is Good Friday").isEqualTo(LocalDate.of(2020, 4, 14));
        assertThat(desk.updateBegins(reference)).as("thirty working days earlier, by the scheme").isEqualTo(LocalDate.of(2020, 2, 28));
        desk.beginUpdate(reference, By.product());
        assertThat(desk.updateDue(reference)).as("counted from the decision, not from the day rolled forward").isEqualTo(LocalDate.of(2020, 10, 12));
    }

    @Test
    void newDecisionCountsAnew() {
        String reference = open(InspectionDates.ofVisit(from, to));
        desk.askForUpdates(reference, 6, LocalDate.of(2020, 1, 13), By.product());
        desk.beginUpdate(reference, By.product());
        desk.askForUpdates(reference, 3, LocalDate.of(2020, 7, 13), By.product());
        desk.giveUpdate(reference, By.product());
        assertThat(desk.updateDue(reference)).isEqualTo(LocalDate.of(2020, 10, 13));
        assertThat(deadlines.find(Duty.REPORT_PROGRESS, reference).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2020, 10, 13));
    }

    @Test
    void updatesEndWithAReason() {
        String reference = open(InspectionDates.ofVisit(from, to));
        desk.askForUpdates(reference, 6, LocalDate.of(2020, 1, 13), By.product());
        refused(() -> desk.endUpdates(reference, " ", By.product()), Refusal.Kind.INVALID, "Reason is missing.");
        desk.endUpdates(reference, "Every action is verified", By.product());
        desk.giveUpdate(reference, By.product());
        assertThat(desk.require(reference).updates().goOn()).isFalse();
        assertThat(deadlines.find(Duty.REPORT_PROGRESS, reference).orElseThrow().state()).isNotEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void unknownCaseIsAbsent() {
        refused(() -> desk.require("INS-NCC-1999-001"), Refusal.Kind.ABSENT, "There is no such case.");
    }

    private String open(InspectionDates dates) {
        return desk.open(command(COUNCIL, dates), OFFICER);
    }

    private void record(String reference) {
        desk.recordOutcome(reference, new Inspection.RecordOutcome("80559", new Narrative("<p>Scope</p>", null, null, null),
                new PreviousInspection(2015, "Good"), false, InspectionTest.all(Framework.ILACS_2018),
                List.of(new Finding.Row(Finding.Kind.AREA_FOR_IMPROVEMENT, "Strategy discussions", null, "lead-officer.nottinghamshire", null)),
                List.of("Fostering", "Adoption")), 0L, OFFICER);
    }

    private static Inspection.Open command(String council, InspectionDates dates) {
        return new Inspection.Open(council, Inspection.Kind.ILACS_STANDARD, "Inspection at the desk", dates);
    }

    private static void refused(ThrowingCallable act, Refusal.Kind kind, String reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessageStartingWith(reason);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
