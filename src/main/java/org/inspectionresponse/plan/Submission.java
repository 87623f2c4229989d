package org.inspectionresponse.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import org.inspectionresponse.council.SubmissionWay;
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

        public String label() {
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SubmissionWay way;

    private String portal;

    private String statement;

    private String pack;

    @Column(name = "pack_name")
    private String packName;

    @Column(name = "pack_sha256")
    private String packSha256;

    @Column(name = "pack_size")
    private Long packSize;

    @Column(name = "packed_at")
    private Instant packedAt;

    @Column(nullable = false, updatable = false, length = 4000)
    private String recipients;

    @Column(name = "covering_words", nullable = false, updatable = false, length = 8000)
    private String coveringWords;

    @Column(name = "confirmed_by", nullable = false, updatable = false)
    private String confirmedBy;

    private Long message;

    @Column(name = "message_id")
    private String messageId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "submission_file", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<SentFile> files = new ArrayList<>();

    @Column(name = "late_because", length = 2000)
    private String lateBecause;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "upload_recorded_at")
    private Instant uploadRecordedAt;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "upload_text", length = 8000))
    @AttributeOverride(name = "document", column = @Column(name = "upload_document"))
    @AttributeOverride(name = "name", column = @Column(name = "upload_name"))
    @AttributeOverride(name = "sha256", column = @Column(name = "upload_sha256"))
    private Receipt uploadReceipt;

    @Embedded
    private Receipt acknowledgementReceipt;

    @Enumerated(EnumType.STRING)
    private Acknowledgement acknowledgement;

    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;

    @Column(name = "not_expected_because", length = 2000)
    private String notExpectedBecause;

    protected Submission() {
    }

    /**
     * @param portal where it is uploaded; null for what goes by mail
     * @param recipients addresses; whom the letter is to
     */
    Submission(ImprovementPlan plan, Kind kind, SubmissionWay way, String portal, String coveringWords, List<String> recipients, String confirmedBy) {
        this.council = plan.council();
        this.planReference = plan.reference();
        this.kind = kind;
        this.way = way;
        this.portal = portal;
        this.recipients = String.join(",", recipients);
        this.coveringWords = coveringWords;
        this.confirmedBy = confirmedBy;
    }

    /**
     * The pack as it was made of the plan that was confirmed.
     *
     * @param zip what is sent or uploaded
     * @param files what is in it; the plan first
     */
    public record Packed(StoredDocument zip, List<StoredDocument> files) {
    }

    void packed(Packed its) {
        pack = its.zip().key();
        packName = its.zip().name();
        packSha256 = its.zip().sha256();
        packSize = its.zip().size();
        packedAt = its.zip().storedAt();
        statement = its.files().get(0).key();
        its.files().forEach(file -> files.add(new SentFile(council, file)));
    }

    void mail(Message stored) {
        message = stored.id();
        messageId = stored.messageId();
    }

    /** It goes by mail after all: nobody is asked to upload it. */
    void mailInstead() {
        way = SubmissionWay.MAIL;
        portal = null;
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
     * Says that the pack was uploaded.
     *
     * @param at when; not before the pack was made
     * @param receipt what the portal answered
     */
    public record Upload(Instant at, Receipt receipt) {
    }

    /**
     * Says what came back.
     *
     * @param receipt what came, as words or a file; may be empty
     * @param on day on which Ofsted acknowledged it; needed with RECEIVED
     * @param because why none is expected; needed with NOT_EXPECTED
     */
    public record Acknowledge(Acknowledgement outcome, LocalDate on, Receipt receipt, String because) {
    }

    void late(String because) {
        lateBecause = because;
    }

    void sent(Instant at) {
        sentAt = at;
    }

    void upload(Upload upload, String by, Instant now) {
        requireUploadable(upload, now);
        sentAt = upload.at();
        uploadReceipt = upload.receipt();
        uploadedBy = by;
        uploadRecordedAt = now;
    }

    /** Hours and minutes are all that anybody types, so the minute of the pack counts as after it. */
    private void requireUploadable(Upload upload, Instant now) {
        if (sentAt != null) {
            throw Refusal.conflict("This was uploaded already.");
        }
        if (packedAt == null || upload.at().isBefore(Instant.ofEpochSecond(packedAt.getEpochSecond() / 60 * 60))) {
            throw Refusal.because("The pack was not made yet then. Give the time at which you uploaded it.");
        }
        if (upload.at().isAfter(now)) {
            throw Refusal.because("That time is still to come. Give the time at which you uploaded the pack.");
        }
        if (upload.receipt().empty()) {
            throw Refusal.because("Give the portal's receipt: copy its words, or attach it as a file.");
        }
    }

    void acknowledge(Acknowledge acknowledge, LocalDate sentOn, LocalDate today) {
        switch (acknowledge.outcome()) {
            case RECEIVED -> requireDay(acknowledge.on(), sentOn, today);
            case NOT_EXPECTED -> requireReason(acknowledge.because());
        }
        acknowledgement = acknowledge.outcome();
        acknowledgedOn = acknowledge.outcome() == Acknowledgement.RECEIVED ? acknowledge.on() : null;
        acknowledgementReceipt = acknowledge.outcome() == Acknowledgement.RECEIVED ? acknowledge.receipt() : null;
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

    public Kind kind() {
        return kind;
    }

    public String council() {
        return council;
    }

    public SubmissionWay way() {
        return way;
    }

    /** Where it is uploaded; null for what goes by mail. */
    public String portal() {
        return portal;
    }

    /** Whether it can be sent or uploaded. Plans of before there were packs went as a mail with the files themselves. */
    public boolean prepared() {
        return pack != null || message != null;
    }

    /** Key of the pack, a ZIP; null until it was made. */
    public String pack() {
        return pack;
    }

    public String packName() {
        return packName;
    }

    /** SHA-256 of the pack, in hexadecimal. */
    public String packSha256() {
        return packSha256;
    }

    /** In bytes. */
    public Long packSize() {
        return packSize;
    }

    public Instant packedAt() {
        return packedAt;
    }

    /** Sign-in name of who said that it was uploaded; null for what goes by mail. */
    public String uploadedBy() {
        return uploadedBy;
    }

    /** When they said so. */
    public Instant uploadRecordedAt() {
        return uploadRecordedAt;
    }

    /** What the portal answered; null for what goes by mail. */
    public Receipt uploadReceipt() {
        return uploadReceipt;
    }

    /** What came as acknowledgement; null where that was not kept. */
    public Receipt acknowledgementReceipt() {
        return acknowledgementReceipt;
    }

    public String planReference() {
        return planReference;
    }

    /** Key of the plan's own document, as sent and published; null until the pack was made. */
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

    /** Key of the stored message; null likewise. */
    Long message() {
        return message;
    }

    /** Message-ID of the mail, by which the receiving server's log can be asked; null until the pack was made, and for a portal. */
    public String messageId() {
        return messageId;
    }

    /** Why an early draft was late; null where it was not. */
    public String lateBecause() {
        return lateBecause;
    }

    /** What is in the pack, the plan first. */
    public List<SentFile> files() {
        return List.copyOf(files);
    }

    /** When the mail server took it, or when it was uploaded; null until then. */
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
