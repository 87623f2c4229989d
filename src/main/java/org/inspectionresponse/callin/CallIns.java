package org.inspectionresponse.callin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Policy;
import org.inspectionresponse.council.References;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Call-ins: whether a decision is open to one, who requests it until when, and what comes of the request. */
@Service
@Transactional
public class CallIns {

    private final CallInRows rows;
    private final Signatories signatories;
    private final CallInClocks clocks;
    private final Councils councils;
    private final Policy policy;
    private final WorkingCalendar calendar;
    private final References references;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallIns(CallInRows rows, Signatories signatories, CallInClocks clocks, Councils councils, Policy policy, WorkingCalendar calendar,
            References references, Register register, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.signatories = signatories;
        this.clocks = clocks;
        this.councils = councils;
        this.policy = policy;
        this.calendar = calendar;
        this.references = references;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What democratic services received on paper or by e-mail.
     *
     * @param number the request that these sign; null for a new one
     * @param make what a new request says; null for signatures under one that is there
     */
    public record Receive(Integer number, Request.Make make, List<Received> signatures) {
    }

    /** A signature that came not on the page. @param receivedAt when it was received */
    public record Received(String person, Instant receivedAt, Signature.Way way) {
    }

    /** Whether a decision is open to call-in, by the table {@code callInEligibility} and the rules of that day. */
    @Transactional(readOnly = true)
    public Subjection subject(Subjection.Of decision) {
        Optional<CallInRules> rules = councils.require(decision.council()).callInOn(decision.on());
        Map<String, Object> inputs = new HashMap<>(Map.of("kind", decision.kind().name(), "rulesInForce", rules.isPresent(),
                "amount", decision.amount(), "toNote", decision.toNote(), "exempt", decision.exempt(), "reconsidered", decision.reconsidered()));
        inputs.put("officerDecisionsFrom", rules.map(CallInRules::officerDecisionsFrom).orElse(null));
        Map<String, Object> answer = policy.evaluate("callInEligibility", inputs).get(0);
        return new Subjection((Boolean) answer.get("callable"), (String) answer.get("because"));
    }

    /**
     * Refuses to record that a decision was published so long ago that its window is over already: nobody could ask for a call-in then.
     *
     * @param publishedAt of a decision that is open to call-in
     */
    @Transactional(readOnly = true)
    public void refuseIfOver(String council, Instant publishedAt) {
        Window window = Window.of(rules(council, Window.dayOf(publishedAt)), publishedAt, calendar.days());
        if (!Window.inTime(clock.instant(), window.closesAt())) {
            throw Refusal.because("The window for a call-in would have ended at %s, so nobody could ask for one any more. Publish the record anew and"
                    .formatted(Window.inFull(window.closesAt())) + " give the day and time of that, or ask the monitoring officer.");
        }
    }

    private CallInRules rules(String council, LocalDate published) {
        return councils.require(council).callInOn(published)
                .orElseThrow(() -> Refusal.conflict("This council has no rules of call-in for that day."));
    }

    /**
     * Opens the window of a decision, by the rules of the day of its publication. Asked again for the same decision it answers the same.
     *
     * @param caseReference null for a stand-alone report
     * @param decisionId identity of the decision
     * @return reference of the call-in, such as {@code CIN-NCITY-2026-001}
     */
    public String open(String council, String caseReference, String report, long decisionId, Instant publishedAt, By by) {
        Optional<CallIn> opened = rows.findByReportAndDecisionId(report, decisionId);
        if (opened.isPresent()) {
            return opened.get().reference();
        }
        LocalDate published = Window.dayOf(publishedAt);
        CallInRules rules = rules(council, published);
        CallIn callIn = rows.save(new CallIn(new CallIn.Open(council, caseReference, report, decisionId, publishedAt, rules),
                references.next("CIN", council, published), Window.of(rules, publishedAt, calendar.days())));
        clocks.opened(callIn);
        register.enter(act(callIn, "Open call-in window"), by);
        changed(callIn);
        return callIn.reference();
    }

    /** A member asks for a call-in, and signs first. Refused after the last second, to somebody who may not sign, and without its contents. */
    public void start(String reference, Request.Make make, By by) {
        CallIn callIn = lockToSign(reference);
        Instant now = clock.instant();
        Signatories.Entitled entitled = requireMay(callIn, by, now);
        Request request = callIn.start(make, onThePage(by, now), now);
        register.enter(act(callIn, "Start request " + request.number() + " for call-in"), by);
        signed(callIn, request, entitled, now);
    }

    /** A member signs a request. Once enough have signed, it goes to the monitoring officer. */
    public void sign(String reference, int number, By by) {
        CallIn callIn = lockToSign(reference);
        Instant now = clock.instant();
        Signatories.Entitled entitled = requireMay(callIn, by, now);
        Request request = callIn.sign(number, onThePage(by, now), now);
        register.enter(act(callIn, "Sign request " + number + " for call-in"), by);
        signed(callIn, request, entitled, now);
    }

    private static Signature onThePage(By by, Instant now) {
        return new Signature(by.person(), now, Signature.Way.PAGE, null);
    }

    private void signed(CallIn callIn, Request request, Signatories.Entitled entitled, Instant now) {
        if (request.status() == Request.Status.COLLECTING && entitled.areEnough(request)) {
            callIn.complete(request, now);
            register.enter(act(callIn, "Complete request " + request.number() + " for call-in"), By.product());
            events.publishEvent(new CallIn.Requested(callIn.council(), callIn.reference()));
            events.publishEvent(new CallIn.Received(callIn.reference(), request.number()));
        }
    }

    /** A member takes their signature back, while the window is open and the request is not complete. */
    public void withdraw(String reference, int number, By by) {
        CallIn callIn = lockToSign(reference);
        callIn.withdraw(number, by.person(), clock.instant());
        register.enter(act(callIn, "Withdraw signature from request " + number + " for call-in"), by);
    }

    /**
     * Records a request that came in time on paper or by e-mail, or the signatures that complete one begun on the page. It can be recorded
     * until {@link #stand} says that none came. Refused unless enough have signed in time.
     */
    public void receive(String reference, Receive received, By by) {
        CallIn callIn = lockToSign(reference);
        Instant now = clock.instant();
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Requests that came on paper or by e-mail are recorded by democratic services.");
        }
        List<Signature> signatures = received.signatures().stream()
                .map(one -> new Signature(one.person(), one.receivedAt(), one.way(), by.person())).toList();
        Signatories.Entitled entitled = signatories.to(callIn);
        signatures.forEach(signature -> signatories.against(signature.person(), entitled, signature.signedAt()).ifPresent(why -> {
            throw Refusal.because("Signature " + (signatures.indexOf(signature) + 1) + ": " + why);
        }));
        Request request = callIn.receive(received.number(), received.make(), signatures, by.person(), now);
        if (!entitled.areEnough(request)) {
            throw Refusal.because("Not enough have signed: it takes " + callIn.rules().requestersInWords() + ".");
        }
        callIn.complete(request, now);
        register.enter(act(callIn, "Record request " + request.number() + " for call-in"), by);
        events.publishEvent(new CallIn.Received(callIn.reference(), request.number()));
    }

    private Signatories.Entitled requireMay(CallIn callIn, By by, Instant now) {
        Signatories.Entitled entitled = signatories.to(callIn);
        signatories.against(by.person(), entitled, now).ifPresent(why -> {
            throw Refusal.forbidden(why);
        });
        return entitled;
    }

    /** The monitoring officer judges the request that was complete first. Refuses somebody who signed it. */
    public void judge(String reference, Validity.Outcome outcome, String because, By by) {
        CallIn callIn = lock(reference);
        Act judging = act(callIn, "Check validity of request for call-in");
        if (by.role() != Role.MONITORING_OFFICER) {
            throw Refusal.forbidden("The monitoring officer judges whether a request is valid.");
        }
        if (callIn.completeRequest().signedBy(by.person())) {
            throw register.fourEyes(judging, by, "Somebody who did not sign the request has to judge it.");
        }
        callIn.judge(new Validity(outcome, because, by.person(), clock.instant()));
        if (outcome == Validity.Outcome.VALID) {
            clocks.called(callIn, today());
        }
        register.enter(judging.outcome(outcome).because(because), by);
        changed(callIn);
    }

    /** Records what scrutiny made of the request. */
    public void hear(String reference, Hearing hearing, By by) {
        CallIn callIn = lock(reference);
        callIn.hear(hearing, today());
        clocks.heard(callIn, hearing.heardOn());
        register.enter(act(callIn, "Record hearing of call-in").outcome(hearing.outcome()), by);
        changed(callIn);
    }

    /** Records what full council made of the decision. */
    public void review(String reference, CouncilReview review, By by) {
        CallIn callIn = lock(reference);
        callIn.review(review, today());
        clocks.reviewed(callIn, review.reviewedOn());
        register.enter(act(callIn, "Record review by the council").outcome(review.outcome()), by);
        changed(callIn);
    }

    /** Democratic services have looked and confirm that no further request came in time: the decision stands. */
    public void stand(String reference, By by) {
        CallIn callIn = lock(reference);
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Democratic services confirm that no request came in time.");
        }
        callIn.stand(clock.instant());
        clocks.stood(callIn, today());
        register.enter(act(callIn, "Confirm that no request came in time").outcome(CallIn.Outcome.TAKES_EFFECT), by);
        changed(callIn);
    }

    /** By when it is to be confirmed whether a request came in time: the first working day after the window, or after a judgement that came later. */
    @Transactional(readOnly = true)
    public LocalDate confirmationDue(String reference) {
        return calendar.days().after(Window.dayOf(require(reference).settledAt()), 1);
    }

    /**
     * The calendar has changed: works out the window of a call-in anew by the rules that were in force when it was opened. Does nothing where
     * the reference is that of something else. Safe to do twice.
     *
     * @param cause what changed the calendar, in a sentence
     */
    public void recount(String reference, String cause) {
        rows.lock(reference).filter(callIn -> callIn.recount(calendar.days(), clock.instant()))
                .ifPresent(callIn -> {
                    clocks.recounted(callIn, cause);
                    register.enter(act(callIn, "Count window of call-in anew").because(cause), By.product());
                    changed(callIn);
                });
    }

    /** Whether a request waits to be judged. Asked with the row locked, so that a signature given meanwhile is not missed. */
    public boolean requested(String reference) {
        return lock(reference).status() == CallIn.Status.REQUESTED;
    }

    /** Whether the window runs, or what came in it is recorded as it comes: until the moment of effect. */
    @Transactional(readOnly = true)
    public boolean stillOpen(String reference) {
        return clock.instant().isBefore(require(reference).effectAt());
    }

    /** Whether the decision has to be taken again. */
    @Transactional(readOnly = true)
    public boolean referredBack(String reference) {
        return require(reference).outcome().filter(CallIn.Outcome.REFERRED_BACK::equals).isPresent();
    }

    /** The day on which the decision takes effect. Refused while the call-in goes on, and where the decision was referred back. */
    @Transactional(readOnly = true)
    public LocalDate takesEffectOn(String reference) {
        return require(reference).takesEffectOn().orElseThrow(() -> Refusal.conflict("The decision does not take effect."));
    }

    @Transactional(readOnly = true)
    public CallIn require(String reference) {
        return rows.findByReference(reference).orElseThrow(CallIns::absent);
    }

    /** The call-ins of the decisions on a report, oldest first. */
    @Transactional(readOnly = true)
    public List<CallIn> ofReport(String report) {
        return rows.findByReportOrderById(report);
    }

    /** The call-ins of these decisions. @param decisions their identities */
    @Transactional(readOnly = true)
    public List<CallIn> ofDecisions(Collection<Long> decisions) {
        return rows.findByDecisionIdIn(decisions);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CallIn> ofCouncil(String council) {
        return rows.findByCouncilOrderByIdDesc(council);
    }

    /** Why the person may not sign now; empty for somebody who may. */
    @Transactional(readOnly = true)
    public Optional<String> against(String person, CallIn callIn) {
        return signatories.against(person, signatories.to(callIn), clock.instant());
    }

    /** Everybody whose signature counts, by name. */
    @Transactional(readOnly = true)
    public List<Person> signatories(CallIn callIn) {
        return signatories.all(callIn);
    }

    private void changed(CallIn callIn) {
        events.publishEvent(new CallIn.Changed(callIn.council(), callIn.reference()));
    }

    private CallIn lock(String reference) {
        return rows.lock(reference).orElseThrow(CallIns::absent);
    }

    private CallIn lockToSign(String reference) {
        String council = rows.councilOf(reference).orElseThrow(CallIns::absent);
        return rows.lockRunning(council).stream().filter(callIn -> callIn.reference().equals(reference)).findFirst()
                .orElseGet(() -> require(reference));
    }

    private static Refusal absent() {
        return Refusal.absent("There is no such call-in.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Act act(CallIn callIn, String what) {
        return Act.on(callIn.council(), callIn.caseReference(), callIn.reference(), callIn.version(), what);
    }
}
