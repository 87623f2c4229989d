package org.inspectionresponse.process;

import java.util.List;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.reminder.Reminders;
import org.inspectionresponse.timetable.RouteWatch;
import org.springframework.stereotype.Component;

/** Translates between the model {@code deadlineWatch} and the rooms reminder and timetable. */
@Component
public class DeadlineWatchProcess {

    private final Councils councils;
    private final Reminders reminders;
    private final RouteWatch routes;

    DeadlineWatchProcess(Councils councils, Reminders reminders, RouteWatch routes) {
        this.councils = councils;
        this.reminders = reminders;
        this.routes = routes;
    }

    /** When it looks, as the engine writes it: six o'clock every morning, by the clock of the machine. */
    public String mornings() {
        return "0 0 6 * * ?";
    }

    /** Codes of the councils, each of which has a job of its own, so that one that fails does not keep the others from being told. */
    public List<String> councils() {
        return councils.all().stream().map(Council::code).toList();
    }

    /** Of clocks that call today, and of timetables that no longer fit because a day has passed. */
    public void remindPeople(String council) {
        reminders.remind(council);
        routes.closedNow(council);
    }
}
