package org.inspectionresponse.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.decision.DecisionItem.Outcome;

/**
 * A decision whose record everybody may read, as the public register lists it.
 *
 * @param id identity of the decision
 * @param report reference of the report that was decided on
 * @param title of that report
 * @param madeBy code of the body, member or officer that decided
 * @param publishedAt null where the record is the minutes
 * @param inEffectOn null before it is acted on
 * @param referredBackOn the day a call-in referred it back; null if none did
 */
public record PublishedDecision(long id, String council, String report, String title, String madeBy, LocalDate decidedOn, Outcome outcome,
        Instant publishedAt, LocalDate inEffectOn, LocalDate referredBackOn) {
}
