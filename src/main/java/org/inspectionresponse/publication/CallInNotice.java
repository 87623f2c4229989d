package org.inspectionresponse.publication;

import java.util.List;

/**
 * The notice that a decision can be called in: until when, by whom and how; and what came of it, once members have.
 *
 * @param decision what was decided, by whom and when
 * @param resolved what was decided on each recommendation
 * @param window until when it can be called in and when it takes effect
 * @param rules of the council's constitution
 * @param grounds a request has to give one of these; empty where it gives its own
 * @param assumed what the source of the rules does not say
 * @param requests those that the reader may see
 * @param result what scrutiny and the council made of it; empty before
 */
public record CallInNotice(Cover cover, List<Particular> decision, List<DecisionRecord.Resolved> resolved, List<Particular> window,
        List<Particular> rules, List<String> grounds, List<String> assumed, List<Requested> requests, List<Passage> result) implements Printed {

    @Override
    public String template() {
        return "call-in-notice";
    }

    /**
     * A request.
     *
     * @param signatures name, way and moment of each; for the public the names
     */
    public record Requested(String heading, List<Particular> particulars, List<Passage> passages, List<String> signatures) {
    }
}
