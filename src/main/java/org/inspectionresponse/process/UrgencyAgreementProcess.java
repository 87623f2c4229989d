package org.inspectionresponse.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds {@code urgencyAgreement}: the offices that have to agree that a decision is urgent. */
@Component
public class UrgencyAgreementProcess implements Handler {

    private final Urgencies urgencies;
    private final Drafting drafting;
    private final Councils councils;
    private final TaskAnswers taskAnswers;

    UrgencyAgreementProcess(Urgencies urgencies, Drafting drafting, Councils councils, TaskAnswers taskAnswers) {
        this.urgencies = urgencies;
        this.drafting = drafting;
        this.councils = councils;
        this.taskAnswers = taskAnswers;
    }

    @Override
    public String process() {
        return "urgencyAgreement";
    }

    /** The group of the office whose turn it is. */
    public String officeAsked(String reference) {
        Urgency urgency = urgencies.require(reference);
        return urgency.office().groupOf(urgency.council());
    }

    public void answerUrgency(DelegateTask task) {
        Answers answers = taskAnswers.proposed(task);
        urgencies.answer(answers.subject(), answers.outcome(Urgency.Verdict.class), answers.proposal().text("reasons", "Reasons", 3_900),
                answers.by());
    }

    public boolean anotherOffice(String reference) {
        return urgencies.require(reference).status() == Urgency.Status.ASKED;
    }

    @Override
    @Transactional(readOnly = true)
    public Shown show(OpenTask task) {
        Urgency urgency = urgencies.require(task.subject());
        GovernanceReport report = drafting.require(urgency.report());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("purpose", urgency.purpose().label());
        facts.put("report", report.reference());
        facts.put("title", report.title());
        facts.put("body", councils.require(report.council()).requireBody(report.body()).name());
        facts.put("office", urgency.office().label());
        facts.put("test", urgency.test());
        facts.put("why", urgency.why());
        facts.put("before", urgency.answers().stream()
                .map(answer -> Map.of("office", answer.office().label(), "reasons", answer.reasons())).toList());
        return new Shown(Map.of(), facts, null);
    }
}
