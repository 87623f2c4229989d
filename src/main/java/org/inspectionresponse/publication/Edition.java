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
import org.inspectionresponse.document.StoredDocument;

/** A document as it was made and kept, to the byte. Rows are added and never changed. */
@Entity
@Table(name = "document_edition")
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private Long order;

    @Column(nullable = false, updatable = false)
    private String council;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Audience audience;

    @Column(nullable = false, updatable = false)
    private boolean draft;

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String document;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(nullable = false, updatable = false)
    private long size;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "made_for", nullable = false, updatable = false)
    private String madeFor;

    protected Edition() {
    }

    Edition(Order order, Made made, StoredDocument kept) {
        this.order = order.id();
        council = order.council();
        kind = order.kind();
        subject = order.subject();
        version = order.version();
        audience = made.audience();
        draft = made.draft();
        mediaType = kept.mediaType();
        name = kept.name();
        document = kept.key();
        sha256 = kept.sha256();
        size = kept.size();
        madeAt = kept.storedAt();
        madeFor = order.by().person();
    }

    Long order() {
        return order;
    }

    public String council() {
        return council;
    }

    public Kind kind() {
        return kind;
    }

    /** Reference of what it is about. */
    public String subject() {
        return subject;
    }

    /** Number of the subject's version; 0 where it has none. */
    public int version() {
        return version;
    }

    public Audience audience() {
        return audience;
    }

    /** Whether what it shows was not published when it was made. */
    public boolean draft() {
        return draft;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** Key of the stored document. */
    public String document() {
        return document;
    }

    /** Hash of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Sign-in name of who ordered it, or the product's. */
    public String madeFor() {
        return madeFor;
    }
}
