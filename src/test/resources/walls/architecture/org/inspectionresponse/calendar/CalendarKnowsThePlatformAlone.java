package org.inspectionresponse.calendar;

import org.springframework.util.StringUtils;

class CalendarKnowsThePlatformAlone {

    boolean given(String day) {
        return StringUtils.hasText(day);
    }
}
