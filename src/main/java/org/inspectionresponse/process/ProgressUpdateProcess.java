package org.inspectionresponse.process;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.springframework.stereotype.Component;

/** Translates between the model {@code progressUpdate} and the room progress. */
@Component
public class ProgressUpdateProcess implements Handler {

    private static final int MOST_DONE = 20_000;

    private final Progress progress;
    private final Planning planning;
    private final InspectionDesk inspections;
    private final Directory directory;
    private final ProgressReport reports;
    private final TaskAnswers taskAnswers;

    ProgressUpdateProcess(Progress progress, Planning planning, InspectionDesk inspections, Directory directory, ProgressReport reports,
            TaskAnswers taskAnswers) {
        this.progress = progress;
        this.planning = planning;
        this.inspections = inspections;
        this.directory = directory;
        this.reports = reports;
        this.taskAnswers = taskAnswers;
    }

    @Override
    public String process() {
        return "progressUpdate";
    }

    /** The numbers of the actions that are asked about. */
    public List<String> actions(String reference) {
        return progress.actions(reference);
    }

    /** Sign-in name of whoever owns the action; null leaves it to the lead officers. */
    public String owner(String reference, String action) {
        return progress.require(reference).update(action).owner();
    }

    public Date reportProgressDue(String reference) {
        return DueDates.endOf(progress.require(reference).reportBy());
    }

    public Date verifyProgressDue(String reference) {
        return DueDates.endOf(progress.require(reference).verifyBy());
    }

    public void reportProgress(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Fields fields = answers.proposal();
        progress.report(answers.subject(), new ProgressRound.Report(answers.element("action"),
                fields.choice("work", "How far the work is", ActionUpdate.Work.class),
                fields.choice("rag", "Rating", ActionUpdate.Rag.class),
                fields.text("ragReason", "Why this rating", 2000),
                RichText.clean("What was done", fields.raw("done"), MOST_DONE),
                fields.textIfAny("impact", "What difference it made", 4000).orElse(null)), answers.by());
    }

    public void verifyProgress(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        progress.verify(answers.subject(), new ProgressRound.Verify(answers.element("action"),
                answers.outcome(ActionUpdate.Finding.class),
                answers.proposal().textIfAny("note", "Note", 2000).orElse(null)), answers.by());
    }

    public boolean progressVerified(String reference, String action) {
        return progress.require(reference).update(action).status() == ActionUpdate.Status.VERIFIED;
    }

    /** Opens the report that tells members, once, and gives its reference. */
    public String assembleReport(String reference) {
        ProgressRound round = progress.require(reference);
        if (round.reportReference() != null) {
            return round.reportReference();
        }
        String report = reports.open(round);
        progress.assembled(reference, report, By.product());
        return report;
    }

    @Override
    public Shown show(OpenTask task) {
        ProgressRound round = progress.require(task.subject());
        ActionUpdate update = round.update(task.element("action"));
        Map<String, Object> facts = planned(round, update);
        if (task.name().equals("verifyProgress")) {
            reported(update, facts);
            return new Shown(Map.of(), facts, null);
        }
        facts.put("returned", update.status() == ActionUpdate.Status.RETURNED ? update.verifierNote() : null);
        facts.put("before", progress.before(round, update.action())
                .map(before -> ProgressReport.words(before.rag()) + ": " + before.ragReason()).orElse(null));
        return new Shown(typed(update), facts, null);
    }

    private Map<String, Object> planned(ProgressRound round, ActionUpdate update) {
        PlannedAction action = planning.require(round.planReference()).actions().stream()
                .filter(planned -> planned.label().equals(update.action())).findFirst().orElseThrow();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("action", action.label());
        facts.put("planned", action.action());
        facts.put("finding", inspections.require(round.caseReference()).findings().stream()
                .filter(finding -> finding.number() == action.finding()).map(Finding::text).findFirst().orElse(null));
        facts.put("due", action.dueOn());
        facts.put("successMeasure", action.successMeasure());
        return facts;
    }

    private void reported(ActionUpdate update, Map<String, Object> facts) {
        facts.put("reportedBy", directory.find(update.reportedBy()).map(Person::name).orElse(update.reportedBy()));
        facts.put("work", ProgressReport.words(update.work()));
        facts.put("rag", ProgressReport.words(update.rag()));
        facts.put("ragReason", update.ragReason());
        facts.put("done", update.done());
        facts.put("impact", update.impact());
    }

    /** What the owner typed before it was returned, to be mended. */
    private static Map<String, Object> typed(ActionUpdate update) {
        if (update.work() == null) {
            return Map.of();
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("work", update.work());
        typed.put("rag", update.rag());
        typed.put("ragReason", update.ragReason());
        typed.put("done", update.done());
        typed.put("impact", update.impact());
        return typed;
    }
}
