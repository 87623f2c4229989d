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

    /** SENDING: the mail server was spoken to, and how that ended is not known (yet). */
    public enum Status { STORED, SENDING, SENT }

    private static final String PREFIX = "MSG-";

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

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Notice.Kind kind;

    @Column(updatable = false)
    private String recipient;

    @Column(length = 4000)
    private String recipients;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "text_body", nullable = false, updatable = false, length = 100_000)
    private String text;

    @Column(name = "html_body", updatable = false, length = 100_000)
    private String html;

    @Column(updatable = false, length = 4000)
    private String calendar;

    @Column(nullable = false, updatable = false, length = 4000)
    private String attachments;

    @Column(name = "message_id", nullable = false, updatable = false)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.STORED;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    @Column(name = "unclear_attempts", nullable = false)
    private int unclearAttempts;

    @Column(length = 1000)
    private String problem;

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

    /** A notice, as written for its recipient. */
    Message(Notice notice, String purpose, NoticeMail.Written written, String messageId, Instant now) {
        this.council = notice.council();
        this.caseReference = notice.caseReference();
        this.purpose = purpose;
        this.kind = notice.kind();
        this.recipient = written.reader();
        this.subject = Input.line("Subject", notice.subject(), 200);
        this.text = Input.text("Text", written.text(), 50_000);
        this.html = written.html();
        this.calendar = written.calendar();
        this.attachments = "";
        this.messageId = messageId;
        this.storedAt = now;
    }

    /** A notice has been stored and is to be sent. */
    public record Stored(String reference, String council) {
    }

    void attempt(List<String> to, Instant at) {
        if (status == Status.SENDING) {
            unclearAttempts++;
        }
        recipients = String.join(",", to);
        status = Status.SENDING;
        attemptedAt = at;
        attempts++;
    }

    /** @param unclear the server may have taken it all the same */
    void failed(String why, boolean unclear) {
        problem = why.substring(0, Math.min(why.length(), 1000));
        if (!unclear) {
            status = Status.STORED;
        }
    }

    void sent(Instant at) {
        status = Status.SENT;
        sentAt = at;
        problem = null;
    }

    /** Such as MSG-12; the business key of its delivery. */
    public String reference() {
        return PREFIX + id;
    }

    static Long id(String reference) {
        return Long.valueOf(reference.substring(PREFIX.length()));
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

    /** What it tells; null for a message that is no notice. */
    public Notice.Kind kind() {
        return kind;
    }

    /** Sign-in name of whom a notice is for; null for a message to addresses. */
    public String recipient() {
        return recipient;
    }

    /** Addresses; those of a notice are known from its first attempt on. */
    public List<String> recipients() {
        return recipients == null ? List.of() : List.of(recipients.split(","));
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** The same in HTML; null where there is none. */
    public String html() {
        return html;
    }

    /** The entry for the reader's calendar; null where there is none. */
    public String calendar() {
        return calendar;
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

    /** When it was last handed to the mail server; null before that. */
    public Instant attemptedAt() {
        return attemptedAt;
    }

    /** How many attempts ended nobody knows how: so often may the reader have it besides the once. */
    public int unclearAttempts() {
        return unclearAttempts;
    }

    /** Why it could not be sent the last time; null where it could. */
    public String problem() {
        return problem;
    }

    public Instant storedAt() {
        return storedAt;
    }

    /** When the mail server took it; null until then. */
    public Instant sentAt() {
        return sentAt;
    }
}
