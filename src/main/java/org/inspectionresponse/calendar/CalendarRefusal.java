package org.inspectionresponse.calendar;

/** A question to the calendar that has no answer. The message is one plain sentence that says what to change. */
public class CalendarRefusal extends IllegalArgumentException {

    CalendarRefusal(String message) {
        super(message);
    }
}
