package org.inspectionresponse.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;

/** That documents of a subject, as it was then, are to be made. One order for each state of a subject, however often it is asked for. */
@Entity
@Table(name = "document_order")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(nullable = false, updatable = false)
    private String council;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private int version;

    @Column(nullable = false, updatable = false)
    private long revision;

    @Column(name = "ordered_by", nullable = false, updatable = false)
    private String orderedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ordered_as", updatable = false)
    private Role orderedAs;

    @Column(name = "ordered_at", nullable = false, updatable = false)
    private Instant orderedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected Order() {
    }

    /** Documents have been ordered and are to be made. */
    public record Ordered(String reference, String council) {
    }

    Order(String reference, Kind kind, String council, String subject, int version, long revision, By by, Instant at) {
        this.reference = reference;
        this.kind = kind;
        this.council = council;
        this.subject = subject;
        this.version = version;
        this.revision = revision;
        orderedBy = by.person();
        orderedAs = by.role();
        orderedAt = at;
    }

    void done(Instant at) {
        doneAt = at;
    }

    Long id() {
        return id;
    }

    /** Such as DOC-NCC-2026-001; the business key of its making. */
    public String reference() {
        return reference;
    }

    public String council() {
        return council;
    }

    public Kind kind() {
        return kind;
    }

    /** Reference of what the documents are about; the council's code for what is about the whole council. */
    public String subject() {
        return subject;
    }

    /** Number of the subject's version; 0 where it has none. */
    public int version() {
        return version;
    }

    /** What tells one state of a version from another. */
    public long revision() {
        return revision;
    }

    public By by() {
        return new By(orderedBy, orderedAs);
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    /** When its documents were made and kept; null until then. */
    public Instant doneAt() {
        return doneAt;
    }
}
