package org.inspectionresponse.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;

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

    @Column(name = "agenda_published_on")
    private LocalDate agendaPublishedOn;

    protected Meeting() {
    }

    Meeting(String council, String reference, String body, LocalDate heldOn, LocalTime startsAt, String place) {
        this.council = council;
        this.reference = reference;
        this.body = body;
        this.heldOn = heldOn;
        this.startsAt = startsAt;
        this.place = place;
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

    public LocalDate agendaPublishedOn() {
        return agendaPublishedOn;
    }

    public long version() {
        return version;
    }
}
