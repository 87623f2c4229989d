package org.inspectionresponse.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.decision.UrgencyAnswer;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.KeyDecisions;
import org.springframework.stereotype.Component;

/** The form {@code give-notice.html}: what it shows and starts from, and what its content says. */
@Component
class NoticeForm {

    private final ReportFacts reports;
    private final ForwardPlan forwardPlan;
    private final KeyDecisions keyDecisions;
    private final Urgencies urgencies;
    private final Councils councils;
    private final Deadlines deadlines;
    private final Clock clock;

    NoticeForm(ReportFacts reports, ForwardPlan forwardPlan, KeyDecisions keyDecisions, Urgencies urgencies, Councils councils,
            Deadlines deadlines, Clock clock) {
        this.reports = reports;
        this.forwardPlan = forwardPlan;
        this.keyDecisions = keyDecisions;
        this.urgencies = urgencies;
        this.councils = councils;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Shown show(GovernanceReport report) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> facts = reports.heading(report);
        facts.put("body", councils.require(report.council()).requireBody(report.body()).name());
        facts.put("because", keyDecisions.because(report.reference()));
        facts.put("latest", deadlines.find(Duty.KEY_DECISION_NOTICE, report.reference()).map(Deadline::dueOn).orElse(null));
        facts.put("fullToday", forwardPlan.earliest(report.reference(), Route.FULL, today));
        facts.put("exceptionToday", forwardPlan.earliest(report.reference(), Route.GENERAL_EXCEPTION, today));
        facts.put("refusedBefore", refusedBefore(report.reference()));
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("publishedOn", today.toString());
        start.put("matter", report.title());
        start.put("documents", Stream.concat(Stream.of("Report: " + report.title()),
                report.current().content().appendices().stream().map(Appendix::title)).collect(Collectors.joining("\n")));
        return new Shown(start, facts, (long) report.current().number());
    }

    private String refusedBefore(String reference) {
        return urgencies.last(reference, Urgency.Purpose.SPECIAL_URGENCY).filter(urgency -> urgency.status() == Urgency.Status.REFUSED)
                .map(urgency -> urgency.answers().stream().map(UrgencyAnswer::reasons).collect(Collectors.joining(" "))).orElse(null);
    }

    static KeyDecisionNotice.Give give(Route route, Fields typed) {
        return new KeyDecisionNotice.Give(route, route == Route.SPECIAL_URGENCY ? null : typed.date("publishedOn", "Notice published on"),
                typed.line("matter", "Matter", 500), typed.date("decisionFrom", "Day of the decision"),
                typed.dateIfAny("decisionBy", "Last day of the period").orElse(null),
                typed.text("documents", "Documents submitted to the decision maker", 3_900), typed.line("address", "Where copies are available", 500),
                typed.text("requests", "How to ask for documents that follow", 2_000), why(route, typed));
    }

    private static String why(Route route, Fields typed) {
        return switch (route) {
            case FULL -> null;
            case GENERAL_EXCEPTION -> typed.text("impracticable", "Why full notice is impracticable", 3_900);
            case SPECIAL_URGENCY -> typed.text("urgent", "Why it is urgent and cannot reasonably be deferred", 3_900);
        };
    }
}
