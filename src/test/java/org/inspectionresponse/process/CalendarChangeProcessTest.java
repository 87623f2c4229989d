package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspectionresponse.support.PlanCases.DUE;
import static org.inspectionresponse.support.PlanCases.NOTTINGHAMSHIRE;
import static org.inspectionresponse.support.PlanCases.RECEIVED;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bank holidays that are entered and called off while cases run. Each test calls off again what it entered, as the calendar is everybody's. */
@ProductTest
@CoversModel("calendarChange")
class CalendarChangeProcessTest {

    private static final By ADMINISTRATOR = new By("admin", null);
    private static final LocalDate JUBILEE = LocalDate.of(2020, 2, 3);
    private static final String LEAD = "lead-officer.nottinghamshire";

    @Autowired
    private ApplicationContext application;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Recounting recounting;
    @Autowired
    private CallIns callIns;
    @Autowired
    private InspectionDesk inspections;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate jdbc;

    private final Set<LocalDate> entered = new TreeSet<>();
    private final Set<LocalDate> calledOff = new TreeSet<>();

    @AfterEach
    void restore() {
        Set.copyOf(entered).forEach(this::callOff);
        Set.copyOf(calledOff).forEach(this::enter);
        runtime.createProcessInstanceQuery().processDefinitionKey("calendarChange").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
    }

    @Test
    void bankHolidayThatIsEnteredMovesClocksTimersAndTasksAndKeepsWhatMovedThem() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        assertThat(plan(opened).dueOn()).isEqualTo(DUE);

        enter(JUBILEE);
        String change = "BANK-HOLIDAY-" + JUBILEE;
        assertThat(calendar.days().isWorkingDay(JUBILEE)).isFalse();
        assertThat(plan(opened).dueOn()).as("not before every node knows").isEqualTo(DUE);
        run(change);

        LocalDate later = LocalDate.of(2020, 4, 1);
        assertThat(plan(opened).dueOn()).isEqualTo(later);
        assertThat(plan(opened).history()).singleElement().satisfies(moved -> {
            assertThat(moved.oldDue()).isEqualTo(DUE);
            assertThat(moved.newDue()).isEqualTo(later);
            assertThat(moved.cause()).isEqualTo("3 February 2020 became a bank holiday: Jubilee.");
            assertThat(moved.by()).isEqualTo(By.PRODUCT);
        });
        assertThat(overdue(opened).getDuedate()).isEqualTo(DueDates.after(later));
        assertThat(open(opened)).isNotEmpty().extracting(Task::getDueDate).containsOnly(DueDates.endOf(later));
        assertThat(open(opened)).extracting(task -> deadlines.ofTask(task.getId())).allSatisfy(task -> assertThat(task.history())
                .singleElement().satisfies(moved -> assertThat(moved.cause()).isEqualTo("3 February 2020 became a bank holiday: Jubilee.")));
        assertThat(deadlines.find(Duty.PUBLISH_REPORT, opened.inspection()).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2020, 2, 5));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(change).count()).isZero();
    }

    @Test
    void countingTwiceChangesNothingMore() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        enter(JUBILEE);

        assertThat(recounting.one(opened.plan(), "once")).isTrue();
        assertThat(recounting.one(opened.plan(), "twice")).isTrue();

        assertThat(plan(opened).history()).extracting(Deadline.Change::cause).containsExactly("once");
    }

    @Test
    void bankHolidayOfTheProductsOwnListThatIsCalledOffMakesADeadlineEarlier() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, LocalDate.of(2020, 1, 3), LEAD);
        LocalDate before = plan(opened).dueOn();

        callOff(LocalDate.of(2020, 4, 10));
        recounting.one(opened.plan(), calendar.changeOf(LocalDate.of(2020, 4, 10)));

        assertThat(plan(opened).dueOn()).isEqualTo(LocalDate.of(2020, 4, 10)).isBefore(before);
        assertThat(plan(opened).history()).extracting(Deadline.Change::cause)
                .containsExactly("10 April 2020 is no bank holiday any more: Good Friday was called off.");
    }

    @Test
    void windowForACallInThatRunsMovesAndOneThatHasClosedDoesNot() {
        OpenCallIns open = new OpenCallIns(application);
        String runs = open.opened();
        String closed = open.opened(Instant.parse("2023-03-06T18:00:00Z"));
        Instant before = callIns.require(closed).closesAt();
        LocalDate holiday = LocalDate.of(2023, 3, 20);

        enter(holiday);
        recounting.one(runs, "a holiday");
        recounting.one(closed, "a holiday");

        assertThat(callIns.require(runs).closesAt()).isEqualTo(Instant.parse("2023-03-24T23:59:59Z"));
        assertThat(callIns.require(runs).effectAt()).isEqualTo(Instant.parse("2023-03-27T00:00:00Z").minusSeconds(3600));
        assertThat(callIns.require(closed).closesAt()).isEqualTo(before);
        Deadline window = deadlines.find(Duty.CALL_IN_WINDOW, runs).orElseThrow();
        assertThat(window.dueAt()).contains(callIns.require(runs).closesAt());
        assertThat(window.history()).singleElement().satisfies(moved -> assertThat(moved.newDue()).isEqualTo(LocalDate.of(2023, 3, 24)));
    }

    @Test
    void windowIsNotShortenedToAMomentThatHasPassed() {
        OpenCallIns open = new OpenCallIns(application);
        LocalDate holiday = LocalDate.of(2023, 3, 20);
        enter(holiday);
        String reference = open.opened();
        open.moveTo(Instant.parse("2023-03-24T12:00:00Z"));

        callOff(holiday);
        recounting.one(reference, "called off");

        assertThat(callIns.require(reference).closesAt()).isEqualTo(Instant.parse("2023-03-24T23:59:59Z"));
    }

    /** 1 June 2020 is a Monday. */
    @Test
    void updateThatHasComeDoesNotComeAgainWhenItsDayBecomesABankHoliday() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        inspections.askForUpdates(opened.inspection(), 6, LocalDate.of(2019, 12, 1), By.product());
        assertThat(inspections.beginUpdate(opened.inspection(), By.product())).isEqualTo(LocalDate.of(2020, 6, 1));

        enter(LocalDate.of(2020, 6, 1));
        recounting.one(opened.inspection(), "a holiday");

        assertThat(deadlines.find(Duty.REPORT_PROGRESS, opened.inspection()).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2020, 6, 2));
        assertThat(inspections.updateDue(opened.inspection())).as("the second one").isEqualTo(LocalDate.of(2020, 12, 1));
    }

    @Test
    void whatCannotBeCountedKeepsNobodyElseWaitingAndIsSaid() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        String orphan = "PLN-NCC-2020-" + UUID.randomUUID().toString().substring(0, 8);
        String instance = runtime.startProcessInstanceByKey("improvementPlanning", opened.plan(), Map.of("council", NOTTINGHAMSHIRE)).getId();
        jdbc.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where ID_ = ?", orphan, instance);
        enter(JUBILEE);

        try {
            assertThatThrownBy(() -> recounting.all("", "a holiday")).isInstanceOf(IllegalStateException.class).hasMessageContaining(orphan);
            assertThat(plan(opened).dueOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        } finally {
            runtime.deleteProcessInstance(instance, "end of the test");
        }
    }

    /** Random holidays and corrections; after each the clock, the engine's timer and the due dates of tasks are what a slow count says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clockTimerAndTasksEqualASlowCountAfterEveryChange(long seed) {
        Random random = new Random(seed);
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        LocalDate received = RECEIVED;
        for (int change = 0; change < 8; change++) {
            if (random.nextInt(4) == 0) {
                received = weekday(LocalDate.of(2019, 12, 2), random, 20);
                correct(opened, received);
            } else {
                turn(weekday(LocalDate.of(2020, 1, 13), random, 60));
                recounting.one(opened.plan(), "change " + change);
            }
            LocalDate due = slow(received, 70);
            assertThat(plan(opened).dueOn()).isEqualTo(due);
            assertThat(overdue(opened).getDuedate()).isEqualTo(DueDates.after(due));
            assertThat(open(opened)).isNotEmpty().extracting(Task::getDueDate).containsOnly(DueDates.endOf(due));
        }
        assertThat(plan(opened).history()).allSatisfy(moved -> assertThat(moved.newDue()).isNotEqualTo(moved.oldDue()));
    }

    private void turn(LocalDate day) {
        if (entered.contains(day)) {
            callOff(day);
        } else if (calendar.days().isWorkingDay(day)) {
            enter(day);
        }
    }

    private LocalDate slow(LocalDate from, int count) {
        Set<LocalDate> holidays = new TreeSet<>(List.of(LocalDate.of(2019, 12, 25), LocalDate.of(2019, 12, 26), LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 4, 10), LocalDate.of(2020, 4, 13), LocalDate.of(2020, 5, 8), LocalDate.of(2020, 5, 25)));
        holidays.addAll(entered);
        LocalDate day = from;
        for (int left = count; left > 0;) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend || holidays.contains(day) ? 0 : 1;
        }
        return day;
    }

    private static LocalDate weekday(LocalDate monday, Random random, int weekdays) {
        int ahead = random.nextInt(weekdays);
        return monday.plusDays(ahead / 5 * 7 + ahead % 5);
    }

    private void correct(Opened opened, LocalDate received) {
        InspectionDates dates = inspections.require(opened.inspection()).dates();
        inspections.correctDates(opened.inspection(), new Inspection.CorrectDates(new InspectionDates(dates.onSiteFrom(), dates.onSiteTo(), null,
                received, false, received, null), "The letter is stamped otherwise"), null,
                new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS));
    }

    private void enter(LocalDate day) {
        if (!calledOff.remove(day)) {
            entered.add(day);
        }
        calendar.add(new WorkingCalendar.Add(day, "Jubilee", LocalDate.of(2019, 12, 2), "Proclamation"), ADMINISTRATOR);
    }

    private void callOff(LocalDate day) {
        if (!entered.remove(day)) {
            calledOff.add(day);
        }
        calendar.withdraw(new WorkingCalendar.Withdraw(day, "GOV.UK"), ADMINISTRATOR);
    }

    private void run(String change) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(change).singleResult().getId();
        for (List<Job> jobs = jobs(instance); !jobs.isEmpty(); jobs = jobs(instance)) {
            management.executeJob(jobs.get(0).getId());
        }
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).finished().count()).isOne();
    }

    private List<Job> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).list();
    }

    private Deadline plan(Opened opened) {
        return deadlines.find(Duty.SUBMIT_PLAN, opened.plan()).orElseThrow();
    }

    private Job overdue(Opened opened) {
        return management.createJobQuery().processInstanceId(opened.instance()).activityId("StartEvent_SubmissionOverdue").singleResult();
    }

    private List<Task> open(Opened opened) {
        return tasks.createTaskQuery().processInstanceId(opened.instance()).list();
    }
}
