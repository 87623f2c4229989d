package org.inspectionresponse.publication;

import java.util.List;

/**
 * The key decisions to come of a council's executive, each with what SI 2012/2089 asks its notice to state.
 *
 * @param decisions the next first
 */
public record ForwardPlanPaper(Cover cover, List<ToCome> decisions) implements Printed {

    @Override
    public String template() {
        return "forward-plan";
    }

    /**
     * A key decision to come.
     *
     * @param heading the matter
     * @param documents those submitted to whoever decides
     */
    public record ToCome(String heading, List<Particular> particulars, List<String> documents) {
    }
}
