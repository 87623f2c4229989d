package org.inspectionresponse.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Component;

/**
 * What clocks are about, for a person: whoever may read a case reads its clocks, and those over a report only who may read the report.
 * Asks the same few questions for however many clocks.
 */
@Component
class ClockSubjects {

    private final InspectionDesk desk;
    private final CaseAccess caseAccess;
    private final Drafting drafting;
    private final ReportAccess reportAccess;
    private final CallIns callIns;
    private final Urgencies urgencies;

    ClockSubjects(InspectionDesk desk, CaseAccess caseAccess, Drafting drafting, ReportAccess reportAccess, CallIns callIns, Urgencies urgencies) {
        this.desk = desk;
        this.caseAccess = caseAccess;
        this.drafting = drafting;
        this.reportAccess = reportAccess;
        this.callIns = callIns;
        this.urgencies = urgencies;
    }

    /**
     * What a clock is about.
     *
     * @param path of the page about it
     * @param body code of the body that it comes before next; null where that is not chosen, and for what comes before none
     */
    record Subject(String reference, String title, String path, String body) {
    }

    /** What these clocks of a council are about, as far as the person may read it. */
    Readable of(String council, String person, List<Deadline> clocks) {
        Map<String, CallIn> theirCallIns = callIns.ofCouncil(council).stream().collect(by(CallIn::reference));
        Map<String, Urgency> theirUrgencies = urgencies.ofCouncil(council).stream().collect(by(Urgency::reference));
        Set<String> theirReports = clocks.stream().map(Deadline::subject).map(subject -> theirCallIns.containsKey(subject)
                ? theirCallIns.get(subject).report() : theirUrgencies.containsKey(subject) ? theirUrgencies.get(subject).report() : subject)
                .collect(Collectors.toSet());
        return new Readable(caseAccess.readable(person, council, desk.of(council)).stream().collect(by(Inspection::reference)),
                drafting.of(council, theirReports).stream().collect(by(GovernanceReport::reference)), theirCallIns, theirUrgencies,
                reportAccess.reader(person, council));
    }

    private static <T> Collector<T, ?, Map<String, T>> by(Function<T, String> reference) {
        return Collectors.toMap(reference, Function.identity());
    }

    /** @param cases only those that may be read; the others whatever the clocks are about, and the reader to ask about it */
    record Readable(Map<String, Inspection> cases, Map<String, GovernanceReport> reports, Map<String, CallIn> callIns, Map<String, Urgency> urgencies,
            ReportAccess.Reader reader) {

        /** Empty where the person may not know of the clock. */
        Optional<Subject> subject(Deadline clock) {
            String reference = clock.subject();
            if (reports.containsKey(reference)) {
                return report(reference, reports.get(reference), "");
            }
            if (urgencies.containsKey(reference)) {
                return report(reference, reports.get(urgencies.get(reference).report()), "Urgency of: ");
            }
            if (callIns.containsKey(reference)) {
                return callIn(reference, reports.get(callIns.get(reference).report()));
            }
            return Optional.ofNullable(clock.caseReference()).map(cases::get).map(its -> ofCase(reference, its));
        }

        private Optional<Subject> report(String reference, GovernanceReport report, String before) {
            return Optional.of(report).filter(reader::mayRead)
                    .map(its -> new Subject(reference, before + its.title(), "/reports/" + its.reference(), its.bodyNow()));
        }

        /** As on the pages of call-ins: a decision is known to all staff, unless the text of its report is exempt. */
        private Optional<Subject> callIn(String reference, GovernanceReport report) {
            return Optional.of(report).filter(its -> !its.current().content().textExempt() || reader.mayRead(its))
                    .map(its -> new Subject(reference, "Call-in of: " + its.title(), "/call-ins/" + reference, its.bodyNow()));
        }

        private static Subject ofCase(String reference, Inspection its) {
            boolean plan = reference.startsWith("PLN-");
            return new Subject(reference, plan ? "Improvement plan" : its.title(), plan ? "/plans/" + reference : "/cases/" + its.reference(), null);
        }
    }
}
