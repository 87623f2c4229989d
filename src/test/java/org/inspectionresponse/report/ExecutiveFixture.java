package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a report to an executive shows, for a decision below the threshold that can be called in, and what a test wants different. */
final class ExecutiveFixture {

    private Boolean subjectToCallIn = true;
    private String callInUrgency;
    private Boolean keyDecision = false;
    private Boolean keyExpenditure;
    private Boolean keyWards = false;
    private String keyWardsReason = "It changes how officers work, not what communities receive.";
    private BigDecimal totalValue = new BigDecimal("250000.00");
    private LocalDate consultedOn = LocalDate.of(2020, 9, 1);
    private String earlierDecision;

    static ExecutiveFixture decision() {
        return new ExecutiveFixture();
    }

    static ExecutiveFixture toNote() {
        return new ExecutiveFixture().callIn(false, null).value(null).wards(null, null);
    }

    ExecutiveFixture callIn(Boolean subject, String urgency) {
        subjectToCallIn = subject;
        callInUrgency = urgency;
        return this;
    }

    ExecutiveFixture key(Boolean marked, Boolean expenditure) {
        keyDecision = marked;
        keyExpenditure = expenditure;
        return this;
    }

    ExecutiveFixture wards(Boolean significant, String reason) {
        keyWards = significant;
        keyWardsReason = reason;
        return this;
    }

    ExecutiveFixture value(String pounds) {
        totalValue = pounds == null ? null : new BigDecimal(pounds);
        return this;
    }

    ExecutiveFixture consultedOn(LocalDate day) {
        consultedOn = day;
        return this;
    }

    ExecutiveFixture earlierDecision(String named) {
        earlierDecision = named;
        return this;
    }

    ExecutiveItem item() {
        return new ExecutiveItem("Corporate Director for People", "Portfolio Holder for Children", null, subjectToCallIn, callInUrgency, keyDecision,
                keyExpenditure, null, null, keyWards, keyWardsReason, true, null, totalValue, consultedOn, "Living well", earlierDecision);
    }
}
