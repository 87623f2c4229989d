package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.timetable.Milestone;
import org.inspectionresponse.timetable.Step;
import org.inspectionresponse.timetable.Timetables;
import org.springframework.stereotype.Component;

/**
 * When a task is due that waits for what is still to come: the council's scheme gives it so many working days from that event on, not from the
 * day on which the task came up. What is counted here is on record, so that counting again gives the same day.
 */
@Component
class AwaitedDays {

    private final Councils councils;
    private final MeetingCalendar meetings;
    private final WorkingCalendar calendar;
    private final Timetables timetables;

    AwaitedDays(Councils councils, MeetingCalendar meetings, WorkingCalendar calendar, Timetables timetables) {
        this.councils = councils;
        this.meetings = meetings;
        this.calendar = calendar;
        this.timetables = timetables;
    }

    /** The working days of a task from the day on which it can be done. */
    Date since(String council, LocalDate day) {
        return DueDates.endOf(sinceDay(council, day));
    }

    private LocalDate sinceDay(String council, LocalDate day) {
        return calendar.days().after(day, councils.require(council).schemeOn(day).taskWorkingDays());
    }

    /** The working days of a task from the first meeting of a body on or after a day; empty while none is arranged. */
    Optional<Date> sinceMeeting(String council, Predicate<Body> which, LocalDate from) {
        Council its = councils.require(council);
        return its.bodies().stream().filter(which).flatMap(body -> meetings.from(council, body.code(), from).stream()).map(Meeting::heldOn)
                .min(LocalDate::compareTo).map(held -> since(council, held));
    }

    /** The last safe day for the draft of the report that the timetable of its case waits for; empty where the scheme gives as much. */
    Optional<Date> draft(GovernanceReport report) {
        return Optional.ofNullable(report.caseReference()).flatMap(timetables::of)
                .filter(timetable -> report.reference().equals(timetable.report()))
                .flatMap(timetable -> timetable.route().step(Milestone.DRAFT)).map(Step::lastSafe)
                .filter(sinceDay(report.council(), report.openedOn())::isBefore).map(DueDates::endOf);
    }
}
