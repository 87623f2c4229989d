package org.inspectionresponse.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the bodies meet. */
@Service
@Transactional
public class MeetingCalendar {

    private final Councils councils;
    private final References references;
    private final Meetings meetings;

    MeetingCalendar(Councils councils, References references, Meetings meetings) {
        this.councils = councils;
        this.references = references;
        this.meetings = meetings;
    }

    /** Arranges a meeting; one a body and day. Refuses an unknown body, and a day on which the body does not sit or meets already. */
    public Meeting arrange(String council, String bodyCode, LocalDate on, LocalTime at, String place) {
        Body body = councils.require(council).requireBody(bodyCode);
        if (body.remitOn(on).isEmpty()) {
            throw Refusal.because(body.name() + " does not sit on " + on + ". Choose another body or day.");
        }
        if (meetings.findByCouncilAndBodyAndHeldOn(council, bodyCode, on).isPresent()) {
            throw Refusal.conflict(body.name() + " already meets on that day.");
        }
        return meetings.save(new Meeting(council, references.next("MTG", council, on), bodyCode, on, at, place));
    }

    /** Records that the agenda was published; the first day counts. */
    public void agendaPublished(String council, String reference, LocalDate on) {
        require(council, reference).agendaPublished(on);
    }

    @Transactional(readOnly = true)
    public Meeting require(String council, String reference) {
        return meetings.findByCouncilAndReference(council, reference)
                .orElseThrow(() -> Refusal.because("Choose one of the meetings that are arranged."));
    }

    @Transactional(readOnly = true)
    public List<Meeting> of(String council) {
        return meetings.findByCouncilOrderByHeldOn(council);
    }

    /** @return the meetings of a body on or after a day, earliest first */
    @Transactional(readOnly = true)
    public List<Meeting> from(String council, String body, LocalDate day) {
        return meetings.findByCouncilAndBodyAndHeldOnGreaterThanEqualOrderByHeldOn(council, body, day);
    }
}
