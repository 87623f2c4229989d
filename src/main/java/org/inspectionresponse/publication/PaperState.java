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
import java.time.LocalDate;

/** What became of one of a report's papers, besides being published with it: on which day and why. Rows are added and never changed. */
@Entity
@Table(name = "paper_state")
public class PaperState {

    /** What may become of a paper. */
    public enum Kind {

        /** It is announced and comes later (Local Government Act 1972, section 100B(3): open to inspection once it is available to members). */
        TO_FOLLOW("To follow"),

        /** It was published after the agenda. */
        SUPPLEMENT("Supplement"),

        /** The public has it no longer. */
        WITHDRAWN("Withdrawn"),

        /** It was wrong, and is right now. */
        CORRECTED("Corrected");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String paper;

    @Column(updatable = false)
    private Integer appendix;

    @Column(nullable = false, updatable = false)
    private boolean exempt;

    @Column(nullable = false, updatable = false, length = 4000)
    private String reason;

    @Column(name = "expected_on", updatable = false)
    private LocalDate expectedOn;

    @Column(name = "noted_on", nullable = false, updatable = false)
    private LocalDate notedOn;

    @Column(updatable = false)
    private String document;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(nullable = false, updatable = false)
    private String person;

    @Column(name = "noted_at", nullable = false, updatable = false)
    private Instant notedAt;

    protected PaperState() {
    }

    /**
     * Records what became of a paper.
     *
     * @param paper what people call it; null for an appendix, whose title it then has
     * @param appendix number of the appendix, from 1; null for another paper
     * @param reason for people to read, also the public; for a correction what was wrong and what is right
     * @param expectedOn the day a paper that is to follow is expected on; null for the others
     * @param file the supplement, or the appendix as it is right; null where there is none
     */
    public record Note(Kind kind, String paper, Integer appendix, String reason, LocalDate expectedOn, Upload file) {
    }

    /** A file somebody uploads. */
    public record Upload(String name, byte[] bytes) {
    }

    /** @param exempt whether it is about an appendix that the public may not see, of which it has to say nothing to them either */
    PaperState(String council, String report, int number, String paper, boolean exempt, Note note, String document, String fileName, LocalDate notedOn) {
        this.council = council;
        this.report = report;
        this.number = number;
        this.paper = paper;
        this.exempt = exempt;
        this.document = document;
        this.fileName = fileName;
        this.notedOn = notedOn;
        kind = note.kind();
        appendix = note.appendix();
        reason = note.reason();
        expectedOn = note.expectedOn();
    }

    void by(String who, Instant at) {
        person = who;
        notedAt = at;
    }

    public String council() {
        return council;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    /** Whether it is about an exempt appendix: what it says is exempt as well. */
    public boolean exempt() {
        return exempt;
    }

    /** From 1, in the order in which the report's were recorded; a supplement's address below the report's. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** What people call it. */
    public String paper() {
        return paper;
    }

    /** Number of the appendix, from 1; null for another paper. */
    public Integer appendix() {
        return appendix;
    }

    public String reason() {
        return reason;
    }

    /** The day a paper that is to follow is expected on; null for the others. */
    public LocalDate expectedOn() {
        return expectedOn;
    }

    /** The day on which it was recorded: a supplement was published on it, a paper withdrawn or corrected. */
    public LocalDate notedOn() {
        return notedOn;
    }

    /** Key of the supplement, or of the appendix as it is right; null where there is none. */
    public String document() {
        return document;
    }

    /** Name of that file; null where there is none. */
    public String fileName() {
        return fileName;
    }

    /** Sign-in name of who recorded it. */
    public String person() {
        return person;
    }

    public Instant notedAt() {
        return notedAt;
    }

    boolean concerns(int appendixNumber) {
        return appendix != null && appendix == appendixNumber;
    }
}
