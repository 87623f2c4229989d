package org.inspectionresponse.process;

import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.reminder.Announcements;
import org.inspectionresponse.reminder.Announcements.About;
import org.inspectionresponse.timetable.RouteWatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has people told, in the transaction in which it happens, of what the features say has happened. */
@Component
class Newsroom {

    private final Announcements announcements;
    private final CallIns callIns;

    Newsroom(Announcements announcements, CallIns callIns) {
        this.announcements = announcements;
        this.callIns = callIns;
    }

    @EventListener
    void published(Decision.Published event) {
        announcements.decisionPublished(new About(event.council(), event.caseReference(), event.report(), String.valueOf(event.decision())));
    }

    @EventListener
    void received(CallIn.Received event) {
        CallIn callIn = callIns.require(event.reference());
        announcements.callInReceived(new About(callIn.council(), callIn.caseReference(), callIn.report(),
                callIn.reference() + "/" + event.number()), callIn.reference());
    }

    @EventListener
    void routeClosed(RouteWatch.RouteClosed event) {
        announcements.routeClosed(new About(event.council(), event.caseReference(), event.report(), event.caseReference() + "/" + event.closing()));
    }
}
