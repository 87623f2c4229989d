package org.inspectionresponse.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;

/** Whether those who have to agree hold a decision to be urgent. One office is asked after the other until one says yes or no. */
@Entity
@Table(name = "urgency")
public class Urgency {

    /** What an agreement is for. */
    public enum Purpose {
        SPECIAL_URGENCY("Special urgency: a key decision without notice"), CALL_IN_EXEMPTION("Exemption from call-in");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** REFUSED also where no office could act; DROPPED where the report no longer needs it. */
    public enum Status { ASKED, AGREED, REFUSED, DROPPED }

    /** What the office whose turn it is can say. */
    public enum Verdict { AGREED, REFUSED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String report;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.ASKED;

    @Column(nullable = false, updatable = false)
    private String test;

    @Column(nullable = false, updatable = false, length = 8_000)
    private String why;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @ElementCollection
    @CollectionTable(name = "urgency_office", joinColumns = @JoinColumn(name = "urgency_id"))
    @OrderColumn(name = "position")
    @Enumerated(EnumType.STRING)
    @Column(name = "office")
    private List<Role> offices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "urgency_answer", joinColumns = @JoinColumn(name = "urgency_id"))
    @OrderColumn(name = "position")
    private List<UrgencyAnswer> answers = new ArrayList<>();

    protected Urgency() {
    }

    /**
     * Asks whether a decision is urgent.
     *
     * @param caseReference null for a stand-alone report
     * @param offices in the order in which they are asked, at least one
     * @param test what the one who agrees must be satisfied of, after "that"
     * @param why the reasons of who asks
     */
    record Ask(Purpose purpose, String council, String caseReference, String report, List<Role> offices, String test, String why) {
    }

    /** An office has said yes or no, or none can. @param agreed whether the decision counts as urgent */
    public record Answered(String council, String report, String reference, Purpose purpose, boolean agreed) {
    }

    /** The office whose turn it was cannot act. */
    public record OfficeUnable(String council, String report, String reference) {
    }

    Urgency(String reference, Ask ask, Instant now) {
        this.reference = reference;
        council = ask.council();
        caseReference = ask.caseReference();
        report = ask.report();
        purpose = ask.purpose();
        test = ask.test();
        why = ask.why();
        offices.addAll(ask.offices());
        askedAt = now;
    }

    void answer(Verdict verdict, String reasons, Instant now, By by) {
        refuseUnlessAsked();
        answers.add(new UrgencyAnswer(office(), UrgencyAnswer.Answer.valueOf(verdict.name()), by.person(), by.role(), reasons, now));
        status = verdict == Verdict.AGREED ? Status.AGREED : Status.REFUSED;
    }

    /** The next office is asked; if there is none, nobody can agree. */
    void unable(String reasons, Instant now, By by) {
        refuseUnlessAsked();
        answers.add(new UrgencyAnswer(office(), UrgencyAnswer.Answer.UNABLE, by.person(), by.role(), reasons, now));
        if (answers.size() == offices.size()) {
            status = Status.REFUSED;
        }
    }

    void drop() {
        if (status == Status.ASKED) {
            status = Status.DROPPED;
        }
    }

    private void refuseUnlessAsked() {
        if (status != Status.ASKED) {
            throw Refusal.conflict("This has been answered already.");
        }
    }

    Answered answered() {
        return new Answered(council, report, reference, purpose, status == Status.AGREED);
    }

    /** The office whose turn it is; refused once all is answered. */
    public Role office() {
        refuseUnlessAsked();
        return offices.get(answers.size());
    }

    public String council() {
        return council;
    }

    /** Such as URG-NCITY-2026-001. */
    public String reference() {
        return reference;
    }

    /** The case it belongs to; null for a stand-alone report. */
    public String caseReference() {
        return caseReference;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Status status() {
        return status;
    }

    /** What the one who agrees is satisfied of, after "that". */
    public String test() {
        return test;
    }

    /** The reasons of who asks. */
    public String why() {
        return why;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** In the order in which they are asked. */
    public List<Role> offices() {
        return List.copyOf(offices);
    }

    /** What became of asking each office so far, in that order. */
    public List<UrgencyAnswer> answers() {
        return List.copyOf(answers);
    }
}
