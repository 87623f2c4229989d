package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.support.PlanCases.DUE;
import static org.inspectionresponse.support.PlanCases.NOTTINGHAMSHIRE;
import static org.inspectionresponse.support.PlanCases.RECEIVED;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Clocks as they were before they kept their rule: the migration gives them one, and the next start counts them by it. */
@ProductTest
class OldClocksTest {

    private static final LocalDate JUBILEE = LocalDate.of(2020, 2, 3);
    private static final By ADMINISTRATOR = new By("admin", null);

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Recounting recounting;
    @Autowired
    private OldClocks oldClocks;
    @Autowired
    private TaskService tasks;
    @Autowired
    private DataSource source;
    @Autowired
    private JdbcTemplate database;

    private final String subject = "OLD-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void forget() {
        database.update("delete from deadline where subject = ?", subject);
    }

    /** Each sentence as it was written then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GIVE_FACTUAL_ACCURACY_COMMENTS | 10 working days after the draft report was received. | WORKING_DAYS_AFTER | 2019-12-02 | 10 | the draft report was received
        PUBLISH_REPORT | 30 working days after the report was received, on an assumed day. | WORKING_DAYS_AFTER | 2019-12-02 | 30 | the report was received
        SUBMIT_PLAN | 70 working days after the report was received on 2 December 2019. Ofsted states the same day. | WORKING_DAYS_AFTER | 2019-12-02 | 70 | the report was received
        SUBMIT_DRAFT_PLAN | 20 working days after 2 December 2019, when the plan was opened, because the day of receipt is not recorded yet; counted anew when it is. | WORKING_DAYS_AFTER | 2019-12-02 | 20 | the plan was opened, because the day of receipt is not recorded yet
        GIVE_COMMENTS | 5 working days after version 2 was submitted on 2019-12-02 | WORKING_DAYS_AFTER | 2019-12-02 | 5 | the version was submitted
        PUBLISH_DECISION | As soon as reasonably practicable: 2 working days after the decision | WORKING_DAYS_AFTER | 2019-12-02 | 2 | the decision was taken
        HEAR_CALL_IN | 10 working days after 2 December 2019, the day the request was found valid. | WORKING_DAYS_AFTER | 2019-12-02 | 10 | the request was found valid
        RECONSIDER_DECISION | 5 working days after 2 December 2019, the day it was referred back. | WORKING_DAYS_AFTER | 2019-12-02 | 5 | it was referred back
        REPORT_PROGRESS | 12 months after the members' decision, rolled forward to a working day. | MONTHS_ROLL_FORWARD | 2019-12-02 | 12 | members decided
        PUBLISH_AGENDA | 5 clear working days before the meeting on 2020-01-13 | CLEAR_WORKING_DAYS_LATEST_PUBLICATION | 2020-01-13 | 5 | the meeting is held
        KEY_DECISION_NOTICE | 28 clear working days before the meeting on 2020-01-13 | CLEAR_WORKING_DAYS_LATEST_PUBLICATION | 2020-01-13 | 28 | the meeting is held
        KEY_DECISION_NOTICE | 28 clear calendar days before the meeting on 2020-01-13 | CLEAR_DAYS_LATEST_NOTICE | 2020-01-13 | 28 | the meeting is held
        """)
    void ruleIsReadFromTheSentence(Duty duty, String sentence, Rule rule, LocalDate from, int count, String event) {
        stored(duty, sentence);
        migrate();
        Deadline clock = deadlines.find(duty, subject).orElseThrow();
        assertThat(clock.counting()).contains(new Counting(rule, from, count, event));
        assertThat(clock.startedOn()).isEqualTo(LocalDate.of(2019, 12, 2));
        assertThat(database.queryForObject("select assumed from deadline where subject = ?", Boolean.class, subject))
                .isEqualTo(sentence.contains("assumed") || sentence.contains("not recorded yet"));
        assertThat(deadlines.uncounted()).contains(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CALL_IN_WINDOW | The window is 5 working days after publication; the last second in time is then.
        PUBLISH_AGENDA | Agenda and reports are open from the time at which the meeting is convened.
        """)
    void clockWhoseDayIsGivenGetsNone(Duty duty, String sentence) {
        stored(duty, sentence);
        migrate();
        assertThat(deadlines.find(duty, subject).orElseThrow().counting()).isEmpty();
        assertThat(deadlines.uncounted()).doesNotContain(subject);
    }

    @Test
    void bankHolidayThatWasEnteredMeanwhileMovesAnOldClockItsTimerAndItsTasksAtTheNextStart() {
        Opened opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, "lead-officer.nottinghamshire");
        database.update("update deadline set counting_rule = null, counted_from = null, counted = null, start_event = null, reckoned_on = null,"
                + " arithmetic = '70 working days after the report was received on 19 December 2019.' where subject = ? and task_id = ''", opened.plan());
        calendar.add(new WorkingCalendar.Add(JUBILEE, "Jubilee", LocalDate.of(2019, 12, 2), "Proclamation"), ADMINISTRATOR);
        try {
            recounting.one(opened.plan(), "Jubilee");
            assertThat(plan(opened).dueOn()).as("as before").isEqualTo(DUE);
            migrate();
            oldClocks.count();
            oldClocks.count();
            LocalDate later = LocalDate.of(2020, 4, 1);
            assertThat(plan(opened).dueOn()).isEqualTo(later);
            assertThat(plan(opened).history()).singleElement().satisfies(moved -> assertThat(moved.cause()).contains("known now"));
            assertThat(tasks.createTaskQuery().processInstanceId(opened.instance()).list()).isNotEmpty().extracting(Task::getDueDate)
                    .containsOnly(DueDates.endOf(later));
        } finally {
            calendar.withdraw(new WorkingCalendar.Withdraw(JUBILEE, "GOV.UK"), ADMINISTRATOR);
        }
    }

    private Deadline plan(Opened opened) {
        return deadlines.find(Duty.SUBMIT_PLAN, opened.plan()).orElseThrow();
    }

    private void stored(Duty duty, String sentence) {
        database.update("insert into deadline (version, council, subject, duty, started_on, due_on, provisional, arithmetic, state)"
                + " values (0, 'nottinghamshire', ?, ?, date '2019-12-02', date '2019-12-16', false, ?, 'RUNNING')", subject, duty.name(), sentence);
    }

    /** As the upgrade does it; on rows that have their rule it does nothing. */
    private void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V089__rules_of_old_clocks.sql")).execute(source);
    }
}
