package org.inspectionresponse.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.refusal.Refusal;

/** The proof that a plan, or an early draft of it, was sent: when, to whom, which files to the byte, and what came back. */
@Entity
@Table(name = "submission")
public class Submission {

    /** What was sent. */
    public enum Kind {
        EARLY_DRAFT("Early draft of improvement plan", "plan-early-draft"),
        PLAN("Improvement plan", "plan-submission");

        private final String label;
        private final String purpose;

        Kind(String label, String purpose) {
            this.label = label;
            this.purpose = purpose;
        }

        String label() {
            return label;
        }

        /** What makes its mail one, before the plan's reference. */
        String purpose() {
            return purpose;
        }
    }

    /** What came back from Ofsted. It blocks nothing: the duty is met by sending and publishing. */
    public enum Acknowledgement { RECEIVED, NOT_EXPECTED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "plan_reference", nullable = false, updatable = false)
    private String planReference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String statement;

    @Column(nullable = false, updatable = false, length = 4000)
    private String recipients;

    @Column(name = "covering_words", nullable = false, updatable = false, length = 8000)
    private String coveringWords;

    @Column(name = "confirmed_by", nullable = false, updatable = false)
    private String confirmedBy;

    @Column(nullable = false, updatable = false)
    private Long message;

    @Column(name = "message_id", nullable = false, updatable = false)
    private String messageId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "submission_file", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<SentFile> files = new ArrayList<>();

    @Column(name = "late_because", length = 2000)
    private String lateBecause;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private Acknowledgement acknowledgement;

    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;

    @Column(name = "not_expected_because", length = 2000)
    private String notExpectedBecause;

    protected Submission() {
    }

    Submission(ImprovementPlan plan, Kind kind, String coveringWords, Message stored, List<StoredDocument> files, String confirmedBy) {
        this.council = plan.council();
        this.planReference = plan.reference();
        this.kind = kind;
        this.statement = files.get(0).key();
        this.recipients = String.join(",", stored.recipients());
        this.coveringWords = coveringWords;
        this.confirmedBy = confirmedBy;
        this.message = stored.id();
        this.messageId = stored.messageId();
        files.forEach(file -> this.files.add(new SentFile(council, file)));
    }

    /** One file as it was sent. */
    @Embeddable
    public static class SentFile {

        @Column(nullable = false)
        private String council;

        @Column(nullable = false)
        private String document;

        @Column(nullable = false)
        private String name;

        @Column(nullable = false)
        private String sha256;

        protected SentFile() {
        }

        SentFile(String council, StoredDocument file) {
            this.council = council;
            this.document = file.key();
            this.name = file.name();
            this.sha256 = file.sha256();
        }

        /** Key of the stored document. */
        public String document() {
            return document;
        }

        public String name() {
            return name;
        }

        /** SHA-256 of its bytes, in hexadecimal. */
        public String sha256() {
            return sha256;
        }
    }

    /**
     * Says what came back.
     *
     * @param on day on which Ofsted acknowledged it; needed with RECEIVED
     * @param because why none is expected; needed with NOT_EXPECTED
     */
    public record Acknowledge(Acknowledgement outcome, LocalDate on, String because) {
    }

    void late(String because) {
        lateBecause = because;
    }

    void sent(Instant at) {
        sentAt = at;
    }

    void acknowledge(Acknowledge acknowledge, LocalDate sentOn, LocalDate today) {
        switch (acknowledge.outcome()) {
            case RECEIVED -> requireDay(acknowledge.on(), sentOn, today);
            case NOT_EXPECTED -> requireReason(acknowledge.because());
        }
        acknowledgement = acknowledge.outcome();
        acknowledgedOn = acknowledge.outcome() == Acknowledgement.RECEIVED ? acknowledge.on() : null;
        notExpectedBecause = acknowledge.outcome() == Acknowledgement.NOT_EXPECTED ? acknowledge.because() : null;
    }

    private static void requireDay(LocalDate on, LocalDate sentOn, LocalDate today) {
        if (on == null) {
            throw Refusal.because("Give the day on which the acknowledgement came.");
        }
        if (on.isBefore(sentOn)) {
            throw Refusal.because("The acknowledgement cannot have come before the plan was sent. Correct the day.");
        }
        if (on.isAfter(today)) {
            throw Refusal.because("The day of the acknowledgement is still to come. Give the day on which it came.");
        }
    }

    private static void requireReason(String because) {
        if (because == null || because.isBlank()) {
            throw Refusal.because("Say why no acknowledgement is expected.");
        }
    }

    public String planReference() {
        return planReference;
    }

    /** Key of the plan's own document, as sent and published. */
    public String statement() {
        return statement;
    }

    public List<String> recipients() {
        return List.of(recipients.split(","));
    }

    public String coveringWords() {
        return coveringWords;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    /** Key of the stored message. */
    Long message() {
        return message;
    }

    /** Message-ID of the mail, by which the receiving server's log can be asked. */
    public String messageId() {
        return messageId;
    }

    /** Why an early draft was late; null where it was not. */
    public String lateBecause() {
        return lateBecause;
    }

    /** The plan first, then the pack. */
    public List<SentFile> files() {
        return List.copyOf(files);
    }

    /** When the mail server took it; null until then. */
    public Instant sentAt() {
        return sentAt;
    }

    /** Null while it is awaited. */
    public Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    public LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    public String notExpectedBecause() {
        return notExpectedBecause;
    }
}
