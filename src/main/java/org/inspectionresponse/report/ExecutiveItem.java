package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What only a report to an executive shows. Null means that the author left the box open, which is not the same as no.
 *
 * @param keyExpenditure criterion (a) of a key decision: expenditure at or above the council's threshold; likewise income and savings
 * @param keyWards criterion (b): significant effect on communities in two or more wards
 * @param totalValue pounds; zero for "nil"
 * @param portfolioHolderConsultedOn day the portfolio holder was consulted
 * @param planThemes the council plan's themes it serves, one a line
 */
@Embeddable
public record ExecutiveItem(@Column(name = "corporate_directors") String corporateDirectors,
        @Column(name = "portfolio_holders") String portfolioHolders, @Column(name = "other_colleagues") String otherColleagues,
        @Column(name = "subject_to_call_in") Boolean subjectToCallIn, @Column(name = "key_expenditure") Boolean keyExpenditure,
        @Column(name = "key_income") Boolean keyIncome, @Column(name = "key_savings") Boolean keySavings,
        @Column(name = "key_wards") Boolean keyWards, @Column(name = "revenue") Boolean revenue, @Column(name = "capital") Boolean capital,
        @Column(name = "total_value") BigDecimal totalValue,
        @Column(name = "portfolio_holder_consulted_on") LocalDate portfolioHolderConsultedOn,
        @Column(name = "plan_themes") String planThemes) {
}
