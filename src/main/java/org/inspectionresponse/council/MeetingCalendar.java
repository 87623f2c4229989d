package org.inspectionresponse.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the bodies meet. */
@Service
@Transactional
public class MeetingCalendar {

    /** Sections 100A(6) and 100B(3) of the Local Government Act 1972, and SI 2012/2089, regulations 6 and 7. */
    private static final int STATUTORY_CLEAR_DAYS = 5;

    private final Councils councils;
    private final References references;
    private final Meetings meetings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    MeetingCalendar(Councils councils, References references, Meetings meetings, WorkingCalendar calendar, Clock clock) {
        this.councils = councils;
        this.references = references;
        this.meetings = meetings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Arranges a meeting; one a body and day. Refuses an unknown body, and a day on which the body does not sit or meets already. */
    public Meeting arrange(String council, String bodyCode, LocalDate on, LocalTime at, String place) {
        refuseUnlessFree(councils.require(council).requireBody(bodyCode), council, on);
        return meetings.save(new Meeting(council, references.next("MTG", council, on), bodyCode, on, at, place));
    }

    private void refuseUnlessFree(Body body, String council, LocalDate on) {
        if (body.remitOn(on).isEmpty()) {
            throw Refusal.because(body.name() + " does not sit on " + on + ". Choose another body or day.");
        }
        if (meetings.findByCouncilAndBodyAndHeldOn(council, body.code(), on).isPresent()) {
            throw Refusal.conflict(body.name() + " already meets on that day.");
        }
    }

    /**
     * Moves a meeting to another day. What that means for its agenda and for decisions is asked before, by those who know of them. Refuses a
     * day on which the body does not sit or meets already.
     *
     * @param at null keeps the time
     * @param place null keeps the place
     */
    public void move(String council, String reference, LocalDate on, LocalTime at, String place) {
        Meeting meeting = require(council, reference);
        refuseUnlessFree(councils.require(council).requireBody(meeting.body()), council, on);
        meeting.moveTo(on, at, place, latest(on, clearDays(meeting)));
    }

    /** Holds a meeting at another time or place of the same day; null keeps either. */
    public void correct(String council, String reference, LocalTime at, String place) {
        require(council, reference).correct(at, place);
    }

    /** The committee system calls a meeting by this number; null for none. */
    public void call(String council, String reference, String externalId) {
        require(council, reference).called(externalId);
    }

    /** The meeting that the committee system calls by this number. */
    @Transactional(readOnly = true)
    public Optional<Meeting> called(String council, String externalId) {
        return meetings.findByCouncilAndExternalId(council, externalId);
    }

    /** The meeting of a body on a day. */
    @Transactional(readOnly = true)
    public Optional<Meeting> on(String council, String body, LocalDate day) {
        return meetings.findByCouncilAndBodyAndHeldOn(council, body, day);
    }

    /** Arranges a meeting that was convened at shorter notice. Refuses, besides, one that has its clear days, and a day in the future. */
    public Meeting arrange(String council, String bodyCode, LocalDate on, LocalTime at, String place, Meeting.ShorterNotice notice) {
        Meeting meeting = arrange(council, bodyCode, on, at, place);
        meeting.convened(notice, latestAgenda(meeting), LocalDate.now(clock));
        return meeting;
    }

    /** Clear working days between agenda and meeting: those of the council, and never fewer than the law's five. */
    public int clearDays(Meeting meeting) {
        return Math.max(STATUTORY_CLEAR_DAYS, councils.require(meeting.council()).schemeOn(meeting.heldOn()).agendaClearWorkingDays());
    }

    /**
     * The last day on which the agenda of a meeting can be published without being late: a working day, or the day on which the meeting was
     * convened at shorter notice.
     */
    public LocalDate latestAgenda(Meeting meeting) {
        return meeting.convenedOn() != null ? meeting.convenedOn()
                : latest(meeting.heldOn(), clearDays(meeting));
    }

    private LocalDate latest(LocalDate heldOn, int clearDays) {
        return calendar.days().reckon(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, heldOn, clearDays).date();
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
