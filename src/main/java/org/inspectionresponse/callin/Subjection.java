package org.inspectionresponse.callin;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.inspectionresponse.council.Body;

/**
 * Whether a decision is open to call-in, as the table {@code callInEligibility} has it.
 *
 * @param because why or why not, in a sentence
 */
public record Subjection(boolean callable, String because) {

    /**
     * What the table asks of a decision.
     *
     * @param on the day it was published: the rules in force then apply
     * @param kind who decided
     * @param amount pounds the decision is about; zero for none
     * @param toNote whether the report was only noted
     * @param exempt whether it was agreed that the decision is urgent and therefore exempt
     * @param reconsidered whether it was taken again after a call-in
     */
    public record Of(String council, LocalDate on, Body.Kind kind, BigDecimal amount, boolean toNote, boolean exempt, boolean reconsidered) {
    }
}
