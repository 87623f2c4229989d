package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each task has its clock in the register, and those whose turn it is are told, on a report's way through the council. */
@ProductTest
class TaskClocksTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 6, 3);

    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Drafting drafting;
    @Autowired
    private OldTasks oldTasks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private ProductClock clock;

    private ProcessDriver people;
    private String reference;

    @BeforeEach
    void openAReport() {
        clock.moveTo(MONDAY.atTime(LocalTime.of(9, 0)).atZone(ProductClock.LONDON).toInstant());
        people = new ProcessDriver(port);
        String instance = author().start("governanceApproval", Map.of("title", "Progress since the inspection")).isDone().body().path("id").asText();
        reference = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    @Test
    void taskWithoutADateOfItsOwnIsDueAsTheSchemeSays() {
        Task task = only("Draft report");
        LocalDate due = calendar.days().after(MONDAY, 5);
        assertThat(LocalDate.ofInstant(task.getDueDate().toInstant(), ProductClock.LONDON)).isEqualTo(due);
        Deadline row = deadlines.ofTask(task.getId());
        assertThat(row.dueOn()).isEqualTo(due);
        assertThat(row.label()).isEqualTo("Draft report");
        assertThat(row.subject()).isEqualTo(reference);
        assertThat(row.roles()).containsExactly(Role.IMPROVEMENT_OFFICERS);
        assertThat(row.state()).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void taskOfBeforeTasksHadClocksCanBeTaken() {
        Task task = madeOld();
        author().claim("draftReport", reference);
        assertThat(deadlines.ofTask(task.getId()).dueOn()).isEqualTo(calendar.days().after(MONDAY, 5));
        assertThat(deadlines.ofTask(task.getId()).assignee()).contains("improvement-officer.nottinghamshire");
    }

    @Test
    void taskOfBeforeTasksHadClocksGetsOneWhenTheProductStartsAndNobodyIsTold() {
        Task task = madeOld();
        int before = told(Kind.TASK_ASSIGNED).size();
        oldTasks.giveClocks();
        oldTasks.giveClocks();
        LocalDate due = calendar.days().after(MONDAY, 5);
        assertThat(deadlines.ofTask(task.getId()).dueOn()).isEqualTo(due);
        assertThat(deadlines.ofTask(task.getId()).history()).isEmpty();
        assertThat(only("Draft report").getDueDate()).isEqualTo(DueDates.endOf(due));
        assertThat(told(Kind.TASK_ASSIGNED)).hasSize(before);
    }

    private Task madeOld() {
        Task task = only("Draft report");
        database.update("delete from deadline where task_id = ?", task.getId());
        database.update("update ACT_RU_TASK set DUE_DATE_ = null where ID_ = ?", task.getId());
        return task;
    }

    @Test
    void colleaguesOfWhoeverStartedItAreTold() {
        assertThat(told(Kind.TASK_ASSIGNED)).contains("improvement-officer-2.nottinghamshire").doesNotContain("improvement-officer.nottinghamshire");
    }

    @Test
    void whoeverTakesATaskHasItsClockAndIsNotToldOfIt() {
        Task task = only("Draft report");
        author().claim("draftReport", reference);
        assertThat(deadlines.ofTask(task.getId()).assignee()).contains("improvement-officer.nottinghamshire");
        assertThat(told(Kind.TASK_ASSIGNED)).doesNotContain("improvement-officer.nottinghamshire");
    }

    @Test
    void whoeverIsGivenATaskByAColleagueIsTold() {
        author().post("/camunda/api/engine/engine/default/task/" + only("Draft report").getId() + "/claim",
                Map.of("userId", "improvement-officer-2.nottinghamshire")).isDone();
        assertThat(told(Kind.TASK_ASSIGNED)).as("as one of the officers, and now by name").filteredOn("improvement-officer-2.nottinghamshire"::equals).hasSize(2);
    }

    @Test
    void taskThatIsDoneHasMetItsClockAndOneThatIsTakenAwayHasNot() {
        Task drafted = only("Draft report");
        submitted();
        assertThat(deadlines.ofTask(drafted.getId()).state()).isEqualTo(Deadline.State.MET);
        List<Task> comments = open();
        assertThat(comments).hasSize(2);
        drafting.withdraw(reference, "Overtaken.", null, new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS));
        assertThat(comments).extracting(task -> deadlines.ofTask(task.getId()).state()).containsOnly(Deadline.State.STOPPED);
    }

    @Test
    void returnedWorkAndACommentThatNoLongerStandsAreToldAsWhatTheyAre() {
        submitted();
        assertThat(told(Kind.TASK_ASSIGNED)).contains("finance.nottinghamshire", "constitutional.nottinghamshire");
        people.as("finance.nottinghamshire").claim("giveComment", reference).with("outcome", "GIVEN").type("comment", "<p>In order.</p>").complete().isDone();
        people.as("constitutional.nottinghamshire").claim("giveComment", reference).with("outcome", "CHANGE_REQUESTED")
                .type("reasons", "<p>Name the terms of reference.</p>").complete().isDone();
        runJobs();
        assertThat(told(Kind.REPORT_RETURNED)).contains("improvement-officer.nottinghamshire");
        assertThat(told(Kind.COMMENT_STALE)).isEmpty();
        author().claim("reviseReport", reference).with("outcome", "DONE").type("information", "<p>With the terms.</p>").complete().isDone();
        runJobs();
        assertThat(told(Kind.COMMENT_STALE)).contains("constitutional.nottinghamshire").doesNotContain("finance.nottinghamshire");
    }

    @Test
    void nothingThatIsTypedInAReportIsInItsMail() {
        submitted();
        assertThat(database.queryForList("select text_body || html_body || subject || coalesce(calendar, '') from message where subject like ?", String.class,
                "%" + reference + "%")).isNotEmpty().noneMatch(mail -> mail.contains("Progress since") || mail.contains("Inspectors came"));
    }

    private void submitted() {
        String meeting = meetings.from("nottinghamshire", "children-and-young-people", MONDAY.plusWeeks(4)).stream().findFirst().orElseGet(() ->
                meetings.arrange("nottinghamshire", "children-and-young-people", MONDAY.plusWeeks(4), null, null)).reference();
        author().claim("draftReport", reference).with("outcome", "DONE").type("body", "children-and-young-people").type("meeting", meeting)
                .type("matter", "CHILDRENS_SOCIAL_CARE").type("purpose", "<p>To tell the committee.</p>")
                .type("information", "<p>Inspectors came.</p>").type("otherOptions", "<p>None.</p>").type("reasons", "<p>Assurance.</p>")
                .type("recommendations", List.of(Map.of("recommendation", "That six-monthly reports are received.")))
                .type("author", "Amara Okafor").type("contact", "Amara Okafor").type("jobTitle", "Group manager")
                .type("email", "amara.okafor@example.org").type("signatory", "Helen Marsh").type("signatoryTitle", "Corporate director")
                .type("allDivisions", "true").complete().isDone();
        runJobs();
    }

    private void runJobs() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
        for (List<Job> due = due(instance); !due.isEmpty(); due = due(instance)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(String instance) {
        return management.createJobQuery().processInstanceId(instance).executable().list();
    }

    private Task only(String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).singleResult();
    }

    private List<Task> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
    }

    private List<String> told(Kind kind) {
        return new Told(application).of(kind, reference);
    }

    private ProcessDriver.Officer author() {
        return people.as("improvement-officer.nottinghamshire");
    }
}
