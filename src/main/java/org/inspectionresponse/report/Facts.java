package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.util.Set;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.refusal.Refusal;

/**
 * The facts from which the comments that a report needs follow. Whether it holds exempt information and whether it lies within the remit
 * of its body is not asked: both are worked out.
 *
 * @param matter what the report is about
 * @param amount pounds the report is about in all, never negative; null where no money is involved
 */
public record Facts(Matter matter, BigDecimal amount, Set<Fact> stated) {

    public Facts {
        stated = Set.copyOf(stated);
    }

    public boolean states(Fact fact) {
        return stated.contains(fact);
    }

    /** Refuses an amount without money, and money without its amount. */
    void check() {
        if (matter == null) {
            throw Refusal.because("Say what the report is about.");
        }
        if (states(Fact.MONEY) && amount == null) {
            throw Refusal.because("The report involves money, so give its amount in pounds.");
        }
        if (amount != null && amount.signum() > 0 && !states(Fact.MONEY)) {
            throw Refusal.because("The report names an amount, so tick that it involves money, or take the amount away.");
        }
    }
}
