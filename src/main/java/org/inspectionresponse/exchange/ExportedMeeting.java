package org.inspectionresponse.exchange;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting as another system exported it.
 *
 * @param externalId what that system calls it; null where its export does not say
 * @param body the name of the committee or board there
 * @param at null where the export names no time
 * @param place null where the export names no place
 * @param cancelled whether that system says that it is not held
 */
record ExportedMeeting(String externalId, String body, LocalDate on, LocalTime at, String place, boolean cancelled) {

    /**
     * One line or entry of an export.
     *
     * @param line where it stands in the file, from 1
     * @param meeting null where it could not be read
     * @param refusal why it could not be read; null otherwise
     */
    record Read(int line, ExportedMeeting meeting, String refusal) {
    }
}
