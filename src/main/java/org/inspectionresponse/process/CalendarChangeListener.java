package org.inspectionresponse.process;

import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.council.WorkingCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins to count anew in the transaction in which the calendar changes: neither is there without the other. */
@Component
class CalendarChangeListener {

    private final RuntimeService runtime;

    CalendarChangeListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void changed(WorkingCalendar.Changed event) {
        runtime.startProcessInstanceByKey("calendarChange", CalendarChangeProcess.subject(event.day()));
    }
}
