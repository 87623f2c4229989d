package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.refusal.Refusal;

/** A report on the agenda of a meeting. A deferred report has one for each meeting it came to. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(nullable = false, updatable = false)
    private String meeting;

    @Column(name = "held_on", nullable = false)
    private LocalDate heldOn;

    @Column(name = "published_on", nullable = false, updatable = false)
    private LocalDate publishedOn;

    @Column(name = "item_number", nullable = false, updatable = false)
    private int number;

    @Column(updatable = false, length = 8_000)
    private String urgency;

    protected AgendaItem() {
    }

    /**
     * Puts a report on the agenda of a meeting.
     *
     * @param meeting reference of a meeting of the report's body
     * @param publishedOn the day the agenda was published with the report
     * @param number of the item on the agenda, 1 to 999
     * @param urgency for a late item the chair's opinion that it is urgent, with the special circumstances, word for word as the minutes
     *     are to state it (LGA 1972 s.100B(4)(b)); null for an item in time
     */
    public record Publish(String meeting, LocalDate publishedOn, int number, String urgency) {
    }

    AgendaItem(String council, String report, LocalDate heldOn, Publish publish) {
        this.council = council;
        this.report = report;
        this.heldOn = heldOn;
        meeting = publish.meeting();
        publishedOn = publish.publishedOn();
        number = publish.number();
        urgency = publish.urgency();
    }

    /**
     * How much notice there is of a meeting.
     *
     * @param heldOn the day of the meeting
     * @param latest last day on which its agenda is not late
     * @param convenedOn the day it was convened at shorter notice, and so its {@code latest}; null for a meeting with its clear days
     */
    record Notice(LocalDate heldOn, LocalDate latest, LocalDate convenedOn) {
    }

    /**
     * Refuses an agenda after its meeting, and a late one unless the law has a way for it. An agenda of a meeting convened at shorter notice
     * is in time on the day of the convening, neither before nor after: it has to be open to inspection from that time (Local Government
     * Act 1972, section 100B(4)(a); SI 2012/2089, regulation 6(2)(b)).
     */
    static void check(Publish publish, Notice notice, Arrangements arrangements, LocalDate today) {
        LocalDate heldOn = notice.heldOn();
        if (publish.publishedOn().isAfter(today)) {
            throw Refusal.because("The agenda cannot have been published in the future. Complete this task once it is.");
        }
        if (publish.publishedOn().isAfter(heldOn)) {
            throw Refusal.because("The agenda cannot be published after its meeting on " + DAY.format(heldOn) + ".");
        }
        if (notice.convenedOn() != null && publish.publishedOn().isBefore(notice.convenedOn())) {
            throw Refusal.because("The agenda cannot have been published before the meeting was convened on " + DAY.format(notice.convenedOn()) + ".");
        }
        LocalDate latest = notice.latest();
        boolean late = publish.publishedOn().isAfter(latest);
        if (late && arrangements == Arrangements.EXECUTIVE) {
            throw Refusal.because("To be taken at a public meeting of the executive on " + DAY.format(heldOn) + " the report had to be published "
                    + (notice.convenedOn() == null ? "by " + DAY.format(latest) + ". Choose a later meeting, or one convened at shorter notice."
                            : "on " + DAY.format(latest) + ", when the meeting was convened at shorter notice. Choose a later meeting."));
        }
        if (late && publish.urgency() == null) {
            throw Refusal.because("For the meeting on " + DAY.format(heldOn) + " the agenda had to be published by " + DAY.format(latest)
                    + ". Choose a later meeting, or state why the chair holds the item to be urgent.");
        }
        if (!late && publish.urgency() != null) {
            throw Refusal.because("The agenda is in time, so leave the chair's opinion of urgency empty.");
        }
    }

    /** Its meeting is held on another day. */
    void moveTo(LocalDate on) {
        heldOn = on;
    }

    public String council() {
        return council;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    /** Reference of the meeting. */
    public String meeting() {
        return meeting;
    }

    /** The day of the meeting. */
    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** Its number on the agenda. */
    public int number() {
        return number;
    }

    /** The chair's opinion on a late item, word for word for the minutes; empty for an item that was in time. */
    public Optional<String> urgency() {
        return Optional.ofNullable(urgency);
    }
}
