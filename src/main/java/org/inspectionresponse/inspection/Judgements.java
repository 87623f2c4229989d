package org.inspectionresponse.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inspectionresponse.refusal.Refusal;

/** Whether judgements are those that an inspection of a kind makes under a framework. */
final class Judgements {

    private Judgements() {
    }

    /** Refuses a grade where none is given, an area outside the framework, one that is judged twice, and one that is not judged. */
    static void check(Inspection.Kind kind, Framework framework, List<Judgement> judgements) {
        if (!kind.graded()) {
            if (!judgements.isEmpty()) {
                throw Refusal.because("Remove the judgements, because Ofsted gives none after a " + kind.inSentence() + ".");
            }
            return;
        }
        Set<Area> missing = EnumSet.copyOf(framework.areas());
        for (Judgement judgement : judgements) {
            if (!framework.areas().contains(judgement.area())) {
                throw Refusal.because("Remove the judgement on “%s”, because the framework in force on the inspection's first day has none."
                        .formatted(judgement.area().label()));
            }
            if (!missing.remove(judgement.area())) {
                throw Refusal.because("Give one judgement only on “%s”.".formatted(judgement.area().label()));
            }
        }
        missing.stream().findFirst().ifPresent(area -> {
            throw Refusal.because("Give the judgement on “%s”.".formatted(area.label()));
        });
    }
}
