package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.inspectionresponse.refusal.Refusal;

/**
 * What only a report to an executive shows. Null means that the author left the box open, which is not the same as no.
 *
 * @param subjectToCallIn whether the decision can be called in once it is published
 * @param callInUrgency why a call-in would do harm; null unless the urgent exemption is sought. Not subject to call-in without it means
 *     that nothing is decided, as in a report to note
 * @param keyDecision whether the author marks it as key; whether it is, the table {@code keyDecision} answers
 * @param keyExpenditure criterion (a) of a key decision: expenditure at or above the council's threshold; likewise income and savings
 * @param keyWards criterion (b): significant effect on communities in two or more wards, as an officer judges it
 * @param keyWardsReason why the effect is judged significant or not
 * @param totalValue pounds; zero for "nil"
 * @param portfolioHolderConsultedOn day the portfolio holder was consulted
 * @param planThemes the council plan's themes it serves, one a line
 * @param earlierDecision the decision that settled the money before, by reference or in words
 */
@Embeddable
public record ExecutiveItem(@Column(name = "corporate_directors") String corporateDirectors,
        @Column(name = "portfolio_holders") String portfolioHolders, @Column(name = "other_colleagues") String otherColleagues,
        @Column(name = "subject_to_call_in") Boolean subjectToCallIn, @Column(name = "call_in_urgency") String callInUrgency,
        @Column(name = "marked_key") Boolean keyDecision, @Column(name = "key_expenditure") Boolean keyExpenditure,
        @Column(name = "key_income") Boolean keyIncome, @Column(name = "key_savings") Boolean keySavings,
        @Column(name = "key_wards") Boolean keyWards, @Column(name = "key_wards_reason") String keyWardsReason,
        @Column(name = "revenue") Boolean revenue, @Column(name = "capital") Boolean capital,
        @Column(name = "total_value") BigDecimal totalValue,
        @Column(name = "portfolio_holder_consulted_on") LocalDate portfolioHolderConsultedOn,
        @Column(name = "plan_themes") String planThemes, @Column(name = "earlier_decision") String earlierDecision) {

    /** Whether the author says that the executive is asked to note only, so that there is nothing to call in. */
    public boolean decidesNothing() {
        return Boolean.FALSE.equals(subjectToCallIn) && callInUrgency == null;
    }

    /** Whether a box of criterion (a) or (b) is ticked. */
    boolean namesACriterion() {
        return Stream.of(keyExpenditure, keyIncome, keySavings, keyWards).anyMatch(Boolean.TRUE::equals);
    }

    /**
     * Refuses what the table cannot answer from.
     *
     * @param severalWards whether all wards are affected, or two or more are named. That alone makes no decision key: somebody has to
     *     judge the effect (SI 2012/2089, regulation 8(1)(b))
     */
    void check(boolean severalWards) {
        if (subjectToCallIn == null) {
            throw Refusal.because("Say whether the decision is subject to call-in.");
        }
        if (subjectToCallIn && callInUrgency != null) {
            throw Refusal.because("A decision that is subject to call-in needs no reason why a call-in would do harm.");
        }
        if (keyDecision == null) {
            throw Refusal.because("Say whether it is a key decision.");
        }
        checkWards(severalWards);
    }

    private void checkWards(boolean severalWards) {
        if (keyWards == null) {
            if (!decidesNothing()) {
                throw Refusal.because("Say whether the effect on communities in two or more wards is significant.");
            }
        } else if (keyWardsReason == null && (keyWards || severalWards)) {
            throw Refusal.because("Say why the effect on communities in two or more wards is judged %s.".formatted(
                    keyWards ? "significant" : "not to be significant"));
        }
    }
}
