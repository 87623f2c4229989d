package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Recommendation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided on a report, by a meeting or by one person, until it is in effect. */
@Service
@Transactional
public class Deciding {

    private static final int MOST_IN_MINUTES = 100_000;

    private final Agendas agendas;
    private final ForwardPlan forwardPlan;
    private final Decisions decisions;
    private final Drafting drafting;
    private final Councils councils;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(Agendas agendas, ForwardPlan forwardPlan, Decisions decisions, Drafting drafting, Councils councils, WorkingCalendar calendar,
            Deadlines deadlines, Register register, ApplicationEventPublisher events, Clock clock) {
        this.agendas = agendas;
        this.forwardPlan = forwardPlan;
        this.decisions = decisions;
        this.drafting = drafting;
        this.councils = councils;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** Who decides on the report next: a body that meets, or the office of one person. */
    @Transactional(readOnly = true)
    public Body decider(String reference) {
        GovernanceReport report = drafting.require(reference);
        return councils.require(report.council()).requireBody(report.bodyNow());
    }

    /**
     * Records what the meeting decided beside each recommendation. Refuses a decision before the meeting or its agenda, on another day
     * than the meeting's, a recommendation without a decision or, if amended, without its text, and an executive that defers only in part.
     */
    public void record(String reference, Decision.Take take, Long basedOn, By by) {
        GovernanceReport report = seen(reference, basedOn);
        refuseUnlessDemocraticServices(by);
        AgendaItem item = agendas.current(reference)
                .orElseThrow(() -> Refusal.conflict("The report is not on a published agenda, so nothing can have been decided."));
        Decision.checkMeeting(take, item, today());
        Decision decision = save(report, item.meeting(), withCleanMinute(take));
        drafting.decided(reference, reached(decision.outcome()), decision.decidedOn());
        goOn(report, decision, "Record decision", by);
    }

    /**
     * The one person who decides takes the decision. Refuses another person, one who wrote the report, a day in the future or before the
     * report came to them, and to defer only in part.
     */
    public void take(String reference, Decision.Take take, Long basedOn, By by) {
        GovernanceReport report = seen(reference, basedOn);
        Body body = decider(reference);
        Act act = act(report, "Take decision");
        if (report.writtenBy(by.person())) {
            throw register.fourEyes(act, by, "You wrote this report, so somebody else has to decide on it.");
        }
        if (by.role() != body.decider()) {
            throw Refusal.forbidden("This decision is taken by the " + body.name() + ".");
        }
        Decision.checkDay(take, cameOn(report), today());
        Decision decision = save(report, null, take);
        drafting.decidedByOne(reference, reached(decision.outcome()), decision.decidedOn());
        goOn(report, decision, "Take decision", by);
    }

    /** The day on which the report came to the one who decides: after the consultation, or back from a deferral or a call-in. */
    private LocalDate cameOn(GovernanceReport report) {
        return ofReport(report.reference()).map(last -> last.wasReferredBack() ? last.referredBackOn() : last.decidedOn())
                .orElseGet(report::consultedOn);
    }

    /** The first day on which a decision that had to wait for its notice can be taken; empty where it could be when the report came. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> waitsUntil(String reference) {
        LocalDate came = cameOn(drafting.require(reference));
        return forwardPlan.standing(reference).map(KeyDecisionNotice::firstDay).filter(day -> came == null || came.isBefore(day));
    }

    private Decision save(GovernanceReport report, String meeting, Decision.Take take) {
        Body body = decider(report.reference());
        Decision.checkRecord(take, body.arrangements());
        forwardPlan.refuseUnlessLawful(report, take.decidedOn());
        List<Decision> stage = stage(report.reference());
        Map<Integer, DecisionItem> settled = settled(stage);
        List<DecisionItem> items = Resolution.beside(open(report, settled), take.answers(), report.recommendationAwaited());
        refuseMoreThanToNote(report, items);
        if (body.arrangements() == Arrangements.EXECUTIVE && !report.recommendationAwaited()) {
            Resolution.refuseDeferredInPart(items);
        }
        items.forEach(answer -> settled.put(answer.number(), answer));
        return decisions.save(new Decision(report, body, meeting, take, items, Resolution.overall(settled.values(), report.recommendationAwaited()),
                historyOf(report.reference()).stream().anyMatch(Decision::wasReferredBack)));
    }

    /**
     * A report that says there is nothing to decide in it is not key and needs no notice (SI 2012/2089, regulation 8), so nothing can be
     * agreed on it.
     */
    private static void refuseMoreThanToNote(GovernanceReport report, List<DecisionItem> items) {
        ExecutiveItem item = report.current().content().executive();
        boolean decides = items.stream().anyMatch(one -> one.outcome() == Outcome.AGREED || one.outcome() == Outcome.AGREED_WITH_AMENDMENTS);
        if (decides && item != null && item.decidesNothing() && !report.recommendationAwaited()) {
            throw Refusal.because("The report says that there is nothing to decide in it, so its recommendations are noted, rejected or deferred. "
                    + "To have something agreed, put a report that asks for it.");
        }
    }

    private void goOn(GovernanceReport report, Decision decision, String what, By by) {
        register.enter(act(report, what).outcome(decision.outcome()), by);
        if (decision.reconsideration() && decision.outcome() != Outcome.DEFERRED) {
            deadlines.met(Duty.RECONSIDER_DECISION, report.reference(), decision.decidedOn());
        }
        if (decision.outcome() == Outcome.DEFERRED || decision.outcome() == Outcome.RECOMMENDED) {
            agendas.awaitMeetingAfter(report.reference(), decision.decidedOn());
        } else if (decider(report.reference()).arrangements() == Arrangements.EXECUTIVE) {
            int days = councils.require(report.council()).schemeOn(decision.decidedOn()).executive().publishWorkingDays();
            deadlines.start(new Deadline.Start(Duty.PUBLISH_DECISION, report.council(), report.caseReference(), report.reference(),
                    new Counting(Rule.WORKING_DAYS_AFTER, decision.decidedOn(), days, "the decision was taken"), null, false));
        }
    }

    private GovernanceReport seen(String reference, Long basedOn) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        return report;
    }

    private static void refuseUnlessDemocraticServices(By by) {
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Decisions are recorded by democratic services.");
        }
    }

    private static GovernanceReport.Status reached(Outcome outcome) {
        return switch (outcome) {
            case DEFERRED -> GovernanceReport.Status.DEFERRED;
            case RECOMMENDED -> GovernanceReport.Status.RECOMMENDED;
            default -> GovernanceReport.Status.TAKEN;
        };
    }

    private static Decision.Take withCleanMinute(Decision.Take take) {
        String text = RichText.clean("Minutes", take.minute().text(), MOST_IN_MINUTES);
        if (text.isEmpty()) {
            throw Refusal.because("Write the minute of the item.");
        }
        Decision.Minute minute = take.minute();
        return new Decision.Take(take.decidedOn(), take.answers(), take.reasons(), take.alternatives(),
                new Decision.Minute(text, minute.reference(), minute.attendance(), minute.vote()), take.interests(), take.dispensations(),
                take.updates(), take.updateMonths());
    }

    /** Whether the last decision has to be published as a record: one of the executive has, others have their minutes. */
    @Transactional(readOnly = true)
    public boolean recordToPublish(String reference) {
        return decider(reference).arrangements() == Arrangements.EXECUTIVE;
    }

    /**
     * Records when the record of the executive's decision was published (SI 2012/2089, regulations 12 to 14). Refuses a moment in the
     * future, and a day before the decision.
     *
     * @param at London time of that day
     */
    public void publish(String reference, LocalDate on, LocalTime at, By by) {
        GovernanceReport report = drafting.require(reference);
        refuseUnlessDemocraticServices(by);
        Instant moment = on.atTime(at).atZone(clock.getZone()).toInstant();
        stage(reference).stream().filter(decision -> decision.publishedAt() == null)
                .forEach(decision -> decision.publish(moment, clock.getZone(), clock.instant()));
        drafting.published(reference, on);
        deadlines.met(Duty.PUBLISH_DECISION, reference, on);
        register.enter(act(report, "Publish decision"), by);
        events.publishEvent(last(reference).published());
    }

    /**
     * From that day on the last decision is acted on; tells whoever waits for it. Safe to do twice.
     *
     * @param on null where nothing stood in between: the day of its publication, or of the decision where the record is the minutes
     */
    public void bringIntoEffect(String reference, LocalDate on) {
        GovernanceReport report = drafting.require(reference);
        Decision decision = last(reference);
        if (decision.inEffectOn() == null) {
            decision.bringIntoEffect(on != null ? on : day(decision));
            drafting.inEffect(reference, decision.outcome() == Outcome.REJECTED);
            register.enter(act(report, "Bring decision into effect").outcome(decision.outcome()), By.product());
            events.publishEvent(decision.inEffect());
            if (decision.publishedAt() == null) {
                events.publishEvent(decision.published());
            }
        }
    }

    private LocalDate day(Decision decision) {
        return decision.publishedAt() == null ? decision.decidedOn() : LocalDate.ofInstant(decision.publishedAt(), clock.getZone());
    }

    /**
     * A call-in referred the last decision back: all recommendations are open again, and are decided once more for good. Safe to do twice.
     *
     * @param why what scrutiny or the council asks to be considered
     * @param on the day on which scrutiny or the council did so
     */
    public void referBack(String reference, String why, LocalDate on, By by) {
        GovernanceReport report = drafting.require(reference);
        Decision decision = last(reference);
        if (decision.wasReferredBack()) {
            return;
        }
        decision.referBack(on);
        drafting.referredBack(reference);
        agendas.awaitMeetingAfter(reference, today());
        register.enter(act(report, "Refer decision back").because(why), by);
    }

    /** The decisions since a committee recommended or a call-in referred back: only these settle anything now. */
    private List<Decision> stage(String reference) {
        List<Decision> all = historyOf(reference);
        int from = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).wasReferredBack() || all.get(at).outcome() == Outcome.RECOMMENDED) {
                from = at + 1;
            }
        }
        return all.subList(from, all.size());
    }

    /** The last word on each recommendation that was not deferred, by number. */
    private static Map<Integer, DecisionItem> settled(List<Decision> stage) {
        Map<Integer, DecisionItem> settled = new TreeMap<>();
        stage.stream().flatMap(decision -> decision.items().stream()).filter(item -> item.outcome() != Outcome.DEFERRED)
                .forEach(item -> settled.put(item.number(), item));
        return settled;
    }

    private static List<Recommendation> open(GovernanceReport report, Map<Integer, DecisionItem> settled) {
        return report.current().content().recommendations().stream().filter(one -> !settled.containsKey(one.number())).toList();
    }

    /** The recommendations that are not settled yet: all of them, or those that an earlier meeting deferred. */
    @Transactional(readOnly = true)
    public List<Recommendation> open(String reference) {
        return open(drafting.require(reference), settled(stage(reference)));
    }

    /** What can be answered to a recommendation now: advice by the committee that considers a report first, a decision by who decides. */
    @Transactional(readOnly = true)
    public List<Outcome> answers(String reference) {
        return Resolution.answers(drafting.require(reference).recommendationAwaited());
    }

    /** What the committee that considered the report first resolved on each recommendation; empty before, and where there was none. */
    @Transactional(readOnly = true)
    public List<DecisionItem> advice(String reference) {
        return historyOf(reference).stream().filter(decision -> decision.outcome() == Outcome.RECOMMENDED)
                .flatMap(decision -> decision.items().stream()).toList();
    }

    private Decision last(String reference) {
        return ofReport(reference).orElseThrow(() -> Refusal.conflict("Nothing has been decided on this report yet."));
    }

    /** The newest decision on a report; a deferral counts. */
    @Transactional(readOnly = true)
    public Optional<Decision> ofReport(String reference) {
        List<Decision> all = historyOf(reference);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All decisions on a report, deferrals included, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> historyOf(String reference) {
        return decisions.findByReportOrderById(reference);
    }

    /** All decisions on the reports of a case, deferrals included, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> ofCase(String council, String caseReference) {
        return decisions.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Act act(GovernanceReport report, String what) {
        return Act.on(report.council(), report.caseReference(), report.reference(), (long) report.current().number(), what);
    }
}
