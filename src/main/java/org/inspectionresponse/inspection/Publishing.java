package org.inspectionresponse.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about Ofsted's report itself, from the draft to the last publication duty. */
@Service
@Transactional
public class Publishing {

    private final Publications publications;
    private final InspectionDesk desk;
    private final Deadlines deadlines;
    private final Register register;
    private final Clock clock;

    Publishing(Publications publications, InspectionDesk desk, Deadlines deadlines, Register register, Clock clock) {
        this.publications = publications;
        this.desk = desk;
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    /** Records what the council answered to the draft report, and when. Late answers are recorded too. */
    public void answerDraft(String reference, Publication.AnswerDraft command, By by) {
        Inspection inspection = open(reference);
        Publication publication = require(reference);
        publication.answer(command, inspection.dates(), today());
        deadlines.met(Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, reference, command.answeredOn());
        register.enter(act(publication, "Comment on factual accuracy").outcome(command.outcome()), by);
    }

    public void briefLeadMember(String reference, Publication.BriefLeadMember command, By by) {
        Publication publication = require(reference);
        publication.brief(command, open(reference).dates(), today());
        register.enter(act(publication, "Brief lead member"), by);
    }

    /** Records the publication duties, all at once: each with its day, or why it does not apply. */
    public void completeDuties(String reference, Publication.CompleteDuties command, By by) {
        Publication publication = require(reference);
        publication.complete(command, open(reference).dates(), today());
        deadlines.met(Duty.PUBLISH_REPORT, reference, Optional.ofNullable(publication.dutiesDoneOn()).orElseGet(this::today));
        register.enter(act(publication, "Complete publication duties"), by);
    }

    public void explainLateness(String reference, Publication.ExplainLateness command, By by) {
        Publication publication = require(reference);
        open(reference);
        publication.explain(command, today());
        register.enter(act(publication, "Explain late publication").because(command.because()), by);
    }

    /** The last day for the comments on the draft; empty before a draft was received. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> draftAnswerDue(String reference) {
        return deadlines.find(Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, reference).map(Deadline::dueOn);
    }

    /** The last day for the publication duties; empty before the report was received. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dutiesDue(String reference) {
        return deadlines.find(Duty.PUBLISH_REPORT, reference).map(Deadline::dueOn);
    }

    @Transactional(readOnly = true)
    public Publication require(String reference) {
        return publications.findByInspection(reference).orElseThrow(() -> Refusal.absent("There is no such case."));
    }

    private Inspection open(String reference) {
        Inspection inspection = desk.require(reference);
        inspection.requireOpen();
        return inspection;
    }

    private static Act act(Publication publication, String what) {
        return Act.on(publication.council(), publication.inspection(), publication.inspection(), publication.version(), what);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
