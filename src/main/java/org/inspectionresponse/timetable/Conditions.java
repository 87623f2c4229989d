package org.inspectionresponse.timetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Subjection;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Exemptions;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.KeyDecisions;
import org.springframework.stereotype.Component;

/** What the route of a case is counted from. */
@Component
class Conditions {

    /** Five working days and effect on the next, as most constitutions have it: to tell a council without call-in what one would cost. */
    static final CallInRules CUSTOMARY = new CallInRules(LocalDate.of(2000, 1, 1), null, "Most constitutions", List.of(),
            new CallInRules.Window(5, CallInRules.Days.WORKING, null, null, CallInRules.FirstDay.AFTER_PUBLICATION),
            CallInRules.Effect.NEXT_WORKING_DAY, List.of(), null, List.of(), false, null, List.of(), null, "Scrutiny", null, null);

    private final Councils councils;
    private final MeetingCalendar meetings;
    private final KeyDecisions keyDecisions;
    private final ForwardPlan forwardPlan;
    private final Exemptions exemptions;
    private final Deciding deciding;
    private final CallIns callIns;
    private final Reached reached;

    Conditions(Councils councils, MeetingCalendar meetings, KeyDecisions keyDecisions, ForwardPlan forwardPlan, Exemptions exemptions,
            Deciding deciding, CallIns callIns, Reached reached) {
        this.councils = councils;
        this.meetings = meetings;
        this.keyDecisions = keyDecisions;
        this.forwardPlan = forwardPlan;
        this.exemptions = exemptions;
        this.deciding = deciding;
        this.callIns = callIns;
        this.reached = reached;
    }

    Terms of(Inspection inspection, ImprovementPlan plan, Deadline due, Optional<GovernanceReport> report, Body body, LocalDate today) {
        Council council = councils.require(inspection.council());
        Scheme scheme = council.schemeOn(today);
        List<Terms.Sitting> sittings = meetings.from(council.code(), body.code(), plan.openedOn()).stream()
                .map(meeting -> new Terms.Sitting(meeting.heldOn(), meeting.convenedOn())).toList();
        return new Terms(inspection.receivedOn(), due.dueOn(), scheme.submissionAwaitsDecision(), scheme.submissionAwaitsDecision(),
                new Terms.Decider(body.arrangements() == Arrangements.EXECUTIVE, body.meets(), !body.meets()), sittings, Terms.Periods.of(scheme),
                callIn(council, body, report, today), report.flatMap(its -> notice(its, scheme)).orElse(null));
    }

    /** The rules of the call-in that is open, else those of today if the decision will be open to one; null if it will not. */
    private CallInRules callIn(Council council, Body body, Optional<GovernanceReport> report, LocalDate today) {
        Optional<CallInRules> opened = report.filter(its -> its.status() != GovernanceReport.Status.REFERRED_BACK)
                .flatMap(its -> reached.callIn(its.reference())).map(CallIn::rules);
        return opened.or(() -> council.callInOn(today).filter(rules -> callable(council, body, report, today))).orElse(null);
    }

    private boolean callable(Council council, Body body, Optional<GovernanceReport> report, LocalDate today) {
        Optional<String> reference = report.map(GovernanceReport::reference);
        boolean toNote = report.map(its -> its.current().content().executive()).map(ExecutiveItem::decidesNothing).orElse(false);
        return callIns.subject(new Subjection.Of(council.code(), today, body.kind(), report.map(its -> its.current().content().sum())
                .orElse(BigDecimal.ZERO), toNote, reference.map(exemptions::agreed).orElse(false),
                reference.stream().flatMap(its -> deciding.historyOf(its).stream()).anyMatch(decision -> decision.referredBackOn() != null))).callable();
    }

    /** Of a key decision: by the route on which notice was given, else in full. */
    private Optional<Terms.Notice> notice(GovernanceReport report, Scheme scheme) {
        if (!keyDecisions.isKey(report.reference())) {
            return Optional.empty();
        }
        NoticeDays days = Optional.ofNullable(scheme.executive()).map(ExecutiveRules::noticeDays).orElse(NoticeDays.CALENDAR);
        return Optional.of(new Terms.Notice(forwardPlan.standing(report.reference()).map(KeyDecisionNotice::route)
                .orElse(KeyDecisionNotice.Route.FULL), days));
    }
}
