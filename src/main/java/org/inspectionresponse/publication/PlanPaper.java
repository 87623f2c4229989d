package org.inspectionresponse.publication;

import java.util.List;

/**
 * An improvement plan as it is sent and published: the written statement of the action a council proposes to take in the light of Ofsted's
 * report, and of the period within which it proposes to take it (Education and Inspections Act 2006, section 137(2)). Money is in pounds, in words.
 *
 * @param introduction rich text; null until it is written, as is governance
 * @param costs by where the money comes from, with the total last; empty where nothing costs money
 * @param funding sentences on how the costs are paid for
 * @param files title and name of those that go with it
 */
public record PlanPaper(Cover cover, List<Particular> particulars, String introduction, List<Priority> priorities, List<Particular> costs,
        List<String> funding, String governance, List<String> files) implements Printed {

    @Override
    public String template() {
        return "plan";
    }

    /** A finding, and what the council does about it. @param cost of its actions; null where they cost nothing */
    public record Priority(int number, String heading, String ofsted, String cost, List<Planned> actions) {
    }

    /** @param label finding and number, such as 2.1 */
    public record Planned(String label, String action, String owner, String when, String cost, String successMeasure) {
    }
}
