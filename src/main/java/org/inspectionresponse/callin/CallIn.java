package org.inspectionresponse.callin;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.refusal.Refusal;

/**
 * The time in which one decision can be called in, the requests for it, and what came of them. The rules are those of the day on which the
 * decision was published; rules that come later do not move a window that runs.
 */
@Entity
@Table(name = "call_in")
public class CallIn {

    public enum Status {
        /** It can be called in; no request waits to be judged. */
        OPEN,
        /** One request or more are complete, and the monitoring officer has not judged them. Others may still be made. */
        REQUESTED,
        /** A request is valid, and scrutiny has not heard it. The others are closed. */
        VALID,
        /** Scrutiny referred it to full council. */
        BEFORE_COUNCIL,
        ENDED
    }

    public enum Outcome {
        /** Nobody called it in, or no request was valid. */
        TAKES_EFFECT("The decision took effect without a call-in"),
        /** Scrutiny heard it and lets it be. */
        NO_FURTHER_ACTION("Scrutiny decided on no further action"),
        UPHELD_BY_COUNCIL("The council upheld the decision"),
        /** It is to be decided again by whoever decided it. */
        REFERRED_BACK("The decision was referred back");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What democratic services found when the time was over. */
    public enum Confirmation {
        /** Nothing came in time, so the decision stands. */
        NONE_CAME,
        /** A request came in time, on paper or by e-mail, and is recorded now. */
        RECORDED
    }

    /** What its notice says has changed: it was opened, or a request was judged or heard, or it has ended. */
    public record Changed(String council, String reference) {
    }

    /** A request is complete: enough members have signed on its page. */
    public record Requested(String council, String reference) {
    }

    /** There is a complete request, by whichever way it came. @param number which of the requests on this decision */
    public record Received(String reference, int number) {
    }

    /**
     * @param decisionId identity of the decision
     * @param rules those in force on the day of publication
     */
    record Open(String council, String caseReference, String report, long decisionId, Instant publishedAt, CallInRules rules) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String report;

    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;

    @Column(name = "effect_at", nullable = false)
    private Instant effectAt;

    @Column(nullable = false)
    private boolean provisional;

    @Convert(converter = RulesAsJson.class)
    @Column(nullable = false, updatable = false, length = 20_000)
    private CallInRules rules;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.OPEN;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "takes_effect_on")
    private LocalDate takesEffectOn;

    @Embedded
    private Hearing hearing;

    @Embedded
    private CouncilReview councilReview;

    @OneToMany(mappedBy = "callIn", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Request> requests = new ArrayList<>();

    protected CallIn() {
    }

    CallIn(Open open, String reference, Window window) {
        this.reference = reference;
        council = open.council();
        caseReference = open.caseReference();
        report = open.report();
        decisionId = open.decisionId();
        publishedAt = open.publishedAt();
        rules = open.rules();
        take(window);
    }

    private void take(Window window) {
        closesAt = window.closesAt();
        effectAt = window.effectAt();
        provisional = window.provisional();
    }

    /**
     * The calendar has changed. A window that has closed stays closed, because what came in it is settled; until the moment of effect that alone
     * still moves. And nothing is moved to a moment that has passed, because nobody could keep to that.
     *
     * @return whether the window moved
     */
    boolean recount(WorkingDays days, Instant now) {
        boolean open = Window.inTime(now, closesAt);
        Window window = open ? Window.of(rules, publishedAt, days) : new Window(closesAt, Window.effectAfter(closesAt, rules, days), provisional);
        boolean toCome = open ? Window.inTime(now, window.closesAt()) : now.isBefore(effectAt) && now.isBefore(window.effectAt());
        if (outcome != null || !toCome || window.equals(new Window(closesAt, effectAt, provisional))) {
            return false;
        }
        take(window);
        return true;
    }

    /** A member starts a request, and is the first to sign it. */
    Request start(Request.Make make, Signature first, Instant now) {
        refuseLate(now);
        refuseOnceSettled();
        refuseUnlessFree(first.person());
        Request request = add(make, first.person());
        request.sign(first);
        return request;
    }

    /** Members may sign while another request is judged, and one that is complete until it is judged itself. */
    Request sign(int number, Signature signature, Instant now) {
        refuseLate(now);
        refuseOnceSettled();
        Request request = request(number);
        if (!request.runs()) {
            throw ended();
        }
        refuseUnlessFree(signature.person());
        request.sign(signature);
        return request;
    }

    /** Refuses to take a signature from a request that is complete: the others relied on it. */
    Request withdraw(int number, String person, Instant now) {
        refuseLate(now);
        Request request = request(number);
        refuseUnlessCollecting(request);
        request.withdraw(person);
        return request;
    }

    /**
     * Democratic services record what came on paper or by e-mail, until it is confirmed that nothing did. What counts is when each signature was
     * received, not when it is recorded.
     *
     * @param number the request that the signatures are for; null for a new one
     */
    Request receive(Integer number, Request.Make make, List<Signature> signatures, String recordedBy, Instant now) {
        refuseOnceSettled();
        Request request = number == null ? add(make, recordedBy) : request(number);
        refuseUnlessCollecting(request);
        int row = 0;
        for (Signature signature : signatures) {
            String which = "Signature " + ++row;
            refuseUnlessReceivedInTime(which, signature.signedAt(), now);
            if (signedBy(signature.person())) {
                throw Refusal.because(which + ": this member has signed already. Leave out one of the two.");
            }
            request.sign(signature);
        }
        return request;
    }

    private void refuseUnlessReceivedInTime(String which, Instant receivedAt, Instant now) {
        if (receivedAt.isAfter(now)) {
            throw Refusal.because(which + " cannot have been received in the future.");
        }
        if (receivedAt.isBefore(publishedAt)) {
            throw Refusal.because(which + " cannot have been received before the decision was published at " + Window.inFull(publishedAt) + ".");
        }
        if (!Window.inTime(receivedAt, closesAt)) {
            throw Refusal.because("%s: the %s; it was received at %s.".formatted(which, closed(), Window.beside(receivedAt, closesAt)));
        }
    }

    private Request add(Request.Make make, String startedBy) {
        Request request = new Request(this, requests.size() + 1, make, startedBy);
        requests.add(request);
        return request;
    }

    /** Enough have signed. */
    void complete(Request request, Instant at) {
        request.complete(at);
        status = Status.REQUESTED;
    }

    /** Once one is valid the others are closed. If it is not, the one that was complete next waits to be judged, also after the window. */
    void judge(Validity validity) {
        Request judged = completeRequest();
        judged.judged(validity);
        if (validity.outcome() == Validity.Outcome.VALID) {
            status = Status.VALID;
            lapse("Request %d was found valid, and a decision is called in once only.".formatted(judged.number()));
        } else if (firstComplete().isEmpty()) {
            status = Status.OPEN;
        }
    }

    private void lapse(String because) {
        requests.forEach(request -> request.lapse(because));
    }

    void hear(Hearing heard, LocalDate today) {
        refuseUnless(Status.VALID, "No request waits to be heard.");
        LocalDate judged = Window.dayOf(validRequest().flatMap(Request::validity).orElseThrow().judgedAt());
        refuseUnlessHeld(heard.heardOn(), judged, "request was found valid", today);
        hearing = heard;
        switch (heard.outcome()) {
            case NO_FURTHER_ACTION -> end(Outcome.NO_FURTHER_ACTION, heard.heardOn());
            case REFER_BACK -> end(Outcome.REFERRED_BACK, null);
            case TO_COUNCIL -> status = Status.BEFORE_COUNCIL;
        }
    }

    void review(CouncilReview reviewed, LocalDate today) {
        refuseUnless(Status.BEFORE_COUNCIL, "The decision does not wait for the council.");
        refuseUnlessHeld(reviewed.reviewedOn(), hearing.heardOn(), "decision was referred to the council", today);
        councilReview = reviewed;
        boolean upheld = reviewed.outcome() == CouncilReview.Outcome.UPHELD;
        end(upheld ? Outcome.UPHELD_BY_COUNCIL : Outcome.REFERRED_BACK, upheld ? reviewed.reviewedOn() : null);
    }

    /**
     * Nobody called it in, or nobody who could. It takes effect when its rules say, however much later that is confirmed, but not before the
     * last request was judged. Refused as long as the moment of effect has not come.
     */
    void stand(Instant now) {
        refuseUnless(Status.OPEN, "The decision was called in.");
        if (now.isBefore(effectAt)) {
            throw Refusal.conflict("The decision stands from " + Window.inFull(effectAt) + ", unless it is called in before.");
        }
        lapse("The window closed before enough had signed.");
        Instant judged = lastJudgedAt().orElse(effectAt);
        end(Outcome.TAKES_EFFECT, Window.dayOf(judged.isAfter(effectAt) ? judged : effectAt));
    }

    private Optional<Instant> lastJudgedAt() {
        return requests.stream().flatMap(request -> request.validity().stream()).map(Validity::judgedAt).max(Comparator.naturalOrder());
    }

    /** When it was clear that what came by then was all: the end of the window, or the last judgement where that came later. */
    Instant settledAt() {
        return lastJudgedAt().filter(closesAt::isBefore).orElse(closesAt);
    }

    private void end(Outcome reached, LocalDate effectOn) {
        status = Status.ENDED;
        outcome = reached;
        takesEffectOn = effectOn;
    }

    private static void refuseUnlessHeld(LocalDate heldOn, LocalDate since, String what, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw Refusal.because("The meeting has not been held yet. Complete this task once it has.");
        }
        if (heldOn.isBefore(since)) {
            throw Refusal.because("The meeting cannot have been held before the " + what + ".");
        }
    }

    private void refuseUnless(Status expected, String sentence) {
        if (status != expected) {
            throw Refusal.conflict(sentence);
        }
    }

    private void refuseLate(Instant now) {
        if (!Window.inTime(now, closesAt)) {
            throw Refusal.conflict("The %s; it is now %s.".formatted(closed(), Window.beside(now, closesAt)));
        }
    }

    private String closed() {
        return "call-in window closed at %s (%s)".formatted(Window.inFull(closesAt), rules.window().inWords());
    }

    private void refuseOnceSettled() {
        if (outcome == Outcome.TAKES_EFFECT) {
            throw Refusal.conflict(outcome.label() + ", so it cannot be called in any more.");
        }
        if (status != Status.OPEN && status != Status.REQUESTED) {
            throw Refusal.conflict("The decision has been called in already, which happens once only.");
        }
    }

    private static void refuseUnlessCollecting(Request request) {
        if (request.status() == Request.Status.COMPLETE) {
            throw Refusal.conflict("The request is complete, so signatures under it stay.");
        }
        if (!request.runs()) {
            throw ended();
        }
    }

    private static Refusal ended() {
        return Refusal.conflict("This request has ended. Start another.");
    }

    private void refuseUnlessFree(String person) {
        if (signedBy(person)) {
            throw Refusal.conflict("You have signed a request to call in this decision already.");
        }
    }

    private boolean signedBy(String person) {
        return requests.stream().filter(Request::runs).anyMatch(request -> request.signedBy(person));
    }

    private Request request(int number) {
        return requests.stream().filter(request -> request.number() == number).findFirst()
                .orElseThrow(() -> Refusal.absent("There is no such request."));
    }

    private Optional<Request> firstComplete() {
        return requests.stream().filter(request -> request.status() == Request.Status.COMPLETE)
                .min(Comparator.comparing((Request request) -> request.completedAt().orElseThrow()).thenComparing(Request::number));
    }

    /** The request that is to be judged: of those that wait, the one that was complete first. Refused if none waits. */
    public Request completeRequest() {
        refuseUnless(Status.REQUESTED, "No request waits to be judged.");
        return firstComplete().orElseThrow();
    }

    /** The request that was found valid; empty until one is. */
    public Optional<Request> validRequest() {
        return requests.stream().filter(request -> request.status() == Request.Status.VALID).findFirst();
    }

    /** Whether somebody may sign at that moment. */
    public boolean takesSignatures(Instant now) {
        return Window.inTime(now, closesAt) && (status == Status.OPEN || status == Status.REQUESTED);
    }

    public String council() {
        return council;
    }

    public String reference() {
        return reference;
    }

    /** The case the report belongs to; null for a stand-alone report. */
    public String caseReference() {
        return caseReference;
    }

    /** Reference of the report that was decided on. */
    public String report() {
        return report;
    }

    /** Identity of the decision. */
    public long decisionId() {
        return decisionId;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The last second in time for a request. */
    public Instant closesAt() {
        return closesAt;
    }

    /** The moment from which the decision may be implemented if nobody calls it in. */
    public Instant effectAt() {
        return effectAt;
    }

    /** Whether the window rests on bank holidays that nobody has published yet. */
    public boolean provisional() {
        return provisional;
    }

    /** The day on which scrutiny, or the council, referred the decision back; empty where neither did. */
    public Optional<LocalDate> referredBackOn() {
        return outcome().filter(Outcome.REFERRED_BACK::equals)
                .map(referred -> councilReview == null ? hearing.heardOn() : councilReview.reviewedOn());
    }

    /** The rules as they were when the window opened. */
    public CallInRules rules() {
        return rules;
    }

    public Status status() {
        return status;
    }

    /** Empty until it has ended. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The day on which the decision takes effect; empty while that is open, and where it was referred back. */
    public Optional<LocalDate> takesEffectOn() {
        return Optional.ofNullable(takesEffectOn);
    }

    public Optional<Hearing> hearing() {
        return Optional.ofNullable(hearing);
    }

    public Optional<CouncilReview> councilReview() {
        return Optional.ofNullable(councilReview);
    }

    /** In the order in which they were made. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public long version() {
        return version;
    }
}
