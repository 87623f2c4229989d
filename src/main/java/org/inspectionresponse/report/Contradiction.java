package org.inspectionresponse.report;

/**
 * What can stand in a report to an executive and not go together. Each is found and named, not refused: the author corrects it or answers
 * it, and the director reads the answer.
 */
public enum Contradiction {

    SUM_REACHES_THRESHOLD("It is not a key decision, although it is about money that reaches the council's threshold."),
    KEY_WITHOUT_GROUND("It is marked as a key decision, although it meets neither criterion."),
    KEY_NOT_MARKED("It meets a criterion of a key decision, but is not marked as one."),
    CRITERION_WITHOUT_KEY("A criterion of a key decision is ticked, but the decision is not marked as key."),
    KEY_WITHOUT_CRITERION("It is marked as a key decision, but no criterion is ticked."),
    VALUE_LEFT_OUT("Its total value is nil or left open, although it names sums of money."),
    NOT_CALLABLE_WITHOUT_REASON("It is not subject to call-in, but for no reason that the rules allow."),
    CONSULTATION_DATE_MISSING("The date of consultation with the portfolio holder is missing."),
    NOT_APPLICABLE_UNEXPLAINED("Something is said not to apply, but nobody says why, or who judged it so.");

    private final String sentence;

    Contradiction(String sentence) {
        this.sentence = sentence;
    }

    /** What does not go together, in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** Whether naming an earlier decision that settled the money answers it. */
    boolean settledByEarlierDecision() {
        return this == SUM_REACHES_THRESHOLD || this == VALUE_LEFT_OUT;
    }
}
