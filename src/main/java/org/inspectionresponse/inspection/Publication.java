package org.inspectionresponse.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.refusal.Refusal;

/** What the council does about Ofsted's report itself: comments on the draft, the lead member's briefing, the publication duties. */
@Entity
@Table(name = "report_publication")
public class Publication {

    /** What the council answered to the draft. */
    public enum Accuracy { SENT, NO_COMMENTS }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String inspection;

    @Enumerated(EnumType.STRING)
    private Accuracy accuracy;

    @Column(name = "accuracy_answered_on")
    private LocalDate accuracyAnsweredOn;

    @ElementCollection
    @CollectionTable(name = "accuracy_comment", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<AccuracyComment> accuracyComments = new ArrayList<>();

    @Column(name = "briefed_on")
    private LocalDate briefedOn;

    @Column(name = "lead_member")
    private String leadMember;

    @Column(name = "briefed_by")
    private String briefedBy;

    @ElementCollection
    @CollectionTable(name = "publication_duty", joinColumns = @JoinColumn(name = "publication_id"))
    @MapKeyColumn(name = "duty")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<PublicationDuty, Stored> duties = new EnumMap<>(PublicationDuty.class);

    @Column(name = "late_because", length = 4000)
    private String lateBecause;

    @Column(name = "late_done_by")
    private LocalDate lateDoneBy;

    protected Publication() {
    }

    Publication(Inspection inspection) {
        this.council = inspection.council();
        this.inspection = inspection.reference();
    }

    /** Answers the draft. */
    public record AnswerDraft(Accuracy outcome, LocalDate answeredOn, List<Comment> comments) {
    }

    /** @see AccuracyComment */
    public record Comment(String page, String wrong, String evidence) {
    }

    /**
     * Records that the lead member knows.
     *
     * @param leadMember name of the member who was briefed
     * @param briefedBy name of the officer who did it
     */
    public record BriefLeadMember(LocalDate briefedOn, String leadMember, String briefedBy) {
    }

    /** What was done about each duty. */
    public record CompleteDuties(Map<PublicationDuty, Done> duties) {
    }

    /**
     * A duty done, or not applicable; exactly one of the two is given.
     *
     * @param on the day it was done; null where it does not apply
     * @param notApplicable why it does not apply; null where it was done
     */
    public record Done(LocalDate on, String notApplicable) {

        public Done {
            if ((on == null) == (notApplicable == null)) {
                throw Refusal.because("Give for each duty either the day it was done or why it does not apply.");
            }
        }
    }

    /**
     * Explains why the duties are late.
     *
     * @param doneBy the day by which the rest will be done
     */
    public record ExplainLateness(String because, LocalDate doneBy) {
    }

    void answer(AnswerDraft answer, InspectionDates dates, LocalDate today) {
        if (dates.draftReceivedOn() == null) {
            throw Refusal.conflict("No draft report has been received, so there is nothing to comment on.");
        }
        InspectionDates.refuseOutside("The day of the answer", answer.answeredOn(), "the day the draft was received", dates.draftReceivedOn(), today);
        boolean sent = answer.outcome() == Accuracy.SENT;
        if (sent == answer.comments().isEmpty()) {
            throw Refusal.because(sent ? "Write the comments that were sent, or choose that there were none."
                    : "Remove the comments, or choose that comments were sent.");
        }
        accuracy = answer.outcome();
        accuracyAnsweredOn = answer.answeredOn();
        accuracyComments.clear();
        answer.comments().forEach(comment ->
                accuracyComments.add(new AccuracyComment(council, comment.page(), comment.wrong(), comment.evidence())));
    }

    void brief(BriefLeadMember briefing, InspectionDates dates, LocalDate today) {
        InspectionDates.refuseOutside("The day of the briefing", briefing.briefedOn(), "the last day of the inspection", dates.onSiteTo(), today);
        briefedOn = briefing.briefedOn();
        leadMember = briefing.leadMember();
        briefedBy = briefing.briefedBy();
    }

    void complete(CompleteDuties command, InspectionDates dates, LocalDate today) {
        if (dates.receivedOn() == null || dates.publishedOn() == null) {
            throw Refusal.conflict("Record first when the report was received and when Ofsted published it.");
        }
        for (PublicationDuty duty : PublicationDuty.values()) {
            Done done = command.duties().get(duty);
            if (done == null) {
                throw Refusal.because("Give for “%s” the day it was done or why it does not apply.".formatted(duty.label()));
            }
            if (done.on() != null) {
                boolean afterPublication = duty.makesPublic() && dates.publishedOn().isAfter(dates.receivedOn());
                InspectionDates.refuseOutside("The day of “" + duty.label() + "”", done.on(),
                        afterPublication ? "the day Ofsted published" : "the day the report was received",
                        afterPublication ? dates.publishedOn() : dates.receivedOn(), today);
            }
            duties.put(duty, new Stored(council, done.on(), done.notApplicable()));
        }
    }

    void explain(ExplainLateness explanation, LocalDate today) {
        if (explanation.doneBy().isBefore(today)) {
            throw Refusal.because("The day by which the rest will be done cannot have passed already.");
        }
        lateBecause = explanation.because();
        lateDoneBy = explanation.doneBy();
    }

    /** The day the last duty was done; null while they are open, or where none applied. */
    public LocalDate dutiesDoneOn() {
        return duties.values().stream().map(Stored::doneOn).filter(day -> day != null).max(LocalDate::compareTo).orElse(null);
    }

    /** What was done about each duty, in the order of the regulation; empty until all are settled. */
    public Map<PublicationDuty, Done> duties() {
        Map<PublicationDuty, Done> done = new EnumMap<>(PublicationDuty.class);
        duties.forEach((duty, stored) -> done.put(duty, new Done(stored.doneOn(), stored.notApplicable())));
        return done;
    }

    /** What was answered to the draft; null until then. */
    public Accuracy accuracy() {
        return accuracy;
    }

    public LocalDate accuracyAnsweredOn() {
        return accuracyAnsweredOn;
    }

    public List<AccuracyComment> accuracyComments() {
        return List.copyOf(accuracyComments);
    }

    public LocalDate briefedOn() {
        return briefedOn;
    }

    public String leadMember() {
        return leadMember;
    }

    public String briefedBy() {
        return briefedBy;
    }

    /** Why the duties were late; null where they were not. */
    public String lateBecause() {
        return lateBecause;
    }

    public LocalDate lateDoneBy() {
        return lateDoneBy;
    }

    public String council() {
        return council;
    }

    /** Reference of the inspection. */
    public String inspection() {
        return inspection;
    }

    public long version() {
        return version;
    }

    /** A duty as it is stored. */
    @Embeddable
    record Stored(@Column(nullable = false) String council, @Column(name = "done_on") LocalDate doneOn,
            @Column(name = "not_applicable", length = 1000) String notApplicable) {
    }
}
