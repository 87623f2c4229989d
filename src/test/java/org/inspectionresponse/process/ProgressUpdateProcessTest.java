package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.support.PlanCases.NOTTINGHAMSHIRE;
import static org.inspectionresponse.support.PlanCases.RECEIVED;
import static org.inspectionresponse.support.PlanCases.free;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.inspectionresponse.support.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A round of progress, as owners and those who verify go through it in Tasklist. */
@ProductTest
@CoversModel("progressUpdate")
class ProgressUpdateProcessTest {

    private static final String LEAD = "lead-officer.nottinghamshire";
    private static final String LEAD_2 = "lead-officer-2.nottinghamshire";
    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final LocalDate DUE = LocalDate.of(2020, 7, 13);
    private static final By PRODUCT = By.product();

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Progress progress;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Register register;
    @Autowired
    private TransactionTemplate transaction;

    private ProcessDriver driver;
    private Opened opened;
    private String update;
    private ProcessInstance instance;

    @BeforeEach
    void aPlanWithTwoActions() {
        AbstractAssertions.init(engine);
        driver = new ProcessDriver(port);
        opened = new PlanCases(application).opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        driver.as(LEAD).claim("draftActions", opened.plan()).type("actions", List.of(free(LEAD), free(LEAD_2)))
                .with("outcome", "DONE").complete().isDone();
        runJobs();
        openRound();
    }

    private void openRound() {
        update = progress.openNext(NOTTINGHAMSHIRE, opened.inspection(), DUE, PRODUCT);
        instance = runtime.startProcessInstanceByKey("progressUpdate", update, Map.of("council", NOTTINGHAMSHIRE));
        runJobs();
    }

    @Test
    void whatOwnersReportAndOthersVerifyBecomesAReportForMembers() {
        report(LEAD, "COMPLETE", "GREEN").isDone();
        verify("VERIFIED", null).isDone();
        report(LEAD_2, "IN_PROGRESS", "AMBER").isDone();
        verify("VERIFIED", null).isDone();
        runJobs();

        String report = progress.require(update).reportReference();
        assertThat(progress.require(update).status()).isEqualTo(ProgressRound.Status.ASSEMBLED);
        assertThat(title(report)).isEqualTo("Progress on the improvement plan: update 1");
        assertThat(information(report)).contains("1 of the 2 actions", "<td>Complete</td>", "<td>Amber</td>", "Most meetings are in time.",
                "First report", "<p>Training was given.</p>");
        assertThat(acts()).containsExactly("Open progress update", "Report progress on action 1.1", "Verify progress on action 1.1",
                "Report progress on action 1.2", "Verify progress on action 1.2", "Assemble progress report");

        drafting.withdraw(report, "Members will be told at the meeting.", null, new By(OFFICER, Role.IMPROVEMENT_OFFICERS));
        runJobs();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassedInOrder("SubProcess_UpdateEachAction", "ServiceTask_AssembleReport",
                "CallActivity_ApproveReport", "EndEvent_ProgressReported");
    }

    @Test
    void whatIsReturnedGoesBackToItsOwnerWithWhatWasTyped() {
        report(LEAD, "COMPLETE", "GREEN").isDone();
        assertThat(new Told(application).of(Kind.UPDATE_RETURNED, update)).isEmpty();
        verify("RETURNED", "The audit is missing.").isDone();
        assertThat(new Told(application).of(Kind.UPDATE_RETURNED, update)).containsOnly(LEAD);

        var again = driver.as(LEAD).claim("reportProgress", update);
        var form = again.open().body();
        assertThat(form.at("/facts/returned").asText()).isEqualTo("The audit is missing.");
        assertThat(form.at("/content/ragReason").asText()).isEqualTo("Most meetings are in time.");
        again.type("work", "IN_PROGRESS").type("rag", "AMBER").complete().isDone();
        verify("VERIFIED", "The audit was seen.").isDone();
        assertThat(state("1.1").verifiedBy()).isEqualTo(OFFICER);
        assertThat(state("1.1").verifierNote()).isEqualTo("The audit was seen.");
    }

    @Test
    void bankHolidayThatIsEnteredGivesOwnersAndThoseWhoVerifyTheDayThatItTookFromThem() {
        LocalDate reportBy = progress.require(update).reportBy();
        LocalDate verifyBy = progress.require(update).verifyBy();
        LocalDate holiday = reportBy.minusDays(reportBy.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        WorkingCalendar calendar = application.getBean(WorkingCalendar.class);
        By administrator = new By("admin", null);
        calendar.add(new WorkingCalendar.Add(holiday, "Jubilee", holiday.minusYears(1), "Proclamation"), administrator);
        try {
            assertThat(application.getBean(Recounting.class).one(update, "Jubilee")).isTrue();
            assertThat(progress.require(update).reportBy()).isEqualTo(calendar.days().after(reportBy, 1));
            assertThat(progress.require(update).verifyBy()).isEqualTo(calendar.days().after(verifyBy, 1));
            List<Task> asked = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list();
            assertThat(asked).hasSize(2).extracting(Task::getDueDate).containsOnly(DueDates.endOf(calendar.days().after(reportBy, 1)));
            assertThat(asked).extracting(task -> application.getBean(Deadlines.class).ofTask(task.getId())).allSatisfy(task -> {
                assertThat(task.dueOn()).isEqualTo(calendar.days().after(reportBy, 1));
                assertThat(task.history()).extracting(Deadline.Change::cause).containsExactly("Jubilee");
            });
        } finally {
            calendar.withdraw(new WorkingCalendar.Withdraw(holiday, "GOV.UK"), administrator);
            application.getBean(Recounting.class).one(update, "Called off");
        }
        assertThat(progress.require(update).reportBy()).isEqualTo(reportBy);
    }

    @Test
    void theNextRoundAsksOnlyAboutWhatIsNotYetCompleteAndSaysWhatWasSaidLastTime() {
        report(LEAD, "COMPLETE", "GREEN").isDone();
        verify("VERIFIED", null).isDone();
        report(LEAD_2, "IN_PROGRESS", "AMBER").isDone();
        verify("VERIFIED", null).isDone();
        assertThat(progress.allComplete(NOTTINGHAMSHIRE, opened.inspection())).isFalse();

        openRound();
        assertThat(progress.actions(update)).containsExactly("1.2");
        assertThat(driver.as(LEAD_2).claim("reportProgress", update).open().body().at("/facts/before").asText())
                .isEqualTo("Amber: Most meetings are in time.");
        report(LEAD_2, "COMPLETE", "GREEN").isDone();
        verify("VERIFIED", null).isDone();
        assertThat(progress.allComplete(NOTTINGHAMSHIRE, opened.inspection())).isTrue();
    }

    @Test
    @RefusalOf("verifyProgress")
    void anOwnerCannotVerifyTheirOwnActionAndTheAttemptIsKept() {
        String both = "of-all-trades.nottinghamshire";
        application.getBean(Enrolment.class).enrol(new Person(both, "Pat All", "all@example.org"), "demo", NOTTINGHAMSHIRE,
                Set.of(Role.IMPROVEMENT_OFFICERS, Role.LEAD_OFFICERS));
        Officer officer = driver.as(both);
        report(LEAD, "IN_PROGRESS", "AMBER").isDone();
        var task = driver.as(LEAD_2).claim("reportProgress", update);
        task.handBack();
        typed(officer.claim("reportProgress", update), "IN_PROGRESS", "RED").complete().isDone();
        assertThat(state("1.2").reportedBy()).isEqualTo(both);

        var verification = officer.tasksAbout(update).stream().filter(listed -> listed.name().equals("verifyProgress"))
                .map(listed -> officer.task(listed.id())).reduce((first, last) -> last).orElseThrow();
        verification.claim().isDone();
        verification.type("note", "I know it is so.").with("outcome", "VERIFIED").complete()
                .isRefused(403, "Somebody other than the action's owner has to verify it.");
        assertThat(state("1.2").status()).isEqualTo(ActionUpdate.Status.REPORTED);
        assertThat(verification.open().body().at("/content/note").asText()).isEqualTo("I know it is so.");
        assertThat(register.ofSubject(NOTTINGHAMSHIRE, update)).last()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("REFUSED_FOUR_EYES"));
    }

    @Test
    @RefusalOf("reportProgress")
    void aReportThatContradictsItselfIsRefusedAndNothingIsLost() {
        report(LEAD, "COMPLETE", "RED").isRefused(400,
                "An action that is complete is green. Correct the rating or how far the work is.");

        assertThat(state("1.1").status()).isEqualTo(ActionUpdate.Status.AWAITED);
        assertThat(acts()).containsExactly("Open progress update");
        assertThat(driver.as(LEAD).claim("reportProgress", update).open().body().at("/content/ragReason").asText())
                .isEqualTo("Most meetings are in time.");
    }

    @Test
    @RefusalOf("reportProgress")
    void aRatingWithoutAReasonIsRefused() {
        driver.as(LEAD).claim("reportProgress", update).type("work", "IN_PROGRESS").type("rag", "AMBER").type("done", "<p>Some.</p>")
                .complete().isRefused(400, "Why this rating is missing. Fill it in.");
    }

    @Test
    @RefusalOf("verifyProgress")
    void aReportIsReturnedOnlyWithANote() {
        report(LEAD, "IN_PROGRESS", "AMBER").isDone();

        verify("RETURNED", null).isRefused(400, "Say what is missing, so that the owner can mend it.");
        assertThat(state("1.1").status()).isEqualTo(ActionUpdate.Status.REPORTED);
    }

    private ProcessDriver.Answer report(String person, String work, String rag) {
        return typed(driver.as(person).claim("reportProgress", update), work, rag).complete();
    }

    private static Officer.TaskInHand typed(Officer.TaskInHand task, String work, String rag) {
        return task.type("work", work).type("rag", rag).type("ragReason", "Most meetings are in time.")
                .type("done", "<p>Training was given.</p>").with("outcome", "DONE");
    }

    private ProcessDriver.Answer verify(String outcome, String note) {
        return driver.as(OFFICER).claim("verifyProgress", update).type("note", note == null ? "" : note).with("outcome", outcome).complete();
    }

    private ActionUpdate state(String action) {
        return progress.require(update).update(action);
    }

    private String title(String report) {
        return transaction.execute(status -> drafting.require(report).title());
    }

    private String information(String report) {
        return transaction.execute(status -> drafting.require(report).current().content().sections().get(Section.INFORMATION));
    }

    private List<String> acts() {
        return register.ofSubject(NOTTINGHAMSHIRE, update).stream().map(RegisterEntry::act).toList();
    }

    private void runJobs() {
        for (Job job = next(); job != null; job = next()) {
            management.executeJob(job.getId());
        }
    }

    private Job next() {
        return Stream.of(opened.plan(), update).filter(Objects::nonNull).flatMap(subject -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject).list().stream()).flatMap(this::withCalled).flatMap(running -> management.createJobQuery()
                        .processInstanceId(running.getId()).messages().withRetriesLeft().list().stream()).findFirst().orElse(null);
    }

    private Stream<ProcessInstance> withCalled(ProcessInstance running) {
        return Stream.concat(Stream.of(running), runtime.createProcessInstanceQuery().superProcessInstanceId(running.getId()).list().stream());
    }
}
