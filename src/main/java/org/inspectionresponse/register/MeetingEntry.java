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

    /** With what is on its published agenda, in its order. */
    record Full(MeetingEntry entry, List<Item> items) {
    }

    /**
     * An item whose report is not open to inspection because its whole text is exempt is on the agenda like any other (Local Government Act
     * 1972, section 100B(2)); its title may say too much.
     *
     * @param number of the item on the agenda
     * @param report null where the report is not open, as is the address of its page
     * @param title that of the report; else that it is not for publication, and under which paragraphs of Schedule 12A
     */
    record Item(int number, String report, String title, String address) {
    }
}
