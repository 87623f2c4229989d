package org.inspectionresponse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CouncilReview;
import org.inspectionresponse.callin.Hearing;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Validity;
import org.inspectionresponse.council.CallInRules;

/**
 * A call-in as its page shows it to one visitor.
 *
 * @param decision what was decided; null where the record is not here
 * @param outcome null while it goes on
 * @param stateLabel how far it is, in words
 * @param takesEffectOn null while that is open, and where the decision was referred back
 * @param hearing null until scrutiny has heard it, as is the review of the council
 * @param mayStart whether the visitor may start a request now
 * @param whyNot why the visitor may not sign; null for one who may, and for an officer
 */
record CallInView(String council, String councilName, String reference, String caseReference, String report, String title,
        DecisionPart decision, Instant publishedAt, Instant closesAt, Instant effectAt, boolean provisional, CallInRules rules,
        CallIn.Status status, CallIn.Outcome outcome, String stateLabel, LocalDate takesEffectOn, List<RequestPart> requests, Hearing hearing, CouncilReview review,
        boolean mayStart, String whyNot) {

    record DecisionPart(LocalDate decidedOn, String outcomeLabel, List<String> items, String reasons) {
    }

    /** @param lapsedBecause null for one that did not @param maySign whether the visitor may sign it now @param mayWithdraw whether the visitor has signed it and may take that back */
    record RequestPart(int number, Request.Status status, String ground, String reasons, String alternative, Instant completedAt,
            List<SignaturePart> signatures, Validity validity, String lapsedBecause, boolean maySign, boolean mayWithdraw) {
    }

    /** @param recordedBy name of who recorded it; null for a signature on the page */
    record SignaturePart(String name, Instant signedAt, String way, String recordedBy) {
    }

    /** A call-in in the list. */
    record Line(String reference, String councilName, String title, Instant closesAt, String stateLabel) {
    }
}
