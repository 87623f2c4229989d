package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.inspectionresponse.decision.Urgency.Purpose;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.inspectionresponse.report.KeyDecisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of key decisions to come, and the rule that none is taken without one (SI 2012/2089, part 3). */
@Service
@Transactional
public class ForwardPlan {

    private final KeyDecisionNotices notices;
    private final Decisions decisions;
    private final KeyDecisions keyDecisions;
    private final Drafting drafting;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Urgencies urgencies;
    private final ScrutinyMail scrutinyMail;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForwardPlan(KeyDecisionNotices notices, Decisions decisions, KeyDecisions keyDecisions, Drafting drafting, Councils councils, MeetingCalendar meetings,
            WorkingCalendar calendar, Deadlines deadlines, Urgencies urgencies, ScrutinyMail scrutinyMail, Register register,
            ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.decisions = decisions;
        this.keyDecisions = keyDecisions;
        this.drafting = drafting;
        this.councils = councils;
        this.meetings = meetings;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.urgencies = urgencies;
        this.scrutinyMail = scrutinyMail;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** States of a report on which nothing is to be decided any more: what was announced of it is not to come. */
    public static final Set<Status> OVER = Collections.unmodifiableSet(EnumSet.of(Status.TAKEN, Status.DECIDED, Status.REJECTED, Status.WITHDRAWN));

    /** How a report stands to its notice: it is wanted from now on, was asked for before, was given, or is not needed. */
    public enum Need { WANTED, ASKED, GIVEN, NOT_NEEDED }

    /** Settles for the newest version whether notice is needed. A notice that names another decision maker than the report does not count. */
    public Need determine(String reference) {
        GovernanceReport report = drafting.require(reference);
        List<KeyDecisionNotice> all = notices.lockOf(reference);
        if (!keyDecisions.isKey(reference)) {
            all.forEach(KeyDecisionNotice::drop);
            urgencies.drop(reference, Purpose.SPECIAL_URGENCY);
            deadlines.stop(Duty.KEY_DECISION_NOTICE, reference, today());
            return Need.NOT_NEEDED;
        }
        if (all.stream().anyMatch(notice -> notice.standsFor(report.body()))) {
            return Need.GIVEN;
        }
        startClock(report);
        if (all.stream().anyMatch(KeyDecisionNotice::open)) {
            return Need.ASKED;
        }
        notices.save(new KeyDecisionNotice(report, today()));
        return Need.WANTED;
    }

    /** Runs towards the meeting that the report is meant for, where that is one of the body that decides. */
    private void startClock(GovernanceReport report) {
        Optional.ofNullable(report.current().content().meeting()).map(chosen -> meetings.require(report.council(), chosen))
                .filter(meeting -> meeting.body().equals(report.body()))
                .ifPresent(meeting -> deadlines.start(clock(report, meeting), "The report is now meant for another meeting.", By.product()));
    }

    /** The meeting at which the report is to be decided has moved: notice was due by another day. */
    void meetingMoved(GovernanceReport report, Meeting meeting, String cause, By by) {
        if (deadlines.find(Duty.KEY_DECISION_NOTICE, report.reference()).isPresent()) {
            deadlines.recount(clock(report, meeting), cause, by);
        }
    }

    private Deadline.Start clock(GovernanceReport report, Meeting meeting) {
        Counting latest = new Counting(NoticePeriod.latest(noticeDays(report)), meeting.heldOn(), NoticePeriod.FULL, "the meeting is held");
        return new Deadline.Start(Duty.KEY_DECISION_NOTICE, report.council(), report.caseReference(), report.reference(), latest, null, false);
    }

    private NoticeDays noticeDays(GovernanceReport report) {
        return councils.require(report.council()).schemeOn(today()).executive().noticeDays();
    }

    /**
     * Whether the report has to wait for its notice. The notices stay locked until the transaction ends, as they are while one is given, so
     * that of the question and the notice one always sees the other.
     */
    public boolean awaited(String reference) {
        List<KeyDecisionNotice> all = notices.lockOf(reference);
        String body = drafting.require(reference).body();
        return keyDecisions.isKey(reference) && all.stream().noneMatch(notice -> notice.standsFor(body));
    }

    /**
     * Gives notice. Under the general exception the chair of scrutiny is informed in writing; under special urgency it counts once those
     * whose agreement regulation 11 asks for have agreed. Refuses a day of the decision earlier than the law allows.
     *
     * @param basedOn the version of the text that was seen; refused as a conflict if there is a newer one
     */
    public void give(String reference, KeyDecisionNotice.Give give, Long basedOn, By by) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Notices are given by democratic services.");
        }
        NoticePeriod period = period(report, give.route(), give.route() == Route.SPECIAL_URGENCY ? today() : give.publishedOn());
        KeyDecisionNotice.check(give, period, today());
        KeyDecisionNotice notice = open(reference);
        notice.give(give, report.body(), by);
        register.enter(act(report, "Give notice of key decision").outcome(give.route()).because(give.why()), by);
        if (give.route() == Route.SPECIAL_URGENCY) {
            notice.awaitAgreement(urgencies.ask(new Urgency.Ask(Purpose.SPECIAL_URGENCY, report.council(), report.caseReference(), reference,
                    SpecialUrgency.OFFICES, SpecialUrgency.TEST, give.why()), by));
            return;
        }
        notice.given(give.publishedOn(), period);
        if (give.route() == Route.GENERAL_EXCEPTION) {
            notice.informedBy(scrutinyMail.store(notice, decisionMaker(report)).orElseThrow(() -> Refusal.because(
                    "The chair of scrutiny has to be informed in writing (SI 2012/2089, regulation 10), and nobody with an e-mail address holds"
                            + " that role here. Have the administrator enter one first.")));
        }
        deadlines.met(Duty.KEY_DECISION_NOTICE, reference, give.publishedOn());
    }

    private KeyDecisionNotice open(String reference) {
        return notices.lockOf(reference).stream().filter(KeyDecisionNotice::open).reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.conflict("Notice of this decision is not asked for any more."));
    }

    @EventListener
    void answered(Urgency.Answered event) {
        if (event.purpose() != Purpose.SPECIAL_URGENCY) {
            return;
        }
        GovernanceReport report = drafting.require(event.report());
        KeyDecisionNotice notice = open(event.report());
        if (event.agreed() && notice.names(report.body())) {
            notice.given(today(), period(report, Route.SPECIAL_URGENCY, today()));
            deadlines.stop(Duty.KEY_DECISION_NOTICE, event.report(), today());
        } else {
            notice.askAgain();
        }
    }

    @EventListener
    void withdrawn(GovernanceReport.Withdrawn event) {
        notices.lockOf(event.reference()).forEach(KeyDecisionNotice::drop);
    }

    /**
     * Tells a report that waits for its notice that it is given. Done after the notice is committed: by then either the report was asked
     * before and is found waiting, or it asks later and finds the notice. Safe to do twice.
     */
    public void release(String reference) {
        standing(reference).ifPresent(notice -> events.publishEvent(notice.given()));
    }

    /** Sends the mail to the chair of scrutiny that was stored with a notice under the general exception. Safe to do twice. */
    public void informScrutiny(String reference) {
        GovernanceReport report = drafting.require(reference);
        last(reference).filter(notice -> notice.route() == Route.GENERAL_EXCEPTION).ifPresent(notice -> {
            String to = scrutinyMail.send(notice);
            register.enter(act(report, "Inform scrutiny").because("To " + to), By.product());
        });
    }

    /** The period that would follow from a notice published on a day. */
    @Transactional(readOnly = true)
    public LocalDate earliest(String reference, Route route, LocalDate publishedOn) {
        return period(drafting.require(reference), route, publishedOn).earliestOn();
    }

    private NoticePeriod period(GovernanceReport report, Route route, LocalDate publishedOn) {
        return NoticePeriod.after(route, publishedOn, noticeDays(report), calendar.days());
    }

    /** Refuses to decide a key decision without notice, or before the earliest lawful day. A committee that advises decides nothing. */
    void refuseUnlessLawful(GovernanceReport report, LocalDate day) {
        if (report.recommendationAwaited() || !keyDecisions.isKey(report.reference())) {
            return;
        }
        KeyDecisionNotice notice = standing(report.reference())
                .orElseThrow(() -> Refusal.conflict("This is a key decision, and notice of it has not been given."));
        if (day.isBefore(notice.earliestOn())) {
            throw Refusal.because("This key decision cannot be taken on %s. %s".formatted(DAY.format(day), notice.arithmetic()));
        }
        if (day.isBefore(notice.decisionFrom())) {
            throw Refusal.because("This key decision cannot be taken on %s: its notice announced it for %s at the earliest."
                    .formatted(DAY.format(day), DAY.format(notice.decisionFrom())));
        }
    }

    /** The calendar has changed: counts anew when a decision that was not taken yet can be taken. Does nothing where there is no notice. */
    public void recount(String reference) {
        if (decisions.findByReportOrderById(reference).isEmpty()) {
            notices.lockOf(reference).stream().filter(notice -> notice.publishedOn() != null)
                    .forEach(notice -> notice.recount(period(drafting.require(reference), notice.route(), notice.publishedOn())));
        }
    }

    /** The notice that counts: given, and of a decision by whom the report names. */
    @Transactional(readOnly = true)
    public Optional<KeyDecisionNotice> standing(String reference) {
        String body = drafting.require(reference).body();
        return ofReport(reference).stream().filter(notice -> notice.standsFor(body)).reduce((first, second) -> second);
    }

    /** The newest notice of a report, asked for or given. */
    @Transactional(readOnly = true)
    public Optional<KeyDecisionNotice> last(String reference) {
        return ofReport(reference).stream().reduce((first, second) -> second);
    }

    /** All notices of a report, oldest first. */
    @Transactional(readOnly = true)
    public List<KeyDecisionNotice> ofReport(String reference) {
        return notices.findByReportOrderById(reference);
    }

    /** All notices of a council, oldest first. */
    @Transactional(readOnly = true)
    public List<KeyDecisionNotice> of(String council) {
        return notices.findByCouncilOrderById(council);
    }

    private String decisionMaker(GovernanceReport report) {
        return councils.require(report.council()).requireBody(report.body()).name();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Act act(GovernanceReport report, String what) {
        return Act.on(report.council(), report.caseReference(), report.reference(), (long) report.current().number(), what);
    }
}
