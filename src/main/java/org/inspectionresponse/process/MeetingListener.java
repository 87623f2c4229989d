package org.inspectionresponse.process;

import java.util.EnumSet;
import java.util.Set;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.reminder.Announcements;
import org.inspectionresponse.reminder.Announcements.About;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a meeting moves, the tasks and timers of its reports follow, also where no clock has another day: the agenda of a meeting at shorter
 * notice was due on the day it was convened, whenever it is held.
 */
@Component
class MeetingListener {

    private static final Set<Status> OVER = EnumSet.of(Status.TAKEN, Status.DECIDED, Status.REJECTED, Status.WITHDRAWN);

    private final Recalculation recalculation;
    private final Announcements announcements;
    private final Drafting drafting;
    private final Clearance clearance;

    MeetingListener(Recalculation recalculation, Announcements announcements, Drafting drafting, Clearance clearance) {
        this.recalculation = recalculation;
        this.announcements = announcements;
        this.drafting = drafting;
        this.clearance = clearance;
    }

    @EventListener
    void moved(Rescheduling.Moved event) {
        event.reports().stream().map(drafting::require).filter(report -> !OVER.contains(report.status())).forEach(report -> follow(report, event));
    }

    private void follow(GovernanceReport report, Rescheduling.Moved event) {
        recalculation.of(report.reference(), "The meeting moved to another day.");
        announcements.meetingMoved(new About(report.council(), report.caseReference(), report.reference(),
                "%s %d %s".formatted(event.meeting(), event.move(), report.reference())), clearance.consulted(report.reference()), event.meeting(),
                event.oldOn(), event.newOn());
    }
}
