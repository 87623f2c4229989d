package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.CouncilReview;
import org.inspectionresponse.callin.Hearing;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Signature;
import org.inspectionresponse.callin.Validity;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds {@code call-in.bpmn}. Its business key is the reference of the call-in. */
@Component
public class CallInProcess implements Handler {

    private static final int MOST_SIGNATURES = 60;
    private static final int MOST_IN_TEXT = 10_000;

    private final CallIns callIns;
    private final CallInFacts facts;
    private final Deadlines deadlines;
    private final TaskAnswers taskAnswers;
    private final AwaitedDays awaitedDays;

    CallInProcess(CallIns callIns, CallInFacts facts, Deadlines deadlines, TaskAnswers taskAnswers, AwaitedDays awaitedDays) {
        this.callIns = callIns;
        this.facts = facts;
        this.deadlines = deadlines;
        this.taskAnswers = taskAnswers;
        this.awaitedDays = awaitedDays;
    }

    @Override
    public String process() {
        return "callIn";
    }

    @Override
    @Transactional(readOnly = true)
    public Shown show(OpenTask task) {
        return facts.show(task.name(), callIns.require(task.subject()));
    }

    /** A request can be complete before the engine has come here, because members may sign as soon as the window is open. */
    public boolean requestedAlready(String reference) {
        return callIns.requested(reference);
    }

    public Date windowCloses(String reference) {
        return Date.from(callIns.require(reference).closesAt());
    }

    public Date decisionTakesEffect(String reference) {
        return Date.from(callIns.require(reference).effectAt());
    }

    /** Where the council's rules set no limit, it waits for the next meeting of the body that hears it; null while none is arranged. */
    public Date hearingDue(String reference) {
        return deadlines.find(Duty.HEAR_CALL_IN, reference).map(deadline -> DueDates.endOf(deadline.dueOn()))
                .or(() -> afterScrutiny(callIns.require(reference))).orElse(null);
    }

    private Optional<Date> afterScrutiny(CallIn callIn) {
        return callIn.validRequest().flatMap(Request::validity).map(judged -> LocalDate.ofInstant(judged.judgedAt(), DueDates.LONDON))
                .flatMap(judged -> awaitedDays.sinceMeeting(callIn.council(), body -> body.name().equals(callIn.rules().hearing()), judged));
    }

    /** It waits for the next meeting of full council; null while none is arranged. */
    public Date councilReviewDue(String reference) {
        CallIn callIn = callIns.require(reference);
        return callIn.hearing().map(Hearing::heardOn)
                .flatMap(heard -> awaitedDays.sinceMeeting(callIn.council(), body -> body.kind() == Body.Kind.COUNCIL, heard)).orElse(null);
    }

    public boolean stillOpen(String reference) {
        return callIns.stillOpen(reference);
    }

    public Date confirmationDue(String reference) {
        return DueDates.endOf(callIns.confirmationDue(reference));
    }

    public void recordRequest(DelegateTask task) {
        receive(taskAnswers.proposed(task));
    }

    public void confirmNoRequest(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        switch (answers.outcome(CallIn.Confirmation.class)) {
            case NONE_CAME -> callIns.stand(answers.subject(), answers.by());
            case RECORDED -> receive(answers);
        }
    }

    private void receive(Answers answers) {
        Fields typed = answers.proposal();
        Integer number = typed.numberIfAny("request", "Request", 0, 999).filter(chosen -> chosen != CallInFacts.NEW_REQUEST).orElse(null);
        List<CallIns.Received> signatures = typed.rows("signatures", "Signature", MOST_SIGNATURES).stream().map(CallInProcess::received).toList();
        callIns.receive(answers.subject(), new CallIns.Receive(number, number == null ? made(typed) : null, signatures), answers.by());
    }

    private static Request.Make made(Fields typed) {
        return new Request.Make(typed.lineIfAny("ground", "Ground", 1_000).orElse(null), typed.text("reasons", "Reasons", MOST_IN_TEXT),
                typed.textIfAny("alternative", "Decision wanted instead", MOST_IN_TEXT).orElse(null));
    }

    private static CallIns.Received received(Fields row) {
        return new CallIns.Received(row.line("member", "Member", 64),
                row.date("receivedOn", "Received on").atTime(row.time("receivedAt", "Received at")).atZone(DueDates.LONDON).toInstant(),
                row.choice("way", "How it came", Signature.Way.class));
    }

    public void checkValidity(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        callIns.judge(answers.subject(), answers.outcome(Validity.Outcome.class), answers.proposal().text("because", "Reasons", MOST_IN_TEXT),
                answers.by());
    }

    public void recordHearing(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Fields typed = answers.proposal();
        callIns.hear(answers.subject(), new Hearing(typed.date("heardOn", "Day of the meeting"), answers.outcome(Hearing.Outcome.class),
                typed.text("reasons", "Reasons", MOST_IN_TEXT)), answers.by());
    }

    public void recordCouncilReview(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        Fields typed = answers.proposal();
        callIns.review(answers.subject(), new CouncilReview(typed.date("reviewedOn", "Day of the meeting"),
                answers.outcome(CouncilReview.Outcome.class), typed.text("reasons", "Reasons", MOST_IN_TEXT)), answers.by());
    }
}
