package org.inspectionresponse.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.CouncilReview;
import org.inspectionresponse.callin.Hearing;
import org.inspectionresponse.callin.Subjection;
import org.inspectionresponse.callin.Window;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.decision.Exemptions;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a report asks of call-in: the two rooms meet here, because a decision knows nothing of its call-in. */
@Component
@Transactional
class ReportCallIns {

    private final CallIns callIns;
    private final Deciding deciding;
    private final Exemptions exemptions;
    private final Drafting drafting;
    private final Councils councils;
    private final Register register;
    private final Clock clock;

    ReportCallIns(CallIns callIns, Deciding deciding, Exemptions exemptions, Drafting drafting, Councils councils, Register register,
            Clock clock) {
        this.callIns = callIns;
        this.deciding = deciding;
        this.exemptions = exemptions;
        this.drafting = drafting;
        this.councils = councils;
        this.register = register;
        this.clock = clock;
    }

    /** Whether the report asks for an exemption that would make a difference: its decision could be called in otherwise. */
    boolean exemptionSought(String reference) {
        GovernanceReport report = drafting.require(reference);
        return exemptions.sought(reference) && callIns.subject(new Subjection.Of(report.council(), LocalDate.now(clock),
                kind(report, report.body()), report.current().content().sum(), false, false, false)).callable();
    }

    /**
     * Records when the record of a decision was published. Refused, besides what {@link Deciding#publish} refuses, where the decision is open
     * to call-in and the time for one is over already.
     */
    void publish(String reference, LocalDate on, LocalTime at, By by) {
        deciding.publish(reference, on, at, by);
        Decision decision = last(reference);
        if (subject(drafting.require(reference), decision).callable()) {
            callIns.refuseIfOver(decision.council(), decision.publishedAt());
        }
    }

    /** Settles whether the last decision is open to call-in, and keeps why. */
    boolean determine(String reference) {
        GovernanceReport report = drafting.require(reference);
        Subjection answer = subject(report, last(reference));
        register.enter(Act.on(report.council(), report.caseReference(), reference, (long) report.current().number(),
                answer.callable() ? "Find decision open to call-in" : "Find decision not open to call-in").because(answer.because()), By.product());
        return answer.callable();
    }

    private Subjection subject(GovernanceReport report, Decision decision) {
        return callIns.subject(new Subjection.Of(report.council(), LocalDate.ofInstant(decision.publishedAt(), clock.getZone()),
                kind(report, decision.madeBy()), report.current().content().sum(), decision.outcome() == Outcome.NOTED,
                exemptions.agreed(report.reference()), decision.reconsideration()));
    }

    private Body.Kind kind(GovernanceReport report, String body) {
        return councils.require(report.council()).requireBody(body).kind();
    }

    void open(String reference) {
        GovernanceReport report = drafting.require(reference);
        Decision decision = last(reference);
        callIns.open(report.council(), report.caseReference(), reference, decision.id(), decision.publishedAt(), By.product());
    }

    /** The call-in of the last decision; empty where it was not open to one. */
    Optional<CallIn> current(String reference) {
        long decision = last(reference).id();
        return callIns.ofReport(reference).stream().filter(one -> one.decisionId() == decision).findFirst();
    }

    /** What a decision that was taken on the report waits for, as the end of a sentence that begins with that decision. */
    @Transactional(readOnly = true)
    String whatIsAwaited(GovernanceReport report) {
        if (report.status() != GovernanceReport.Status.TAKEN) {
            return "was referred back by a call-in and has to be taken again";
        }
        if (deciding.recordToPublish(report.reference()) && last(report.reference()).publishedAt() == null) {
            return "has to be published first, and can be called in then";
        }
        return current(report.reference()).filter(callIn -> callIn.outcome().isEmpty()).map(this::whatIsAwaited)
                .orElse("takes effect shortly");
    }

    private String whatIsAwaited(CallIn callIn) {
        if (callIn.status() != CallIn.Status.OPEN) {
            return "has been called in, and what comes of that is not settled yet";
        }
        if (!clock.instant().isBefore(callIn.effectAt())) {
            return "takes effect once democratic services confirm that no request for a call-in came in time";
        }
        return "can be called in until %s, and takes effect at %s if nobody does".formatted(Window.inFull(callIn.closesAt()),
                Window.inFull(callIn.effectAt()));
    }

    /** Brings the last decision into effect, on the day on which a call-in leaves it to. */
    void bringIntoEffect(String reference) {
        deciding.bringIntoEffect(reference, current(reference).map(one -> callIns.takesEffectOn(one.reference())).orElse(null));
    }

    /** Opens the report again, with what scrutiny or the council asks to be considered. */
    void reopen(String reference) {
        CallIn callIn = current(reference).orElseThrow();
        deciding.referBack(reference, asked(callIn), callIn.referredBackOn().orElseThrow(), By.product());
    }

    private static String asked(CallIn callIn) {
        return Stream.concat(callIn.hearing().map(Hearing::reasons).stream(), callIn.councilReview().map(CouncilReview::reasons).stream())
                .collect(Collectors.joining(" "));
    }

    private Decision last(String reference) {
        return deciding.ofReport(reference).orElseThrow();
    }
}
