package org.inspectionresponse.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.inspectionresponse.decision.KeyDecisionNotice.Status;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forward plan: key decisions to come, for the people of a council. The number of its queries does not grow with the notices. */
@Service
@Transactional(readOnly = true)
class NoticeList {

    private final ForwardPlan forwardPlan;
    private final Drafting drafting;
    private final ReportAccess access;
    private final Councils councils;
    private final Directory directory;

    NoticeList(ForwardPlan forwardPlan, Drafting drafting, ReportAccess access, Councils councils, Directory directory) {
        this.forwardPlan = forwardPlan;
        this.drafting = drafting;
        this.access = access;
        this.councils = councils;
        this.directory = directory;
    }

    /** @param notices those asked for first, then by the day of the decision */
    record OfCouncil(String code, String name, List<Line> notices) {
    }

    /**
     * A notice in the plan.
     *
     * @param readable whether the person may read the report
     * @param decisionMaker name of the body, member or officer
     * @param route null while the notice is asked for, as is all that follows
     * @param earliestOn the earliest lawful day of the decision
     * @param decisionBy last day of the period in which it is to be made; null where it is one day
     */
    record Line(String report, boolean readable, String matter, String decisionMaker, Status status, Route route, String why,
            LocalDate publishedOn, LocalDate earliestOn, LocalDate decisionFrom, LocalDate decisionBy) {
    }

    /** A given notice is public. That one is asked for is known only to those who may read the report. */
    List<OfCouncil> readableBy(String person) {
        return directory.councilsOf(person).stream().sorted().flatMap(code -> councils.find(code).stream())
                .filter(Council::hasExecutive)
                .map(council -> new OfCouncil(council.code(), council.name(), lines(council, person))).toList();
    }

    private List<Line> lines(Council council, String person) {
        Map<String, GovernanceReport> reports = drafting.of(council.code()).stream()
                .collect(Collectors.toMap(GovernanceReport::reference, Function.identity()));
        ReportAccess.Reader reader = access.reader(person, council.code());
        return forwardPlan.of(council.code()).stream().filter(its -> its.status() != Status.DROPPED && reports.containsKey(its.report()))
                .map(its -> line(council, its, reports.get(its.report()), reader.mayRead(reports.get(its.report()))))
                .filter(line -> line.readable() || line.status() == Status.GIVEN)
                .sorted(Comparator.comparing(Line::decisionFrom, Comparator.nullsFirst(Comparator.reverseOrder()))).toList();
    }

    private static Line line(Council council, KeyDecisionNotice its, GovernanceReport report, boolean readable) {
        String maker = its.decisionMaker() == null ? report.body() : its.decisionMaker();
        return new Line(its.report(), readable, its.matter() == null ? report.title() : its.matter(),
                council.body(maker).map(Body::name).orElse(maker), its.status(), its.route(), its.why(), its.publishedOn(), its.earliestOn(),
                its.decisionFrom(), its.decisionBy());
    }
}
