package org.inspectionresponse.plan;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.refusal.Refusal;

/** The numbers of the findings a plan has to answer. Their words stay with the inspection. */
record Findings(Set<Integer> numbers) {

    static Findings of(Inspection inspection) {
        Set<Integer> numbers = new TreeSet<>();
        inspection.findings().forEach(finding -> numbers.add(finding.number()));
        return new Findings(numbers);
    }

    void requireKnown(int finding) {
        if (!numbers.contains(finding)) {
            throw Refusal.because("There is no finding " + finding + " in this inspection. Put each action under one of its findings.");
        }
    }

    /** Refuses an action under no finding, and a finding without any action. */
    void requireEachAnswered(Collection<Integer> answered) {
        answered.forEach(this::requireKnown);
        for (int finding : numbers) {
            if (!answered.contains(finding)) {
                throw Refusal.because("Finding " + finding + " has no action. Give at least one action for each finding.");
            }
        }
    }
}
