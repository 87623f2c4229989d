package org.inspectionresponse.process;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes of a case, in the same transaction, what was done to it on its page, and the case what members decided. */
@Component
class CaseListener {

    private static final String CLOSED_EARLY = "postInspectionResponse.closedEarly";
    private static final String UPDATES_ENDED = "postInspectionResponse.updatesEnded";
    private static final Set<Status> OVER = EnumSet.of(Status.DECIDED, Status.REJECTED, Status.WITHDRAWN);

    private final RuntimeService runtime;
    private final InspectionDesk desk;
    private final Drafting drafting;
    private final ReportCallIns callIns;

    CaseListener(RuntimeService runtime, InspectionDesk desk, Drafting drafting, ReportCallIns callIns) {
        this.runtime = runtime;
        this.desk = desk;
        this.drafting = drafting;
        this.callIns = callIns;
    }

    @EventListener
    void cancelled(Inspection.Cancelled event) {
        closeEarly(event.council(), event.reference(), "The case was cancelled.", event.by());
    }

    @EventListener
    void superseded(Inspection.Superseded event) {
        closeEarly(event.council(), event.reference(), "A later inspection has taken the place of this one.", event.by());
    }

    /**
     * Reports first, so that the process of each ends as withdrawn. A case that was loaded as a finished record has no process. Refuses,
     * and so undoes what was done to the case, while a decision on one of its reports was taken and is not over.
     */
    private void closeEarly(String council, String reference, String reason, By by) {
        List<GovernanceReport> open = drafting.ofCase(council, reference).stream().filter(report -> !OVER.contains(report.status())).toList();
        open.stream().filter(report -> report.takenOn() != null).findFirst().ifPresent(this::refuseOver);
        open.forEach(report -> drafting.withdraw(report.reference(), reason, null, by));
        runtime.createMessageCorrelation(CLOSED_EARLY).processInstanceBusinessKey(reference).correlateAll();
    }

    private void refuseOver(GovernanceReport report) {
        throw Refusal.conflict("The case cannot be closed over a decision that has been taken. The decision of %s on report %s %s."
                .formatted(DAY.format(report.takenOn()), report.reference(), callIns.whatIsAwaited(report)));
    }

    /** Members say in their decision whether and how often they want to hear of progress; it counts once it is in effect. */
    @EventListener
    void decided(Decision.InEffect event) {
        if (event.caseReference() != null && event.endUpdates()) {
            desk.endUpdates(event.caseReference(), "Members want no more of them.", By.product());
        } else if (event.caseReference() != null && event.updateMonths() != null) {
            desk.askForUpdates(event.caseReference(), event.updateMonths(), event.decidedOn(), By.product());
        }
    }

    /** A case that waits for its next update goes on without one; where it waits for another day, its timer has moved with the clock. */
    @EventListener
    void updatesDecided(Inspection.UpdatesDecided event) {
        if (!desk.require(event.reference()).updates().goOn()) {
            runtime.createMessageCorrelation(UPDATES_ENDED).processInstanceBusinessKey(event.reference()).correlateAll();
        }
    }
}
