package org.inspectionresponse.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@RecordApplicationEvents
class TimetablesTest {

    /** Every half minute the product reads its calendar anew, and that question may be counted too. */
    private static final long CALENDAR_READ_ANEW = 1;
    private static final String CITY = ExecutiveReports.COUNCIL;

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Timetables timetables;
    @Autowired
    private RouteWatch watch;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ProductClock clock;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private EntityManagerFactory entities;
    @LocalServerPort
    private int port;

    private PlanCases cases;

    @BeforeEach
    void open() {
        cases = new PlanCases(application);
    }

    @Test
    void nottinghamshiresCaseShowsTheFiguresOfItsDates() {
        String reference = cases.opened("nottinghamshire", PlanCases.RECEIVED, "lead-officer.nottinghamshire").inspection();

        Timetable timetable = timetables.of(reference).orElseThrow();
        assertThat(timetable.headroom()).isEqualTo(new Timetable.Headroom(58, 50, "five working days after publication, as most councils have it"));
        assertThat(timetable.route().terms().dueOn()).isEqualTo(PlanCases.DUE);
        assertThat(timetable.route().terms().awaitsDecision()).isFalse();
        assertThat(timetable.route().fits()).isTrue();
        assertThat(timetable.bodyName()).contains("Children and Young People");
    }

    @Test
    void caseWithoutAPlanHasNoTimetable() {
        InspectionDesk desk = application.getBean(InspectionDesk.class);
        String reference = desk.open(new Inspection.Open("nottinghamshire", Inspection.Kind.ILACS_SHORT, "No plan yet",
                new InspectionDates(LocalDate.of(2019, 12, 2), LocalDate.of(2019, 12, 6), null, null, false, null, null)),
                new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS));

        assertThat(timetables.of(reference)).isEmpty();
    }

    @Test
    void keyDecisionOfTheExecutiveIsCountedWithNoticeCallInAndItsRealMeetings() {
        String reference = cases.opened(CITY, PlanCases.RECEIVED, "lead-officer." + CITY).inspection();
        arrange("executive-board", LocalDate.of(2020, 3, 17));
        arrange("executive-board", LocalDate.of(2020, 4, 21));
        new ExecutiveReports(application).consulted(Wanted.key("executive-board").in(reference));

        Route route = timetables.of(reference).orElseThrow().route();
        assertThat(route.meetingOn()).isEqualTo(LocalDate.of(2020, 3, 17));
        assertThat(days(route)).contains(Map.entry(Milestone.NOTICE, LocalDate.of(2020, 2, 17)),
                Map.entry(Milestone.AGENDA, LocalDate.of(2020, 3, 9)), Map.entry(Milestone.PUBLICATION, LocalDate.of(2020, 3, 23)),
                Map.entry(Milestone.CALL_IN, LocalDate.of(2020, 3, 30)), Map.entry(Milestone.EFFECT, PlanCases.DUE));
        assertThat(route.steps()).filteredOn(step -> step.done() != null).extracting(Step::milestone)
                .containsExactlyInAnyOrder(Milestone.DRAFT, Milestone.COMMENTS, Milestone.CONSULTATION, Milestone.FINAL_REPORT);
        assertThat(route.next()).hasValueSatisfying(step -> assertThat(step.milestone()).isEqualTo(Milestone.NOTICE));
    }

    @Test
    void reportThatWasWithdrawnCountsNoMore() {
        String reference = cases.opened(CITY, PlanCases.RECEIVED, "lead-officer." + CITY).inspection();
        String report = new ExecutiveReports(application).consulted(Wanted.of("executive-board").in(reference));
        assertThat(timetables.of(reference).orElseThrow().report()).isEqualTo(report);

        application.getBean(Drafting.class).withdraw(report, "Written anew.", null, new By(ExecutiveReports.AUTHOR, Role.IMPROVEMENT_OFFICERS));
        Timetable timetable = timetables.of(reference).orElseThrow();
        assertThat(timetable.report()).isNull();
        assertThat(timetable.route().progress().done()).isEmpty();
    }

    @Test
    void numberOfQueriesDoesNotGrowWithMeetingsAndReports() {
        String reference = cases.opened(CITY, PlanCases.RECEIVED, "lead-officer." + CITY).inspection();
        arrange("executive-board", LocalDate.of(2020, 3, 17));
        new ExecutiveReports(application).consulted(Wanted.of("executive-board").in(reference));
        long before = queries(reference);

        List.of(LocalDate.of(2020, 4, 22), LocalDate.of(2020, 4, 23), LocalDate.of(2020, 4, 24)).forEach(day -> arrange("executive-board", day));
        new ExecutiveReports(application).consulted(Wanted.of("executive-board").in(reference));
        new ExecutiveReports(application).consulted(Wanted.of("executive-board").in(reference));
        assertThat(queries(reference)).isCloseTo(before, within(CALENDAR_READ_ANEW));
    }

    private long queries(String reference) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        timetables.of(reference);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void formInWhichActionsAreDraftedSaysUntilWhenTheNextStepIsSafe() {
        var opened = cases.opened("nottinghamshire", PlanCases.RECEIVED, "lead-officer.nottinghamshire");
        cases.runJobs(opened);

        String fact = new ProcessDriver(port).as("lead-officer.nottinghamshire").claim("draftActions", opened.plan()).open().body().path("facts")
                .path("timetable").asText();
        assertThat(fact).isEqualTo("The timetable fits. Next: plan approved and the member consulted, safe until Tuesday 31 March 2020"
                + " (61 working days left).");
    }

    @Test
    void formInWhichAReportIsDraftedSaysSoOnlyOfTheReportThatIsDecidedOn() {
        String reference = cases.opened(CITY, PlanCases.RECEIVED, "lead-officer." + CITY).inspection();
        arrange("executive-board", LocalDate.of(2020, 3, 17));
        By author = new By(ExecutiveReports.AUTHOR, Role.IMPROVEMENT_OFFICERS);
        String report = application.getBean(Drafting.class).open(new GovernanceReport.OpenReport(CITY, reference, null, "Ofsted", Map.of(), List.of(),
                author.person()), author);
        application.getBean(RuntimeService.class).createProcessInstanceByKey("governanceApproval").businessKey(report).setVariable("council", CITY)
                .startBeforeActivity("UserTask_DraftReport").execute();

        ProcessDriver.Officer.TaskInHand draft = new ProcessDriver(port).as(author.person()).claim("draftReport", report);
        assertThat(draft.open().body().path("facts").path("timetable").asText())
                .startsWith("The timetable fits. Next: report drafted and comments asked for, safe until");
        new ExecutiveReports(application).consulted(Wanted.of("executive-board").in(reference));
        assertThat(draft.open().body().path("facts").path("timetable").isTextual()).isFalse();
    }

    @Test
    void closingOfARouteIsToldOnceAndAgainOnlyAfterItHadOpened() {
        String reference = cases.opened(CITY, PlanCases.RECEIVED, "lead-officer." + CITY).inspection();
        arrange("executive-board", LocalDate.of(2020, 3, 10));
        watch.look(reference);
        assertThat(closings(reference)).isEmpty();

        clock.moveTo(Instant.parse("2020-03-02T10:00:00Z"));
        watch.look(reference);
        assertThat(watch.closedNow(CITY)).extracting(Timetable::caseReference).contains(reference);
        assertThat(closings(reference)).singleElement().satisfies(closed -> {
            assertThat(closed.closing()).isEqualTo(1);
            assertThat(closed.lastSafe()).isBefore(LocalDate.of(2020, 3, 2));
        });

        clock.moveTo(Instant.parse("2020-01-06T10:00:00Z"));
        watch.look(reference);
        assertThat(events.stream(RouteWatch.RouteOpened.class)).extracting(RouteWatch.RouteOpened::caseReference).contains(reference);
        clock.moveTo(Instant.parse("2020-03-02T10:00:00Z"));
        watch.look(reference);
        assertThat(closings(reference)).extracting(RouteWatch.RouteClosed::closing).containsExactly(1, 2);
    }

    private List<RouteWatch.RouteClosed> closings(String reference) {
        return events.stream(RouteWatch.RouteClosed.class).filter(closed -> closed.caseReference().equals(reference)).toList();
    }

    private void arrange(String body, LocalDate day) {
        transaction.executeWithoutResult(status -> {
            if (meetings.from(CITY, body, day).stream().noneMatch(meeting -> meeting.heldOn().equals(day))) {
                meetings.arrange(CITY, body, day, null, null);
            }
        });
    }

    private static List<Map.Entry<Milestone, LocalDate>> days(Route route) {
        return route.steps().stream().map(step -> Map.entry(step.milestone(), step.lastSafe())).toList();
    }
}
