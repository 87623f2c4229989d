package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Publication;
import org.inspectionresponse.inspection.Publication.Accuracy;
import org.inspectionresponse.inspection.PublicationDuty;
import org.inspectionresponse.inspection.Publishing;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Binds {@code report-publication.bpmn}. Its business key is the reference of the inspection. */
@Component
public class ReportPublicationProcess implements Handler {

    private static final int MOST_COMMENTS = 100;

    private final InspectionDesk desk;
    private final Publishing publishing;
    private final TaskAnswers taskAnswers;
    private final AwaitedDays awaitedDays;

    ReportPublicationProcess(InspectionDesk desk, Publishing publishing, TaskAnswers taskAnswers, AwaitedDays awaitedDays) {
        this.desk = desk;
        this.publishing = publishing;
        this.taskAnswers = taskAnswers;
        this.awaitedDays = awaitedDays;
    }

    @Override
    public String process() {
        return "reportPublication";
    }

    @Override
    public Shown show(OpenTask task) {
        Inspection inspection = desk.require(task.subject());
        return switch (task.name()) {
            case "checkFactualAccuracy" -> new Shown(Map.of(), CaseFacts.of(inspection, publishing.draftAnswerDue(task.subject())), null);
            case "completePublicationDuties" -> new Shown(Map.of(), CaseFacts.of(inspection, publishing.dutiesDue(task.subject())), null);
            default -> throw new IllegalArgumentException("No embedded form for " + task.name());
        };
    }

    public boolean draftToAnswer(String reference) {
        return desk.require(reference).dates().draftReceivedOn() != null && publishing.require(reference).accuracy() == null;
    }

    public boolean reportReceived(String reference) {
        return desk.require(reference).receivedOn() != null;
    }

    public boolean ofstedPublished(String reference) {
        return !desk.require(reference).embargoed();
    }

    public Date checkFactualAccuracyDue(String reference) {
        return publishing.draftAnswerDue(reference).map(DueDates::endOf).orElseThrow();
    }

    /** Ofsted sends when it sends; nothing can come before the inspectors have left and comments on the draft are in. */
    public Date recordReceiptDue(String reference) {
        Inspection inspection = desk.require(reference);
        LocalDate left = inspection.dates().onSiteTo();
        return awaitedDays.since(inspection.council(), publishing.draftAnswerDue(reference).filter(left::isBefore).orElse(left));
    }

    /** Ofsted publishes when it publishes; the task is late once the council itself has to. Null before the report was received. */
    public Date recordPublicationDue(String reference) {
        return publishing.dutiesDue(reference).map(DueDates::endOf).orElse(null);
    }

    public Date completePublicationDutiesDue(String reference) {
        return publishing.dutiesDue(reference).map(DueDates::endOf).orElseThrow();
    }

    /** The duties escalate once their last day has passed. */
    public Date dutiesOverdue(String reference) {
        return publishing.dutiesDue(reference).map(DueDates::after).orElseThrow();
    }

    public void checkFactualAccuracy(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Fields form = answers.proposal();
        Accuracy outcome = answers.outcome(Accuracy.class);
        List<Publication.Comment> comments = outcome == Accuracy.NO_COMMENTS ? List.of()
                : form.rows("comments", "Comment", MOST_COMMENTS).stream().map(ReportPublicationProcess::comment).toList();
        publishing.answerDraft(answers.subject(),
                new Publication.AnswerDraft(outcome, form.date("answeredOn", "Day of the answer"), comments), answers.by());
    }

    public void recordReceipt(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        Fields form = answers.fields();
        desk.recordReceipt(answers.subject(), new Inspection.RecordReceipt(
                form.dateIfAny("draftReceivedOn", "Draft report received on").orElse(null),
                form.dateIfAny("receivedOn", "Final report received on").orElse(null), form.ticked("receiptAssumed"),
                form.dateIfAny("publishedOn", "Published on").orElse(null),
                form.dateIfAny("ofstedDeadline", "Ofsted's stated deadline").orElse(null)), answers.by());
    }

    public void briefLeadMember(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        Fields form = answers.fields();
        publishing.briefLeadMember(answers.subject(), new Publication.BriefLeadMember(form.date("briefedOn", "Day of the briefing"),
                form.line("leadMember", "Member briefed", 120), form.line("briefedBy", "Officer who briefed", 120)), answers.by());
    }

    public void recordPublication(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        desk.recordPublication(answers.subject(), answers.fields().date("publishedOn", "Published on"), answers.by());
    }

    public void completePublicationDuties(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Map<PublicationDuty, Publication.Done> duties = new EnumMap<>(PublicationDuty.class);
        for (PublicationDuty duty : PublicationDuty.values()) {
            duties.put(duty, done(answers.proposal(), duty));
        }
        publishing.completeDuties(answers.subject(), new Publication.CompleteDuties(duties), answers.by());
    }

    public void explainLatePublication(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        Fields form = answers.fields();
        publishing.explainLateness(answers.subject(), new Publication.ExplainLateness(form.text("reasons", "Reasons", 2000),
                form.date("doneBy", "Day by which it will be done")), answers.by());
    }

    private static Publication.Comment comment(Fields row) {
        return new Publication.Comment(row.line("page", "Page or paragraph", 100), row.text("wrong", "What is not right", 2000),
                row.text("evidence", "Evidence", 2000));
    }

    /** The form has two fields for each duty, such as {@code newspaperDoneOn} and {@code newspaperNotApplicable}. */
    private static Publication.Done done(Fields form, PublicationDuty duty) {
        String on = duty.field() + "DoneOn";
        Optional<String> notApplicable = form.textIfAny(duty.field() + "NotApplicable", "Why it does not apply: " + duty.label(), 500);
        if (form.dateIfAny(on, duty.label()).isPresent() == notApplicable.isPresent()) {
            throw Refusal.because("Give for “%s” either the day it was done or why it does not apply.".formatted(duty.label()));
        }
        return new Publication.Done(form.dateIfAny(on, duty.label()).orElse(null), notApplicable.orElse(null));
    }
}
