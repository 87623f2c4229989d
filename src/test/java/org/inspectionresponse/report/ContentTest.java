package org.inspectionresponse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspectionresponse.report.ContentFixture.report;
import static org.inspectionresponse.report.ExecutiveFixture.decision;
import static org.inspectionresponse.report.ExecutiveFixture.toNote;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentTest {

    @Test
    void completeReportIsTaken() {
        assertThatCode(() -> report().content().check(Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = Section.class, names = {"PURPOSE", "INFORMATION", "OTHER_OPTIONS", "REASONS"})
    void committeesReportNeedsItsHeadings(Section section) {
        refused(report().without(section), section.label() + " is missing. Fill it in.");
    }

    @Test
    void executivesReportNeedsOtherHeadingsThanACommittees() {
        Content content = report().executive(decision()).content();
        assertThatCode(() -> content.check(Arrangements.EXECUTIVE)).doesNotThrowAnyException();
    }

    @Test
    void reportWithoutRecommendationIsRefused() {
        refused(report().recommendations(), "Add at least one recommendation.");
    }

    @Test
    void moneyNeedsItsAmount() {
        refused(report().facts(null, Fact.MONEY), "The report involves money, so give its amount in pounds.");
    }

    @Test
    void amountWithoutMoneyContradictsItself() {
        refused(report().facts("1576000.00"), "The report names an amount, so tick that it involves money, or take the amount away.");
    }

    @Test
    void amountOfNothingNeedsNoMoney() {
        assertThatCode(() -> report().facts("0.00").content().check(Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void reportSaysWhatItIsAbout() {
        refused(report().matter(null), "Say what the report is about.");
    }

    @Test
    void divisionsAreAllOrNamed() {
        String sentence = "Tick that all divisions or wards are affected, or name those that are, but not both.";
        refused(report().divisions(false), sentence);
        refused(report().divisions(true, "Worksop South"), sentence);
        assertThatCode(() -> report().divisions(false, "Worksop South").content().check(Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void exemptionNeedsItsPublicInterestReason() {
        refused(report().exempt(null, ExemptParagraph.PARAGRAPH_1),
                "Say why the public interest in keeping the information exempt outweighs the interest in disclosing it.");
    }

    @Test
    void publicInterestReasonNeedsItsParagraph() {
        refused(report().exempt("Names of children"), "Choose the paragraph of Schedule 12A under which the information is exempt.");
    }

    @Test
    void exemptAppendixNeedsAParagraph() {
        refused(report().exemptAppendix(), "An appendix is marked exempt. Choose the paragraph of Schedule 12A it is exempt under.");
        assertThatCode(() -> report().exemptAppendix().exempt("Names of children", ExemptParagraph.PARAGRAPH_2).content()
                .check(Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void committeeTakesNoKeyDecision() {
        refused(report().executive(decision()).section(Section.PURPOSE, "<p>a</p>").section(Section.INFORMATION, "<p>b</p>"),
                "A committee takes no key decisions. Leave out what only a report to the executive shows, or choose who decides for the executive.");
    }

    @Test
    void executivesReportNeedsWhatOnlyItShows() {
        refusedByExecutive(report().section(Section.SUMMARY_OF_ISSUES, "<p>a</p>").section(Section.BACKGROUND, "<p>b</p>"),
                "Fill in what a report to the executive shows.");
    }

    @Test
    void boxesThatTheKeyDecisionDependsOnCannotBeLeftOpen() {
        refusedByExecutive(report().executive(decision().callIn(null, null)), "Say whether the decision is subject to call-in.");
        refusedByExecutive(report().executive(decision().key(null, null)), "Say whether it is a key decision.");
        refusedByExecutive(report().executive(decision().wards(null, null)),
                "Say whether the effect on communities in two or more wards is significant.");
    }

    @Test
    void decisionSubjectToCallInNeedsNoUrgency() {
        refusedByExecutive(report().executive(decision().callIn(true, "Children would wait.")),
                "A decision that is subject to call-in needs no reason why a call-in would do harm.");
    }

    @Test
    void judgementThatTheEffectOnWardsIsSignificantNeedsItsReason() {
        refusedByExecutive(report().divisions(false, "Aspley").executive(decision().wards(true, null)),
                "Say why the effect on communities in two or more wards is judged significant.");
    }

    @Test
    void judgementThatItIsNotNeedsItsReasonOnceTwoWardsAreAffected() {
        String sentence = "Say why the effect on communities in two or more wards is judged not to be significant.";
        refusedByExecutive(report().divisions(true).executive(decision().wards(false, null)), sentence);
        refusedByExecutive(report().divisions(false, "Aspley", "Basford").executive(decision().wards(false, null)), sentence);
        assertThatCode(() -> report().divisions(false, "Aspley").executive(decision().wards(false, null)).content().check(Arrangements.EXECUTIVE))
                .doesNotThrowAnyException();
    }

    @Test
    void reportToNoteHasNoEffectOnWardsToJudge() {
        assertThatCode(() -> report().executive(toNote()).content().check(Arrangements.EXECUTIVE)).doesNotThrowAnyException();
    }

    @Test
    void greaterOfAmountAndTotalValueCounts() {
        assertThat(report().facts("5.00", Fact.MONEY).executive(decision().value("7.00")).content().sum()).isEqualByComparingTo("7.00");
        assertThat(report().facts("9.00", Fact.MONEY).executive(decision().value("7.00")).content().sum()).isEqualByComparingTo("9.00");
        assertThat(report().content().sum()).isZero();
    }

    @Test
    void scriptIsTakenOutOfTheTextAndAnEmptyHeadingLeftOut() {
        Content cleaned = report().section(Section.FINANCE, "<p>None.<script>alert(1)</script></p>").section(Section.SAFEGUARDING, "<p> </p>")
                .content().cleaned();
        assertThat(cleaned.sections()).containsEntry(Section.FINANCE, "<p>None.</p>").doesNotContainKey(Section.SAFEGUARDING);
    }

    @Test
    void elevenImplicationsEachHaveAHeadingOfTheirOwn() {
        assertThat(Arrays.stream(Implication.values()).map(Implication::section).collect(Collectors.toSet())).hasSize(11);
    }

    @Test
    void executiveReadsTheHeadingsInTheOrderOfItsForm() {
        assertThat(Section.inOrderOf(Arrangements.EXECUTIVE)).containsSubsequence(Section.SUMMARY_OF_ISSUES, Section.REASONS, Section.BACKGROUND,
                Section.OTHER_OPTIONS, Section.SOCIAL_VALUE, Section.NHS_CONSTITUTION, Section.EQUALITY_IMPACT).hasSameSizeAs(Section.values());
        assertThat(Section.inOrderOf(Arrangements.COMMITTEE)).containsExactly(Section.values());
    }

    private static void refusedByExecutive(ContentFixture report, String sentence) {
        Content content = report.content();
        assertThatThrownBy(() -> content.check(Arrangements.EXECUTIVE)).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    private static void refused(ContentFixture report, String sentence) {
        Content content = report.content();
        assertThatThrownBy(() -> content.check(Arrangements.COMMITTEE)).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
