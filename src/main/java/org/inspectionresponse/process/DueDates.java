package org.inspectionresponse.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** Days as the engine wants them: moments, by London time. */
final class DueDates {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DueDates() {
    }

    /** The moment the day begins. */
    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(LONDON).toInstant());
    }

    /** The last second of the day on which something is due. */
    static Date endOf(LocalDate day) {
        return Date.from(lastSecond(day).toInstant());
    }

    /** The moment from which something due that day is late: midnight after it, also where the clocks change. */
    static Date after(LocalDate day) {
        return Date.from(lastSecond(day).plusSeconds(1).toInstant());
    }

    private static ZonedDateTime lastSecond(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(LONDON);
    }
}
