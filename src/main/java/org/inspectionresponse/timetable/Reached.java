package org.inspectionresponse.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.springframework.stereotype.Component;

/** How far a case has come, as its plan, its report and its decision tell. */
@Component
class Reached {

    private static final Set<Status> IN_TEXT = EnumSet.of(Status.DRAFT, Status.IN_REVISION);
    private static final Set<Status> TAKEN = EnumSet.of(Status.TAKEN, Status.DECIDED, Status.REJECTED);

    private final ForwardPlan forwardPlan;
    private final Agendas agendas;
    private final Deciding deciding;
    private final CallIns callIns;
    private final MeetingCalendar meetings;
    private final Deadlines deadlines;
    private final Clock clock;

    Reached(ForwardPlan forwardPlan, Agendas agendas, Deciding deciding, CallIns callIns, MeetingCalendar meetings, Deadlines deadlines, Clock clock) {
        this.forwardPlan = forwardPlan;
        this.agendas = agendas;
        this.deciding = deciding;
        this.callIns = callIns;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Progress of(ImprovementPlan plan, Deadline due, Optional<GovernanceReport> report) {
        Map<Milestone, LocalDate> done = new EnumMap<>(Milestone.class);
        if (plan.status().compareTo(ImprovementPlan.Status.CONSULTED) >= 0) {
            done.put(Milestone.PLAN, plan.endorsement().consultedOn());
        }
        if (plan.sentAndPublished()) {
            done.put(Milestone.SUBMISSION, due.endedOn());
        }
        report.ifPresent(its -> ofReport(its, done));
        Optional<CallIn> callIn = report.filter(its -> its.status() == Status.TAKEN).flatMap(its -> callIn(its.reference()));
        return new Progress(done, report.flatMap(this::meeting).orElse(null), callIn.map(this::effectOn).orElse(null));
    }

    private void ofReport(GovernanceReport report, Map<Milestone, LocalDate> done) {
        if (IN_TEXT.contains(report.status())) {
            return;
        }
        done.put(Milestone.DRAFT, report.current().submittedOn());
        forwardPlan.standing(report.reference()).map(KeyDecisionNotice::publishedOn).ifPresent(on -> done.put(Milestone.NOTICE, on));
        commented(report).ifPresent(on -> done.put(Milestone.COMMENTS, on));
        if (report.consultedOn() != null) {
            done.put(Milestone.CONSULTATION, report.consultedOn());
            done.put(Milestone.FINAL_REPORT, report.consultedOn());
        }
        if (report.status() == Status.ON_AGENDA || TAKEN.contains(report.status())) {
            agendas.current(report.reference()).ifPresent(item -> done.put(Milestone.AGENDA, item.publishedOn()));
        }
        if (TAKEN.contains(report.status())) {
            deciding.ofReport(report.reference()).ifPresent(decision -> ofDecision(decision, done));
        }
    }

    /** The day of the last comment, once none is missing and none asks for a change. */
    private static Optional<LocalDate> commented(GovernanceReport report) {
        boolean complete = !report.current().required().isEmpty() && report.current().missing().isEmpty() && !report.current().changeRequested();
        return complete ? report.comments().stream().map(Comment::givenOn).max(Comparator.naturalOrder()) : Optional.empty();
    }

    private void ofDecision(Decision decision, Map<Milestone, LocalDate> done) {
        done.put(Milestone.DECISION, decision.decidedOn());
        if (decision.publishedAt() != null) {
            done.put(Milestone.PUBLICATION, LocalDate.ofInstant(decision.publishedAt(), clock.getZone()));
        }
        if (decision.inEffectOn() != null) {
            done.put(Milestone.EFFECT, decision.inEffectOn());
            callIn(decision.report()).map(CallIn::closesAt).ifPresent(at -> done.put(Milestone.CALL_IN, LocalDate.ofInstant(at, clock.getZone())));
        }
    }

    /** The meeting it stands on the agenda of, else the one it is meant for; none for a report that waits for another. */
    private Optional<LocalDate> meeting(GovernanceReport report) {
        if (report.status() == Status.DEFERRED || report.status() == Status.REFERRED_BACK || report.recommendationAwaited()) {
            return Optional.empty();
        }
        if (report.status() == Status.ON_AGENDA) {
            return agendas.current(report.reference()).map(item -> item.heldOn());
        }
        return Optional.ofNullable(report.current().content().meeting()).map(chosen -> meetings.require(report.council(), chosen))
                .filter(chosen -> chosen.body().equals(report.body())).map(Meeting::heldOn);
    }

    /** When a decision that was called in can take effect: not before the request is heard. */
    private LocalDate effectOn(CallIn callIn) {
        return deadlines.find(Duty.HEAR_CALL_IN, callIn.reference()).filter(hearing -> hearing.state() == Deadline.State.RUNNING)
                .map(Deadline::dueOn).orElseGet(() -> LocalDate.ofInstant(callIn.effectAt(), clock.getZone()));
    }

    /** The call-in of the report's last decision. One before it, that referred the report back, counts no more. */
    Optional<CallIn> callIn(String report) {
        return deciding.ofReport(report).flatMap(last -> callIns.ofReport(report).stream().filter(one -> last.id().equals(one.decisionId())).findFirst());
    }
}
