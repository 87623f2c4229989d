package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a specialist said on one version of a report, signed and dated. */
@Entity
@Table(name = "report_comment")
public class Comment {

    public enum Outcome {
        /** The comment, as the report will print it. */
        GIVEN,
        /** The report is not about what this office answers for: the text says why, and whoever judged it so signs with name and office. */
        NOT_APPLICABLE,
        /** The report cannot go on as it is; the text says what has to change. */
        CHANGE_REQUESTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_version_id", updatable = false)
    private ReportVersion reportVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CommentKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Outcome outcome;

    @Column(nullable = false, updatable = false, length = 50_000)
    private String text;

    @Column(nullable = false, updatable = false)
    private String initials;

    @Column(updatable = false)
    private String signature;

    @Column(name = "given_on", nullable = false, updatable = false)
    private LocalDate givenOn;

    @Column(name = "given_by", nullable = false, updatable = false)
    private String givenBy;

    @Column(nullable = false, updatable = false)
    private boolean exempt;

    protected Comment() {
    }

    /**
     * Gives a comment.
     *
     * @param text rich text; with a request for change, or where it does not apply, the reasons
     * @param initials as printed beside the heading
     * @param signature name and office as printed below the comment; null where initials are enough, which they are not where it does not apply
     * @param givenOn the day it was given: not in the future, not before the version it is on
     * @param exempt whether its text is kept from the public; only in a report that names a paragraph of Schedule 12A
     */
    public record Give(CommentKind kind, Outcome outcome, String text, String initials, String signature, LocalDate givenOn, boolean exempt) {

        /** Open to everybody once the report is. */
        public Give(CommentKind kind, Outcome outcome, String text, String initials, String signature, LocalDate givenOn) {
            this(kind, outcome, text, initials, signature, givenOn, false);
        }
    }

    Comment(ReportVersion reportVersion, Give give, String person) {
        this.council = reportVersion.report().council();
        this.reportVersion = reportVersion;
        kind = give.kind();
        outcome = give.outcome();
        text = give.text();
        initials = give.initials();
        signature = give.signature();
        givenOn = give.givenOn();
        givenBy = person;
        exempt = give.exempt();
    }

    public CommentKind kind() {
        return kind;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Rich text. */
    public String text() {
        return text;
    }

    public String initials() {
        return initials;
    }

    /** Name and office of who gave it; null where initials are enough. */
    public String signature() {
        return signature;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** Whether the public reads only that it was given. */
    public boolean exempt() {
        return exempt;
    }

    /** Sign-in name. */
    public String givenBy() {
        return givenBy;
    }

    /** The number of the version it is on. */
    public int on() {
        return reportVersion.number();
    }
}
