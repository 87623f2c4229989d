package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Publication;
import org.inspectionresponse.inspection.PublicationDuty;
import org.inspectionresponse.inspection.Publishing;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProcessDriver.Officer.TaskInHand;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@CoversModel("reportPublication")
class ReportPublicationProcessTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);
    private static final LocalDate DRAFT = LocalDate.of(2021, 5, 4);
    private static final LocalDate RECEIVED = LocalDate.of(2021, 5, 17);
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 5, 24);
    private static final AtomicInteger VISITS = new AtomicInteger();

    @LocalServerPort
    private int port;
    @Autowired
    private InspectionDesk desk;
    @Autowired
    private Publishing publishing;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Register register;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    private final LocalDate from = LocalDate.of(2021, 1, 4).plusDays(VISITS.getAndIncrement());
    private final LocalDate to = from.plusDays(11);
    private ProcessDriver driver;
    private String reference;
    private String instance;

    @BeforeEach
    void itIsTheFirstOfJune() {
        ((ProductClock) clock).moveTo(Instant.parse("2021-06-01T09:00:00Z"));
        driver = new ProcessDriver(port);
    }

    @Test
    void reportIsPublishedFromItsDraftToItsLastDuty() {
        begin(new InspectionDates(from, to, DRAFT, null, false, null, null));
        officer("improvement-officer").claim("checkFactualAccuracy", reference).type("answeredOn", "2021-05-10")
                .type("comments", List.of(Map.of("page", "3", "wrong", "There are 12 teams, not 11.", "evidence", "Staff list of 1 April")))
                .with("outcome", "SENT").complete().isDone();
        officer("improvement-officer").claim("recordReceipt", reference).with("receivedOn", "2021-05-17").with("receiptAssumed", false)
                .complete().isDone();
        brief();
        assertThat(desk.require(reference).embargoed()).isTrue();
        officer("communications").claim("recordPublication", reference).with("publishedOn", "2021-05-24").complete().isDone();
        assertThat(desk.require(reference).embargoed()).isFalse();
        completeDuties();
        assertThat(ended()).containsExactly("EndEvent_ReportPublished");
        transaction.executeWithoutResult(status -> {
            Publication publication = publishing.require(reference);
            assertThat(publication.accuracy()).isEqualTo(Publication.Accuracy.SENT);
            assertThat(publication.accuracyComments()).hasSize(1);
            assertThat(publication.leadMember()).isEqualTo("Councillor Margaret Dunn");
            assertThat(publication.duties()).containsEntry(PublicationDuty.OTHER_BODIES, new Publication.Done(null, "There are none."))
                    .containsEntry(PublicationDuty.NEWSPAPER, new Publication.Done(LocalDate.of(2021, 5, 25), null));
        });
        assertThat(deadlines.find(Duty.GIVE_FACTUAL_ACCURACY_COMMENTS, reference).orElseThrow().endedOn()).isEqualTo(LocalDate.of(2021, 5, 10));
        Deadline duties = deadlines.find(Duty.PUBLISH_REPORT, reference).orElseThrow();
        assertThat(duties.dueOn()).isEqualTo(LocalDate.of(2021, 6, 29));
        assertThat(duties.endedOn()).isEqualTo(LocalDate.of(2021, 5, 25));
        assertThat(register.ofCase(COUNCIL, reference)).extracting(RegisterEntry::act).containsExactly("Open case", "Comment on factual accuracy",
                "Record receipt", "Brief lead member", "Record Ofsted's publication", "Complete publication duties");
    }

    @Test
    void draftThatComesLaterIsAnsweredBeforeTheReport() {
        begin(InspectionDates.ofVisit(from, to));
        assertThat(dueOn("UserTask_RecordReceipt")).as("five working days after the visit").isEqualTo(calendar.days().after(to, 5));
        officer("improvement-officer").claim("recordReceipt", reference).with("draftReceivedOn", "2021-05-04").complete().isDone();
        assertThat(open()).containsExactly("UserTask_CheckFactualAccuracy");
        officer("improvement-officer").claim("checkFactualAccuracy", reference).type("answeredOn", "2021-05-11").with("outcome", "NO_COMMENTS")
                .complete().isDone();
        assertThat(open()).containsExactly("UserTask_RecordReceipt");
        assertThat(dueOn("UserTask_RecordReceipt")).as("five working days after comments were due").isEqualTo(LocalDate.of(2021, 5, 18));
        assertThat(publishing.require(reference).accuracy()).isEqualTo(Publication.Accuracy.NO_COMMENTS);
    }

    @Test
    void whatIsPublishedAlreadyGoesStraightToItsDuties() {
        beginPublished();
        assertThat(open()).containsExactlyInAnyOrder("UserTask_BriefLeadMember", "UserTask_CompletePublicationDuties");
        completeDuties();
        brief();
        assertThat(ended()).containsExactly("EndEvent_ReportPublished");
    }

    @Test
    void overdueDutiesAreExplainedAndStayOpen() {
        beginPublished();
        Job timer = timer();
        assertThat(timer.getDuedate()).isEqualTo(Instant.parse("2021-06-29T23:00:00Z"));
        ((ProductClock) clock).moveTo(timer.getDuedate().toInstant());
        management.executeJob(timer.getId());
        officer("director").claim("explainLatePublication", reference).with("reasons", "The radio station moved.").with("doneBy", "2021-07-05")
                .complete().isDone();
        assertThat(publishing.require(reference).lateBecause()).isEqualTo("The radio station moved.");
        assertThat(open()).contains("UserTask_CompletePublicationDuties");
        completeDuties();
        brief();
        assertThat(ended()).containsExactlyInAnyOrder("EndEvent_LatenessExplained", "EndEvent_ReportPublished");
    }

    private LocalDate dueOn(String task) {
        return LocalDate.ofInstant(tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(task).singleResult().getDueDate().toInstant(),
                DueDates.LONDON);
    }

    @Test
    void correctedReceiptMovesTheTaskAndItsTimer() {
        beginPublished();
        desk.correctDates(reference, new Inspection.CorrectDates(
                new InspectionDates(from, to, null, LocalDate.of(2021, 5, 10), false, PUBLISHED, null), "The e-mail was found"), null, OFFICER);
        assertThat(timer().getDuedate()).isEqualTo(Instant.parse("2021-06-22T23:00:00Z"));
        assertThat(tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("UserTask_CompletePublicationDuties").singleResult()
                .getDueDate()).isEqualTo(Instant.parse("2021-06-22T22:59:59Z"));
    }

    @Test
    void correctedDraftMovesTheTask() {
        begin(new InspectionDates(from, to, DRAFT, null, false, null, null));
        desk.correctDates(reference, new Inspection.CorrectDates(
                new InspectionDates(from, to, LocalDate.of(2021, 5, 5), null, false, null, null), "The e-mail was found"), null, OFFICER);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getDueDate()).isEqualTo(Instant.parse("2021-05-12T22:59:59Z"));
    }

    @Test
    void formsShowTheCaseAndTheDayItIsDue() {
        begin(new InspectionDates(from, to, DRAFT, null, false, null, null));
        assertThat(officer("improvement-officer").claim("checkFactualAccuracy", reference).open().isDone().body().at("/facts/due").asText())
                .isEqualTo("2021-05-11");
    }

    @Test
    @RefusalOf("checkFactualAccuracy")
    void commentsAreSentBeforeTheyAreRecordedAsSent() {
        begin(new InspectionDates(from, to, DRAFT, null, false, null, null));
        TaskInHand task = officer("improvement-officer").claim("checkFactualAccuracy", reference).type("answeredOn", "2021-05-10");
        task.with("outcome", "SENT").complete().isRefused(400, "Write the comments that were sent, or choose that there were none.");
        refusedAt("UserTask_CheckFactualAccuracy");
        assertThat(task.open().body().at("/content/answeredOn").asText()).isEqualTo("2021-05-10");
        assertThat(publishing.require(reference).accuracy()).isNull();
    }

    @Test
    @RefusalOf("checkFactualAccuracy")
    void draftCannotBeAnsweredBeforeItCame() {
        begin(new InspectionDates(from, to, DRAFT, null, false, null, null));
        officer("improvement-officer").claim("checkFactualAccuracy", reference).type("answeredOn", "2021-05-03").with("outcome", "NO_COMMENTS")
                .complete().isRefused(400, "The day of the answer cannot be 3 May 2021, because it would be before the day the draft was received"
                        + " (4 May 2021).");
        refusedAt("UserTask_CheckFactualAccuracy");
    }

    @Test
    @RefusalOf("recordReceipt")
    void receiptInTheFutureIsRefused() {
        begin(InspectionDates.ofVisit(from, to));
        officer("improvement-officer").claim("recordReceipt", reference).with("receivedOn", "2021-06-02").complete()
                .isRefused(400, "The day the report was received cannot be 2 June 2021, because that day has not come yet.");
        refusedAt("UserTask_RecordReceipt");
        assertThat(desk.require(reference).receivedOn()).isNull();
    }

    @Test
    @RefusalOf("recordReceipt")
    void receiptWithoutADayIsRefused() {
        begin(InspectionDates.ofVisit(from, to));
        officer("improvement-officer").claim("recordReceipt", reference).with("publishedOn", "2021-05-24").complete()
                .isRefused(400, "Give the day the draft report or the final report was received.");
        refusedAt("UserTask_RecordReceipt");
    }

    @Test
    @RefusalOf("briefLeadMember")
    void leadMemberIsNotBriefedBeforeTheInspectionEnds() {
        beginPublished();
        officer("director").claim("briefLeadMember", reference).with("briefedOn", "2021-01-01").with("leadMember", "Councillor Dunn")
                .with("briefedBy", "Helen Marsh").complete().isRefused(400, "The day of the briefing cannot be 1 January 2021, because it would "
                        + "be before the last day of the inspection (" + to.getDayOfMonth() + " January 2021).");
        refusedAt("UserTask_BriefLeadMember");
    }

    @Test
    @RefusalOf("recordPublication")
    void dayOfPublicationMustHaveCome() {
        begin(new InspectionDates(from, to, null, RECEIVED, false, null, null));
        assertThat(dueOn("UserTask_RecordPublication")).as("with the duties").isEqualTo(publishing.dutiesDue(reference).orElseThrow());
        officer("communications").claim("recordPublication", reference).with("publishedOn", "2021-06-02").complete()
                .isRefused(400, "The day Ofsted published the report cannot be 2 June 2021, because that day has not come yet.");
        refusedAt("UserTask_RecordPublication");
        assertThat(desk.require(reference).embargoed()).isTrue();
    }

    @Test
    @RefusalOf("completePublicationDuties")
    void noDutyIsLeftOut() {
        beginPublished();
        TaskInHand task = officer("democratic-services").claim("completePublicationDuties", reference).type("newspaperDoneOn", "2021-05-25");
        task.with("outcome", "DONE").complete().isRefused(400, "Give for “Send a copy to each relevant partner under section 10 of the Children Act"
                + " 2004” either the day it was done or why it does not apply.");
        refusedAt("UserTask_CompletePublicationDuties");
        assertThat(task.open().body().at("/content/newspaperDoneOn").asText()).isEqualTo("2021-05-25");
    }

    @Test
    @RefusalOf("completePublicationDuties")
    void pressDoesNotHaveTheReportBeforeOfstedPublishes() {
        beginPublished();
        TaskInHand task = duties(officer("democratic-services").claim("completePublicationDuties", reference));
        task.type("newspaperDoneOn", "2021-05-20").complete().isRefused(400, "The day of “Send a copy to at least one local newspaper” cannot be "
                + "20 May 2021, because it would be before the day Ofsted published (24 May 2021).");
        refusedAt("UserTask_CompletePublicationDuties");
    }

    @Test
    @RefusalOf("explainLatePublication")
    void latenessIsNotPromisedAwayIntoThePast() {
        beginPublished();
        management.executeJob(timer().getId());
        officer("monitoring-officer").claim("explainLatePublication", reference).with("reasons", "Late").with("doneBy", "2021-05-31").complete()
                .isRefused(400, "The day by which the rest will be done cannot have passed already.");
        refusedAt("UserTask_ExplainLatePublication");
    }

    private void begin(InspectionDates dates) {
        reference = desk.open(new Inspection.Open(COUNCIL, Inspection.Kind.ILACS_STANDARD, "Inspection whose report is published", dates), OFFICER);
        instance = runtime.startProcessInstanceByKey("reportPublication", reference, Map.of("council", COUNCIL)).getId();
    }

    private void beginPublished() {
        begin(new InspectionDates(from, to, null, RECEIVED, false, PUBLISHED, null));
    }

    private Officer officer(String role) {
        return driver.as(role + "." + COUNCIL);
    }

    private void brief() {
        officer("director").claim("briefLeadMember", reference).with("briefedOn", "2021-05-18").with("leadMember", "Councillor Margaret Dunn")
                .with("briefedBy", "Helen Marsh").complete().isDone();
        goOn();
    }

    private void completeDuties() {
        duties(officer("democratic-services").claim("completePublicationDuties", reference)).complete().isDone();
        goOn();
    }

    private static TaskInHand duties(TaskInHand task) {
        for (PublicationDuty duty : PublicationDuty.values()) {
            if (duty != PublicationDuty.OTHER_BODIES) {
                task.type(duty.field() + "DoneOn", "2021-05-25");
            }
        }
        return task.type("otherBodiesNotApplicable", "There are none.").with("outcome", "DONE");
    }

    /** Does what the engine would do next by itself; timers wait. */
    private void goOn() {
        management.createJobQuery().processInstanceId(instance).messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream().map(task -> task.getTaskDefinitionKey()).toList();
    }

    private void refusedAt(String task) {
        assertThat(open()).contains(task);
    }

    private List<String> ended() {
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId).toList();
    }
}
