package org.inspectionresponse.council;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import org.inspectionresponse.refusal.Refusal;

/** A meeting of a body. Reports, agenda and decisions belong to one. */
@Entity
@Table(name = "meeting")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(name = "held_on", nullable = false)
    private LocalDate heldOn;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    private String place;

    @Column(name = "convened_on")
    private LocalDate convenedOn;

    @Column(name = "convened_because", length = 4000)
    private String convenedBecause;

    @Column(name = "agenda_published_on")
    private LocalDate agendaPublishedOn;

    @Column(name = "external_id")
    private String externalId;

    protected Meeting() {
    }

    /**
     * A meeting may be convened at shorter notice than its clear days. Agenda and reports must then be open to inspection from the time it
     * is convened (Local Government Act 1972, section 100B(3) and (4)(a); for an executive SI 2012/2089, regulations 6 and 7).
     *
     * @param on the day it was convened, not in the future; so late that an agenda of that day does not have the clear days
     * @param because why it cannot wait, as the register keeps it
     */
    public record ShorterNotice(LocalDate on, String because) {
    }

    Meeting(String council, String reference, String body, LocalDate heldOn, LocalTime startsAt, String place) {
        this.council = council;
        this.reference = reference;
        this.body = body;
        this.heldOn = heldOn;
        this.startsAt = startsAt;
        this.place = place;
    }

    /** @param latest last day on which an agenda has its clear days */
    void convened(ShorterNotice notice, LocalDate latest, LocalDate today) {
        if (notice.on().isAfter(today)) {
            throw Refusal.because("The meeting cannot have been convened in the future.");
        }
        if (notice.on().isAfter(heldOn)) {
            throw Refusal.because("The meeting cannot be convened after the day on which it is held.");
        }
        if (!notice.on().isAfter(latest)) {
            throw Refusal.because("An agenda published by %s has its clear days, so a meeting convened on %s is not at shorter notice. Leave the day"
                    .formatted(DAY.format(latest), DAY.format(notice.on())) + " and the reason empty.");
        }
        convenedOn = notice.on();
        convenedBecause = notice.because();
    }

    /**
     * One that was convened at shorter notice and is now held so late that its agenda has the clear days after all is a meeting as any other.
     *
     * @param at null keeps the time
     * @param where null keeps the place
     * @param latest last day on which an agenda has its clear days before the new day
     */
    void moveTo(LocalDate on, LocalTime at, String where, LocalDate latest) {
        heldOn = on;
        startsAt = at == null ? startsAt : at;
        place = where == null ? place : where;
        if (convenedOn != null && !convenedOn.isAfter(latest)) {
            convenedOn = null;
            convenedBecause = null;
        }
    }

    /** @param at null keeps the time @param where null keeps the place */
    void correct(LocalTime at, String where) {
        startsAt = at == null ? startsAt : at;
        place = where == null ? place : where;
    }

    /** The committee system has a number for it, too. */
    void called(String number) {
        externalId = number;
    }

    /** The first publication of the agenda counts; a supplement does not move it. */
    void agendaPublished(LocalDate on) {
        if (agendaPublishedOn == null) {
            agendaPublishedOn = on;
        }
    }

    public String council() {
        return council;
    }

    public String reference() {
        return reference;
    }

    /** Code of the body that meets. */
    public String body() {
        return body;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    /** The day on which it was convened at shorter notice; null for a meeting with its clear days. */
    public LocalDate convenedOn() {
        return convenedOn;
    }

    /** Why it was convened at shorter notice; null for a meeting with its clear days. */
    public String convenedBecause() {
        return convenedBecause;
    }

    public LocalDate agendaPublishedOn() {
        return agendaPublishedOn;
    }

    /** What the committee system calls it; null for a meeting it does not know. */
    public String externalId() {
        return externalId;
    }

    public long version() {
        return version;
    }
}
