package org.inspectionresponse.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.calendar.BankHoliday;

/**
 * A bank holiday that an administrator entered while the product runs, or called off. One that the product's own table has and that is called
 * off is a row too: a withdrawal has the last word over any table.
 */
@Entity
@Table(name = "bank_holiday")
class EnteredHoliday {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "holiday_on", nullable = false, updatable = false)
    private LocalDate day;

    @Column(nullable = false)
    private String title;

    @Column(name = "known_from", nullable = false)
    private LocalDate knownFrom;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(nullable = false, length = 1000)
    private String source;

    @Column(name = "added_by", nullable = false)
    private String addedBy;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    protected EnteredHoliday() {
    }

    EnteredHoliday(BankHoliday holiday, String source, String by, Instant at) {
        day = holiday.date();
        enter(holiday, source, by, at);
    }

    /** The same day once more, after it was called off: what is entered now counts. */
    final void enter(BankHoliday holiday, String itsSource, String by, Instant at) {
        title = holiday.title();
        knownFrom = holiday.knownFrom();
        withdrawnOn = holiday.withdrawnOn();
        source = itsSource;
        addedBy = by;
        addedAt = at;
    }

    void withdraw(LocalDate on, String itsSource) {
        withdrawnOn = on.isBefore(knownFrom) ? knownFrom : on;
        source = itsSource;
    }

    BankHoliday holiday() {
        return new BankHoliday(day, title, knownFrom, withdrawnOn);
    }

    boolean stands() {
        return withdrawnOn == null;
    }

    String source() {
        return source;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }
}
