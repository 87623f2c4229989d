package org.inspectionresponse.notification;

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
import java.util.List;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;

/** One mail, as stored before it is sent. */
@Entity
@Table(name = "message")
public class Message {

    public enum Status { STORED, SENT }

    private static final int MOST_RECIPIENTS = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String purpose;

    @Column(nullable = false, updatable = false, length = 4000)
    private String recipients;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "text_body", nullable = false, updatable = false, length = 100_000)
    private String text;

    @Column(nullable = false, updatable = false, length = 4000)
    private String attachments;

    @Column(name = "message_id", nullable = false, updatable = false)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.STORED;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "stored_at", nullable = false, updatable = false)
    private Instant storedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Message() {
    }

    /**
     * Stores a mail.
     *
     * @param purpose what it is for, once and for all, such as "plan-submission PLN-NCC-2026-001": the same purpose is the same message
     * @param recipients one to fifteen addresses
     * @param subject one line
     * @param attachments keys of stored documents, in their order
     */
    public record Store(String council, String caseReference, String purpose, List<String> recipients, String subject, String text,
            List<String> attachments) {
    }

    /** Every value that becomes a header is checked to be one line, so that nothing typed can add a header of its own. */
    Message(Store store, String messageId, Instant now) {
        if (store.recipients().isEmpty()) {
            throw Refusal.because("There is nobody to send this to. Give at least one e-mail address.");
        }
        if (store.recipients().size() > MOST_RECIPIENTS) {
            throw Refusal.because("There may be at most " + MOST_RECIPIENTS + " recipients.");
        }
        this.council = store.council();
        this.caseReference = store.caseReference();
        this.purpose = store.purpose();
        this.recipients = String.join(",", store.recipients().stream().map(address -> Input.email("Recipient", address)).toList());
        this.subject = Input.line("Subject", store.subject(), 200);
        this.text = Input.text("Text", store.text(), 50_000);
        this.attachments = String.join(",", store.attachments());
        this.messageId = messageId;
        this.storedAt = now;
    }

    void attempted() {
        attempts++;
    }

    void sent(Instant at) {
        status = Status.SENT;
        sentAt = at;
    }

    public Long id() {
        return id;
    }

    public String council() {
        return council;
    }

    public String caseReference() {
        return caseReference;
    }

    public String purpose() {
        return purpose;
    }

    public List<String> recipients() {
        return List.of(recipients.split(","));
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** Keys of stored documents. */
    public List<String> attachments() {
        return attachments.isEmpty() ? List.of() : List.of(attachments.split(","));
    }

    /** Message-ID header: the same in every attempt, so that a mail server or a reader can tell a repetition. */
    public String messageId() {
        return messageId;
    }

    public Status status() {
        return status;
    }

    /** How often it was handed to the mail server, successfully or not. */
    public int attempts() {
        return attempts;
    }

    public Instant storedAt() {
        return storedAt;
    }

    /** When the mail server took it; null until then. */
    public Instant sentAt() {
        return sentAt;
    }
}
