package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.support.PlanCases.NOTTINGHAMSHIRE;
import static org.inspectionresponse.support.PlanCases.RECEIVED;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case with its plan and its publication, and two reports on their way to meetings, while meetings move, bank holidays come and go and dates are
 * corrected, at random. After each change every clock, every task and every timer is what a slow count says that knows nothing of the day engine.
 */
@ProductTest
class MovingDatesProcessTest {

    private static final String CITY = ExecutiveReports.COUNCIL;
    private static final String BOARD = "executive-board";
    private static final By ADMINISTRATOR = new By("admin", null);
    private static final By CLERK = new By("democratic-services." + CITY, Role.DEMOCRATIC_SERVICES);
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 6);
    private static final int CHANGES = 12;

    @Autowired
    private ApplicationContext application;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private Rescheduling rescheduling;
    @Autowired
    private InspectionDesk inspections;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Recounting recounting;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Drafting drafting;
    @Autowired
    private JdbcTemplate database;

    private final Set<LocalDate> entered = new TreeSet<>();

    private Random random;
    private Opened opened;
    private String keyReport;
    private String clearedReport;
    private Meeting keyMeeting;
    private Meeting clearedMeeting;
    private LocalDate received;
    private LocalDate stated;

    /** The calendar is everybody's, and other tests ask when the board meets next. */
    @AfterEach
    void restore() {
        Stream.of(keyReport, clearedReport).forEach(report -> drafting.withdraw(report, "End of the test.", null,
                new By(ExecutiveReports.AUTHOR, Role.IMPROVEMENT_OFFICERS)));
        Stream.of(keyMeeting, clearedMeeting).forEach(meeting -> database.update("delete from meeting where reference = ?", meeting.reference()));
        Set.copyOf(entered).forEach(this::callOff);
        runtime.createProcessInstanceQuery().processDefinitionKey("calendarChange").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyClockTaskAndTimerEqualsASlowCountAfterEveryChange(long seed) {
        random = new Random(seed);
        begin();
        check("at the beginning, seed " + seed);
        for (int change = 1; change <= CHANGES; change++) {
            switch (random.nextInt(4)) {
                case 0 -> correct();
                case 1 -> keyMeeting = moved(keyMeeting);
                case 2 -> clearedMeeting = moved(clearedMeeting);
                default -> turn(weekday(TODAY.plusDays(1), 75));
            }
            check("after change " + change + ", seed " + seed);
        }
        assertThat(Stream.of(opened.plan(), opened.inspection(), keyReport, clearedReport).flatMap(this::clocks).flatMap(clock -> clock.history().stream()))
                .as("what moved").isNotEmpty().allSatisfy(moved -> assertThat(moved.newDue()).isNotEqualTo(moved.oldDue()));
    }

    private void begin() {
        opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, "lead-officer.nottinghamshire");
        runtime.startProcessInstanceByKey("reportPublication", opened.inspection(), Map.of("council", NOTTINGHAMSHIRE));
        received = RECEIVED;
        stated = null;
        keyMeeting = meetings.arrange(CITY, BOARD, free(), null, null);
        clearedMeeting = meetings.arrange(CITY, BOARD, free(), null, null);
        ExecutiveReports reports = new ExecutiveReports(application);
        keyReport = reports.submitted(Wanted.key(BOARD).meantFor(keyMeeting.reference()));
        clearedReport = reports.consulted(Wanted.of(BOARD).meantFor(clearedMeeting.reference()), "UserTask_PublishAgenda");
        runJobs(opened.inspection());
        runJobs(keyReport);
    }

    private void check(String when) {
        LocalDate lawful = daysAfter(received, 70);
        LocalDate plan = stated != null && stated.isBefore(lawful) ? stated : lawful;
        LocalDate publication = daysAfter(received, 30);
        LocalDate comments = daysAfter(TODAY, 5);
        LocalDate notice = keyMeeting.heldOn().minusDays(29);
        assertThat(due(Duty.SUBMIT_PLAN, opened.plan())).as(when).isEqualTo(plan);
        assertThat(timers(opened.plan())).as(when).extracting(Job::getDuedate).containsExactly(DueDates.after(plan));
        assertTasks(opened.plan(), "UserTask_DraftActions", plan, when);
        assertThat(due(Duty.PUBLISH_REPORT, opened.inspection())).as(when).isEqualTo(publication);
        assertTasks(opened.inspection(), "UserTask_CompletePublicationDuties", publication, when);
        assertThat(timers(opened.inspection())).as(when).extracting(Job::getDuedate).containsExactly(DueDates.after(publication));
        assertThat(due(Duty.GIVE_COMMENTS, keyReport)).as(when).isEqualTo(comments);
        assertTasks(keyReport, "UserTask_GiveComment", comments, when);
        assertThat(due(Duty.KEY_DECISION_NOTICE, keyReport)).as(when).isEqualTo(notice);
        assertTasks(keyReport, "UserTask_GiveNotice", notice, when);
        assertThat(due(Duty.PUBLISH_AGENDA, keyReport)).as(when).isEqualTo(agenda(keyMeeting.heldOn()));
        assertThat(due(Duty.PUBLISH_AGENDA, clearedReport)).as(when).isEqualTo(agenda(clearedMeeting.heldOn()));
        assertTasks(clearedReport, "UserTask_PublishAgenda", agenda(clearedMeeting.heldOn()), when);
    }

    private void assertTasks(String subject, String definition, LocalDate due, String when) {
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(subject).taskDefinitionKey(definition).list();
        assertThat(found).as("%s %s", definition, when).isNotEmpty().extracting(Task::getDueDate).containsOnly(DueDates.endOf(due));
        assertThat(found).as("%s %s", definition, when).extracting(task -> deadlines.ofTask(task.getId()).dueOn()).containsOnly(due);
    }

    private LocalDate due(Duty duty, String subject) {
        return deadlines.find(duty, subject).orElseThrow().dueOn();
    }

    private Stream<Deadline> clocks(String subject) {
        return deadlines.ofSubject(subject.equals(keyReport) || subject.equals(clearedReport) ? CITY : NOTTINGHAMSHIRE, subject).stream();
    }

    private List<Job> timers(String subject) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list();
    }

    // The changes

    private void correct() {
        received = weekday(LocalDate.of(2019, 12, 2), 20);
        stated = random.nextBoolean() ? null : weekday(LocalDate.of(2020, 3, 2), 40);
        InspectionDates dates = inspections.require(opened.inspection()).dates();
        inspections.correctDates(opened.inspection(), new Inspection.CorrectDates(new InspectionDates(dates.onSiteFrom(), dates.onSiteTo(), null,
                received, false, received, stated), "The letter is stamped otherwise"), null,
                new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS));
    }

    private Meeting moved(Meeting meeting) {
        rescheduling.move(CITY, meeting.reference(), new Rescheduling.Move(free(), null, null, "The hall is closed"), CLERK);
        return meetings.require(CITY, meeting.reference());
    }

    private void turn(LocalDate day) {
        if (entered.contains(day)) {
            callOff(day);
        } else if (!closed(day)) {
            entered.add(day);
            calendar.add(new WorkingCalendar.Add(day, "Jubilee", LocalDate.of(2019, 12, 2), "Proclamation"), ADMINISTRATOR);
        }
        Stream.of(opened.plan(), opened.inspection(), keyReport, clearedReport)
                .forEach(subject -> assertThat(recounting.one(subject, "A bank holiday")).isTrue());
    }

    private void callOff(LocalDate day) {
        entered.remove(day);
        calendar.withdraw(new WorkingCalendar.Withdraw(day, "GOV.UK"), ADMINISTRATOR);
    }

    /** A weekday of spring on which the board does not meet yet. */
    private LocalDate free() {
        LocalDate day = weekday(LocalDate.of(2020, 2, 10), 60);
        return meetings.from(CITY, BOARD, day).stream().anyMatch(meeting -> meeting.heldOn().equals(day)) ? free() : day;
    }

    private LocalDate weekday(LocalDate from, int days) {
        LocalDate day = from.plusDays(random.nextInt(days));
        return weekend(day) ? weekday(from, days) : day;
    }

    // The slow count

    private LocalDate daysAfter(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0;) {
            day = day.plusDays(1);
            left -= closed(day) ? 0 : 1;
        }
        return day;
    }

    /** The last day that is open itself and has five open days between it and the meeting. */
    private LocalDate agenda(LocalDate meeting) {
        LocalDate day = meeting.minusDays(1);
        while (closed(day) || day.plusDays(1).datesUntil(meeting).filter(between -> !closed(between)).count() < 5) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean closed(LocalDate day) {
        return weekend(day) || entered.contains(day) || Set.of(LocalDate.of(2019, 12, 25), LocalDate.of(2019, 12, 26), LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 4, 10), LocalDate.of(2020, 4, 13), LocalDate.of(2020, 5, 8), LocalDate.of(2020, 5, 25)).contains(day);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void runJobs(String subject) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).singleResult().getId();
        for (List<Job> jobs = jobs(instance); !jobs.isEmpty(); jobs = jobs(instance)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).messages().withRetriesLeft().list();
    }
}
