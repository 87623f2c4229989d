package org.inspectionresponse.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;

/** One row of the register. It is written once and never changed; the database refuses updates and deletes as well. */
@Entity
@Immutable
@Table(name = "register_entry")
public class RegisterEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String council;

    @Column(name = "case_reference")
    private String caseReference;

    @Column(nullable = false)
    private String subject;

    @Column(name = "subject_version")
    private Long subjectVersion;

    @Column(nullable = false)
    private String act;

    private String outcome;

    @Column(length = 4000)
    private String why;

    @Column(nullable = false)
    private String person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    protected RegisterEntry() {
    }

    RegisterEntry(Act act, By by, Instant enteredAt) {
        this.council = act.council();
        this.caseReference = act.caseReference();
        this.subject = act.subject();
        this.subjectVersion = act.version();
        this.act = act.what();
        this.outcome = act.outcome();
        this.why = act.why();
        this.person = by.person();
        this.role = by.role();
        this.enteredAt = enteredAt;
    }

    public String council() {
        return council;
    }

    /** The case it belongs to; null for a stand-alone report. */
    public String caseReference() {
        return caseReference;
    }

    /** Reference of what was acted on. */
    public String subject() {
        return subject;
    }

    /** The version of the subject it was done on; null where there was none yet. */
    public Long subjectVersion() {
        return subjectVersion;
    }

    public String act() {
        return act;
    }

    public String outcome() {
        return outcome;
    }

    public String why() {
        return why;
    }

    public String person() {
        return person;
    }

    public Role role() {
        return role;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
