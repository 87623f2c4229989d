package org.inspectionresponse.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.council.SubmissionWay;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.Funding;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.PackFile;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Receipt;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.publication.SubmissionPacks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds {@code improvementPlanning} to the plan; the business key is the plan's reference. */
@Component
public class ImprovementPlanningProcess implements Handler {

    private static final int MOST_ACTIONS = 200;
    private static final int MOST_FILES = 10;
    private static final int MOST_RICH_TEXT = 20_000;

    private final Planning planning;
    private final Submitting submitting;
    private final EarlyDrafting earlyDrafting;
    private final Documents documents;
    private final TaskAnswers answersOf;
    private final ImprovementPlanningForms forms;
    private final AwaitedDays awaitedDays;
    private final SubmissionPacks packs;
    private final TransactionTemplate apart;

    ImprovementPlanningProcess(Planning planning, Submitting submitting, EarlyDrafting earlyDrafting, Documents documents,
            TaskAnswers answersOf, ImprovementPlanningForms forms, AwaitedDays awaitedDays, SubmissionPacks packs,
            PlatformTransactionManager transactions) {
        this.planning = planning;
        this.submitting = submitting;
        this.earlyDrafting = earlyDrafting;
        this.documents = documents;
        this.answersOf = answersOf;
        this.forms = forms;
        this.awaitedDays = awaitedDays;
        this.packs = packs;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String process() {
        return "improvementPlanning";
    }

    @Override
    public Shown show(OpenTask task) {
        return forms.show(task);
    }

    /** Numbers of the findings, one task each. */
    public List<String> findings(String reference) {
        return forms.findings(reference);
    }

    /** Sign-in name of the finding's lead officer; null, for the whole group, where the one named holds the role no more. */
    public String leadOfficer(String reference, String finding) {
        return forms.leadOfficer(reference, Integer.parseInt(finding));
    }

    /** Whether Ofsted expects an early draft. */
    public boolean draftAsked(String reference) {
        return forms.inspectionOf(reference).asksForEarlyDraft();
    }

    public Date draftDue(String reference) {
        return DueDates.endOf(earlyDrafting.deadline(reference).dueOn());
    }

    public void sendEarlyDraft(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        Fields typed = answers.proposal();
        earlyDrafting.confirm(answers.subject(), new EarlyDrafting.Confirm(typed.text("coveringWords", "Covering words", 4000),
                typed.rows("alsoTo", "Recipient", 10).stream().map(ImprovementPlanningProcess::address).toList(),
                typed.textIfAny("lateBecause", "Why it is late", 1000).orElse(null)), answers.by());
    }

    public void prepareDraft(String reference) {
        earlyDrafting.packed(reference, packs.make(reference, Submission.Kind.EARLY_DRAFT));
    }

    public boolean draftByPortal(String reference) {
        return earlyDrafting.of(reference).orElseThrow().way() == SubmissionWay.PORTAL;
    }

    public void uploadDraft(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        earlyDrafting.upload(answers.subject(), upload(answers), answers.proposal().textIfAny("lateBecause", "Why it is late", 1000).orElse(null),
                answers.by());
    }

    /** As {@link #sendPlan} does. */
    public void sendDraft(String reference) {
        apart.executeWithoutResult(begun -> {
            if (!earlyDrafting.of(reference).orElseThrow().prepared()) {
                prepareDraft(reference);
            }
            earlyDrafting.mailInstead(reference);
        });
        earlyDrafting.send(reference);
    }

    public Date draftOverdue(String reference) {
        return DueDates.after(earlyDrafting.deadline(reference).dueOn());
    }

    public void noteMissedDraft(String reference) {
        earlyDrafting.noteMissed(reference);
    }

    public void draftActions(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        int finding = Integer.parseInt(answers.element("finding"));
        planning.draftActions(answers.subject(), finding, actions(answers.proposal(), row -> finding), answers.by());
    }

    public void gatherActions(String reference) {
        planning.gatherActions(reference);
    }

    public boolean costsToCheck(String reference) {
        return planning.require(reference).status() == ImprovementPlan.Status.COSTING;
    }

    public void checkCosts(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        planning.checkCosts(answers.subject(), answers.outcome(ImprovementPlan.CostCheck.class), note(answers.proposal()), answers.by());
    }

    public void reviseActions(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        planning.reviseActions(answers.subject(),
                actions(answers.proposal(), row -> row.number("finding", "Finding", 1, 999)), answers.basedOn(), answers.by());
    }

    public void assemblePlan(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        Fields typed = answers.proposal();
        ImprovementPlan plan = planning.require(answers.subject());
        planning.assemble(answers.subject(), new ImprovementPlan.Assemble(answers.outcome(ImprovementPlan.Assembly.class),
                rich(typed, "introduction", "Introduction"), rich(typed, "governance", "Governance and monitoring"),
                typed.textIfAny("costNote", "Limited-period and recurrent costs", 2000).orElse(null), funding(typed), pack(plan, typed)),
                answers.basedOn(), answers.by());
    }

    public void approvePlan(DelegateTask task) {
        Answers answers = answersOf.brief(task);
        planning.approve(answers.subject(), answers.outcome(ImprovementPlan.Verdict.class), note(answers.fields()), answers.by());
    }

    /** Group of the member who is consulted under the council's arrangements. */
    public String consulted(String reference) {
        return forms.consulted(reference);
    }

    public void consultOnPlan(DelegateTask task) {
        Answers answers = answersOf.brief(task);
        Fields fields = answers.fields();
        planning.consult(answers.subject(), fields.text("views", "Your views", 2000), fields.date("consultedOn", "Consulted on"), answers.by());
    }

    public boolean decisionAwaited(String reference) {
        return submitting.decisionAwaited(reference);
    }

    public void confirmSubmission(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        Fields typed = answers.proposal();
        Submitting.Confirmation outcome = answers.outcome(Submitting.Confirmation.class);
        boolean send = outcome == Submitting.Confirmation.CONFIRMED;
        submitting.confirm(answers.subject(), new Submitting.Confirm(outcome,
                send ? typed.text("coveringWords", "Covering words", 4000) : null,
                send ? typed.rows("alsoTo", "Recipient", 10).stream().map(ImprovementPlanningProcess::address).toList() : List.of(),
                send ? null : note(typed)), answers.basedOn(), answers.by());
    }

    public void preparePack(String reference) {
        submitting.packed(reference, packs.make(reference, Submission.Kind.PLAN));
    }

    public boolean byPortal(String reference) {
        return submitting.of(reference).orElseThrow().way() == SubmissionWay.PORTAL;
    }

    public void uploadPlan(DelegateTask task) {
        Answers answers = answersOf.proposed(task);
        submitting.upload(answers.subject(), upload(answers), answers.by());
    }

    /**
     * In a process that began before packs and portals no task makes the pack, and nobody is asked to upload it. Both are made good here and
     * committed before the mail is sent, because it is sent only once it is stored.
     */
    public void sendPlan(String reference) {
        apart.executeWithoutResult(begun -> {
            if (!submitting.of(reference).orElseThrow().prepared()) {
                preparePack(reference);
            }
            submitting.mailInstead(reference);
        });
        submitting.send(reference);
    }

    public void publishPlan(String reference) {
        submitting.publish(reference);
    }

    /** Ofsted answers when it answers: counted from the day the plan was due, or from the day it was sent where that was later. */
    public Date recordAcknowledgementDue(String reference) {
        LocalDate due = submitting.deadline(reference).dueOn();
        return awaitedDays.since(planning.require(reference).council(), submitting.of(reference).map(Submission::sentAt)
                .map(sent -> LocalDate.ofInstant(sent, DueDates.LONDON)).filter(due::isBefore).orElse(due));
    }

    public void recordAcknowledgement(DelegateTask task) {
        boolean brief = task.getExecution().hasVariableLocal("acknowledgedOn"); // a task of before words and files were kept
        Answers answers = brief ? answersOf.brief(task) : answersOf.proposed(task);
        Fields typed = brief ? answers.fields() : answers.proposal();
        Submission.Acknowledgement outcome = answers.outcome(Submission.Acknowledgement.class);
        boolean came = outcome == Submission.Acknowledgement.RECEIVED;
        submitting.acknowledge(answers.subject(), new Submission.Acknowledge(outcome,
                came ? typed.dateIfAny("acknowledgedOn", "Acknowledged on").orElse(null) : null,
                came ? receipt(answers, typed, "acknowledgement", "Words of the acknowledgement") : null,
                came ? null : typed.textIfAny("reason", "Why none is expected", 1000).orElse(null)), answers.by());
    }

    public Date submissionOverdueAt(String reference) {
        return DueDates.after(submitting.deadline(reference).dueOn());
    }

    /** When tasks on the way to the submission are due: with the plan itself. */
    public Date submissionDue(String reference) {
        return DueDates.endOf(submitting.deadline(reference).dueOn());
    }

    public boolean sentAndPublished(String reference) {
        return submitting.sentAndPublished(reference);
    }

    public void noteMissedDeadline(String reference) {
        submitting.noteMissed(reference);
    }

    public void explainMissedDeadline(DelegateTask task) {
        Answers answers = answersOf.brief(task);
        Fields fields = answers.fields();
        submitting.explainMissed(answers.subject(), fields.text("why", "Why the day was missed", 2000),
                fields.date("sendBy", "To be sent by"), answers.by());
    }

    /** Time is typed by the clock of London; on the night on which summer time ends, an hour that comes twice is the earlier one. */
    private Submission.Upload upload(Answers answers) {
        Fields typed = answers.proposal();
        LocalDateTime at = typed.date("uploadedOn", "Uploaded on").atTime(typed.time("uploadedAt", "Time"));
        return new Submission.Upload(at.atZone(DueDates.LONDON).toInstant(), receipt(answers, typed, "receipt", "Words of the receipt"));
    }

    private Receipt receipt(Answers answers, Fields typed, String field, String label) {
        String council = planning.require(answers.subject()).council();
        return new Receipt(typed.textIfAny(field, label, 4000).orElse(null), typed.rows(field + "File", "File", 1).stream()
                .map(row -> documents.require(council, row.line("document", "File", 80))).findFirst().orElse(null));
    }

    private static List<PlannedAction.Proposed> actions(Fields typed, ToIntFunction<Fields> finding) {
        List<PlannedAction.Proposed> actions = new ArrayList<>();
        for (Fields row : typed.rows("actions", "Action", MOST_ACTIONS)) {
            actions.add(new PlannedAction.Proposed(finding.applyAsInt(row), row.text("action", "What will be done", 2000),
                    row.line("owner", "Owner", 64), row.date("startsOn", "Start date"), row.date("dueOn", "Due date"),
                    row.poundsIfAny("cost", "Cost").orElse(null), row.lineIfAny("funding", "Funding", 200).orElse(null),
                    row.text("successMeasure", "Success measure", 1000)));
        }
        return actions;
    }

    private static Funding funding(Fields typed) {
        return new Funding(typed.poundsIfAny("onFinancialPlan", "On the medium-term financial plan").orElse(null),
                typed.lineIfAny("financialPlanYear", "Financial year", 7).orElse(null),
                typed.lineIfAny("restFrom", "Where the rest comes from", 200).orElse(null),
                typed.choiceIfAny("costPeriod", "How long the costs last", Funding.Period.class).orElse(null), typed.ticked("furtherApproval"));
    }

    private List<PackFile> pack(ImprovementPlan plan, Fields typed) {
        return typed.rows("pack", "File", MOST_FILES).stream().map(row -> {
            var file = documents.require(plan.council(), row.line("document", "File", 80));
            return new PackFile(plan.council(), file.key(), file.name(), row.line("title", "Title", 200));
        }).toList();
    }

    private static String rich(Fields typed, String field, String label) {
        String cleaned = RichText.clean(label, typed.raw(field), MOST_RICH_TEXT);
        return cleaned.isEmpty() ? null : cleaned;
    }

    private static String note(Fields typed) {
        return typed.textIfAny("note", "What has to change", 2000).orElse(null);
    }

    private static String address(Fields row) {
        return Input.email(row.label("E-mail address"), row.raw("address"));
    }
}
