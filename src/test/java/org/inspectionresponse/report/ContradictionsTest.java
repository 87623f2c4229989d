package org.inspectionresponse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspectionresponse.report.ContentFixture.report;
import static org.inspectionresponse.report.Contradiction.CONSULTATION_DATE_MISSING;
import static org.inspectionresponse.report.Contradiction.CRITERION_WITHOUT_KEY;
import static org.inspectionresponse.report.Contradiction.KEY_NOT_MARKED;
import static org.inspectionresponse.report.Contradiction.KEY_WITHOUT_CRITERION;
import static org.inspectionresponse.report.Contradiction.KEY_WITHOUT_GROUND;
import static org.inspectionresponse.report.Contradiction.NOT_APPLICABLE_UNEXPLAINED;
import static org.inspectionresponse.report.Contradiction.NOT_CALLABLE_WITHOUT_REASON;
import static org.inspectionresponse.report.Contradiction.SUM_REACHES_THRESHOLD;
import static org.inspectionresponse.report.Contradiction.VALUE_LEFT_OUT;
import static org.inspectionresponse.report.ExecutiveFixture.decision;
import static org.inspectionresponse.report.ExecutiveFixture.toNote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.inspectionresponse.report.Contradictions.Found;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 10);
    private static final String COSTS = "<p>The total cost for the plan is £1.576m and predominately relates to additional staffing.</p>";

    private boolean key;
    private boolean urgentExemption = true;

    @Test
    void reportThatHoldsTogetherHasNone() {
        assertThat(in(report().executive(decision()))).isEmpty();
        assertThat(in(report().executive(toNote()).recommendations("To note the outcome."))).isEmpty();
    }

    @Test
    void citysReportOf2020ContradictsItselfInFourWays() {
        List<Found> found = in(asOf2020(), finance(), notApplicable(CommentKind.LEGAL), notApplicable(CommentKind.STRATEGIC_ASSETS));
        assertThat(found).extracting(Found::sentence).containsExactly(
                "It is not a key decision, although it is about money that reaches the council's threshold: £1,576,000 in financial comments.",
                "Its total value is nil or left open, although it names sums of money: £1,576,000 in financial comments.",
                "The date of consultation with the portfolio holder is missing.",
                "Something is said not to apply, but nobody says why, or who judged it so: Regard to the NHS Constitution; Social value"
                        + " considerations; Equality impact assessment; Legal comments; Strategic assets and property comments.");
        assertThat(found).noneMatch(Found::answered);
    }

    @Test
    void earlierDecisionSettlesItsMoneyAndTheRestIsAnswered() {
        ContentFixture answered = asOf2020(toNote().consultedOn(null).value("0.00").earlierDecision("Leader's decision of 15 May 2020"))
                .answers(Map.of(CONSULTATION_DATE_MISSING, "Briefed weekly since March.", NOT_APPLICABLE_UNEXPLAINED, "It asks to note only."));
        assertThat(in(answered, finance(), notApplicable(CommentKind.LEGAL))).allMatch(Found::answered)
                .extracting(Found::contradiction, Found::answer).contains(
                        tuple(VALUE_LEFT_OUT, "Settled by an earlier decision: Leader's decision of 15 May 2020"),
                        tuple(SUM_REACHES_THRESHOLD, "Settled by an earlier decision: Leader's decision of 15 May 2020"));
    }

    @Test
    void valueBelowThePennyOfTheThresholdIsNoContradiction() {
        assertThat(in(report().executive(decision().value("999999.99")))).isEmpty();
        assertThatKinds(in(report().executive(decision().callIn(false, null).value("1000000.00")))).containsExactly(SUM_REACHES_THRESHOLD);
    }

    @Test
    void greaterSumsInTheTextOfAReportThatStatesItsValueAreItsOwnAffair() {
        assertThat(in(report().executive(decision()).section(Section.BACKGROUND, "<p>The council spends £300m a year.</p>"))).isEmpty();
    }

    @Test
    void sumInTheTextOrARecommendationOfAReportWithoutValueIsFound() {
        assertThatKinds(in(report().executive(decision().value(null)).section(Section.BACKGROUND, "<p>It costs £250,000.</p>")))
                .containsExactly(VALUE_LEFT_OUT);
        assertThatKinds(in(report().executive(decision().value("0.00")).recommendations("To spend £1.4 million.")))
                .containsExactly(SUM_REACHES_THRESHOLD, VALUE_LEFT_OUT);
    }

    @Test
    void markAndTableHaveToAgree() {
        assertThatKinds(in(report().executive(decision().key(true, true)))).containsExactly(KEY_WITHOUT_GROUND);
        key = true;
        assertThatKinds(in(report().executive(decision()))).containsExactly(KEY_NOT_MARKED);
        assertThat(in(report().executive(decision().key(true, true)))).isEmpty();
    }

    @Test
    void keyDecisionAndItsCriteriaGoTogether() {
        assertThatKinds(in(report().executive(decision().key(false, true)))).containsExactly(CRITERION_WITHOUT_KEY);
        key = true;
        assertThatKinds(in(report().executive(decision().key(true, null)))).containsExactly(KEY_WITHOUT_CRITERION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"To approve the plan.", "That members agree to receive reports.", "To note it and delegate the rest."})
    void reportThatAsksForADecisionDecidesSomething(String recommendation) {
        assertThatKinds(in(report().executive(toNote()).recommendations("To note the visit.", recommendation)))
                .containsExactly(NOT_CALLABLE_WITHOUT_REASON);
    }

    @Test
    void urgencyIsAReasonOnlyWhereTheRulesKnowIt() {
        ContentFixture urgent = report().executive(decision().callIn(false, "Children would wait."));
        assertThat(in(urgent)).isEmpty();
        urgentExemption = false;
        assertThatKinds(in(urgent)).containsExactly(NOT_CALLABLE_WITHOUT_REASON);
    }

    @Test
    void commentThatDoesNotApplyIsExplainedByWhoSignsIt() {
        Comment signed = comment(CommentKind.LEGAL, "<p>Nothing is decided.</p>", Comment.Outcome.NOT_APPLICABLE, "Legal Officer, City Council");
        assertThat(in(report().executive(decision()), signed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a.", "5.1 N/A", "NA", "N.A.", "Not applicable", " not  applicable. "})
    void notApplicableIsSeenHoweverItIsWritten(String text) {
        assertThat(NotApplicable.isAllThat(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nay", "Not applicable, as nothing is bought.", "None.", "Nationally"})
    void textThatSaysMoreIsNot(String text) {
        assertThat(NotApplicable.isAllThat(text)).isFalse();
    }

    private static ContentFixture asOf2020() {
        return asOf2020(toNote().consultedOn(null).value("0.00"));
    }

    /** The boxes, headings and recommendations as the city's report of 22 September 2020 has them. */
    private static ContentFixture asOf2020(ExecutiveFixture item) {
        return report().executive(item).recommendations("To note and comment on the outcome of the Ofsted Focussed Visit.",
                        "To note and support the actions being undertaken to address the two Priority Actions.",
                        "Councillors note their Corporate Parenting responsibilities.")
                .section(Section.OTHER_OPTIONS, "<p>There are no alternative options.</p>").section(Section.SOCIAL_VALUE, "<p>N/A</p>")
                .section(Section.NHS_CONSTITUTION, "<p>N/A</p>").section(Section.EQUALITY_IMPACT, "<p>N/A</p>");
    }

    private static Comment finance() {
        return comment(CommentKind.FINANCE, COSTS, Comment.Outcome.GIVEN, "Christine Green, Strategic Finance Partner");
    }

    private static Comment notApplicable(CommentKind kind) {
        return comment(kind, "<p>N/A</p>", Comment.Outcome.GIVEN, null);
    }

    private static Comment comment(CommentKind kind, String text, Comment.Outcome outcome, String signature) {
        OpenReport open = new OpenReport("nottingham-city", null, null, "A visit", Map.of(), List.of(), "author");
        GovernanceReport report = new GovernanceReport("RPT-NCITY-2020-001", open, Content.beginning(open), DAY);
        return new Comment(report.current(), new Comment.Give(kind, outcome, text, "CG", signature, DAY), "person");
    }

    private List<Found> in(ContentFixture fixture, Comment... comments) {
        return new Examination(fixture.content(), key, List.of(comments), new BigDecimal("1000000"), urgentExemption).found();
    }

    private static ListAssert<Contradiction> assertThatKinds(List<Found> found) {
        return assertThat(found.stream().map(Found::contradiction).toList());
    }
}
