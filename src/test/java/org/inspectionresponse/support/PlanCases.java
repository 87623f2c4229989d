package org.inspectionresponse.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.inspection.Narrative;
import org.inspectionresponse.inspection.PreviousInspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.OpenPlan;
import org.inspectionresponse.plan.Planning;
import org.springframework.context.ApplicationContext;

/** Plans for the tests of their process, each in a case of its own: visited in 2019, received on 19 December, due on 31 March 2020. */
public final class PlanCases {

    public static final String NOTTINGHAMSHIRE = "nottinghamshire";
    /** A council whose plans wait for members. */
    public static final String TESTSHIRE = "testshire";
    /** A council that uploads its plans to a portal. */
    public static final String PORTALSHIRE = "portalshire";
    public static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);
    public static final LocalDate DUE = LocalDate.of(2020, 3, 31);

    private static final AtomicInteger VISITS = new AtomicInteger();

    private final InspectionDesk desk;
    private final Planning planning;
    private final RuntimeService runtime;
    private final ManagementService management;

    public PlanCases(ApplicationContext application) {
        desk = application.getBean(InspectionDesk.class);
        planning = application.getBean(Planning.class);
        runtime = application.getBean(RuntimeService.class);
        management = application.getBean(ManagementService.class);
        ((ProductClock) application.getBean(Clock.class)).moveTo(Instant.parse("2020-01-06T10:00:00Z"));
        Enrolment enrolment = application.getBean(Enrolment.class);
        for (String council : List.of(TESTSHIRE, PORTALSHIRE)) {
            enrol(enrolment, council, "improvement-officer", Role.IMPROVEMENT_OFFICERS);
            enrol(enrolment, council, "lead-officer", Role.LEAD_OFFICERS);
            enrol(enrolment, council, "director", Role.DIRECTOR);
            enrol(enrolment, council, "finance", Role.FINANCE);
            enrol(enrolment, council, "portfolio-holder", Role.PORTFOLIO_HOLDERS);
        }
        enrol(enrolment, TESTSHIRE, "of-all-trades", Role.IMPROVEMENT_OFFICERS, Role.LEAD_OFFICERS, Role.DIRECTOR, Role.FINANCE);
    }

    /** A plan in its process. */
    public record Opened(String inspection, String plan, String instance) {
    }

    public Opened opened(String council, LocalDate receivedOn, String... leadOfficers) {
        return opened(council, Inspection.Kind.ILACS_SHORT, receivedOn, leadOfficers);
    }

    /** After a focused visit with a priority action for each of the lead officers: Ofsted wants an early draft of the plan. */
    public Opened openedAfterFocusedVisit(String council, LocalDate receivedOn, String... leadOfficers) {
        return opened(council, Inspection.Kind.FOCUSED_VISIT, receivedOn, leadOfficers);
    }

    private Opened opened(String council, Inspection.Kind kind, LocalDate receivedOn, String... leadOfficers) {
        By by = new By("improvement-officer." + council, Role.IMPROVEMENT_OFFICERS);
        LocalDate visit = LocalDate.of(2019, 1, 7).plusDays(VISITS.getAndIncrement());
        String inspection = desk.open(new Inspection.Open(council, kind, "Inspection of children's services",
                new InspectionDates(visit, visit.plusDays(4), null, receivedOn, false, receivedOn, null)), by);
        Finding.Kind found = kind.graded() ? Finding.Kind.AREA_FOR_IMPROVEMENT : Finding.Kind.PRIORITY_ACTION;
        desk.recordOutcome(inspection, new Inspection.RecordOutcome(null, new Narrative(null, null, null, null), new PreviousInspection(null, null), false,
                Arrays.stream(Area.values()).filter(area -> kind.graded() && desk.require(inspection).framework().areas().contains(area))
                        .map(area -> new Judgement(area, Grade.GOOD)).toList(),
                Arrays.stream(leadOfficers).map(lead -> new Finding.Row(found, "Strategy discussions are late", "Strategy discussions", lead, null))
                        .toList(), List.of()), null, by);
        String plan = planning.open(new OpenPlan(council, inspection), by);
        String instance = runtime.startProcessInstanceByKey("improvementPlanning", plan, Map.of("council", council)).getId();
        return new Opened(inspection, plan, instance);
    }

    /** Runs what is to run now in the plan's process, one job after another. */
    public void runJobs(Opened opened) {
        for (Optional<Job> job = next(opened); job.isPresent(); job = next(opened)) {
            management.executeJob(job.get().getId());
        }
    }

    private Optional<Job> next(Opened opened) {
        return management.createJobQuery().processInstanceId(opened.instance()).messages().withRetriesLeft().listPage(0, 1).stream().findFirst();
    }

    private static void enrol(Enrolment enrolment, String council, String name, Role first, Role... others) {
        String id = name + "." + council;
        enrolment.enrol(new Person(id, "Pat " + name, id + "@example.org"), "demo", council, EnumSet.of(first, others));
    }

    /** Rows of the forms for actions. */
    public static Map<String, String> free(String owner) {
        return action(owner, "", "");
    }

    public static Map<String, String> costing(String owner, String pounds) {
        return action(owner, pounds, "Children's services budget");
    }

    private static Map<String, String> action(String owner, String cost, String funding) {
        return Map.of("action", "Chair every strategy discussion within a day", "owner", owner, "startsOn", "2020-01-13", "dueOn", "2020-06-30",
                "cost", cost, "funding", funding, "successMeasure", "An audit in June finds 95% in time");
    }
}
