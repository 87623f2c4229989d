package org.inspectionresponse.calendar;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day stands in a sentence, the same in refusals, mail, registers and pages. */
public final class InWords {

    /** "13 January 2020". */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {
    }
}
