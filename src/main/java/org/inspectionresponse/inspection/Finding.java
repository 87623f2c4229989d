package org.inspectionresponse.inspection;

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
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;

/** Something Ofsted says the council must improve. Its number stays; its words may be corrected. */
@Entity
@Table(name = "finding")
public class Finding {

    /** How serious it is. A priority action after a focused visit is what makes an improvement plan due (Ofsted, 2018). */
    public enum Kind {
        AREA_FOR_IMPROVEMENT("Area for improvement"),
        PRIORITY_ACTION("Area for priority action");

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

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inspection_id", updatable = false)
    private Inspection inspection;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false, length = 4000)
    private String text;

    private String heading;

    @Column(name = "lead_officer", nullable = false)
    private String leadOfficer;

    @Column(name = "framework_outcome")
    private String frameworkOutcome;

    protected Finding() {
    }

    Finding(Inspection inspection, int number) {
        this.inspection = inspection;
        this.council = inspection.council();
        this.number = number;
    }

    /**
     * A finding as somebody records it.
     *
     * @param heading what the plan calls it in a few words, such as "Workforce capacity"; may be null
     * @param leadOfficer sign-in name of the officer who will plan the actions
     * @param frameworkOutcome the outcome of the Children's Social Care National Framework that Ofsted names (from April 2026); may be null
     */
    public record Row(Kind kind, String text, String heading, String leadOfficer, String frameworkOutcome) {

        public Row {
            if (text == null || text.isBlank()) {
                throw Refusal.because("Each finding needs its text. Write what Ofsted says, or remove the row.");
            }
            if (leadOfficer == null || leadOfficer.isBlank()) {
                throw Refusal.because("Each finding needs a lead officer. Choose one, or remove the row.");
            }
            Objects.requireNonNull(kind, "kind");
        }
    }

    void say(Row row) {
        kind = row.kind();
        text = row.text();
        heading = row.heading();
        leadOfficer = row.leadOfficer();
        frameworkOutcome = row.frameworkOutcome();
    }

    /** Counted from 1 within its inspection. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** The priority's name in the plan, in a few words; null where Ofsted's own are short enough. */
    public String heading() {
        return heading;
    }

    /** Sign-in name. */
    public String leadOfficer() {
        return leadOfficer;
    }

    public String frameworkOutcome() {
        return frameworkOutcome;
    }
}
