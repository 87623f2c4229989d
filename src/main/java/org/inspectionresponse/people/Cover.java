package org.inspectionresponse.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;

/**
 * Who stands in for somebody of a council from one day to another, both included. The deputy is told what the person is told; they work
 * with their own rights and get none of the person's.
 */
@Entity
@Table(name = "cover")
public class Cover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String person;

    @Column(nullable = false, updatable = false)
    private String deputy;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(name = "named_by", nullable = false, updatable = false)
    private String namedBy;

    @Column(name = "named_at", nullable = false, updatable = false)
    private Instant namedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Cover() {
    }

    /**
     * Names a deputy.
     *
     * @param person sign-in name of whom the deputy stands in for
     * @param deputy sign-in name
     */
    public record Name(String council, String person, String deputy, LocalDate firstDay, LocalDate lastDay) {

        public Name {
            Objects.requireNonNull(council, "council");
            if (person.equals(deputy)) {
                throw Refusal.because("Nobody stands in for themselves. Choose somebody else.");
            }
            if (lastDay.isBefore(firstDay)) {
                throw Refusal.because("The last day of the cover is before its first day.");
            }
        }
    }

    Cover(Name command, By by, Instant now) {
        this.council = command.council();
        this.person = command.person();
        this.deputy = command.deputy();
        this.firstDay = command.firstDay();
        this.lastDay = command.lastDay();
        this.namedBy = by.person();
        this.namedAt = now;
    }

    boolean overlaps(Name other) {
        return !firstDay.isAfter(other.lastDay()) && !lastDay.isBefore(other.firstDay());
    }

    void end(By by, Instant now) {
        endedBy = by.person();
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String council() {
        return council;
    }

    public String person() {
        return person;
    }

    public String deputy() {
        return deputy;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String namedBy() {
        return namedBy;
    }
}
