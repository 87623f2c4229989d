package org.inspectionresponse.web;

import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendar and enters it in the register of every council, because all count with it; the calendar itself knows no register. */
@Service
@Transactional
class HolidayDesk {

    private final WorkingCalendar calendar;
    private final Councils councils;
    private final Register register;

    HolidayDesk(WorkingCalendar calendar, Councils councils, Register register) {
        this.calendar = calendar;
        this.councils = councils;
        this.register = register;
    }

    void add(WorkingCalendar.Add command, By by) {
        calendar.add(command, by);
        enter("Enter bank holiday", command.day().toString(), command.title() + ". " + command.source(), by);
    }

    void withdraw(WorkingCalendar.Withdraw command, By by) {
        calendar.withdraw(command, by);
        enter("Call off bank holiday", command.day().toString(), command.because(), by);
    }

    private void enter(String what, String day, String because, By by) {
        councils.all().forEach(council ->
                register.enter(Act.on(council.code(), null, "BANK-HOLIDAY-" + day, null, what).because(because), by));
    }
}
