package org.inspectionresponse.demo;

import org.inspectionresponse.council.Councils;
import org.inspectionresponse.engine.Understudy;
import org.inspectionresponse.notification.Quiet;
import org.inspectionresponse.reminder.Reminders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the cases of the demonstration told once the product is there. Nobody gets mail of the past; what is due now they do. */
@Component
@Profile("demo")
@ConditionalOnProperty("inspection-response.demo.cases")
class DemoStart {

    private final DemoCases cases;
    private final Understudy understudy;
    private final Quiet quiet;
    private final Reminders reminders;
    private final Councils councils;

    DemoStart(DemoCases cases, Understudy understudy, Quiet quiet, Reminders reminders, Councils councils) {
        this.cases = cases;
        this.understudy = understudy;
        this.quiet = quiet;
        this.reminders = reminders;
        this.councils = councils;
    }

    /** Comes last of all in starting, so that nobody waits for it. */
    @EventListener
    void begin(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && cases.isUntold()) {
            Thread teller = new Thread(() -> understudy.withoutJobsRunning(this::tell), "demonstration");
            teller.setDaemon(true);
            teller.start();
        }
    }

    private void tell() {
        quiet.during(cases::tellAll);
        councils.all().forEach(council -> reminders.remind(council.code()));
    }
}
