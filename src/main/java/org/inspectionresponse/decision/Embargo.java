package org.inspectionresponse.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;

/** An agenda that is ready and is published at a set moment. Until then nobody outside sees anything of it. */
@Entity
@Table(name = "agenda_embargo")
public class Embargo {

    /** How far it has come. */
    public enum Status { HELD, RELEASED, TAKEN_BACK }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(nullable = false, updatable = false)
    private String meeting;

    @Column(name = "item_number", nullable = false, updatable = false)
    private int number;

    @Column(updatable = false, length = 8_000)
    private String urgency;

    @Column(nullable = false, updatable = false)
    private Instant moment;

    @Column(name = "set_by", nullable = false, updatable = false)
    private String setBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.HELD;

    protected Embargo() {
    }

    /** Democratic services changed their mind before the moment, so the agenda is to be dealt with again. */
    public record TakenBack(String council, String report) {
    }

    Embargo(String council, String report, AgendaItem.Publish publish, Instant moment, By by) {
        this.council = council;
        this.report = report;
        meeting = publish.meeting();
        number = publish.number();
        urgency = publish.urgency();
        this.moment = moment;
        setBy = by.person();
    }

    boolean held() {
        return status == Status.HELD;
    }

    boolean isReleased() {
        return status == Status.RELEASED;
    }

    void released() {
        status = Status.RELEASED;
    }

    void takenBack() {
        status = Status.TAKEN_BACK;
    }

    /** Reference of the report. */
    String report() {
        return report;
    }

    AgendaItem.Publish publishOn(LocalDate day) {
        return new AgendaItem.Publish(meeting, day, number, urgency);
    }

    /** Who set it: they publish it, at that moment. */
    By by() {
        return new By(setBy, Role.DEMOCRATIC_SERVICES);
    }

    public Instant moment() {
        return moment;
    }
}
