package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspectionresponse.refusal.Refusal;

/**
 * How the costs of a plan are paid for, over all its actions. What a plan costs in all is the sum of its actions and not said here again.
 *
 * @param onFinancialPlan pounds that fall on the council's medium-term financial plan; null where that is not said
 * @param year financial year of that plan, such as 2020/21; null where nothing falls on it
 * @param restFrom where the rest comes from, such as external contributions; null where there is no rest
 * @param period how long the costs last; null where nothing costs money
 * @param furtherApproval whether costs over and above these need further approval
 */
@Embeddable
public record Funding(@Column(name = "on_financial_plan", precision = 14, scale = 2) BigDecimal onFinancialPlan,
        @Column(name = "financial_plan_year") String year, @Column(name = "rest_from") String restFrom,
        @Enumerated(EnumType.STRING) @Column(name = "cost_period") Period period,
        @Column(name = "further_approval", nullable = false) boolean furtherApproval) {

    static final Funding NONE = new Funding(null, null, null, null, false);

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)/(\\d\\d)");

    /** How long costs last. */
    public enum Period {
        LIMITED("for a limited period"),
        RECURRENT("recurring each year"),
        BOTH("in part for a limited period and in part recurring");

        private final String label;

        Period(String label) {
            this.label = label;
        }

        /** After "The costs are". */
        public String label() {
            return label;
        }
    }

    /** @return pounds of the total that do not fall on the medium-term financial plan; null where that is not said */
    public BigDecimal rest(BigDecimal total) {
        return onFinancialPlan == null ? null : total.subtract(onFinancialPlan);
    }

    /** Refuses what cannot be so of a plan that costs this much in all, in pounds. */
    void check(BigDecimal total) {
        if (total.signum() == 0) {
            return;
        }
        if (period == null) {
            throw Refusal.because("The plan costs money. Say whether the costs are for a limited period or recur.");
        }
        if (onFinancialPlan != null) {
            checkShare(total);
        }
    }

    private void checkShare(BigDecimal total) {
        if (onFinancialPlan.compareTo(total) > 0) {
            throw Refusal.because("No more than the plan costs, %s, can fall on the medium-term financial plan.".formatted(pounds(total)));
        }
        if (onFinancialPlan.signum() > 0 && !isYear(year)) {
            throw Refusal.because("Give the financial year of the medium-term financial plan, such as 2020/21.");
        }
        if (rest(total).signum() > 0 && restFrom == null) {
            throw Refusal.because("Say where the rest of the money, %s, comes from.".formatted(pounds(rest(total))));
        }
    }

    /** A year and the next, by its last two figures. */
    private static boolean isYear(String year) {
        Matcher found = YEAR.matcher(year == null ? "" : year);
        return found.matches() && (Integer.parseInt(found.group(1)) + 1) % 100 == Integer.parseInt(found.group(2));
    }

    private static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.2f", amount);
    }
}
