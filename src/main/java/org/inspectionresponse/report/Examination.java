package org.inspectionresponse.report;

import static org.inspectionresponse.report.Contradiction.CONSULTATION_DATE_MISSING;
import static org.inspectionresponse.report.Contradiction.CRITERION_WITHOUT_KEY;
import static org.inspectionresponse.report.Contradiction.KEY_NOT_MARKED;
import static org.inspectionresponse.report.Contradiction.KEY_WITHOUT_CRITERION;
import static org.inspectionresponse.report.Contradiction.KEY_WITHOUT_GROUND;
import static org.inspectionresponse.report.Contradiction.NOT_APPLICABLE_UNEXPLAINED;
import static org.inspectionresponse.report.Contradiction.NOT_CALLABLE_WITHOUT_REASON;
import static org.inspectionresponse.report.Contradiction.SUM_REACHES_THRESHOLD;
import static org.inspectionresponse.report.Contradiction.VALUE_LEFT_OUT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.report.Contradictions.Found;

/** One reading of an executive's report, with the comments that stand, for what contradicts itself. */
final class Examination {

    /** Words by which a body is asked for more than to note. */
    private static final Pattern ASKS_FOR_A_DECISION = Pattern.compile(
            "\\b(approve|agree|authori[sz]e|delegate|adopt|award|allocate|establish|commission|accept|grant|commit)\\b", Pattern.CASE_INSENSITIVE);

    private final Content content;
    private final ExecutiveItem item;
    private final boolean key;
    private final List<Comment> comments;
    private final BigDecimal threshold;
    private final boolean urgentExemption;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param key what the table keyDecision answered
     * @param threshold of a key decision, in pounds; null where the council has none
     * @param urgentExemption whether the council's rules exempt an urgent decision from call-in
     */
    Examination(Content content, boolean key, List<Comment> comments, BigDecimal threshold, boolean urgentExemption) {
        this.content = content;
        this.item = content.executive();
        this.key = key;
        this.comments = comments;
        this.threshold = threshold;
        this.urgentExemption = urgentExemption;
    }

    List<Found> found() {
        money();
        keyDecision();
        callIn();
        if (item.portfolioHolderConsultedOn() == null) {
            add(CONSULTATION_DATE_MISSING, null);
        }
        String unexplained = Stream.concat(headingsNotApplicable(), commentsNotApplicable()).collect(Collectors.joining("; "));
        if (!unexplained.isEmpty()) {
            add(NOT_APPLICABLE_UNEXPLAINED, unexplained);
        }
        return found.stream().sorted(Comparator.comparing(Found::contradiction)).toList();
    }

    /** A stated value is taken as it is, as a text may well name sums that are not the decision's; where there is none, those named count. */
    private void money() {
        boolean stated = content.sum().signum() > 0;
        Optional<Named> greatest = stated ? Optional.of(new Named("its total value", content.sum()))
                : named().max(Comparator.comparing(Named::pounds));
        greatest.filter(sum -> !key && threshold != null && sum.pounds().compareTo(threshold) >= 0)
                .ifPresent(sum -> add(SUM_REACHES_THRESHOLD, sum.words()));
        greatest.filter(sum -> !stated).ifPresent(sum -> add(VALUE_LEFT_OUT, sum.words()));
    }

    /** A sum and where it stands. */
    private record Named(String where, BigDecimal pounds) {

        String words() {
            BigDecimal shown = pounds.stripTrailingZeros();
            return String.format(Locale.UK, shown.scale() <= 0 ? "£%,.0f in %s" : "£%,.2f in %s", shown, where);
        }
    }

    private Stream<Named> named() {
        Stream<Named> headings = content.sections().entrySet().stream()
                .flatMap(section -> named("“" + section.getKey().label() + "”", RichText.plain(section.getValue())));
        Stream<Named> recommendations = content.recommendations().stream()
                .flatMap(one -> named("recommendation " + one.number(), one.text()));
        Stream<Named> given = comments.stream().flatMap(comment -> named(lower(comment.kind().label()), RichText.plain(comment.text())));
        return Stream.of(headings, recommendations, given).flatMap(each -> each);
    }

    private static Stream<Named> named(String where, String text) {
        return SumsOfMoney.in(text).stream().map(pounds -> new Named(where, pounds));
    }

    private void keyDecision() {
        boolean marked = Boolean.TRUE.equals(item.keyDecision());
        if (marked && !key) {
            add(KEY_WITHOUT_GROUND, null);
        } else if (!marked && key) {
            add(KEY_NOT_MARKED, null);
        } else if (!marked && item.namesACriterion()) {
            add(CRITERION_WITHOUT_KEY, null);
        } else if (marked && !item.namesACriterion()) {
            add(KEY_WITHOUT_CRITERION, null);
        }
    }

    /** The rules know two reasons: nothing is decided, or it is urgent and the offices that the rules name agree. */
    private void callIn() {
        if (item.decidesNothing()) {
            content.recommendations().stream().filter(one -> ASKS_FOR_A_DECISION.matcher(one.text()).find()).findFirst()
                    .ifPresent(one -> add(NOT_CALLABLE_WITHOUT_REASON,
                            "recommendation %d asks for a decision, so something is decided".formatted(one.number())));
        } else if (item.callInUrgency() != null && !urgentExemption) {
            add(NOT_CALLABLE_WITHOUT_REASON, "the council's rules do not exempt an urgent decision");
        }
    }

    private Stream<String> headingsNotApplicable() {
        return Stream.of(Section.values()).filter(content.sections()::containsKey)
                .filter(section -> NotApplicable.isAllThat(RichText.plain(content.sections().get(section)))).map(Section::label);
    }

    private Stream<String> commentsNotApplicable() {
        return comments.stream().filter(comment -> comment.outcome() == Comment.Outcome.GIVEN && comment.signature() == null)
                .filter(comment -> NotApplicable.isAllThat(RichText.plain(comment.text()))).map(comment -> comment.kind().label());
    }

    private void add(Contradiction contradiction, String detail) {
        String answer = content.answers().get(contradiction);
        if (answer == null && contradiction.settledByEarlierDecision() && item.earlierDecision() != null) {
            answer = "Settled by an earlier decision: " + item.earlierDecision();
        }
        found.add(new Found(contradiction, detail, answer));
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
