package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.OpenPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Binds {@code post-inspection-response.bpmn}. Its business key is the reference of the inspection. */
@Component
public class PostInspectionResponseProcess implements Handler {

    private static final List<String> POSTED = List.of("councilCode", "kind", "title", "onSiteFrom", "onSiteTo", "draftReceivedOn",
            "receivedOn", "receiptAssumed", "publishedOn", "ofstedDeadline");

    private final InspectionDesk desk;
    private final Planning planning;
    private final Progress progress;
    private final FirstReport firstReport;
    private final OutcomeForm outcomeForm;
    private final Directory directory;
    private final CurrentPerson currentPerson;
    private final TaskAnswers taskAnswers;
    private final Recalculation recalculation;

    PostInspectionResponseProcess(InspectionDesk desk, Planning planning, Progress progress, FirstReport firstReport,
            OutcomeForm outcomeForm, Directory directory, CurrentPerson currentPerson, TaskAnswers taskAnswers, Recalculation recalculation) {
        this.desk = desk;
        this.planning = planning;
        this.progress = progress;
        this.firstReport = firstReport;
        this.outcomeForm = outcomeForm;
        this.directory = directory;
        this.currentPerson = currentPerson;
        this.taskAnswers = taskAnswers;
        this.recalculation = recalculation;
    }

    @Override
    public String process() {
        return "postInspectionResponse";
    }

    @Override
    public Shown show(OpenTask task) {
        return outcomeForm.show(desk.require(task.subject()));
    }

    /** Opens the case. What was posted is removed: the case has it, and the engine's tables have no rules of embargo. */
    public void caseOpened(DelegateExecution execution) {
        Fields posted = Fields.of(execution::getVariable);
        By by = new By(currentPerson.id().orElse(By.PRODUCT), Role.IMPROVEMENT_OFFICERS);
        Inspection.Open command = new Inspection.Open(council(posted.lineIfAny("councilCode", "Council", 40), by),
                posted.choice("kind", "Kind of inspection", Inspection.Kind.class), posted.line("title", "Title", 120), dates(posted));
        execution.removeVariables(POSTED);
        execution.setVariable("council", command.council());
        execution.setProcessBusinessKey(desk.open(command, by));
    }

    public void recordOutcome(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        desk.recordOutcome(answers.subject(), outcomeForm.command(answers.proposal()), answers.basedOn(), answers.by());
    }

    /** @return reference of the report that tells members what Ofsted found */
    public String draftReport(String reference) {
        return firstReport.open(desk.require(reference));
    }

    public boolean planRequired(String reference) {
        return desk.require(reference).requiresPlan();
    }

    /** With its plan the case has a timetable, which gives the draft of its report another day. @return reference of the improvement plan */
    public String openPlan(String reference) {
        Inspection inspection = desk.require(reference);
        String plan = planning.open(new OpenPlan(inspection.council(), reference), By.product());
        recalculation.of(reference, "The plan was opened, so the case has a timetable.");
        return plan;
    }

    /** Updates report on the actions of a plan; after a visit that needs none there is nothing to repeat. */
    public boolean updatesAsked(String reference) {
        Inspection inspection = desk.require(reference);
        return inspection.updates().goOn() && inspection.requiresPlan();
    }

    public Date updateBegins(String reference) {
        return DueDates.startOf(desk.updateBegins(reference));
    }

    /** @return reference of the progress update whose turn has come */
    public String openUpdate(String reference) {
        LocalDate dueOn = desk.beginUpdate(reference, By.product());
        return progress.openNext(desk.require(reference).council(), reference, dueOn, By.product());
    }

    /** Records the update, and that no more are owed once every action is verified, unless members have said so already. */
    public void giveUpdate(String reference) {
        Inspection inspection = desk.require(reference);
        if (inspection.updates().goOn() && progress.allComplete(inspection.council(), reference)) {
            desk.endUpdates(reference, "Every action is verified as complete.", By.product());
        }
        desk.giveUpdate(reference, By.product());
    }

    public boolean moreUpdatesDue(String reference) {
        return desk.require(reference).updates().goOn();
    }

    public boolean superseded(String reference) {
        return desk.require(reference).status() == Inspection.Status.SUPERSEDED;
    }

    public void responseComplete(String reference) {
        desk.close(reference, By.product());
    }

    private String council(Optional<String> named, By by) {
        Set<String> own = directory.councilsOf(by.person());
        return named.or(() -> own.size() == 1 ? own.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Refusal.because("Name the council that was inspected."));
    }

    private static InspectionDates dates(Fields posted) {
        return new InspectionDates(posted.date("onSiteFrom", "First day on site"), posted.date("onSiteTo", "Last day on site"),
                posted.dateIfAny("draftReceivedOn", "Draft report received on").orElse(null),
                posted.dateIfAny("receivedOn", "Final report received on").orElse(null), posted.ticked("receiptAssumed"),
                posted.dateIfAny("publishedOn", "Published by Ofsted on").orElse(null),
                posted.dateIfAny("ofstedDeadline", "Deadline Ofsted states").orElse(null));
    }
}
