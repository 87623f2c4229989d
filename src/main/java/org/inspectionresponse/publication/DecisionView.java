package org.inspectionresponse.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;

/**
 * A decision as other systems read it and the pages show it. For the executive it is the record of regulation 12 or 13 of SI 2012/2089.
 *
 * @param reference such as DEC-NCITY-2020-014-1
 * @param madeBy code of the body, member or officer that decided
 * @param meeting reference of the meeting; null where one person decided
 * @param alternatives options considered and rejected; null for a body that is not of the executive
 * @param publishedAt null before the record was published, and where the record is the minutes
 * @param inEffectOn null before it is acted on, and for a deferral, a recommendation or a decision that was referred back
 * @param referredBackOn the day a call-in referred it back; null if none did
 * @param reconsideration whether it was decided again after that
 * @param updateMonths calendar months between progress reports; null where none were asked for
 */
public record DecisionView(String reference, String report, int reportVersion, String madeBy, String madeByName, String meeting, LocalDate decidedOn,
        DecisionItem.Outcome outcome, String outcomeLabel, List<DecisionItem> items, String reasons, String alternatives, Rich minutes,
        String minutesReference, String interests, String dispensations, String attendance, String vote, Instant publishedAt,
        LocalDate inEffectOn, LocalDate referredBackOn, boolean reconsideration, Decision.Updates updates, Integer updateMonths) {

    /** @param all of its report or its case, oldest first */
    public static DecisionView of(Decision its, List<Decision> all, Council council) {
        return new DecisionView(DecisionReference.of(its, all).toString(), its.report(), its.reportVersion(), its.madeBy(), council.body(its.madeBy()).map(Body::name).orElse(its.madeBy()),
                its.meeting(), its.decidedOn(), its.outcome(), its.outcome().label(), its.items(), its.reasons(), its.alternatives(),
                Rich.of(its.minutes()), its.minutesReference(), its.interests(), its.dispensations(), its.attendance(), its.vote(),
                its.publishedAt(), its.inEffectOn(), its.referredBackOn(), its.reconsideration(), its.updates(), its.updateMonths());
    }
}
