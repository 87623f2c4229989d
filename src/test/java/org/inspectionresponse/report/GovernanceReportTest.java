package org.inspectionresponse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspectionresponse.report.ContentFixture.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.junit.jupiter.api.Test;

class GovernanceReportTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2019, 12, 13);
    private static final LocalDate TODAY = LocalDate.of(2019, 12, 17);
    private static final KeyDecision NOT_KEY = new KeyDecision(false, "It is no decision of the executive.");
    private static final By AUTHOR = new By("author", Role.IMPROVEMENT_OFFICERS);
    private static final By SPECIALIST = new By("specialist", Role.FINANCE);
    private static final By DIRECTOR = new By("director", Role.DIRECTOR);

    private final GovernanceReport report = new GovernanceReport("RPT-NCC-2019-001", open(), Content.beginning(open()), SUBMITTED);

    private static OpenReport open() {
        return new OpenReport("nottinghamshire", null, "children-and-young-people", "Inspection of children's services", Map.of(),
                List.of("That updates are received."), "author");
    }

    @Test
    void whatTheProductPreparedIsNoVersionYet() {
        assertThat(report.versions()).isEmpty();
        assertThat(report.current().number()).isZero();
        assertThat(report.current().content().recommendations()).containsExactly(new Recommendation(1, "That updates are received."));
    }

    @Test
    void eachSubmissionIsAVersionAndLeavesTheOneBeforeUnchanged() {
        submitted(report(), CommentKind.FINANCE);
        ask(CommentKind.FINANCE);
        report.submit(report().section(Section.FINANCE, "<p>£5</p>").content(), NOT_KEY, TODAY, AUTHOR);
        assertThat(report.versions()).extracting(ReportVersion::number).containsExactly(1, 2);
        assertThat(report.version(1).content()).isEqualTo(report().content());
        assertThat(report.current().content().sections()).containsEntry(Section.FINANCE, "<p>£5</p>");
    }

    @Test
    void commentIsAskedOnlyOnceHoweverOftenItIsDetermined() {
        submitted(report(), CommentKind.FINANCE);
        report.need(Map.of(CommentKind.FINANCE, "because"));
        assertThat(report.current().required()).hasSize(1);
    }

    @Test
    void commentStandsBesideTheVersionItIsOn() {
        submitted(report(), CommentKind.FINANCE);
        give(CommentKind.FINANCE);
        assertThat(report.current().comments()).singleElement().satisfies(comment -> {
            assertThat(comment.on()).isEqualTo(1);
            assertThat(comment.initials()).isEqualTo("SAS");
            assertThat(comment.givenOn()).isEqualTo(TODAY);
        });
        assertThat(report.current().missing()).isEmpty();
    }

    @Test
    void commentThatWasNotAskedForIsRefused() {
        submitted(report(), CommentKind.FINANCE);
        refused(() -> give(CommentKind.LEGAL), "Legal comments are not needed on this version of the report.");
    }

    @Test
    void secondCommentOfAKindOnAVersionIsRefused() {
        submitted(report(), CommentKind.FINANCE);
        give(CommentKind.FINANCE);
        refused(() -> give(CommentKind.FINANCE), "Financial comments have been given on this version already.");
    }

    @Test
    void commentThatDoesNotApplyIsSigned() {
        submitted(report(), CommentKind.LEGAL);
        Comment.Give unsigned = new Comment.Give(CommentKind.LEGAL, Comment.Outcome.NOT_APPLICABLE, "<p>It asks to note only.</p>", "LO", null, TODAY);
        refused(() -> report.give(unsigned, TODAY, SPECIALIST),
                "Sign with your name and office, so that members see who judged that it does not apply.");
        assertThat(report.current().missing()).containsExactly(CommentKind.LEGAL);
    }

    @Test
    void commentThatDoesNotApplyIsGivenAndStands() {
        submitted(report(), CommentKind.LEGAL, CommentKind.SCRUTINY);
        report.give(new Comment.Give(CommentKind.LEGAL, Comment.Outcome.NOT_APPLICABLE, "<p>It asks to note only.</p>", "LO",
                "Lena Osei, Solicitor", TODAY), TODAY, SPECIALIST);
        ask(CommentKind.SCRUTINY);
        submitted(report(), CommentKind.LEGAL, CommentKind.SCRUTINY);
        assertThat(report.current().asked()).containsExactly(CommentKind.SCRUTINY);
    }

    @Test
    void changedAnswerOnTheKeyDecisionMakesCommentsOnPowersStale() {
        submitted(report(), CommentKind.LEGAL, CommentKind.FINANCE);
        give(CommentKind.LEGAL);
        give(CommentKind.FINANCE);
        report.sendBack("It is key.");
        report.submit(report().content(), new KeyDecision(true, "Criterion (b)."), TODAY, AUTHOR);
        report.need(Map.of(CommentKind.LEGAL, "because", CommentKind.FINANCE, "because"));
        assertThat(report.current().asked()).containsExactly(CommentKind.LEGAL);
    }

    @Test
    void commentDatedInTheFutureIsRefused() {
        submitted(report(), CommentKind.FINANCE);
        refused(() -> report.give(comment(CommentKind.FINANCE, Comment.Outcome.GIVEN, TODAY.plusDays(1)), TODAY, SPECIALIST),
                "A comment cannot be dated in the future.");
    }

    @Test
    void commentDatedBeforeItsVersionIsRefused() {
        submitted(report(), CommentKind.FINANCE);
        refused(() -> report.give(comment(CommentKind.FINANCE, Comment.Outcome.GIVEN, SUBMITTED.minusDays(1)), TODAY, SPECIALIST),
                "A comment cannot be dated before the version it is on was submitted.");
    }

    @Test
    void commentOnUnchangedPartsStandsForTheNextVersion() {
        submitted(report(), CommentKind.FINANCE, CommentKind.CONSTITUTIONAL);
        give(CommentKind.FINANCE);
        ask(CommentKind.CONSTITUTIONAL);
        submitted(report().section(Section.INFORMATION, "<p>More.</p>"), CommentKind.FINANCE, CommentKind.CONSTITUTIONAL);
        assertThat(report.current().asked()).containsExactly(CommentKind.CONSTITUTIONAL);
        assertThat(report.current().required(CommentKind.FINANCE)).hasValueSatisfying(need -> assertThat(need.standsFrom()).isEqualTo(1));
        assertThat(report.comments()).extracting(Comment::kind).containsExactly(CommentKind.FINANCE);
    }

    @Test
    void whoAskedForAChangeIsAskedAgainEvenIfNothingTheyReadHasChanged() {
        submitted(report(), CommentKind.SCRUTINY);
        ask(CommentKind.SCRUTINY);
        submitted(report(), CommentKind.SCRUTINY);
        assertThat(report.current().asked()).containsExactly(CommentKind.SCRUTINY);
    }

    @Test
    void changedAmountMakesFinancialCommentsStale() {
        submitted(report().facts("1.00", Fact.MONEY), CommentKind.FINANCE, CommentKind.CONSTITUTIONAL);
        give(CommentKind.FINANCE);
        give(CommentKind.CONSTITUTIONAL);
        report.sendBack("Check the amount.");
        submitted(report().facts("2.00", Fact.MONEY), CommentKind.FINANCE, CommentKind.CONSTITUTIONAL);
        assertThat(report.current().asked()).containsExactly(CommentKind.FINANCE);
    }

    @Test
    void changedRecommendationMakesEveryCommentStale() {
        submitted(report(), CommentKind.FINANCE, CommentKind.SCRUTINY);
        give(CommentKind.FINANCE);
        give(CommentKind.SCRUTINY);
        report.sendBack("Ask for more.");
        submitted(report().recommendations("That monthly updates are received."), CommentKind.FINANCE, CommentKind.SCRUTINY);
        assertThat(report.current().asked()).containsExactlyInAnyOrder(CommentKind.FINANCE, CommentKind.SCRUTINY);
    }

    @Test
    void changedMatterOrBodyMakesConstitutionalCommentsStale() {
        Content before = report().content();
        assertThat(CommentKind.CONSTITUTIONAL.touched(before, report().matter(Matter.PROPERTY).content())).isTrue();
        assertThat(CommentKind.CONSTITUTIONAL.touched(before, report().body("policy").content())).isTrue();
        assertThat(CommentKind.CONSTITUTIONAL.touched(before, report().section(Section.FINANCE, "<p>£5</p>").content())).isFalse();
    }

    @Test
    void changedExemptionMakesLegalAndMonitoringOfficersCommentsStale() {
        Content before = report().content();
        Content after = report().exempt("Names", ExemptParagraph.PARAGRAPH_1).content();
        assertThat(CommentKind.LEGAL.touched(before, after)).isTrue();
        assertThat(CommentKind.MONITORING_OFFICER.touched(before, after)).isTrue();
        assertThat(CommentKind.FINANCE.touched(before, after)).isFalse();
    }

    @Test
    void newlyNeededKindIsAskedOnTheNewVersion() {
        submitted(report(), CommentKind.FINANCE);
        give(CommentKind.FINANCE);
        report.sendBack("There is a contract in it.");
        submitted(report(), CommentKind.FINANCE, CommentKind.LEGAL);
        assertThat(report.current().asked()).containsExactly(CommentKind.LEGAL);
    }

    @Test
    void executivesFormSaysWhyProcurementAndPropertyWereNotAsked() {
        submitted(report().executive(ExecutiveFixture.decision()), CommentKind.FINANCE, CommentKind.PROCUREMENT);
        assertThat(report.current().notAsked()).isEqualTo(Map.of(CommentKind.STRATEGIC_ASSETS, "It concerns no land or buildings of the council."));
    }

    @Test
    void committeesFormHasNoPlaceForThem() {
        submitted(report(), CommentKind.FINANCE);
        assertThat(report.current().notAsked()).isEmpty();
    }

    @Test
    void silenceIsNoConsent() {
        submitted(report(), CommentKind.FINANCE, CommentKind.LEGAL);
        give(CommentKind.FINANCE);
        refused(() -> report.approve(TODAY, DIRECTOR), "The report lacks comments it needs. Silence is not consent.");
        assertThat(report.status()).isEqualTo(Status.IN_CLEARANCE);
    }

    @Test
    void reportWhoseCommentsWereNeverDeterminedIsNotApproved() {
        report.submit(report().content(), NOT_KEY, SUBMITTED, AUTHOR);
        refused(() -> report.approve(TODAY, DIRECTOR), "The report lacks comments it needs. Silence is not consent.");
    }

    @Test
    void requestForChangeIsNoComment() {
        submitted(report(), CommentKind.FINANCE);
        ask(CommentKind.FINANCE);
        refused(() -> report.approve(TODAY, DIRECTOR), "The report lacks comments it needs. Silence is not consent.");
    }

    @Test
    void everybodyWhoSubmittedAVersionWroteTheReport() {
        submitted(report(), CommentKind.FINANCE);
        ask(CommentKind.FINANCE);
        report.submit(report().content(), NOT_KEY, TODAY, new By("colleague", Role.IMPROVEMENT_OFFICERS));
        assertThat(List.of("author", "colleague")).allMatch(report::writtenBy);
        assertThat(report.writtenBy("specialist")).isFalse();
    }

    @Test
    void approvedTextIsNotChangedAnyMore() {
        approved();
        refused(() -> report.submit(report().content(), NOT_KEY, TODAY, AUTHOR), "The report cannot be changed now. It is: approved by the director.");
    }

    @Test
    void memberIsConsultedOnTheApprovedReportOnly() {
        refused(() -> consult(TODAY), "The report cannot be put to the member now. It is: being drafted.");
        approved();
        refused(() -> consult(TODAY.minusDays(1)), "The member is consulted on the approved report, so not before the director's approval.");
        refused(() -> consult(TODAY.plusDays(1)), "The day of the consultation cannot be in the future.");
    }

    @Test
    void agendaComesAfterApprovalAndConsultation() {
        refused(() -> report.onAgenda(TODAY), "The report cannot go on an agenda now. It is: being drafted.");
        approved();
        refused(() -> report.onAgenda(TODAY), "The member has not been consulted on the report yet.");
        consult(TODAY);
        refused(() -> report.onAgenda(TODAY.minusDays(1)), "The agenda cannot have been published before the director approved the report.");
        report.onAgenda(TODAY);
        assertThat(report.publishedOn()).isEqualTo(TODAY);
    }

    @Test
    void deferredReportStaysPublishedSinceItsFirstAgenda() {
        approved();
        consult(TODAY);
        report.onAgenda(TODAY);
        report.decided(Status.DEFERRED, TODAY);
        report.onAgenda(TODAY.plusDays(20));
        assertThat(report.publishedOn()).isEqualTo(TODAY);
        assertThat(report.status()).isEqualTo(Status.ON_AGENDA);
    }

    @Test
    void decisionThatWasTakenIsNotWithdrawnWithItsReport() {
        approved();
        consult(TODAY);
        report.decidedByOne(Status.DEFERRED, TODAY);
        assertThat(report.takenOn()).as("a deferral decides nothing").isNull();
        report.onAgenda(TODAY);
        report.decided(Status.TAKEN, TODAY);
        assertThatThrownBy(() -> report.withdraw("No longer needed", TODAY)).isInstanceOf(Refusal.class).hasMessageContaining("It takes effect once");
        report.referredBack();
        assertThatThrownBy(() -> report.withdraw("No longer needed", TODAY)).isInstanceOf(Refusal.class).hasMessageContaining("It was referred back");
        report.onAgenda(TODAY);
        assertThatThrownBy(() -> report.withdraw("No longer needed", TODAY)).as("before the meeting that takes it again")
                .isInstanceOf(Refusal.class).hasMessageContaining("It was referred back");
    }

    @Test
    void decidedReportIsNotWithdrawn() {
        approved();
        consult(TODAY);
        report.onAgenda(TODAY);
        report.decided(Status.TAKEN, TODAY);
        report.inEffect(false);
        refused(() -> report.withdraw("No longer needed", TODAY), "The report cannot be withdrawn now. It is: decided.");
    }

    @Test
    void formFilledOnAnOlderVersionIsRefusedWithWhatChanged() {
        submitted(report(), CommentKind.FINANCE);
        assertThatThrownBy(() -> report.refuseUnlessSeen(0L)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessage("The report was revised: version 1 has replaced version 0. Read it before you go on.");
    }

    private void approved() {
        submitted(report(), CommentKind.FINANCE);
        give(CommentKind.FINANCE);
        report.approve(TODAY, DIRECTOR);
    }

    private void submitted(ContentFixture content, CommentKind... needed) {
        report.submit(content.content(), NOT_KEY, SUBMITTED, AUTHOR);
        for (CommentKind kind : needed) {
            report.need(Map.of(kind, "because"));
        }
    }

    private void give(CommentKind kind) {
        report.give(comment(kind, Comment.Outcome.GIVEN, TODAY), TODAY, SPECIALIST);
    }

    private void ask(CommentKind kind) {
        report.give(comment(kind, Comment.Outcome.CHANGE_REQUESTED, TODAY), TODAY, SPECIALIST);
    }

    private void consult(LocalDate on) {
        report.consulted(new GovernanceReport.Consult("Content with it.", on), TODAY, new By("chair", Role.CHAIRS));
    }

    private static Comment.Give comment(CommentKind kind, Comment.Outcome outcome, LocalDate on) {
        return new Comment.Give(kind, outcome, "<p>No implications.</p>", "SAS", null, on);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
