package org.inspectionresponse.register;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Window;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.DecisionItem.Outcome;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.PublishedDecision;
import org.inspectionresponse.decision.PublishedDecisions;
import org.inspectionresponse.report.PublishedReport;
import org.inspectionresponse.report.PublishedReports;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions and notices of key decisions as the register shows them. */
@Service
@Transactional(readOnly = true)
class RegisteredDecisions {

    private static final Set<CallIn.Status> CALLED_IN = Set.of(CallIn.Status.VALID, CallIn.Status.BEFORE_COUNCIL);
    private static final Set<Outcome> OPEN_ENDED = Set.of(Outcome.DEFERRED, Outcome.RECOMMENDED);

    private final PublishedDecisions decisions;
    private final PublishedReports reports;
    private final CallIns callIns;
    private final Councils councils;
    private final Named named;
    private final Clock clock;

    RegisteredDecisions(PublishedDecisions decisions, PublishedReports reports, CallIns callIns, Councils councils, Named named, Clock clock) {
        this.decisions = decisions;
        this.reports = reports;
        this.callIns = callIns;
        this.councils = councils;
        this.named = named;
        this.clock = clock;
    }

    Page<DecisionEntry> find(Question question, int rows) {
        Sought sought = question.sought(councils, rows);
        Found<PublishedDecision> found = decisions.find(sought);
        return Page.of(new Found<>(entries(found.rows()), found.total()), sought);
    }

    /** What was decided on a report that everybody may read, first to last. */
    List<DecisionEntry> ofReport(String council, String report) {
        return entries(decisions.ofReport(council, report));
    }

    private List<DecisionEntry> entries(List<PublishedDecision> found) {
        List<CallIn> all = found.isEmpty() ? List.of() : callIns.ofDecisions(found.stream().map(PublishedDecision::id).toList());
        return found.stream().map(its -> entry(its, all.stream().filter(callIn -> callIn.decisionId() == its.id()
                && callIn.report().equals(its.report())).findFirst().orElse(null))).toList();
    }

    private DecisionEntry entry(PublishedDecision its, CallIn callIn) {
        Instant until = callIn != null && mayBeCalledIn(callIn) ? callIn.closesAt() : null;
        return new DecisionEntry(its.report(), its.title(), named.council(its.council()), named.body(its.council(), its.madeBy()), its.decidedOn(),
                its.outcome().name(), its.outcome().label(), its.publishedAt(), until, effect(its, callIn), its.inEffectOn(),
                RegisteredReports.address(its.report()) + "#decisions");
    }

    /** Once a request was found valid, others are not taken any more. */
    private boolean mayBeCalledIn(CallIn callIn) {
        return callIn.outcome().isEmpty() && !CALLED_IN.contains(callIn.status()) && !callIn.closesAt().isBefore(clock.instant());
    }

    private String effect(PublishedDecision its, CallIn callIn) {
        if (its.referredBackOn() != null) {
            return "Referred back on " + DAY.format(its.referredBackOn()) + " after a call-in, to be decided again";
        }
        if (OPEN_ENDED.contains(its.outcome())) {
            return its.outcome() == Outcome.DEFERRED ? "To be decided at a later meeting" : "To be decided by another body";
        }
        if (its.inEffectOn() != null) {
            return "In effect since " + DAY.format(its.inEffectOn());
        }
        if (callIn == null || callIn.outcome().isPresent()) {
            return "Not in effect yet";
        }
        if (CALLED_IN.contains(callIn.status())) {
            return "Called in";
        }
        return mayBeCalledIn(callIn) ? "May be called in until " + Window.inFull(callIn.closesAt())
                : "Can no longer be called in. Not in effect yet";
    }

    Page<NoticeEntry> notices(Question question, int rows) {
        Sought sought = question.sought(councils, rows);
        Found<KeyDecisionNotice> found = decisions.notices(sought);
        Set<String> readable = reports.those(found.rows().stream().map(KeyDecisionNotice::report).collect(Collectors.toSet())).stream()
                .map(PublishedReport::reference).collect(Collectors.toSet());
        return Page.of(found.map(its -> notice(its, readable)), sought);
    }

    private NoticeEntry notice(KeyDecisionNotice its, Set<String> readable) {
        return new NoticeEntry(its.matter(), named.council(its.council()), named.body(its.council(), its.decisionMaker()), its.route().name(),
                its.route().label(), its.route().law(), its.publishedOn(), its.decisionFrom(), its.decisionBy(),
                its.documents() == null ? List.of() : Arrays.stream(its.documents().split("\n")).filter(line -> !line.isBlank()).toList(),
                its.address(), its.requests(), its.why(), readable.contains(its.report()) ? its.report() : null);
    }
}
