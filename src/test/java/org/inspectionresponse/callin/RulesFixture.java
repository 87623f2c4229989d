package org.inspectionresponse.callin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.CallInRules.Effect;
import org.inspectionresponse.council.CallInRules.Requesters;
import org.inspectionresponse.council.CallInRules.Who;

/** Rules of call-in for tests: any two members who are not on the executive. */
final class RulesFixture {

    private RulesFixture() {
    }

    static CallInRules rules(CallInRules.Window window, Effect effect, Integer yearlyCap, boolean alternativeRequired, BigDecimal officers) {
        return new CallInRules(LocalDate.of(2010, 1, 1), null, "A constitution", List.of(), window, effect,
                List.of(new Requesters(2, Who.NON_EXECUTIVE_MEMBERS)), yearlyCap, List.of(), alternativeRequired, officers, List.of(), null,
                "Scrutiny Committee", 7, 10);
    }
}
