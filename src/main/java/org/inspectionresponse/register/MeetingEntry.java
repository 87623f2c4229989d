package org.inspectionresponse.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.register.Named.Name;

/**
 * A meeting.
 *
 * @param startsAt null while it is not known, as is the place
 * @param agendaPublishedOn null before
 * @param shorterNotice why it was convened at shorter notice; null for a meeting with its clear days
 */
record MeetingEntry(String reference, Name council, Name body, LocalDate heldOn, LocalTime startsAt, String place, LocalDate agendaPublishedOn,
        String shorterNotice, String address) {

    /** With the published reports on its agenda, in its order. */
    record Full(MeetingEntry entry, List<Item> items) {
    }

    /** @param number of the item on the agenda @param address of the report's page */
    record Item(int number, String report, String title, String address) {
    }
}
