package org.inspectionresponse.decision;

import java.util.Collection;
import java.util.List;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Recommendation;

/** How what a meeting resolved is read: an answer beside each recommendation, and what the answers make of the report. */
final class Resolution {

    private static final Set<Outcome> ADVICE = EnumSet.of(Outcome.RECOMMENDED, Outcome.REJECTED, Outcome.DEFERRED);

    private Resolution() {
    }

    /**
     * The answers beside the recommendations they answer.
     *
     * @param open the recommendations that are not settled yet; refused unless each has exactly one answer
     * @param advising whether it is the committee that considers the report first: it recommends, rejects or defers
     */
    static List<DecisionItem> beside(Collection<Recommendation> open, List<Decision.Answer> answers, boolean advising) {
        Map<Integer, Decision.Answer> byNumber = new TreeMap<>();
        answers.forEach(answer -> {
            if (byNumber.put(answer.number(), answer) != null) {
                throw Refusal.because("Recommendation " + answer.number() + " has two decisions. Leave one.");
            }
        });
        List<DecisionItem> items = open.stream().map(recommendation -> item(recommendation, byNumber.remove(recommendation.number()), advising))
                .toList();
        if (!byNumber.isEmpty()) {
            throw Refusal.because("Recommendation " + byNumber.keySet().iterator().next() + " is not before this meeting.");
        }
        return items;
    }

    /**
     * Refuses to defer one recommendation and settle another, for a decision of the executive: its record is published, and it can be called
     * in, as one decision (SI 2012/2089, regulations 12 to 14), which what is settled must not wait for.
     */
    static void refuseDeferredInPart(Collection<DecisionItem> items) {
        if (any(items, item -> item.outcome() == Outcome.DEFERRED) && any(items, item -> item.outcome() != Outcome.DEFERRED)) {
            throw Refusal.because("A decision of the executive is published, and can be called in, as a whole. Defer all recommendations or decide"
                    + " each; to put a part off, reject or amend it.");
        }
    }

    /** The answers that can be given to a recommendation. */
    static List<Outcome> answers(boolean advising) {
        return Stream.of(Outcome.values()).filter(outcome -> advising ? ADVICE.contains(outcome) : outcome != Outcome.RECOMMENDED).toList();
    }

    private static DecisionItem item(Recommendation recommendation, Decision.Answer answer, boolean advising) {
        if (answer == null) {
            throw Refusal.because("Say what was decided on recommendation " + recommendation.number() + ".");
        }
        if (advising && !answers(true).contains(answer.outcome())) {
            throw Refusal.because("This committee considers the report first and does not decide. Recommendation " + answer.number()
                    + " is recommended, rejected or deferred.");
        }
        if (!advising && answer.outcome() == Outcome.RECOMMENDED) {
            throw Refusal.because("The report is before those who decide. Say what was decided on recommendation " + answer.number() + ".");
        }
        if (answer.outcome() == Outcome.AGREED_WITH_AMENDMENTS && answer.amended() == null) {
            throw Refusal.because("Give the text of recommendation " + recommendation.number() + " as it was agreed.");
        }
        if (answer.outcome() != Outcome.AGREED_WITH_AMENDMENTS && answer.outcome() != Outcome.RECOMMENDED && answer.amended() != null) {
            throw Refusal.because("Recommendation %d has an amended text, so choose that it was agreed with amendments."
                    .formatted(recommendation.number()));
        }
        return new DecisionItem(recommendation.number(), recommendation.text(), answer.outcome(), answer.amended());
    }

    /**
     * What came of the report as a whole. Deferred, if any recommendation is: the report comes back for it. Rejected or noted, if all are.
     * Agreed with amendments, if any was amended or rejected, since members then resolved something else than was put to them.
     * Otherwise agreed. What a committee advises, even against the report, is a recommendation: it ends nothing.
     */
    static Outcome overall(Collection<DecisionItem> items, boolean advising) {
        if (any(items, item -> item.outcome() == Outcome.DEFERRED)) {
            return Outcome.DEFERRED;
        }
        if (advising) {
            return Outcome.RECOMMENDED;
        }
        if (!any(items, item -> item.outcome() != Outcome.REJECTED)) {
            return Outcome.REJECTED;
        }
        if (any(items, item -> item.outcome() == Outcome.AGREED_WITH_AMENDMENTS || item.outcome() == Outcome.REJECTED)) {
            return Outcome.AGREED_WITH_AMENDMENTS;
        }
        return any(items, item -> item.outcome() == Outcome.AGREED) ? Outcome.AGREED : Outcome.NOTED;
    }

    private static boolean any(Collection<DecisionItem> items, Predicate<DecisionItem> test) {
        return items.stream().anyMatch(test);
    }
}
