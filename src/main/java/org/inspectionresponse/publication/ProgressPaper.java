package org.inspectionresponse.publication;

import java.util.List;

/**
 * What became of the actions of an improvement plan, as members and the public are told. Ratings are words: colour alone says nothing to many.
 *
 * @param summary how many actions are rated how, and how many are complete
 * @param priorities those of which any action is reported on
 */
public record ProgressPaper(Cover cover, List<Particular> particulars, List<Particular> summary, List<Priority> priorities) implements Printed {

    @Override
    public String template() {
        return "progress-report";
    }

    public record Priority(int number, String heading, String ofsted, List<Reported> actions) {
    }

    /**
     * An action, and what its owner reports.
     *
     * @param label finding and number, such as 2.1
     * @param done rich text; null before it is reported, and where nothing was done
     */
    public record Reported(String label, String action, List<Particular> particulars, String done, List<Passage> passages) {
    }
}
