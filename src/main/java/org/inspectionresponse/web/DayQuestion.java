package org.inspectionresponse.web;

import java.time.LocalDate;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;

/**
 * A question to the day engine.
 *
 * @param count   in the rule's unit
 * @param knownOn the day whose calendar is meant; null for everything known by now
 */
record DayQuestion(Rule rule, LocalDate from, int count, LocalDate knownOn) {

    Reckoning reckon(WorkingDays workingDays) {
        return calendar(workingDays).reckon(rule, from, count);
    }

    Reckoning explain(WorkingDays workingDays) {
        return calendar(workingDays).explain(rule, from, count);
    }

    private WorkingDays calendar(WorkingDays workingDays) {
        return knownOn == null ? workingDays : workingDays.asKnownOn(knownOn);
    }
}
