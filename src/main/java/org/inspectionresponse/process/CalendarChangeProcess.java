package org.inspectionresponse.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.inspectionresponse.council.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Binds {@code calendarChange}: a bank holiday was entered or called off, and everything counted with it is counted anew. */
@Component
public class CalendarChangeProcess {

    private static final String SUBJECT = "BANK-HOLIDAY-";
    /** Twice as long as a node takes to hear of a change, so that nothing is counted by an old calendar after it was counted anew. */
    private static final Duration UNTIL_EVERY_NODE_KNOWS = Duration.ofMinutes(1);

    private final WorkingCalendar calendar;
    private final Recounting recounting;
    private final Clock clock;

    CalendarChangeProcess(WorkingCalendar calendar, Recounting recounting, Clock clock) {
        this.calendar = calendar;
        this.recounting = recounting;
        this.clock = clock;
    }

    static String subject(LocalDate day) {
        return SUBJECT + day;
    }

    public Date everyNodeKnows(String subject) {
        return Date.from(clock.instant().plus(UNTIL_EVERY_NODE_KNOWS));
    }

    public void recountClocks(String subject) {
        recounting.all(subject, calendar.changeOf(LocalDate.parse(subject.substring(SUBJECT.length()))));
    }
}
