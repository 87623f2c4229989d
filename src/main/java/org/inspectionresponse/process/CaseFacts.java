package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.Optional;
import org.inspectionresponse.inspection.Inspection;

/**
 * What the forms about a case show to read.
 *
 * @param kind what Ofsted came for, in words
 * @param due the day the task's own duty is due; null where none is
 */
record CaseFacts(String reference, String title, String kind, LocalDate onSiteFrom, LocalDate onSiteTo, LocalDate draftReceivedOn,
        LocalDate receivedOn, LocalDate publishedOn, LocalDate due) {

    static CaseFacts of(Inspection inspection, Optional<LocalDate> due) {
        return new CaseFacts(inspection.reference(), inspection.title(), inspection.kind().label(), inspection.dates().onSiteFrom(),
                inspection.dates().onSiteTo(), inspection.dates().draftReceivedOn(), inspection.receivedOn(), inspection.publishedOn(),
                due.orElse(null));
    }
}
