package org.inspectionresponse.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.decision.Embargoes;
import org.inspectionresponse.decision.Exemptions;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds {@code governanceApproval}: a report from its draft to the decision of its body. */
@Component
public class GovernanceApprovalProcess implements Handler {

    private final Drafting drafting;
    private final Clearance clearance;
    private final ForwardPlan forwardPlan;
    private final Urgencies urgencies;
    private final Exemptions exemptions;
    private final Agendas agendas;
    private final Embargoes embargoes;
    private final Deciding deciding;
    private final ReportCallIns callIns;
    private final Deadlines deadlines;
    private final RequestedReport requested;
    private final CurrentPerson currentPerson;
    private final TaskAnswers taskAnswers;
    private final ReportForm form;
    private final ReportFacts facts;
    private final NoticeForm notice;
    private final DecisionForms decisions;
    private final AwaitedDays awaitedDays;

    GovernanceApprovalProcess(Drafting drafting, Clearance clearance, ForwardPlan forwardPlan, Urgencies urgencies, Exemptions exemptions,
            Agendas agendas, Embargoes embargoes, Deciding deciding, ReportCallIns callIns, Deadlines deadlines, RequestedReport requested, CurrentPerson currentPerson,
            TaskAnswers taskAnswers, ReportForm form, ReportFacts facts, NoticeForm notice, DecisionForms decisions,
            AwaitedDays awaitedDays) {
        this.drafting = drafting;
        this.clearance = clearance;
        this.forwardPlan = forwardPlan;
        this.urgencies = urgencies;
        this.exemptions = exemptions;
        this.agendas = agendas;
        this.embargoes = embargoes;
        this.deciding = deciding;
        this.callIns = callIns;
        this.deadlines = deadlines;
        this.requested = requested;
        this.currentPerson = currentPerson;
        this.taskAnswers = taskAnswers;
        this.form = form;
        this.facts = facts;
        this.notice = notice;
        this.decisions = decisions;
        this.awaitedDays = awaitedDays;
    }

    @Override
    public String process() {
        return "governanceApproval";
    }

    /** Opens a report that somebody asks for. Called by another process, the report is there already and is the business key. */
    public void reportRequested(DelegateExecution execution) {
        if (execution.getSuperExecution() != null) {
            return;
        }
        Fields posted = Fields.of(execution::getVariable);
        By by = new By(currentPerson.id().orElse(By.PRODUCT), Role.IMPROVEMENT_OFFICERS);
        GovernanceReport.OpenReport command = requested.command(posted, by);
        execution.removeVariables(RequestedReport.POSTED);
        execution.setVariable("council", command.council());
        execution.setProcessBusinessKey(drafting.open(command, by));
    }

    /** The last safe day by the timetable of the case; null where that leaves no more time than the scheme. */
    public Date draftReportDue(String reference) {
        return awaitedDays.draft(drafting.require(reference)).orElse(null);
    }

    public void draftReport(DelegateTask task) {
        submit(task);
    }

    public void reviseReport(DelegateTask task) {
        submit(task);
    }

    private void submit(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        GovernanceReport report = drafting.require(answers.subject());
        drafting.submit(answers.subject(), form.content(answers.proposal(), report), answers.basedOn(), answers.by());
    }

    public void determineComments(String reference) {
        clearance.determineComments(reference);
    }

    /** Whether notice of a key decision is wanted, asked for, given or not needed; the model starts and ends the notice by it. */
    public String determineKeyDecision(String reference) {
        return forwardPlan.determine(reference).name();
    }

    public Date giveNoticeDue(String reference) {
        return due(Duty.KEY_DECISION_NOTICE, reference);
    }

    public void giveNotice(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        KeyDecisionNotice.Route route = answers.outcome(KeyDecisionNotice.Route.class);
        forwardPlan.give(answers.subject(), NoticeForm.give(route, answers.proposal()), answers.basedOn(), answers.by());
    }

    /** Such as GENERAL_EXCEPTION. */
    public String noticeRoute(String reference) {
        return forwardPlan.last(reference).map(KeyDecisionNotice::route).map(KeyDecisionNotice.Route::name).orElseThrow();
    }

    /** Reference of the agreement asked for under special urgency. */
    public String specialUrgency(String reference) {
        return forwardPlan.last(reference).map(KeyDecisionNotice::urgency).orElseThrow();
    }

    public boolean urgencyAgreed(String reference) {
        return forwardPlan.standing(reference).isPresent();
    }

    public void informScrutiny(String reference) {
        forwardPlan.informScrutiny(reference);
    }

    public void releaseReport(String reference) {
        forwardPlan.release(reference);
    }

    public boolean noticeAwaited(String reference) {
        return forwardPlan.awaited(reference);
    }

    public boolean exemptionSought(String reference) {
        return callIns.exemptionSought(reference);
    }

    public void seekExemption(String reference) {
        exemptions.seek(reference);
    }

    /** Reference of the agreement asked for to exempt the decision from call-in. */
    public String exemption(String reference) {
        return urgencies.last(reference, Urgency.Purpose.CALL_IN_EXEMPTION).map(Urgency::reference).orElseThrow();
    }

    public List<String> commentsAsked(String reference) {
        return clearance.asked(reference).stream().map(CommentKind::name).toList();
    }

    /** The group that gives the kind of comment of this turn of the loop. */
    public String commentGroup(DelegateExecution turn) {
        CommentKind kind = CommentKind.valueOf((String) turn.getVariable("commentKind"));
        return kind.role().groupOf(drafting.require(turn.getProcessBusinessKey()).council());
    }

    public Date commentsDue(String reference) {
        return due(Duty.GIVE_COMMENTS, reference);
    }

    public void giveComment(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Fields typed = answers.proposal();
        Comment.Outcome outcome = answers.outcome(Comment.Outcome.class);
        Comment.Give give = new Comment.Give(CommentKind.valueOf(answers.element("commentKind")), outcome,
                typed.raw(textOf(outcome)), typed.line("initials", "Initials", 10),
                typed.lineIfAny("signature", "Name and office", 200).orElse(null), typed.date("givenOn", "Date of the comment"),
                typed.ticked("exempt"));
        clearance.give(answers.subject(), give, answers.basedOn(), answers.by());
    }

    /** The form has a field for each outcome, and keeps what was typed in the others. */
    private static String textOf(Comment.Outcome outcome) {
        return switch (outcome) {
            case GIVEN -> "comment";
            case NOT_APPLICABLE -> "because";
            case CHANGE_REQUESTED -> "reasons";
        };
    }

    public boolean changeRequested(String reference) {
        return clearance.changeRequested(reference);
    }

    /** What the director reads of contradictions before approving: which, and whether each is answered; the words stand in the report. */
    public String contradictions(String reference) {
        return facts.contradictions(drafting.require(reference));
    }

    public void approveReport(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        clearance.approve(answers.subject(), new GovernanceReport.Approve(answers.outcome(GovernanceReport.Approval.class),
                answers.fields().textIfAny("note", "Note", 3_900).orElse(null)), answers.basedOn(), answers.by());
    }

    /** The group of the member who is consulted under the arrangements of the body. */
    public String consulted(String reference) {
        return clearance.consulted(reference).groupOf(drafting.require(reference).council());
    }

    public void consultMember(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        Fields posted = answers.fields();
        clearance.consult(answers.subject(), new GovernanceReport.Consult(posted.text("views", "Your views", 3_900),
                posted.date("consultedOn", "Date of the consultation")), answers.basedOn(), answers.by());
    }

    public Date publishAgendaDue(String reference) {
        return due(Duty.PUBLISH_AGENDA, reference);
    }

    /** At once, or at the moment that is set. */
    public void publishAgenda(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        AgendaItem.Publish publish = DecisionForms.agenda(answers.proposal());
        DecisionForms.heldBackUntil(answers.proposal()).ifPresentOrElse(
                at -> embargoes.hold(answers.subject(), publish, at, answers.basedOn(), answers.by()),
                () -> agendas.publish(answers.subject(), publish, answers.basedOn(), answers.by()));
    }

    public boolean agendaHeldBack(String reference) {
        return embargoes.until(reference).isPresent();
    }

    public Date momentOfPublication(String reference) {
        return embargoes.until(reference).map(Date::from).orElseThrow();
    }

    public void releaseAgenda(String reference) {
        embargoes.release(reference);
    }

    /** What was taken back when its moment had come already was not. */
    public boolean agendaReleased(String reference) {
        return embargoes.released(reference);
    }

    /** The day of the meeting. */
    public Date recordDecisionDue(String reference) {
        return agendas.current(reference).map(AgendaItem::heldOn).map(DueDates::endOf).orElse(null);
    }

    public void recordDecision(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        deciding.record(answers.subject(), DecisionForms.ofMeeting(answers.proposal()), answers.basedOn(), answers.by());
    }

    public boolean onePersonDecides(String reference) {
        return !deciding.decider(reference).meets();
    }

    /** The group of the one person who decides. */
    public String decider(String reference) {
        return deciding.decider(reference).decider().groupOf(drafting.require(reference).council());
    }

    /** Counted from the day until which notice makes the decision wait; null where it waits for none. */
    public Date takeDecisionDue(String reference) {
        return deciding.waitsUntil(reference).map(day -> awaitedDays.since(drafting.require(reference).council(), day)).orElse(null);
    }

    public void takeDecision(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        deciding.take(answers.subject(), DecisionForms.ofOnePerson(answers.proposal()), answers.basedOn(), answers.by());
    }

    /** What came of the report when it was last decided on, such as AGREED. */
    public String decided(String reference) {
        return deciding.ofReport(reference).map(Decision::outcome).map(Outcome::name).orElseThrow();
    }

    public boolean recordToPublish(String reference) {
        return deciding.recordToPublish(reference);
    }

    public Date publishDecisionDue(String reference) {
        return due(Duty.PUBLISH_DECISION, reference);
    }

    public void publishDecision(DelegateTask task) {
        Answers answers = taskAnswers.brief(task);
        callIns.publish(answers.subject(), answers.fields().date("publishedOn", "Published on"),
                answers.fields().time("publishedAt", "Published at"), answers.by());
    }

    public boolean determineCallIn(String reference) {
        return callIns.determine(reference);
    }

    public void openCallIn(String reference) {
        callIns.open(reference);
    }

    /** Reference of the call-in of the last decision. */
    public String callIn(String reference) {
        return callIns.current(reference).map(CallIn::reference).orElseThrow();
    }

    public boolean referredBack(String reference) {
        return callIns.current(reference).flatMap(CallIn::outcome).filter(CallIn.Outcome.REFERRED_BACK::equals).isPresent();
    }

    public void reopenDecision(String reference) {
        callIns.reopen(reference);
    }

    public void bringIntoEffect(String reference) {
        callIns.bringIntoEffect(reference);
    }

    private Date due(Duty duty, String reference) {
        return deadlines.find(duty, reference).filter(deadline -> deadline.state() == Deadline.State.RUNNING)
                .map(deadline -> DueDates.endOf(deadline.dueOn())).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Shown show(OpenTask task) {
        GovernanceReport report = drafting.require(task.subject());
        long version = report.current().number();
        return switch (task.name()) {
            case "draftReport", "reviseReport" -> new Shown(form.start(report, task.assignee()), facts.forAuthors(report), version);
            case "giveComment" -> new Shown(facts.commentStart(task.assignee()),
                    facts.forComment(report, CommentKind.valueOf(task.element("commentKind"))), version);
            case "giveNotice" -> notice.show(report);
            case "publishAgenda" -> decisions.publishAgenda(report);
            case "recordDecision" -> decisions.recordDecision(report);
            case "takeDecision" -> decisions.takeDecision(report);
            default -> throw new IllegalArgumentException("No embedded form: " + task.name());
        };
    }
}
