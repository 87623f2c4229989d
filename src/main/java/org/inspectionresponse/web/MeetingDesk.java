package org.inspectionresponse.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranges meetings and enters it in the register; the calendar of meetings itself knows no register. */
@Service
@Transactional
class MeetingDesk {

    private final MeetingCalendar calendar;
    private final Register register;

    MeetingDesk(MeetingCalendar calendar, Register register) {
        this.calendar = calendar;
        this.register = register;
    }

    /**
     * @param at may be null while it is not known
     * @param place may be null while it is not known
     * @param notice null for a meeting with its clear days
     */
    record Arrange(String body, LocalDate on, LocalTime at, String place, Meeting.ShorterNotice notice) {
    }

    Meeting arrange(String council, Arrange command, By by) {
        Meeting.ShorterNotice notice = command.notice();
        Meeting meeting = notice == null ? calendar.arrange(council, command.body(), command.on(), command.at(), command.place())
                : calendar.arrange(council, command.body(), command.on(), command.at(), command.place(), notice);
        register.enter(Act.on(council, null, meeting.reference(), meeting.version(), notice == null ? "Arrange meeting"
                : "Arrange meeting convened at shorter notice").because(meeting.convenedBecause()), by);
        return meeting;
    }
}
