package org.inspectionresponse.plan;

import java.time.LocalDate;

class TimeComesFromTheClock {

    LocalDate today() {
        return LocalDate.now();
    }
}
