package org.inspectionresponse.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timetable of each case, counted from what is recorded. The number of its queries does not grow with what a case holds. */
@Service
@Transactional(readOnly = true)
public class Timetables {

    private final InspectionDesk inspections;
    private final Planning planning;
    private final Drafting drafting;
    private final Deadlines deadlines;
    private final Councils councils;
    private final Conditions conditions;
    private final Reached reached;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Timetables(InspectionDesk inspections, Planning planning, Drafting drafting, Deadlines deadlines, Councils councils, Conditions conditions,
            Reached reached, WorkingCalendar calendar, Clock clock) {
        this.inspections = inspections;
        this.planning = planning;
        this.drafting = drafting;
        this.deadlines = deadlines;
        this.councils = councils;
        this.conditions = conditions;
        this.reached = reached;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The timetable of a case; empty while it has no plan, and where nobody is known to decide on its report. */
    public Optional<Timetable> of(String caseReference) {
        Inspection inspection = inspections.require(caseReference);
        return planning.ofCase(inspection.council(), caseReference).flatMap(plan -> deadlines.find(Duty.SUBMIT_PLAN, plan.reference())
                .flatMap(due -> timetable(inspection, plan, due)));
    }

    /** Those of the council's open cases whose plan is still to be sent. */
    public List<Timetable> open(String council) {
        return inspections.of(council).stream().filter(inspection -> inspection.status() == Inspection.Status.OPEN)
                .flatMap(inspection -> of(inspection.reference()).stream()).filter(timetable -> !timetable.route().over()).toList();
    }

    private Optional<Timetable> timetable(Inspection inspection, ImprovementPlan plan, Deadline due) {
        Council council = councils.require(inspection.council());
        LocalDate today = LocalDate.now(clock);
        Optional<GovernanceReport> report = report(inspection);
        return report.map(GovernanceReport::body).flatMap(council::body).or(() -> council.bodyFor(Matter.CHILDRENS_SOCIAL_CARE, today)).map(body -> {
            Terms terms = conditions.of(inspection, plan, due, report, body, today);
            Route route = Route.of(terms, reached.of(plan, due, report), today, calendar.days());
            return new Timetable(council.code(), inspection.reference(), report.map(GovernanceReport::reference).orElse(null), body.name(), route,
                    headroom(terms));
        });
    }

    /** The report that members decide on: the one decided first, else the one that has come furthest. Later ones tell of progress. */
    private Optional<GovernanceReport> report(Inspection inspection) {
        List<GovernanceReport> all = drafting.ofCase(inspection.council(), inspection.reference()).stream()
                .filter(report -> report.status() != GovernanceReport.Status.WITHDRAWN).toList();
        return all.stream().filter(report -> report.takenOn() != null).min(Comparator.comparing(GovernanceReport::takenOn))
                .or(() -> all.stream().max(Comparator.comparing(GovernanceReport::status).thenComparing(all::indexOf, Comparator.reverseOrder())));
    }

    private Timetable.Headroom headroom(Terms terms) {
        if (terms.receivedOn() == null) {
            return null;
        }
        WorkingDays workingDays = calendar.days();
        Terms called = terms.callIn() != null ? terms : terms.with(Conditions.CUSTOMARY);
        return new Timetable.Headroom(Route.workingDaysToDraft(terms.withoutCallIn(), workingDays), Route.workingDaysToDraft(called, workingDays),
                called.callIn().window().inWords() + (terms.callIn() == null ? ", as most councils have it" : ""));
    }
}
