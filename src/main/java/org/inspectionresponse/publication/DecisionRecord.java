package org.inspectionresponse.publication;

import java.util.List;

/**
 * The record of a decision as it is printed: of the executive what SI 2012/2089 asks for (regulation 12 for a meeting, 13 for one person), of
 * a committee or the council what its minute says (Local Government Act 1972, section 100C).
 *
 * @param particulars who decided what, when, in which way, and from when it holds
 * @param passages reasons, alternatives, interests: headings without text are left out
 * @param minute rich text; null where there is none
 * @param papers those that were before whoever decided, the report first
 */
public record DecisionRecord(Cover cover, List<Particular> particulars, List<Resolved> resolved, List<Passage> passages, String minute,
        List<String> papers) implements Printed {

    @Override
    public String template() {
        return "decision-record";
    }

    /** What was decided on one recommendation. */
    public record Resolved(int number, String outcome, String text) {
    }
}
