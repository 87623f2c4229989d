package org.inspectionresponse.callin;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.refusal.Refusal;

/** A request to call in a decision: why, what instead, and who signed it when. It counts once enough have signed. */
@Entity
@Table(name = "call_in_request")
public class Request {

    public enum Status {
        /** Not enough have signed. */
        COLLECTING,
        /** Enough have signed; whether it is valid is not judged yet. */
        COMPLETE,
        VALID,
        INVALID,
        /** Nobody judges it any more: everybody withdrew, too few had signed in the end, or another was found valid. */
        LAPSED
    }

    /**
     * What a request says.
     *
     * @param ground one of the council's grounds; null where its rules name none
     * @param reasons why the decision should be reconsidered
     * @param alternative the decision that is wanted instead; null for none, where the rules do not ask for one
     */
    public record Make(String ground, String reasons, String alternative) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "call_in_id", updatable = false)
    private CallIn callIn;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(updatable = false, length = 1_000)
    private String ground;

    @Column(nullable = false, updatable = false, length = 20_000)
    private String reasons;

    @Column(updatable = false, length = 20_000)
    private String alternative;

    @Column(name = "started_by", nullable = false, updatable = false)
    private String startedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.COLLECTING;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Embedded
    private Validity validity;

    @Column(name = "lapsed_because", length = 1_000)
    private String lapsedBecause;

    @ElementCollection
    @CollectionTable(name = "call_in_signature", joinColumns = @JoinColumn(name = "request_id"))
    @OrderBy("signedAt")
    private List<Signature> signatures = new ArrayList<>();

    protected Request() {
    }

    Request(CallIn callIn, int number, Make make, String startedBy) {
        check(make, callIn.rules());
        this.callIn = callIn;
        council = callIn.council();
        this.number = number;
        ground = make.ground();
        reasons = make.reasons();
        alternative = make.alternative();
        this.startedBy = startedBy;
    }

    private static void check(Make make, CallInRules rules) {
        if (!rules.grounds().isEmpty() && make.ground() == null) {
            throw Refusal.because("Choose the ground of the request.");
        }
        if (make.ground() != null && !rules.grounds().contains(make.ground())) {
            throw Refusal.because("Choose one of the grounds that the rules name.");
        }
        if (rules.alternativeRequired() && make.alternative() == null) {
            throw Refusal.because("Say which decision is wanted instead; the rules of this council ask for it.");
        }
    }

    void sign(Signature signature) {
        signatures.add(signature);
    }

    /** Refuses a member who has not signed. A request that nobody signs any more lapses. */
    void withdraw(String person) {
        if (!signatures.removeIf(signature -> signature.person().equals(person))) {
            throw Refusal.conflict("You have not signed this request.");
        }
        if (signatures.isEmpty()) {
            lapse("Everybody who had signed it withdrew.");
        }
    }

    void complete(Instant at) {
        status = Status.COMPLETE;
        completedAt = at;
    }

    void judged(Validity judged) {
        validity = judged;
        status = judged.outcome() == Validity.Outcome.VALID ? Status.VALID : Status.INVALID;
    }

    /** Does nothing to a request that was judged. */
    void lapse(String because) {
        if (runs()) {
            status = Status.LAPSED;
            lapsedBecause = because;
        }
    }

    /** Whether it can still come to something: it collects signatures, or waits to be judged. */
    public boolean runs() {
        return status == Status.COLLECTING || status == Status.COMPLETE;
    }

    /** 1 for the first on its decision. */
    public int number() {
        return number;
    }

    public Optional<String> ground() {
        return Optional.ofNullable(ground);
    }

    public String reasons() {
        return reasons;
    }

    public Optional<String> alternative() {
        return Optional.ofNullable(alternative);
    }

    /** Sign-in name of the member who started it, or of democratic services who recorded it. */
    public String startedBy() {
        return startedBy;
    }

    public Status status() {
        return status;
    }

    /** The moment from which enough had signed; empty until then. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** Empty until it is judged. */
    public Optional<Validity> validity() {
        return Optional.ofNullable(validity);
    }

    /** Why it lapsed, in a sentence; empty for one that did not. */
    public Optional<String> lapsedBecause() {
        return Optional.ofNullable(lapsedBecause);
    }

    /** In the order in which they were given. */
    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    public boolean signedBy(String person) {
        return signatures.stream().anyMatch(signature -> signature.person().equals(person));
    }
}
