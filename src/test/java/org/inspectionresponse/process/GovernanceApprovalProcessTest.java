package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.decision.Embargoes;
import org.inspectionresponse.decision.Exemptions;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProcessDriver.Answer;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.inspectionresponse.support.Visitor;
import org.inspectionresponse.timetable.Milestone;
import org.inspectionresponse.timetable.Timetables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes stand-alone reports through {@code governanceApproval} at Tasklist's own addresses. Each test has weeks of its own in the 2030s. */
@ProductTest
@CoversModel("governanceApproval")
class GovernanceApprovalProcessTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String BODY = "children-and-young-people";
    private static final AtomicInteger TESTS = new AtomicInteger();

    private static final By CLERK = new By("democratic-services.nottinghamshire", Role.DEMOCRATIC_SERVICES);

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @LocalServerPort
    private int port;
    @Autowired
    private ProductClock clock;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Clearance clearance;
    @Autowired
    private CallIns callIns;
    @Autowired
    private Planning planning;
    @Autowired
    private InspectionDesk desk;
    @Autowired
    private ForwardPlan forwardPlan;
    @Autowired
    private Urgencies urgencies;
    @Autowired
    private Exemptions exemptions;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Timetables timetables;
    @Autowired
    private Rescheduling rescheduling;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Register register;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext application;

    private ExecutiveReports reports;
    private ProcessDriver people;
    @Autowired
    private Embargoes embargoes;

    private LocalDate monday;
    private LocalDate meetingDay;
    private String meeting;
    private String reference;

    @BeforeEach
    void openAReport() {
        people = new ProcessDriver(port);
        reports = new ExecutiveReports(application);
        monday = LocalDate.of(2031, 1, 6).plusWeeks(8L * TESTS.getAndIncrement());
        meetingDay = monday.plusWeeks(4);
        today(monday);
        meeting = arrange(BODY, meetingDay);
        String instance = author().start("governanceApproval", Map.of("title", "Progress since the inspection")).isDone().body().path("id").asText();
        reference = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    @Test
    void reportGoesFromItsDraftToTheCommitteesDecision() {
        draft().isDone();
        assertThat(deadline(Duty.GIVE_COMMENTS).dueOn()).isEqualTo(calendar.days().after(monday, 5));
        comment("finance", "Give financial comments");
        comment("constitutional", "Give constitutional comments");
        approve();
        consult();
        publish(meeting, monday);
        today(meetingDay);
        decide("AGREED").isDone();
        assertThat(report().status()).isEqualTo(Status.TAKEN);
        runJobs();

        GovernanceReport report = report();
        assertThat(report.status()).isEqualTo(Status.DECIDED);
        Decision decision = decision();
        assertThat(decision.outcome()).isEqualTo(DecisionItem.Outcome.AGREED);
        assertThat(decision.decidedOn()).isEqualTo(meetingDay);
        assertThat(decision.updateMonths()).isEqualTo(6);
        assertThat(decision.madeBy()).isEqualTo(BODY);
        assertThat(decision.publishedAt()).as("the record of a committee is its minutes").isNull();
        assertThat(decision.inEffectOn()).isEqualTo(meetingDay);
        assertThat(deadline(Duty.GIVE_COMMENTS).state()).isEqualTo(Deadline.State.MET);
        assertThat(deadline(Duty.PUBLISH_AGENDA).state()).isEqualTo(Deadline.State.MET);
        assertThat(acts()).containsExactly("Open report", "Submit report", "Give financial comments", "Give constitutional comments",
                "Approve report", "Consult member", "Publish agenda", "Record decision", "Bring decision into effect");
        assertThat(passed()).contains("EndEvent_DecisionTaken");
        assertThat(runs()).isFalse();
    }

    @Test
    void draftForACaseIsDueOnTheLastSafeDayOfItsTimetable() {
        String its = new PlanCases(application).opened("nottinghamshire", PlanCases.RECEIVED, "lead-officer.nottinghamshire").inspection();
        today(LocalDate.of(2020, 1, 6));
        String instance = author().start("governanceApproval", Map.of("title", "What Ofsted found", "caseReference", its)).isDone().body().path("id")
                .asText();
        reference = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
        LocalDate lastSafe = timetables.of(its).orElseThrow().route().step(Milestone.DRAFT).orElseThrow().lastSafe();
        assertThat(dueOn("UserTask_DraftReport")).isEqualTo(lastSafe).isAfter(calendar.days().after(LocalDate.of(2020, 1, 6), 5));
    }

    @Test
    void commentsStandSignedAndDatedBesideTheVersionTheyAreOn() {
        draft().isDone();
        comment("finance", "Give financial comments");
        transaction.executeWithoutResult(status -> assertThat(report().current().comment(CommentKind.FINANCE)).hasValueSatisfying(comment -> {
            assertThat(comment.outcome()).isEqualTo(Comment.Outcome.GIVEN);
            assertThat(comment.text()).isEqualTo("<p>Nothing to add.</p>");
            assertThat(comment.initials()).isEqualTo("SAS");
            assertThat(comment.givenOn()).isEqualTo(monday);
            assertThat(comment.on()).isEqualTo(1);
        }));
    }

    @Test
    void requestForChangeLeadsToANewVersionOnWhichOnlyWhoAskedIsAskedAgain() {
        draft().isDone();
        comment("finance", "Give financial comments");
        givingComment("constitutional").with("outcome", "CHANGE_REQUESTED").type("reasons", "<p>Name the terms of reference.</p>")
                .complete().isDone();
        runJobs();
        author().claim("reviseReport", reference).with("outcome", "DONE").type("information", "<p>With the terms.</p>").complete().isDone();
        assertThat(openTasks("finance")).isEmpty();
        comment("constitutional", "Give constitutional comments");
        assertThat(director().tasksAbout(reference)).hasSize(1);
        transaction.executeWithoutResult(status -> {
            assertThat(report().versions()).hasSize(2);
            assertThat(report().version(1).content().sections().values()).noneMatch(text -> text.contains("With the terms"));
            assertThat(report().comments()).extracting(Comment::on).containsExactly(2, 1);
        });
    }

    @Test
    void directorReturnsTheReportAndCommentsThatStillStandAreNotAskedAgain() {
        draft().isDone();
        allComments();
        var approval = director().claim("approveReport", reference).with("outcome", "RETURNED");
        approval.complete().isRefused(400, "Say what has to change before you return the report.");
        assertThat(report().status()).isEqualTo(Status.IN_CLEARANCE);
        approval.with("note", "Shorten the information.").complete().isDone();
        author().claim("reviseReport", reference).with("outcome", "DONE").type("information", "<p>Shorter.</p>").complete().isDone();
        runJobs();
        approve();
        assertThat(report().status()).isEqualTo(Status.APPROVED);
        assertThat(people.as("chair.nottinghamshire").tasksAbout(reference)).hasSize(1);
    }

    @Test
    void rejectedReportEnds() {
        untilMeeting();
        decide("REJECTED").isDone();
        runJobs();
        assertThat(report().status()).isEqualTo(Status.REJECTED);
        assertThat(passed()).contains("EndEvent_ReportRejected");
        assertThat(runs()).isFalse();
    }

    @Test
    void deferredReportComesToALaterMeetingAndItsHistoryStays() {
        untilMeeting();
        LocalDate later = meetingDay.plusWeeks(2);
        String laterMeeting = arrange(BODY, later);
        decide("DEFERRED").isDone();
        assertThat(report().status()).isEqualTo(Status.DEFERRED);
        assertThat(deadline(Duty.PUBLISH_AGENDA).dueOn()).as("the clock runs towards the next meeting")
                .isEqualTo(calendar.days().before(later, 6));
        clerk().claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", meeting).type("publishedOn", meetingDay.toString())
                .type("itemNumber", "3").complete()
                .isRefused(400, "That meeting has had this report before it already. Choose another meeting.");
        publish(laterMeeting, meetingDay);
        today(later);
        decide("NOTED").isDone();
        runJobs();
        assertThat(deciding.historyOf(reference)).extracting(Decision::outcome)
                .containsExactly(DecisionItem.Outcome.DEFERRED, DecisionItem.Outcome.NOTED);
        assertThat(passed()).contains("EndEvent_DecisionTaken");
    }

    @Test
    void withdrawnReportEndsWhateverItWaitsFor() {
        draft().isDone();
        drafting.withdraw(reference, "The inspection was cancelled.", null, new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS));
        assertThat(report().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(passed()).contains("EndEvent_ReportWithdrawn");
        assertThat(runs()).isFalse();
        assertThat(openTasks("finance")).isEmpty();
        assertThat(deadline(Duty.GIVE_COMMENTS).state()).isEqualTo(Deadline.State.STOPPED);
    }

    @Test
    void reportForACouncilOneDoesNotWorkForIsNotOpened() {
        author().start("governanceApproval", Map.of("title", "A report", "councilCode", "elsewhere"))
                .isRefused(400, "Choose one of the councils of this installation.");
    }

    @Test
    void onlyImprovementOfficersOpenReports() {
        assertThat(director().start("governanceApproval", Map.of("title", "A report")).status()).isEqualTo(403);
    }

    @Test
    @RefusalOf("draftReport")
    void incompleteDraftIsRefusedAndKept() {
        var task = author().claim("draftReport", reference).with("outcome", "DONE").type("title", "Half a report");
        task.complete().isRefused(400, "Who decides is missing. Fill it in.");
        assertThat(report().versions()).isEmpty();
        assertThat(task.open().body().path("content").path("title").asText()).isEqualTo("Half a report");
        assertThat(author().tasksAbout(reference)).hasSize(1);
    }

    @Test
    @RefusalOf("draftReport")
    void reportForAMeetingOfAnotherBodyIsRefused() {
        String other = arrange("policy", meetingDay);
        var task = filled(author()).type("meeting", other);
        task.complete().isRefused(400, "Choose a meeting of Children and Young People’s Committee.");
        assertThat(report().versions()).isEmpty();
    }

    @Test
    @RefusalOf("reviseReport")
    void revisedReportThatContradictsItselfIsRefused() {
        draft().isDone();
        comment("finance", "Give financial comments");
        givingComment("constitutional").with("outcome", "CHANGE_REQUESTED").type("reasons", "<p>Say what it costs.</p>").complete().isDone();
        runJobs();
        var task = author().claim("reviseReport", reference).with("outcome", "DONE").type("facts", List.of("MONEY"));
        task.complete().isRefused(400, "The report involves money, so give its amount in pounds.");
        assertThat(task.open().body().path("content").path("facts").get(0).asText()).isEqualTo("MONEY");
        task.type("amount", "1.576m").complete().isRefused(400, "Amount must be written in full: for 1.576m write 1,576,000.");
        task.type("amount", "-1").complete()
                .isRefused(400, "Amount must be an amount in pounds written in full, such as 1576000 or 1,576,000.00.");
        task.type("amount", "1,576,000.00").complete().isDone();
        assertThat(openTasks("section-151-officer")).hasSize(1);
        assertThat(openTasks("finance")).as("financial comments rest on the amount").hasSize(1);
    }

    @Test
    void memberWhoIsAskedReadsTheReportInTheFormAndNotWhatOthersSaidOfIt() {
        filled(author()).type("facts", List.of("LOCAL_MEMBERS")).complete().isDone();
        comment("finance", "Give financial comments");
        Answer form = people.as("member.nottinghamshire").claim("giveComment", reference).open();
        assertThat(form.body().path("facts").path("sections").toString()).contains("Inspectors came.");
        assertThat(form.body().path("facts").path("comments")).isEmpty();
        assertThat(givingComment("constitutional").open().body().path("facts").path("comments").toString()).contains("Nothing to add.");
        comment("member", "Give local members' comments");
    }

    @Test
    @RefusalOf("giveComment")
    void authorCannotCommentOnTheirOwnReportAndTheAttemptIsKept() {
        draft().isDone();
        identity.createMembership("improvement-officer.nottinghamshire", "nottinghamshire.finance");
        try {
            var task = new ProcessDriver(port).as("improvement-officer.nottinghamshire").claim("giveComment", reference)
                    .with("outcome", "GIVEN").type("comment", "<p>Fine.</p>");
            task.complete().isRefused(403, "You wrote this report, so somebody else has to comment on it.");
            assertThat(task.open().body().path("content").path("comment").asText()).isEqualTo("<p>Fine.</p>");
        } finally {
            identity.deleteMembership("improvement-officer.nottinghamshire", "nottinghamshire.finance");
        }
        transaction.executeWithoutResult(status -> assertThat(report().current().comments()).isEmpty());
        assertThat(register.ofSubject(COUNCIL, reference)).extracting(RegisterEntry::outcome).contains("REFUSED_FOUR_EYES");
    }

    @Test
    @RefusalOf("giveComment")
    void commentIsRefusedWithoutTextOrWithAnImpossibleDate() {
        draft().isDone();
        var task = givingComment("finance").with("outcome", "GIVEN").type("comment", "<p> </p>");
        task.complete().isRefused(400, "Write your comment.");
        task.type("comment", "<p>Nothing to add.</p>").type("givenOn", "2031-02-30").complete()
                .isRefused(400, "Date of the comment must be a real date, such as 19 December 2019.");
        task.type("givenOn", monday.plusDays(1).toString()).complete().isRefused(400, "A comment cannot be dated in the future.");
        task.with("outcome", "CHANGE_REQUESTED").type("givenOn", monday.toString()).complete()
                .isRefused(400, "Say what has to change, and why.");
        assertThat(openTasks("finance")).hasSize(1);
        transaction.executeWithoutResult(status -> assertThat(report().current().comments()).isEmpty());
    }

    @Test
    @RefusalOf("giveComment")
    void notApplicableIsRefusedWithoutAReasonAndAName() {
        draft().isDone();
        var task = givingComment("finance").with("outcome", "GIVEN").type("comment", "<p>4.1 N/A</p>");
        task.complete().isRefused(400, "“N/A” alone tells members nothing. Choose that your comment does not apply, say why, and sign it.");
        task.with("outcome", "NOT_APPLICABLE").complete().isRefused(400, "Say why it does not apply.");
        task.type("because", "<p>Not applicable</p>").complete().isRefused(400, "Say why it does not apply, in a sentence.");
        task.type("because", "<p>It costs nothing.</p>").complete()
                .isRefused(400, "Sign with your name and office, so that members see who judged that it does not apply.");
        transaction.executeWithoutResult(status -> assertThat(report().current().comments()).isEmpty());
        task.type("signature", "Samira Shah, Strategic Finance Partner").complete().isDone();
        transaction.executeWithoutResult(status -> assertThat(report().current().comment(CommentKind.FINANCE)).hasValueSatisfying(comment -> {
            assertThat(comment.outcome()).isEqualTo(Comment.Outcome.NOT_APPLICABLE);
            assertThat(comment.text()).isEqualTo("<p>It costs nothing.</p>");
            assertThat(comment.signature()).isEqualTo("Samira Shah, Strategic Finance Partner");
        }));
    }

    @Test
    @RefusalOf("approveReport")
    void directorCannotApproveAReportTheyWrote() {
        identity.createMembership("director.nottinghamshire", "nottinghamshire.improvement-officers");
        try {
            filled(director()).complete().isDone();
        } finally {
            identity.deleteMembership("director.nottinghamshire", "nottinghamshire.improvement-officers");
        }
        allComments();
        director().claim("approveReport", reference).with("outcome", "APPROVED").complete()
                .isRefused(403, "You wrote this report, so somebody else has to approve it.");
        assertThat(report().status()).isEqualTo(Status.IN_CLEARANCE);
        assertThat(director().tasksAbout(reference)).hasSize(1);
    }

    @Test
    void meetingThatMovesTakesTheClockOfItsAgendaAndTheTaskAlong() {
        draft().isDone();
        allComments();
        approve();
        consult();
        LocalDate before = deadline(Duty.PUBLISH_AGENDA).dueOn();
        LocalDate later = meetingDay.plusWeeks(1);

        assertThat(move(meeting, later)).isEmpty();

        Deadline agenda = deadline(Duty.PUBLISH_AGENDA);
        assertThat(agenda.dueOn()).isEqualTo(calendar.days().before(later, 6)).isAfter(before);
        assertThat(agenda.history()).last().satisfies(moved -> {
            assertThat(moved.oldDue()).isEqualTo(before);
            assertThat(moved.cause()).contains("was moved to " + inWords(later), "The hall is closed");
            assertThat(moved.by()).isEqualTo(CLERK.person());
        });
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("UserTask_PublishAgenda").singleResult()
                .getDueDate()).isEqualTo(DueDates.endOf(agenda.dueOn()));
        assertThat(move(meeting, monday.plusDays(1))).as("said, because only urgency helps now").get().asString()
                .contains("The agenda had to be published by", "as urgent");
    }

    /** The clock of such an agenda ran out on the day the meeting was convened, so nothing in the register moves. */
    @Test
    void meetingAtShorterNoticeThatMovesTakesTheTaskAlongAndIsTold() {
        meeting = meetings.arrange(COUNCIL, BODY, monday.plusDays(2), LocalTime.of(10, 30), "County Hall",
                new Meeting.ShorterNotice(monday, "The inspectors come back.")).reference();
        draft().isDone();
        allComments();
        approve();
        consult();
        Task agenda = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("UserTask_PublishAgenda").singleResult();
        tasks.setDueDate(agenda.getId(), DueDates.endOf(meetingDay));

        move(meeting, monday.plusDays(3));

        assertThat(deadline(Duty.PUBLISH_AGENDA).history()).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(agenda.getId()).singleResult().getDueDate()).isEqualTo(DueDates.endOf(monday));
        assertThat(application.getBean(JdbcTemplate.class).queryForList("select recipient || ' ' || text_body from message where kind = 'CLOCK_MOVED'"
                + " and purpose like ?", String.class, "%" + meeting + "%")).noneMatch(mail -> mail.contains("hall is closed"))
                .anyMatch(mail -> mail.startsWith("chair.nottinghamshire") && mail.contains("and is now on " + inWords(monday.plusDays(3))))
                .anyMatch(mail -> mail.startsWith("director.nottinghamshire")).anyMatch(mail -> mail.startsWith("improvement-officer.nottinghamshire"));
    }

    @Test
    void meetingIsNotMovedBeforeItsPublishedAgendaAllowsNorAfterItWasHeld() {
        draft().isDone();
        allComments();
        approve();
        consult();
        publish(meeting, monday);
        assertThatThrownBy(() -> move(meeting, monday.plusDays(2))).isInstanceOf(Refusal.class)
                .hasMessageContaining("The agenda was published on " + inWords(monday)).hasMessageContaining("Choose a later day.");
        assertThat(meetings.require(COUNCIL, meeting).heldOn()).isEqualTo(meetingDay);

        LocalDate later = meetingDay.plusWeeks(1);
        move(meeting, later);
        assertThat(agendas.current(reference).orElseThrow().heldOn()).isEqualTo(later);
        assertThat(deadline(Duty.PUBLISH_AGENDA).state()).as("it was published in time").isEqualTo(Deadline.State.MET);
        today(later);
        decide("NOTED").isDone();
        assertThatThrownBy(() -> move(meeting, later.plusWeeks(1))).isInstanceOf(Refusal.class).hasMessageContaining("Decisions were taken at this meeting");
        assertThatThrownBy(() -> rescheduling.move(COUNCIL, arrange(BODY, later.plusWeeks(2)), moving(later.plusWeeks(3)),
                new By("finance.nottinghamshire", Role.FINANCE))).isInstanceOf(Refusal.class).hasMessage("Meetings are moved by democratic services.");
        assertThatThrownBy(() -> move(arrange(BODY, later.plusWeeks(4)), later.minusDays(1))).isInstanceOf(Refusal.class)
                .hasMessage("Choose today or a later day for the meeting.");
    }

    private Optional<String> move(String which, LocalDate to) {
        return rescheduling.move(COUNCIL, which, moving(to), CLERK);
    }

    private static Rescheduling.Move moving(LocalDate to) {
        return new Rescheduling.Move(to, null, null, "The hall is closed");
    }

    @Test
    @RefusalOf("consultMember")
    void consultationInTheFutureIsRefused() {
        draft().isDone();
        allComments();
        approve();
        var task = people.as("chair.nottinghamshire").claim("consultMember", reference).with("views", "Content with it.");
        task.with("consultedOn", monday.plusDays(1).toString()).complete()
                .isRefused(400, "The day of the consultation cannot be in the future.");
        assertThat(report().consultedOn()).isNull();
        task.with("consultedOn", monday.toString()).complete().isDone();
    }

    @Test
    void agendaThatIsHeldBackIsSeenByNobodyOutsideUntilItsMoment() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        assertThat(waitsAt()).containsExactly("Gateway_EmbargoEnds");
        assertThat(report().status()).isEqualTo(Status.APPROVED);
        assertThat(acts()).contains("Hold agenda back").doesNotContain("Publish agenda");
        clock.moveTo(monday.plusDays(1).atTime(8, 59).atZone(ProductClock.LONDON).toInstant());
        runJobs();
        assertThat(onRegister()).isEqualTo(404);

        clock.moveTo(monday.plusDays(1).atTime(9, 0).plusSeconds(30).atZone(ProductClock.LONDON).toInstant());
        runJobs();
        assertThat(onRegister()).as("within a minute").isEqualTo(200);
        assertThat(waitsAt()).containsExactly("UserTask_RecordDecision");
        assertThat(report().publishedOn()).isEqualTo(monday.plusDays(1));
        assertThat(agendas.current(reference).orElseThrow().publishedOn()).isEqualTo(monday.plusDays(1));
        assertThat(deadline(Duty.PUBLISH_AGENDA).state()).isEqualTo(Deadline.State.MET);
        embargoes.release(reference);
        assertThat(agendas.of(reference)).as("released once").hasSize(1);
    }

    @Test
    void agendaThatIsReleasedLateIsPublishedOnTheDayOfItsRelease() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        today(monday.plusDays(2));
        runJobs();
        assertThat(report().publishedOn()).isEqualTo(monday.plusDays(2));
        assertThat(agendas.current(reference).orElseThrow().publishedOn()).isEqualTo(monday.plusDays(2));
    }

    @Test
    void agendaWhoseReleaseComesTooLateForItsClearDaysIsNotPublished() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        today(calendar.days().before(meetingDay, 5));
        assertThatThrownBy(() -> embargoes.release(reference)).hasMessageContaining("the agenda had to be published by");
        assertThat(report().status()).isEqualTo(Status.APPROVED);
        assertThat(onRegister()).isEqualTo(404);
    }

    @Test
    void embargoThatIsTakenBackLeavesTheAgendaToBePublished() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        embargoes.takeBack(reference, "The letter came out early.", CLERK);
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");
        today(monday.plusDays(1));
        runJobs();
        assertThat(onRegister()).isEqualTo(404);
        assertThatThrownBy(() -> embargoes.takeBack(reference, "Again.", CLERK)).hasMessage("No agenda with this report is held back now.");
        publish(meeting, monday.plusDays(1));
        assertThat(onRegister()).isEqualTo(200);
    }

    @Test
    void embargoThatIsTakenBackOnceItsReleaseHasFailedLeavesTheAgendaToBePublished() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        today(calendar.days().before(meetingDay, 5));
        assertThatThrownBy(this::runJobs).hasMessageContaining("the agenda had to be published by");
        assertThat(waitsAt()).containsExactly("ServiceTask_ReleaseAgenda");
        String job = jobs.createJobQuery().activityId("ServiceTask_ReleaseAgenda").processInstanceId(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId()).singleResult().getId();
        jobs.setJobRetries(job, 0);
        runJobs();
        assertThat(waitsAt()).as("an incident").containsExactly("ServiceTask_ReleaseAgenda");
        embargoes.takeBack(reference, "It is too late.", CLERK);
        runJobs();
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");
        assertThat(agendas.of(reference)).isEmpty();
        assertThat(onRegister()).isEqualTo(404);
    }

    @Test
    void meetingThatIsNotTheOneTheAuthorChoseTakesAnAgendaHeldBackForItAlong() {
        untilAgenda();
        String other = arrange("children-and-young-people", meetingDay.plusDays(14));
        clerk().claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", other).type("publishedOn", monday.plusDays(1).toString())
                .type("publishedAt", "09:00").type("itemNumber", "5").complete().isDone();
        rescheduling.move(COUNCIL, other, new Rescheduling.Move(meetingDay.plusDays(15), null, null, "The hall is taken."), CLERK);
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");
        assertThat(embargoes.until(reference)).isEmpty();
    }

    @Test
    void meetingThatMovesBringsAnAgendaThatIsHeldBackToItsTaskAgain() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        rescheduling.move(COUNCIL, meeting, new Rescheduling.Move(meetingDay.plusDays(1), null, null, "The hall is taken."), CLERK);
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");
        assertThat(embargoes.until(reference)).isEmpty();
    }

    @Test
    void reportIsWithdrawnWhileItsAgendaIsHeldBack() {
        untilAgenda();
        holdBack(monday.plusDays(1), "09:00").isDone();
        drafting.withdraw(reference, "Not needed.", null, CLERK);
        assertThat(passed()).contains("EndEvent_ReportWithdrawn").doesNotContain("IntermediateCatchEvent_EmbargoTakenBack");
        assertThat(embargoes.until(reference)).isEmpty();
        today(monday.plusDays(2));
        assertThat(onRegister()).isEqualTo(404);
    }

    @Test
    @RefusalOf("publishAgenda")
    void agendaCannotBeHeldBackUntilAMomentThatHasPassedOrIsTooLate() {
        untilAgenda();
        holdBack(monday, "10:00").isRefused(400,
                "The moment of publication has passed. Leave the time empty if the agenda is published already, or name a later one.");
        LocalDate late = calendar.days().before(meetingDay, 5);
        assertThat(holdBack(late, "09:00").message()).contains("the agenda had to be published by");
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");
    }

    private void untilAgenda() {
        draft().isDone();
        allComments();
        approve();
        consult();
    }

    private Answer holdBack(LocalDate on, String at) {
        return clerk().claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", meeting).type("publishedOn", on.toString())
                .type("publishedAt", at).type("itemNumber", "5").complete();
    }

    private int onRegister() {
        return Visitor.stranger(port).get("/register/reports/" + reference).status();
    }

    @Test
    @RefusalOf("publishAgenda")
    void agendaThatIsLateOrForAnotherBodyIsRefused() {
        draft().isDone();
        allComments();
        approve();
        consult();
        LocalDate latest = calendar.days().before(meetingDay, 6);
        LocalDate late = calendar.days().after(latest, 1);
        today(late);
        var task = clerk().claim("publishAgenda", reference).with("outcome", "DONE").type("itemNumber", "5");
        task.type("meeting", arrange("policy", meetingDay)).type("publishedOn", late.toString()).complete()
                .isRefused(400, "Choose a meeting of Children and Young People’s Committee.");
        Answer refused = task.type("meeting", meeting).complete();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("the agenda had to be published by").endsWith("state why the chair holds the item to be urgent.");
        assertThat(report().status()).isEqualTo(Status.APPROVED);
        assertThat(task.open().body().path("content").path("itemNumber").asText()).isEqualTo("5");
        task.type("urgency", "The letter came on Friday.").complete().isDone();
        assertThat(agendas.current(reference).orElseThrow().urgency()).contains("The letter came on Friday.");
        assertThat(register.ofSubject(COUNCIL, reference)).extracting(RegisterEntry::why).contains("The letter came on Friday.");
    }

    @Test
    @RefusalOf("publishAgenda")
    void executiveTakesALateReportOnlyAtAMeetingConvenedAtShorterNotice() {
        executive(Wanted.of("executive-board"));
        LocalDate soon = calendar.days().after(monday, 2);
        String ordinary = cityMeeting("executive-board", soon);
        Answer late = cityAgendaTask(ordinary).complete();
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.message()).startsWith("To be taken at a public meeting of the executive on " + inWords(soon))
                .endsWith("Choose a later meeting, or one convened at shorter notice.");
        LocalDate next = calendar.days().after(monday, 3);
        String convened = meetings.arrange("nottingham-city", "executive-board", next, null, null,
                new Meeting.ShorterNotice(monday, "The grant lapses this week.")).reference();
        var task = cityAgendaTask(convened);
        assertThat(task.open().body().path("facts").path("meetings").toString())
                .contains(inWords(next) + " (convened at shorter notice: publish on " + inWords(monday) + ")");
        task.complete().isDone();
        today(next);
        cityDecision("AGREED").complete().isDone();
        assertThat(decision().meeting()).isEqualTo(convened);
    }

    @Test
    void agendaOfAMeetingConvenedAtShorterNoticeIsDueOnThatDay() {
        LocalDate soon = calendar.days().after(monday, 2);
        meeting = meetings.arrange(COUNCIL, "children-and-young-people", soon, null, null,
                new Meeting.ShorterNotice(monday, "The inspectors come back.")).reference();
        draft().isDone();
        assertThat(deadline(Duty.PUBLISH_AGENDA).dueOn()).isEqualTo(monday);
    }

    @Test
    @RefusalOf("publishAgenda")
    void keyDecisionNeedsItsNoticeAlsoAtAMeetingConvenedAtShorterNotice() {
        reference = reports.submitted(Wanted.key("executive-board"));
        giveNotice("FULL", monday, monday.plusDays(29)).complete().isDone();
        runJobs();
        cityConsulted();
        LocalDate soon = calendar.days().after(monday, 2);
        String convened = meetings.arrange("nottingham-city", "executive-board", soon, null, null,
                new Meeting.ShorterNotice(monday, "The grant lapses this week.")).reference();
        Answer early = cityAgendaTask(convened).complete();
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).startsWith("This key decision cannot be taken on " + inWords(soon));
    }

    @Test
    @RefusalOf("recordDecision")
    void decisionBeforeTheMeetingOrWithoutEachAnswerIsRefused() {
        untilMeeting();
        assertThat(dueOn("UserTask_RecordDecision")).isEqualTo(meetingDay);
        today(meetingDay.minusDays(1));
        decide("AGREED").isRefused(400, "The meeting has not been held yet.");
        today(meetingDay);
        var task = clerk().claim("recordDecision", reference).with("outcome", "DONE");
        task.type("decisions", List.of()).complete().isRefused(400, "Say what was decided on recommendation 1.");
        task.type("decisions", List.of(Map.of("number", "1", "decision", "AGREED_WITH_AMENDMENTS"))).complete()
                .isRefused(400, "Give the text of recommendation 1 as it was agreed.");
        assertThat(deciding.historyOf(reference)).isEmpty();
        assertThat(report().status()).isEqualTo(Status.ON_AGENDA);
        task.type("decisions", List.of(Map.of("number", "1", "decision", "AGREED_WITH_AMENDMENTS", "amended", "That yearly reports are received.")))
                .complete().isDone();
        assertThat(decision().outcome()).isEqualTo(DecisionItem.Outcome.AGREED_WITH_AMENDMENTS);
    }

    @Test
    void oneMemberDecidesAloneAndTheRecordIsPublishedBeforeTheDecisionIsInEffect() {
        executive(Wanted.of("leader"));
        assertThat(city("democratic-services").tasksAbout(reference)).isEmpty();
        take("leader", "AGREED").complete().isDone();
        assertThat(report().status()).isEqualTo(Status.TAKEN);
        assertThat(deadline(Duty.PUBLISH_DECISION).dueOn()).isEqualTo(calendar.days().after(monday, 2));
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(decision().inEffectOn()).as("it can still be called in").isNull();
        assertThat(waitsAt()).containsExactly("CallActivity_AwaitCallIn");
        windowPasses();

        Decision decision = decision();
        assertThat(decision.madeBy()).isEqualTo("leader");
        assertThat(decision.meeting()).isNull();
        assertThat(decision.minutes()).isNull();
        assertThat(decision.alternatives()).isEqualTo("None.");
        assertThat(decision.publishedAt()).isEqualTo(monday.atTime(16, 5).atZone(ProductClock.LONDON).toInstant());
        assertThat(decision.inEffectOn()).as("the next working day after five").isEqualTo(calendar.days().after(monday, 6));
        assertThat(report().status()).isEqualTo(Status.DECIDED);
        assertThat(report().publishedOn()).as("the report is published with the record").isEqualTo(monday);
        assertThat(deadline(Duty.PUBLISH_DECISION).state()).isEqualTo(Deadline.State.MET);
        assertThat(passed()).contains("EndEvent_DecisionTaken").doesNotContain("UserTask_PublishAgenda");
        assertThat(runs()).isFalse();
    }

    @Test
    void officerDecidesAndMayDeferTheDecisionToADayOfTheirOwn() {
        executive(Wanted.of("corporate-director"));
        take("director", "DEFERRED").complete().isDone();
        assertThat(report().status()).isEqualTo(Status.DEFERRED);
        take("director", "REJECTED").complete().isDone();
        publishRecord(monday, "09:00").isDone();
        windowPasses();
        assertThat(report().status()).isEqualTo(Status.REJECTED);
        assertThat(deciding.historyOf(reference)).extracting(Decision::outcome)
                .containsExactly(DecisionItem.Outcome.DEFERRED, DecisionItem.Outcome.REJECTED);
        assertThat(passed()).contains("EndEvent_ReportRejected");
    }

    @Test
    void committeeRecommendsAndItsAdviceIsBeforeTheExecutiveThatDecides() {
        executive(Wanted.of("executive-board").after("scrutiny"));
        LocalDate second = meetingDay.plusWeeks(1);
        String board = cityMeeting("executive-board", second);
        cityAgenda(cityMeeting("scrutiny", meetingDay));
        today(meetingDay);
        var advice = cityDecision("AGREED");
        advice.complete().isRefused(400, "This committee considers the report first and does not decide. Recommendation 1 is recommended,"
                + " rejected or deferred.");
        advice.type("decisions", List.of(Map.of("number", "1", "decision", "RECOMMENDED", "amended", "That the plan is agreed for a year.")))
                .complete().isDone();
        assertThat(report().status()).isEqualTo(Status.RECOMMENDED);
        assertThat(deadline(Duty.PUBLISH_AGENDA).dueOn()).isEqualTo(calendar.days().before(second, 6));

        cityAgenda(board);
        today(second);
        var record = cityDecision("AGREED");
        assertThat(record.open().body().path("facts").path("advice").toString()).contains("Recommended", "for a year");
        record.type("alternatives", "A plan of two years.").complete().isDone();
        publishRecord(second, "09:30").isDone();
        windowPasses();
        assertThat(deciding.historyOf(reference)).extracting(Decision::madeBy).containsExactly("scrutiny", "executive-board");
        assertThat(deciding.historyOf(reference)).extracting(Decision::inEffectOn).containsExactly(null, calendar.days().after(second, 6));
        assertThat(report().status()).isEqualTo(Status.DECIDED);
    }

    @Test
    void decisionThatWasTakenIsNotWithdrawnWithItsReport() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        assertThatThrownBy(this::withdraw).isInstanceOf(Refusal.class).hasMessage(("The decision of %s on this report has been taken, so the"
                + " report cannot be withdrawn. It takes effect once it is published and nobody can call it in any more; only a new decision, on"
                + " another report, can replace it.").formatted(inWords(monday)));
        assertThat(report().status()).isEqualTo(Status.TAKEN);
        assertThat(deadline(Duty.PUBLISH_DECISION).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(waitsAt()).containsExactly("UserTask_PublishDecision");
    }

    @Test
    void decisionThatWasReferredBackIsTakenAgainAndNotWithdrawn() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        calledInAndReferredBack();
        String sentence = "The decision of %s on this report has been taken, so the report cannot be withdrawn. It was referred back and has to be"
                + " taken again; it can be rejected then.";
        assertThatThrownBy(this::withdraw).isInstanceOf(Refusal.class).hasMessage(sentence.formatted(inWords(monday)));
        take("leader", "DEFERRED").complete().isDone();
        assertThatThrownBy(this::withdraw).isInstanceOf(Refusal.class).hasMessage(sentence.formatted(inWords(monday)));
        take("leader", "REJECTED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(report().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void caseIsNotClosedOverADecisionThatWasTaken() {
        today(LocalDate.of(2036, 1, 7));
        monday = LocalDate.of(2036, 1, 7);
        PlanCases.Opened opened = new PlanCases(application).opened("nottingham-city", LocalDate.of(2020, 1, 6), "lead-officer.nottingham-city");
        today(monday);
        String other = reports.submitted(Wanted.of("leader").in(opened.inspection()));
        executive(Wanted.of("leader").in(opened.inspection()));
        take("leader", "AGREED").complete().isDone();
        caseStaysOpen(opened, "has to be published first, and can be called in then");
        publishRecord(monday, "16:05").isDone();
        runJobs();
        caseStaysOpen(opened, "can be called in until 23:59:59 on Monday 14 January 2036, and takes effect at 00:00:00 on Tuesday 15 January 2036"
                + " if nobody does");
        askForCallIn();
        caseStaysOpen(opened, "has been called in, and what comes of that is not settled yet");
        referBack();
        caseStaysOpen(opened, "was referred back by a call-in and has to be taken again");
        assertThat(drafting.require(other).status()).as("nothing is half done").isEqualTo(Status.IN_CLEARANCE);

        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        desk.cancel(opened.inspection(), "Opened twice.", new By("director.nottingham-city", Role.DIRECTOR));
        assertThat(drafting.require(other).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(report().status()).isEqualTo(Status.DECIDED);
    }

    private void caseStaysOpen(PlanCases.Opened opened, String awaited) {
        By director = new By("director.nottingham-city", Role.DIRECTOR);
        assertThatThrownBy(() -> desk.cancel(opened.inspection(), "Opened twice.", director)).isInstanceOf(Refusal.class)
                .hasMessage("The case cannot be closed over a decision that has been taken. The decision of %s on report %s %s."
                        .formatted(inWords(monday), reference, awaited));
        assertThat(desk.require(opened.inspection()).status()).isEqualTo(Inspection.Status.OPEN);
    }

    @Test
    @RefusalOf("takeDecision")
    @RefusalOf("recordDecision")
    void executiveThatDecidesOneRecommendationAndDefersAnotherIsRefused() {
        String sentence = "A decision of the executive is published, and can be called in, as a whole. Defer all recommendations or decide each;"
                + " to put a part off, reject or amend it.";
        executive(Wanted.of("leader").asking("That it is reported on."));
        take("leader", "AGREED").type("decisions", answers("AGREED", "DEFERRED")).complete().isRefused(400, sentence);
        assertThat(deciding.historyOf(reference)).isEmpty();
        take("leader", "DEFERRED").type("decisions", answers("DEFERRED", "DEFERRED")).complete().isDone();

        executive(Wanted.of("executive-board").asking("That it is reported on."));
        cityAgenda(cityMeeting("executive-board", meetingDay));
        today(meetingDay);
        cityDecision("AGREED").type("decisions", answers("DEFERRED", "NOTED")).complete().isRefused(400, sentence);
        assertThat(deciding.historyOf(reference)).isEmpty();
        cityDecision("AGREED").type("decisions", answers("AGREED", "REJECTED")).complete().isDone();
        assertThat(report().status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void committeeMaySettleOneRecommendationAndDeferAnother() {
        filled(author()).type("recommendations", List.of(Map.of("recommendation", "That reports are received."),
                Map.of("recommendation", "That a panel is set up."))).complete().isDone();
        allComments();
        approve();
        consult();
        publish(meeting, monday);
        today(meetingDay);
        String later = arrange(BODY, meetingDay.plusWeeks(2));
        clerk().claim("recordDecision", reference).with("outcome", "DONE").type("decisions", answers("AGREED", "DEFERRED"))
                .type("reasons", "Members want assurance.").type("minutes", "<p>Resolved.</p>").type("updates", "NONE").complete().isDone();
        publish(later, meetingDay);
        today(meetingDay.plusWeeks(2));
        clerk().claim("recordDecision", reference).with("outcome", "DONE").type("decisions", List.of(Map.of("number", "2", "decision", "NOTED")))
                .type("reasons", "Members want assurance.").type("minutes", "<p>Resolved.</p>").type("updates", "NONE").complete().isDone();
        runJobs();
        assertThat(decision().outcome()).as("of both together").isEqualTo(DecisionItem.Outcome.AGREED);
        assertThat(report().status()).isEqualTo(Status.DECIDED);
    }

    private static List<Map<String, String>> answers(String first, String second) {
        return List.of(Map.of("number", "1", "decision", first), Map.of("number", "2", "decision", second));
    }

    @Test
    @RefusalOf("takeDecision")
    void whoWroteTheReportCannotDecideOnItAndTheAttemptIsKept() {
        executive(Wanted.of("leader"));
        identity.createMembership(ExecutiveReports.AUTHOR, "nottingham-city.leader");
        try {
            var task = decided(new ProcessDriver(port).as(ExecutiveReports.AUTHOR).claim("takeDecision", reference), "AGREED");
            task.complete().isRefused(403, "You wrote this report, so somebody else has to decide on it.");
            assertThat(task.open().body().path("content").path("reasons").asText()).isEqualTo("Children need it.");
        } finally {
            identity.deleteMembership(ExecutiveReports.AUTHOR, "nottingham-city.leader");
        }
        assertThat(deciding.historyOf(reference)).isEmpty();
        assertThat(register.ofSubject("nottingham-city", reference)).extracting(RegisterEntry::outcome).contains("REFUSED_FOUR_EYES");
    }

    @Test
    @RefusalOf("takeDecision")
    void decisionOfOnePersonWithoutAlternativesOrInTheFutureIsRefused() {
        executive(Wanted.of("leader"));
        var task = take("leader", "AGREED").type("alternatives", " ");
        task.complete().isRefused(400, "Name the alternative options that were considered and rejected, or say that there were none.");
        task.type("alternatives", "None.").type("decidedOn", monday.plusDays(1).toString()).complete()
                .isRefused(400, "The decision cannot be dated in the future.");
        task.type("decidedOn", monday.minusDays(1).toString()).complete().isRefused(400,
                "The decision cannot be taken before %s, when the report came to you.".formatted(inWords(monday)));
        assertThat(deciding.historyOf(reference)).isEmpty();
        task.type("decidedOn", monday.toString()).complete().isDone();
    }

    @Test
    @RefusalOf("publishDecision")
    void recordPublishedInTheFutureOrBeforeTheDecisionIsRefused() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:06").isRefused(400, "The record cannot have been published in the future. Complete this task once it is.");
        publishRecord(monday.minusDays(1), "12:00").isRefused(400,
                "The record cannot have been published before the decision of %s.".formatted(inWords(monday)));
        publishRecord(monday, "25:00").isRefused(400, "Published at must be a time of day, such as 16:05.");
        assertThat(decision().publishedAt()).isNull();
        publishRecord(monday, "16:05").isDone();
    }

    @Test
    @RefusalOf("publishDecision")
    void publicationAfterWhichNobodyCouldAskForACallInAnyMoreIsRefused() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        today(calendar.days().after(monday, 6));
        LocalDate closed = calendar.days().after(monday, 5);
        publishRecord(monday, "16:05").isRefused(400, ("The window for a call-in would have ended at 23:59:59 on %s %s, so nobody could ask for one"
                + " any more. Publish the record anew and give the day and time of that, or ask the monitoring officer.")
                .formatted(closed.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK), inWords(closed)));
        assertThat(decision().publishedAt()).isNull();
        assertThat(report().publishedOn()).isNull();
        assertThat(waitsAt()).containsExactly("UserTask_PublishDecision");
        publishRecord(calendar.days().after(monday, 1), "16:05").isDone();
        runJobs();
        assertThat(callIns.ofReport(reference).get(0).takesSignatures(clock.instant())).isTrue();
    }

    @Test
    void publicationOfADecisionThatIsNotOpenToCallInIsRecordedHoweverLate() {
        executive(Wanted.of("leader"));
        take("leader", "NOTED").complete().isDone();
        today(monday.plusDays(30));
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(decision().inEffectOn()).isEqualTo(monday);
    }

    @Test
    void noticeOfAKeyDecisionIsGivenWhileCommentsAreStillAskedFor() {
        reference = reports.submitted(Wanted.key("executive-board"));
        assertThat(openTasks()).contains("UserTask_GiveComment", "UserTask_GiveNotice");
        giveNotice("FULL", monday, monday.plusDays(29)).complete().isDone();
        runJobs();
        assertThat(openTasks()).containsOnly("UserTask_GiveComment");
        KeyDecisionNotice notice = forwardPlan.standing(reference).orElseThrow();
        assertThat(notice.earliestOn()).isEqualTo(monday.plusDays(29));
        assertThat(notice.warning()).contains("counted in working days");
        cityConsulted();
        assertThat(openTasks()).containsExactly("UserTask_PublishAgenda");
        assertThat(passed()).contains("EndEvent_NoticeGiven").doesNotContain("IntermediateCatchEvent_NoticeGiven");

        LocalDate early = monday.plusDays(28);
        Answer refused = cityAgendaTask(cityMeeting("executive-board", early)).complete();
        assertThat(refused.message()).startsWith("This key decision cannot be taken on " + inWords(early) + ". Notice was published on "
                + inWords(monday) + " (SI 2012/2089, regulation 9): 28 clear calendar days.");
        cityAgenda(cityMeeting("executive-board", monday.plusDays(29)));
        today(monday.plusDays(29));
        cityDecision("AGREED").complete().isDone();
        assertThat(report().status()).isEqualTo(Status.TAKEN);
    }

    /** Nottingham City's notice of 6 May 2020; the bank holiday of that week had moved to Friday 8 May. */
    @Test
    void generalExceptionLetsTheLeaderDecideFrom15MayAndScrutinyIsInformed() {
        today(LocalDate.of(2020, 5, 6));
        reference = reports.submitted(Wanted.key("leader"));
        LocalDate notice = LocalDate.of(2020, 5, 6);
        giveNotice("GENERAL_EXCEPTION", notice, LocalDate.of(2020, 5, 14)).type("impracticable", "The inspectors' deadline is near.").complete()
                .isRefused(400, "The decision cannot be taken on 14 May 2020. Notice was published on 6 May 2020 under the general exception"
                        + " (SI 2012/2089, regulation 10): five clear working days. 6 May 2020: Day 0: the day it is counted from is not counted itself. 7 May 2020: Counted: working day 1. 8 May 2020: Skipped:"
                        + " Early May bank holiday (VE day). 9 May 2020 to 14 May 2020: Counted: working days 2 to 5. Skipped: 2 days at"
                        + " weekends. 15 May 2020: The next working day after the clear days: the earliest day for the decision.");
        giveNotice("GENERAL_EXCEPTION", notice, LocalDate.of(2020, 5, 15)).complete().isDone();
        runJobs();
        assertThat(MAIL.received("Key decision under the general exception: " + reference)).hasSize(1);
        assertThat(passed()).contains("ServiceTask_InformScrutiny", "EndEvent_NoticeGiven");
        cityConsulted();

        today(LocalDate.of(2020, 5, 14));
        Answer early = take("leader", "AGREED").complete();
        assertThat(early.message()).startsWith("This key decision cannot be taken on 14 May 2020.");
        today(LocalDate.of(2020, 5, 15));
        take("leader", "AGREED").complete().isDone();
        assertThat(decision().decidedOn()).isEqualTo(LocalDate.of(2020, 5, 15));
    }

    @Test
    void specialUrgencyCountsOnceTheOfficeOfTheLawAgreesAndNotBefore() {
        reference = reports.submitted(Wanted.key("leader"));
        cityConsulted();
        assertThat(waitsAt()).contains("IntermediateCatchEvent_NoticeGiven");
        askSpecialUrgency();
        assertThat(waitsAt()).contains("IntermediateCatchEvent_NoticeGiven", "CallActivity_AgreeUrgency");
        answerUrgency("scrutiny", "REFUSED");
        assertThat(forwardPlan.standing(reference)).isEmpty();
        assertThat(waitsAt()).contains("UserTask_GiveNotice");

        askSpecialUrgency();
        urgencies.officeUnable(urgency(), "The chair is abroad.", new By("monitoring-officer.nottingham-city", Role.MONITORING_OFFICER));
        answerUrgency("council-chair", "AGREED");
        assertThat(forwardPlan.standing(reference).orElseThrow().earliestOn()).isEqualTo(monday);
        assertThat(waitsAt()).containsExactly("UserTask_TakeDecision");
        take("leader", "AGREED").complete().isDone();
        assertThat(passed()).contains("IntermediateCatchEvent_NoticeGiven", "EndEvent_NoticeGiven");
    }

    @Test
    void reportThatIsNoLongerKeyNeedsNoNotice() {
        reference = reports.submitted(Wanted.key("executive-board"));
        reviseWith("totalValue", "999,999.99");
        assertThat(waitsAt()).doesNotContain("UserTask_GiveNotice");
        assertThat(passed()).contains("EndEvent_NoticeNotNeeded");
        assertThat(forwardPlan.last(reference).orElseThrow().status()).isEqualTo(KeyDecisionNotice.Status.DROPPED);
        reviseWith("totalValue", "1,000,000.00");
        assertThat(waitsAt()).contains("UserTask_GiveNotice");
    }

    @Test
    void agreementToSpecialUrgencyIsDroppedWithTheKeyDecision() {
        reference = reports.submitted(Wanted.key("executive-board"));
        askSpecialUrgency();
        String asked = urgency();
        reviseWith("totalValue", "999,999.99");
        assertThat(urgencies.require(asked).status()).isEqualTo(Urgency.Status.DROPPED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(asked).count()).isZero();
        assertThat(passed()).contains("EndEvent_UrgencyNotNeeded");
    }

    @Test
    void noticeOfAnotherDecisionMakerNoLongerCounts() {
        reference = reports.submitted(Wanted.key("executive-board"));
        giveNotice("FULL", monday, monday.plusDays(29)).complete().isDone();
        runJobs();
        reviseWith("body", "leader");
        assertThat(waitsAt()).contains("UserTask_GiveNotice");
        assertThat(forwardPlan.standing(reference)).isEmpty();
        giveNotice("FULL", monday, monday.plusDays(29)).complete().isDone();
        runJobs();
        assertThat(forwardPlan.standing(reference).orElseThrow().decisionMaker()).isEqualTo("leader");
        assertThat(forwardPlan.ofReport(reference)).hasSize(2);
    }

    /** The question was asked and is not committed yet when the notice comes: the notice waits for it, and then finds the report waiting. */
    @Test
    void noticeThatIsGivenWhileTheReportComesToWaitForItIsNotLost() throws Exception {
        reference = reports.submitted(Wanted.key("leader"));
        cityCommentedAndApproved();
        String consultation = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("UserTask_ConsultMember")
                .singleResult().getId();
        tasks.claim(consultation, "portfolio-holder.nottingham-city");
        var notice = giveNotice("FULL", monday, monday.plusDays(29));
        CompletableFuture<Answer> given = transaction.execute(status -> {
            tasks.complete(consultation, Map.of("views", "Good", "consultedOn", monday.toString()));
            CompletableFuture<Answer> started = CompletableFuture.supplyAsync(notice::complete);
            assertThatThrownBy(() -> started.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return started;
        });
        given.get(20, TimeUnit.SECONDS).isDone();
        runJobs();
        assertThat(waitsAt()).containsExactly("UserTask_TakeDecision");
        assertThat(passed()).contains("IntermediateCatchEvent_NoticeGiven");
    }

    @Test
    void exemptionFromCallInIsAskedOfTheOfficesOfTheCouncil() {
        reference = reports.consulted(Wanted.of("leader").exemptBecause("The grant lapses on Friday."), "Gateway_NoticeAwaited");
        runJobs();
        assertThat(city("scrutiny").tasksAbout(urgency())).hasSize(1);
        answerUrgency("scrutiny", "AGREED");
        assertThat(exemptions.agreed(reference)).isTrue();
        assertThat(waitsAt()).containsExactly("UserTask_TakeDecision");
        assertThat(register.ofSubject("nottingham-city", reference)).filteredOn(entry -> "AGREED".equals(entry.outcome()))
                .extracting(RegisterEntry::person, RegisterEntry::role, RegisterEntry::why)
                .containsExactly(tuple("scrutiny.nottingham-city", Role.SCRUTINY, "The grant would be lost."));
    }

    @Test
    void withdrawnReportEndsItsNoticeAndWhateverAgreementItWaitsFor() {
        reference = reports.submitted(Wanted.key("executive-board"));
        String meant = reference;
        withdraw();
        assertThat(forwardPlan.last(meant).orElseThrow().status()).isEqualTo(KeyDecisionNotice.Status.DROPPED);
        assertThat(runs()).isFalse();

        reference = reports.submitted(Wanted.key("executive-board"));
        askSpecialUrgency();
        String asked = urgency();
        withdraw();
        assertThat(urgencies.require(asked).status()).isEqualTo(Urgency.Status.DROPPED);
        assertThat(runs()).isFalse();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(asked).count()).isZero();

        reference = reports.consulted(Wanted.of("leader").exemptBecause("The grant lapses on Friday."), "Gateway_NoticeAwaited");
        runJobs();
        String exemption = urgency();
        withdraw();
        assertThat(urgencies.require(exemption).status()).isEqualTo(Urgency.Status.DROPPED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(exemption).count()).isZero();
    }

    @Test
    @RefusalOf("giveNotice")
    void noticeThatTheLawDoesNotAllowIsRefused() {
        reference = reports.submitted(Wanted.key("executive-board"));
        var task = giveNotice("FULL", monday.plusDays(1), monday.plusDays(40));
        task.complete().isRefused(400, "The notice cannot have been published in the future. Complete this task once it is.");
        Answer early = task.type("publishedOn", monday.toString()).type("decisionFrom", monday.plusDays(28).toString()).complete();
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).startsWith("The decision cannot be taken on " + inWords(monday.plusDays(28)) + ". Notice was published on ");
        task.type("decisionFrom", monday.plusDays(29).toString()).type("decisionBy", monday.toString()).complete()
                .isRefused(400, "The last day of the period cannot be before its first.");
        task.with("outcome", "GENERAL_EXCEPTION").type("decisionBy", "").complete()
                .isRefused(400, "Why full notice is impracticable is missing. Fill it in.");
        assertThat(task.open().body().path("content").path("matter").asText()).isEqualTo("Improvement plan");
        assertThat(forwardPlan.standing(reference)).isEmpty();
    }

    private void withdraw() {
        drafting.withdraw(reference, "The case was closed.", null, new By("democratic-services.nottingham-city", Role.DEMOCRATIC_SERVICES));
    }

    private Officer.TaskInHand giveNotice(String route, LocalDate publishedOn, LocalDate decisionFrom) {
        return city("democratic-services").claim("giveNotice", reference).with("outcome", route).type("publishedOn", publishedOn.toString())
                .type("decisionFrom", decisionFrom.toString()).type("address", "Loxley House, Station Street").type("requests", "Ask us.");
    }

    private void askSpecialUrgency() {
        giveNotice("SPECIAL_URGENCY", monday, monday).type("urgent", "Children are at risk.").complete().isDone();
        runJobs();
    }

    private String urgency() {
        List<Urgency> asked = urgencies.ofReport(reference);
        return asked.get(asked.size() - 1).reference();
    }

    private void answerUrgency(String office, String outcome) {
        city(office).claim("answerUrgency", urgency()).with("outcome", outcome).type("reasons", "The grant would be lost.").complete().isDone();
        runJobs();
    }

    private void reviseWith(String field, String content) {
        String role = clearance.asked(reference).get(0).role().slug();
        city(role).claim("giveComment", reference).with("outcome", "CHANGE_REQUESTED").type("reasons", "<p>Please change it.</p>").complete()
                .isDone();
        cityComments();
        city("improvement-officer").claim("reviseReport", reference).with("outcome", "DONE").type(field, content).complete().isDone();
        runJobs();
    }

    private void cityComments() {
        for (CommentKind kind : clearance.asked(reference)) {
            city(kind.role().slug()).claim("giveComment", reference).with("outcome", "GIVEN").type("comment", "<p>In order.</p>").complete()
                    .isDone();
        }
        runJobs();
    }

    private void cityCommentedAndApproved() {
        cityComments();
        city("director").claim("approveReport", reference).with("outcome", "APPROVED").complete().isDone();
    }

    private void cityConsulted() {
        cityCommentedAndApproved();
        city("portfolio-holder").claim("consultMember", reference).with("views", "Content with it.")
                .with("consultedOn", LocalDate.now(clock).toString()).complete().isDone();
    }

    private List<String> waitsAt() {
        return runtime.getActiveActivityIds(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId());
    }

    private List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    @Test
    void decisionToNoteIsInEffectOnceItsRecordIsPublished() {
        executive(Wanted.of("leader"));
        take("leader", "NOTED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(decision().inEffectOn()).isEqualTo(monday);
        assertThat(report().status()).isEqualTo(Status.DECIDED);
        assertThat(passed()).doesNotContain("ServiceTask_OpenCallIn");
        assertThat(register.ofSubject("nottingham-city", reference)).extracting(RegisterEntry::why)
                .contains("The report was only noted, so there is no decision to call in.");
    }

    @Test
    @RefusalOf("takeDecision")
    void nothingIsAgreedOnAReportThatOnlyAsksToNote() {
        executive(Wanted.of("leader").onlyToNote());
        take("leader", "AGREED").complete().isRefused(400, "The report says that there is nothing to decide in it, so its recommendations"
                + " are noted, rejected or deferred. To have something agreed, put a report that asks for it.");
        assertThat(deciding.historyOf(reference)).isEmpty();
        take("leader", "NOTED").complete().isDone();
    }

    @Test
    @RefusalOf("takeDecision")
    void keyDecisionIsNotTakenBeforeTheDayItsNoticeAnnounced() {
        today(LocalDate.of(2020, 5, 6));
        reference = reports.submitted(Wanted.key("leader"));
        giveNotice("GENERAL_EXCEPTION", LocalDate.of(2020, 5, 6), LocalDate.of(2020, 5, 20)).type("impracticable", "It is near.").complete().isDone();
        runJobs();
        cityConsulted();
        assertThat(dueOn("UserTask_TakeDecision")).as("five working days after 20 May 2020, over a bank holiday").isEqualTo(LocalDate.of(2020, 5, 28));
        today(LocalDate.of(2020, 5, 18));
        take("leader", "AGREED").complete().isRefused(400,
                "This key decision cannot be taken on 18 May 2020: its notice announced it for 20 May 2020 at the earliest.");
        assertThat(deciding.historyOf(reference)).isEmpty();
    }

    @Test
    @RefusalOf("giveNotice")
    void generalExceptionIsRefusedWhereNobodyInScrutinyCanBeInformed() {
        reference = reports.submitted(Wanted.key("leader"));
        identity.deleteMembership("scrutiny.nottingham-city", "nottingham-city.scrutiny");
        try {
            giveNotice("GENERAL_EXCEPTION", monday, monday.plusDays(20)).type("impracticable", "It is near.").complete().isRefused(400,
                    "The chair of scrutiny has to be informed in writing (SI 2012/2089, regulation 10), and nobody with an e-mail address"
                            + " holds that role here. Have the administrator enter one first.");
        } finally {
            identity.createMembership("scrutiny.nottingham-city", "nottingham-city.scrutiny");
        }
        assertThat(forwardPlan.standing(reference)).isEmpty();
    }

    @Test
    @RefusalOf("takeDecision")
    void decisionReferredBackIsNotTakenAgainOnADayBeforeTheReferral() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        today(monday.plusDays(2));
        calledInAndReferredBack();
        take("leader", "AGREED").type("decidedOn", monday.plusDays(1).toString()).complete().isRefused(400,
                "The decision cannot be taken before %s, when the report came to you.".formatted(inWords(monday.plusDays(2))));
        assertThat(deciding.historyOf(reference)).hasSize(1);
    }

    @Test
    void exemptDecisionIsNotOpenToCallIn() {
        reference = reports.consulted(Wanted.of("leader").exemptBecause("The grant lapses on Friday."), "Gateway_NoticeAwaited");
        runJobs();
        answerUrgency("scrutiny", "AGREED");
        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(decision().inEffectOn()).isEqualTo(monday);
    }

    @Test
    void decisionReferredBackByACallInIsTakenOnceMoreAndNotCalledInAgain() {
        executive(Wanted.of("executive-board"));
        cityAgenda(cityMeeting("executive-board", meetingDay));
        today(meetingDay);
        cityDecision("AGREED").complete().isDone();
        publishRecord(meetingDay, "16:05").isDone();
        runJobs();
        LocalDate again = meetingDay.plusWeeks(3);
        String laterMeeting = cityMeeting("executive-board", again);
        calledInAndReferredBack();

        assertThat(report().status()).isEqualTo(Status.REFERRED_BACK);
        assertThat(decision().inEffectOn()).isNull();
        assertThat(decision().referredBackOn()).isEqualTo(LocalDate.now(clock));
        assertThat(deadline(Duty.PUBLISH_AGENDA).dueOn()).isEqualTo(calendar.days().before(again, 6));
        assertThat(deadline(Duty.RECONSIDER_DECISION).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(waitsAt()).containsExactly("UserTask_PublishAgenda");

        city("democratic-services").claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", laterMeeting)
                .type("publishedOn", LocalDate.now(clock).toString()).type("itemNumber", "2").complete().isDone();
        today(again);
        var record = cityDecision("AGREED_WITH_AMENDMENTS");
        assertThat(record.open().body().path("facts").path("referredBack").asText()).isNotEmpty();
        record.type("decisions", List.of(Map.of("number", "1", "decision", "AGREED_WITH_AMENDMENTS", "amended", "That it is agreed for a year.")))
                .complete().isDone();
        publishRecord(again, "16:05").isDone();
        runJobs();
        assertThat(decision().reconsideration()).isTrue();
        assertThat(decision().inEffectOn()).isEqualTo(again);
        assertThat(callIns.ofReport(reference)).as("one decision is called in once only").hasSize(1);
        assertThat(deadline(Duty.RECONSIDER_DECISION).state()).isEqualTo(Deadline.State.MET);
        assertThat(passed()).contains("ServiceTask_ReopenDecision", "EndEvent_DecisionTaken");
    }

    @Test
    void nothingFollowsFromADecisionBeforeItIsInEffect() {
        today(LocalDate.of(2034, 1, 9));
        monday = LocalDate.of(2034, 1, 9);
        PlanCases cases = new PlanCases(application);
        PlanCases.Opened opened = cases.opened("nottingham-city", LocalDate.of(2020, 1, 6), "lead-officer.nottingham-city");
        today(monday);
        executive(Wanted.of("leader").in(opened.inspection()));
        take("leader", "AGREED").type("updates", "EVERY").type("updateMonths", "6").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThat(planning.require(opened.plan()).decidedOn()).as("the plan still waits for members").isNull();
        assertThat(desk.require(opened.inspection()).updates().goOn()).isFalse();

        clock.moveTo(callIns.ofReport(reference).get(0).effectAt());
        caseStaysOpen(opened, "takes effect once democratic services confirm that no request for a call-in came in time");
        windowPasses();
        assertThat(planning.require(opened.plan()).decidedOn()).isEqualTo(monday);
        assertThat(desk.require(opened.inspection()).updates().goOn()).isTrue();
    }

    @Test
    void reportIsNotWithdrawnWhileItsDecisionCanBeCalledIn() {
        executive(Wanted.of("leader"));
        take("leader", "AGREED").complete().isDone();
        publishRecord(monday, "16:05").isDone();
        runJobs();
        assertThatThrownBy(this::withdraw).isInstanceOf(Refusal.class).hasMessageContaining("has been taken, so the report cannot be withdrawn");
        CallIn callIn = callIns.ofReport(reference).get(0);
        assertThat(callIn.status()).isEqualTo(CallIn.Status.OPEN);
        assertThat(deadlines.find(Duty.CALL_IN_WINDOW, callIn.reference()).orElseThrow().state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(waitsAt()).containsExactly("CallActivity_AwaitCallIn");
    }

    /** The time for a call-in passes, nobody asks for one, and that is confirmed. */
    private void windowPasses() {
        runJobs();
        CallIn callIn = callIns.ofReport(reference).get(0);
        clock.moveTo(callIn.effectAt());
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(callIn.reference()).singleResult().getId();
        for (List<Job> due = due(instance); !due.isEmpty(); due = due(instance)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
        assertThat(waitsAt()).as("nothing follows before somebody has looked through the post").containsExactly("CallActivity_AwaitCallIn");
        city("democratic-services").claim("confirmNoRequest", callIn.reference()).type("outcome", "NONE_CAME").with("outcome", "NONE_CAME")
                .complete().isDone();
        runJobs();
    }

    private void calledInAndReferredBack() {
        askForCallIn();
        referBack();
    }

    private void askForCallIn() {
        String callIn = callIns.ofReport(reference).get(0).reference();
        callIns.start(callIn, OpenCallIns.make(), new By("member-1.nottingham-city", Role.MEMBERS));
        callIns.sign(callIn, 1, new By("member-2.nottingham-city", Role.MEMBERS));
        callIns.sign(callIn, 1, new By("member-3.nottingham-city", Role.MEMBERS));
    }

    private void referBack() {
        String callIn = callIns.ofReport(reference).get(0).reference();
        city("monitoring-officer").claim("checkValidity", callIn).with("outcome", "VALID").type("because", "Three members, in time.").complete()
                .isDone();
        city("democratic-services").claim("recordHearing", callIn).with("outcome", "REFER_BACK").type("heardOn", LocalDate.now(clock).toString())
                .type("reasons", "Say who pays.").complete().isDone();
        runJobs();
    }

    private LocalDate dueOn(String task) {
        return LocalDate.ofInstant(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).singleResult().getDueDate()
                .toInstant(), DueDates.LONDON);
    }

    private void executive(Wanted wanted) {
        reference = reports.consulted(wanted, "Gateway_ToDecide");
    }

    private Officer city(String role) {
        return people.as(role + ".nottingham-city");
    }

    private Officer.TaskInHand take(String role, String outcome) {
        return decided(city(role).claim("takeDecision", reference), outcome);
    }

    private Officer.TaskInHand decided(Officer.TaskInHand task, String outcome) {
        return task.with("outcome", "DONE").type("decidedOn", LocalDate.now(clock).toString())
                .type("decisions", List.of(Map.of("number", "1", "decision", outcome))).type("reasons", "Children need it.")
                .type("alternatives", "None.").type("updates", "NONE");
    }

    private Officer.TaskInHand cityDecision(String outcome) {
        return decided(city("democratic-services").claim("recordDecision", reference), outcome).type("minutes", "<p>Resolved.</p>");
    }

    private void cityAgenda(String at) {
        cityAgendaTask(at).complete().isDone();
    }

    private Officer.TaskInHand cityAgendaTask(String at) {
        return city("democratic-services").claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", at)
                .type("publishedOn", monday.toString()).type("itemNumber", "5");
    }

    /** The day's clock in this test stands at 16:05. */
    private Answer publishRecord(LocalDate on, String at) {
        clock.moveTo(LocalDate.now(clock).atTime(16, 5).atZone(ProductClock.LONDON).toInstant());
        return city("democratic-services").claim("publishDecision", reference).with("publishedOn", on.toString()).with("publishedAt", at)
                .complete();
    }

    private String cityMeeting(String body, LocalDate day) {
        return meetings.arrange("nottingham-city", body, day, LocalTime.of(14, 0), "Loxley House").reference();
    }

    private static String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    private Answer draft() {
        return filled(author()).complete();
    }

    private Officer.TaskInHand filled(Officer who) {
        return who.claim("draftReport", reference).with("outcome", "DONE").type("body", BODY).type("meeting", meeting)
                .type("matter", "CHILDRENS_SOCIAL_CARE").type("purpose", "<p>To tell the committee.</p>")
                .type("information", "<p>Inspectors came.</p>").type("otherOptions", "<p>None.</p>").type("reasons", "<p>Assurance.</p>")
                .type("recommendations", List.of(Map.of("recommendation", "That six-monthly reports are received.")))
                .type("author", "Amara Okafor").type("contact", "Amara Okafor").type("jobTitle", "Group manager")
                .type("email", "amara.okafor@example.org").type("signatory", "Helen Marsh").type("signatoryTitle", "Corporate director")
                .type("allDivisions", "true");
    }

    private Officer.TaskInHand givingComment(String role) {
        return people.as(role + ".nottinghamshire").claim("giveComment", reference);
    }

    private void comment(String role, String act) {
        givingComment(role).with("outcome", "GIVEN").type("comment", "<p>Nothing to add.</p>").complete().isDone();
        runJobs();
        assertThat(acts()).contains(act);
    }

    private void allComments() {
        comment("finance", "Give financial comments");
        comment("constitutional", "Give constitutional comments");
    }

    private void approve() {
        director().claim("approveReport", reference).with("outcome", "APPROVED").complete().isDone();
    }

    private void consult() {
        people.as("chair.nottinghamshire").claim("consultMember", reference).with("views", "Content with it.")
                .with("consultedOn", monday.toString()).complete().isDone();
    }

    private void publish(String at, LocalDate on) {
        clerk().claim("publishAgenda", reference).with("outcome", "DONE").type("meeting", at).type("publishedOn", on.toString())
                .type("itemNumber", "5").complete().isDone();
    }

    private void untilMeeting() {
        draft().isDone();
        allComments();
        approve();
        consult();
        publish(meeting, monday);
        today(meetingDay);
    }

    private Answer decide(String outcome) {
        return clerk().claim("recordDecision", reference).with("outcome", "DONE")
                .type("decisions", List.of(Map.of("number", "1", "decision", outcome))).type("reasons", "Members want assurance.")
                .type("minutes", "<p>Resolved accordingly.</p>").type("updates", "EVERY").type("updateMonths", "6").complete();
    }

    private Officer author() {
        return people.as("improvement-officer.nottinghamshire");
    }

    private Officer director() {
        return people.as("director.nottinghamshire");
    }

    private Officer clerk() {
        return people.as("democratic-services.nottinghamshire");
    }

    private List<ProcessDriver.Listed> openTasks(String role) {
        return people.as(role + ".nottinghamshire").tasksAbout(reference);
    }

    private String arrange(String body, LocalDate day) {
        return meetings.arrange(COUNCIL, body, day, LocalTime.of(10, 30), "County Hall").reference();
    }

    private void today(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(ProductClock.LONDON).toInstant());
    }

    private GovernanceReport report() {
        return transaction.execute(status -> {
            GovernanceReport report = drafting.require(reference);
            report.versions();
            return report;
        });
    }

    private Decision decision() {
        return deciding.ofReport(reference).orElseThrow();
    }

    private Deadline deadline(Duty duty) {
        return deadlines.find(duty, reference).orElseThrow();
    }

    private List<String> acts() {
        return register.ofSubject(COUNCIL, reference).stream().map(RegisterEntry::act).toList();
    }

    private boolean runs() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count() > 0;
    }

    private List<String> passed() {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    private void runJobs() {
        if (!runs()) {
            return;
        }
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
        for (List<Job> due = due(instance); !due.isEmpty(); due = due(instance)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due(String instance) {
        return jobs.createJobQuery().processInstanceId(instance).executable().list();
    }
}
