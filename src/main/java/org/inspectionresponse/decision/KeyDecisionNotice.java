package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport;

/** The notice of a key decision, with what regulation 9 of SI 2012/2089 asks it to state, or why the decision is taken without it. */
@Entity
@Table(name = "key_decision_notice")
public class KeyDecisionNotice {

    /** The ways the law gives. */
    public enum Route {
        FULL("28 clear days' notice", "SI 2012/2089 reg 9"), GENERAL_EXCEPTION("General exception: five clear days", "SI 2012/2089 reg 10"),
        SPECIAL_URGENCY("Special urgency", "SI 2012/2089 reg 11");

        private final String label;
        private final String law;

        Route(String label, String law) {
            this.label = label;
            this.law = law;
        }

        public String label() {
            return label;
        }

        public String law() {
            return law;
        }
    }

    /** How far it has come; DROPPED where the decision turned out not to be key, or the report was withdrawn. */
    public enum Status { ASKED, AWAITING_AGREEMENT, GIVEN, DROPPED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String report;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.ASKED;

    @Column(name = "asked_on", nullable = false, updatable = false)
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Column(name = "decision_maker")
    private String decisionMaker;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    private String matter;

    @Column(name = "decision_from")
    private LocalDate decisionFrom;

    @Column(name = "decision_by")
    private LocalDate decisionBy;

    private String documents;

    private String address;

    private String requests;

    private String why;

    @Column(name = "earliest_on")
    private LocalDate earliestOn;

    private String arithmetic;

    private String warning;

    private String urgency;

    private Long message;

    @Column(name = "given_by")
    private String givenBy;

    protected KeyDecisionNotice() {
    }

    /**
     * Gives notice. That a key decision is to be made, and that other documents may follow, every notice says.
     *
     * @param publishedOn not in the future; null under special urgency, where the day of the agreement counts
     * @param matter in respect of which the decision is to be made
     * @param decisionFrom the day of the decision, or the first of the period within which it is to be made; not before the law allows
     * @param decisionBy last day of that period; null for one day
     * @param documents those submitted to the decision maker, one a line
     * @param address where copies are available
     * @param requests how to ask for documents that follow
     * @param why full notice is impracticable, or the decision urgent; null for full notice
     */
    public record Give(Route route, LocalDate publishedOn, String matter, LocalDate decisionFrom, LocalDate decisionBy, String documents,
            String address, String requests, String why) {
    }

    /** Notice of a key decision was given, so its report can go on. */
    public record Given(String council, String caseReference, String report) {
    }

    KeyDecisionNotice(GovernanceReport report, LocalDate askedOn) {
        council = report.council();
        caseReference = report.caseReference();
        this.report = report.reference();
        this.askedOn = askedOn;
    }

    /** Refuses a notice of the future and one that names a day on which the decision would be unlawful. */
    static void check(Give give, NoticePeriod period, LocalDate today) {
        if (give.route() != Route.SPECIAL_URGENCY && give.publishedOn().isAfter(today)) {
            throw Refusal.because("The notice cannot have been published in the future. Complete this task once it is.");
        }
        if (give.decisionBy() != null && give.decisionBy().isBefore(give.decisionFrom())) {
            throw Refusal.because("The last day of the period cannot be before its first.");
        }
        if (give.decisionFrom().isBefore(period.earliestOn())) {
            throw Refusal.because("The decision cannot be taken on %s. %s".formatted(DAY.format(give.decisionFrom()), period.arithmetic()));
        }
        if (give.route() != Route.FULL && give.why() == null) {
            throw Refusal.because(give.route() == Route.GENERAL_EXCEPTION ? "Say why 28 clear days' notice is impracticable."
                    : "Say why the decision is urgent and cannot reasonably be deferred.");
        }
    }

    /** @param body code of who is to decide */
    void give(Give give, String body, By by) {
        if (status != Status.ASKED) {
            throw Refusal.conflict("This notice is not asked for any more.");
        }
        route = give.route();
        decisionMaker = body;
        matter = give.matter();
        decisionFrom = give.decisionFrom();
        decisionBy = give.decisionBy();
        documents = give.documents();
        address = give.address();
        requests = give.requests();
        why = give.route() == Route.FULL ? null : give.why();
        givenBy = by.person();
    }

    void given(LocalDate on, NoticePeriod period) {
        status = Status.GIVEN;
        publishedOn = on;
        recount(period);
    }

    /** The calendar has changed. */
    void recount(NoticePeriod period) {
        earliestOn = period.earliestOn();
        arithmetic = period.arithmetic();
        warning = period.warning();
    }

    void awaitAgreement(String reference) {
        status = Status.AWAITING_AGREEMENT;
        urgency = reference;
    }

    /** Nobody agreed, or meanwhile another is to decide: notice is to be given in another way. */
    void askAgain() {
        status = Status.ASKED;
    }

    void informedBy(Long stored) {
        message = stored;
    }

    void drop() {
        if (open()) {
            status = Status.DROPPED;
        }
    }

    boolean open() {
        return status == Status.ASKED || status == Status.AWAITING_AGREEMENT;
    }

    /** Whether it is the notice of a decision by that body; a notice counts for nobody else's. */
    boolean standsFor(String body) {
        return status == Status.GIVEN && decisionMaker.equals(body);
    }

    boolean names(String body) {
        return body.equals(decisionMaker);
    }

    Given given() {
        return new Given(council, caseReference, report);
    }

    public String council() {
        return council;
    }

    /** The case it belongs to; null for a stand-alone report. */
    public String caseReference() {
        return caseReference;
    }

    /** Reference of the report. */
    public String report() {
        return report;
    }

    public Status status() {
        return status;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** Null while it is asked for, as is all that follows. */
    public Route route() {
        return route;
    }

    /** Code of the body, member or officer who is to decide. */
    public String decisionMaker() {
        return decisionMaker;
    }

    /** The day it was published; under special urgency the day that was agreed. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String matter() {
        return matter;
    }

    public LocalDate decisionFrom() {
        return decisionFrom;
    }

    /** Last day of the period within which the decision is to be made; null where it is one day. */
    public LocalDate decisionBy() {
        return decisionBy;
    }

    /** One a line. */
    public String documents() {
        return documents;
    }

    /** Where copies are available. */
    public String address() {
        return address;
    }

    /** How to ask for documents that follow. */
    public String requests() {
        return requests;
    }

    /** Why full notice is impracticable, or the decision urgent; null for full notice. */
    public String why() {
        return why;
    }

    /** The earliest lawful day of the decision; null until the notice is given. */
    public LocalDate earliestOn() {
        return earliestOn;
    }

    /** The first day on which the decision can be taken: lawful, and not before the one that was announced. */
    LocalDate firstDay() {
        return decisionFrom.isAfter(earliestOn) ? decisionFrom : earliestOn;
    }

    /** How that day is counted, in plain words. */
    public String arithmetic() {
        return arithmetic;
    }

    /** That counting the other way gives another day; null where it does not. */
    public String warning() {
        return warning;
    }

    /** Reference of the agreement; null but for special urgency. */
    public String urgency() {
        return urgency;
    }

    /** The stored mail to the chair of scrutiny; null where there is none. */
    public Long message() {
        return message;
    }

    /** Sign-in name of who gave it. */
    public String givenBy() {
        return givenBy;
    }
}
