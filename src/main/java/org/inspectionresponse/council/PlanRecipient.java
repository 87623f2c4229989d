package org.inspectionresponse.council;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Set;

/**
 * An office to which a council sends its plans.
 *
 * @param office such as "HM Chief Inspector"; stands on the covering letter
 * @param address for e-mail
 * @param when what an inspection must have found, one of these at least; empty for every inspection
 * @param source where that is said, or that it is assumed
 */
public record PlanRecipient(@NotBlank String office, @NotNull @Email String address, Set<Occasion> when, @NotBlank String source) {

    /** What an inspection can have found that makes a plan the business of one more office. */
    public enum Occasion {

        /** A judgement is "inadequate". */
        INADEQUATE,

        /** A judgement is "requires improvement to be good". */
        REQUIRES_IMPROVEMENT,

        /** There is a priority action. */
        PRIORITY_ACTION
    }

    public PlanRecipient {
        when = when == null ? Set.of() : Set.copyOf(when);
    }

    /** @param found what the inspection found */
    public boolean gets(Set<Occasion> found) {
        return when.isEmpty() || !Collections.disjoint(when, found);
    }
}
