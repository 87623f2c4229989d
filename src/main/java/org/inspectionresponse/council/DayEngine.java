package org.inspectionresponse.council;

import org.inspectionresponse.calendar.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar everybody counts with. It is made here because the room of the calendar itself knows no Spring. */
@Configuration(proxyBeanMethods = false)
class DayEngine {

    @Bean
    WorkingDays workingDays(CalendarSettings settings) {
        return settings.workingDays();
    }
}
