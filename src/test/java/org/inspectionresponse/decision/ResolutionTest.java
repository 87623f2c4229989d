package org.inspectionresponse.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspectionresponse.decision.DecisionItem.Outcome.AGREED;
import static org.inspectionresponse.decision.DecisionItem.Outcome.AGREED_WITH_AMENDMENTS;
import static org.inspectionresponse.decision.DecisionItem.Outcome.DEFERRED;
import static org.inspectionresponse.decision.DecisionItem.Outcome.NOTED;
import static org.inspectionresponse.decision.DecisionItem.Outcome.RECOMMENDED;
import static org.inspectionresponse.decision.DecisionItem.Outcome.REJECTED;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.decision.Decision.Answer;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Recommendation;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final List<Recommendation> OPEN = List.of(new Recommendation(1, "Receive updates"), new Recommendation(2, "Note the report"));

    private static final String PART = "A decision of the executive is published, and can be called in, as a whole. Defer all recommendations or"
            + " decide each; to put a part off, reject or amend it.";

    @Test
    void everyRecommendationHasItsDecisionBesideIt() {
        List<DecisionItem> items = Resolution.beside(OPEN, List.of(answer(2, NOTED), answer(1, AGREED)), false);
        assertThat(items).containsExactly(new DecisionItem(1, "Receive updates", AGREED, null),
                new DecisionItem(2, "Note the report", NOTED, null));
    }

    @Test
    void recommendationWithoutDecisionIsRefused() {
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, AGREED)), false), "Say what was decided on recommendation 2.");
    }

    @Test
    void recommendationWithTwoDecisionsIsRefused() {
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, AGREED), answer(1, NOTED), answer(2, NOTED)), false),
                "Recommendation 1 has two decisions. Leave one.");
    }

    @Test
    void decisionOnARecommendationThatIsNotBeforeTheMeetingIsRefused() {
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, AGREED), answer(2, NOTED), answer(3, NOTED)), false),
                "Recommendation 3 is not before this meeting.");
    }

    @Test
    void amendmentNeedsItsText() {
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, AGREED_WITH_AMENDMENTS), answer(2, NOTED)), false),
                "Give the text of recommendation 1 as it was agreed.");
        assertThat(Resolution.beside(OPEN, List.of(new Answer(1, AGREED_WITH_AMENDMENTS, "Receive them yearly"), answer(2, NOTED)), false))
                .extracting(DecisionItem::amended).containsExactly("Receive them yearly", null);
    }

    @Test
    void amendedTextWithoutAmendmentContradictsItself() {
        refused(() -> Resolution.beside(OPEN, List.of(new Answer(1, AGREED, "Receive them yearly"), answer(2, NOTED)), false),
                "Recommendation 1 has an amended text, so choose that it was agreed with amendments.");
    }

    @Test
    void wholeFollowsFromTheRecommendationsByRule() {
        assertThat(overall(AGREED, AGREED)).isEqualTo(AGREED);
        assertThat(overall(AGREED, NOTED)).isEqualTo(AGREED);
        assertThat(overall(NOTED, NOTED)).isEqualTo(NOTED);
        assertThat(overall(REJECTED, REJECTED)).isEqualTo(REJECTED);
        assertThat(overall(AGREED, REJECTED)).isEqualTo(AGREED_WITH_AMENDMENTS);
        assertThat(overall(NOTED, AGREED_WITH_AMENDMENTS)).isEqualTo(AGREED_WITH_AMENDMENTS);
        assertThat(overall(AGREED, DEFERRED)).isEqualTo(DEFERRED);
        assertThat(overall(REJECTED, DEFERRED)).isEqualTo(DEFERRED);
    }

    @Test
    void executiveDefersAllOrNothing() {
        refused(() -> Resolution.refuseDeferredInPart(Resolution.beside(OPEN, List.of(answer(1, AGREED), answer(2, DEFERRED)), false)), PART);
        refused(() -> Resolution.refuseDeferredInPart(Resolution.beside(OPEN, List.of(answer(1, DEFERRED), answer(2, REJECTED)), false)), PART);
        Resolution.refuseDeferredInPart(Resolution.beside(OPEN, List.of(answer(1, DEFERRED), answer(2, DEFERRED)), false));
        Resolution.refuseDeferredInPart(Resolution.beside(OPEN, List.of(answer(1, AGREED), answer(2, REJECTED)), false));
    }

    @Test
    void committeeThatConsidersAReportFirstAdvisesAndEndsNothing() {
        assertThat(Resolution.beside(OPEN, List.of(new Answer(1, RECOMMENDED, "Receive them yearly"), answer(2, REJECTED)), true))
                .extracting(DecisionItem::outcome, DecisionItem::amended)
                .containsExactly(tuple(RECOMMENDED, "Receive them yearly"), tuple(REJECTED, null));
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, RECOMMENDED), answer(2, AGREED)), true), "This committee considers the report"
                + " first and does not decide. Recommendation 2 is recommended, rejected or deferred.");
        refused(() -> Resolution.beside(OPEN, List.of(answer(1, RECOMMENDED), answer(2, AGREED)), false),
                "The report is before those who decide. Say what was decided on recommendation 1.");
        assertThat(Resolution.overall(Resolution.beside(OPEN, List.of(answer(1, REJECTED), answer(2, REJECTED)), true), true))
                .isEqualTo(RECOMMENDED);
        assertThat(Resolution.answers(true)).containsExactly(RECOMMENDED, DEFERRED, REJECTED);
        assertThat(Resolution.answers(false)).doesNotContain(RECOMMENDED);
    }

    private static Outcome overall(Outcome... outcomes) {
        return Resolution.overall(Arrays.stream(outcomes).map(outcome -> new DecisionItem(1, "", outcome, null)).toList(), false);
    }

    private static Answer answer(int number, Outcome outcome) {
        return new Answer(number, outcome, null);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
