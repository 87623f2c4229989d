package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspectionresponse.support.OpenCallIns.COUNCIL;
import static org.inspectionresponse.support.OpenCallIns.EFFECT;
import static org.inspectionresponse.support.OpenCallIns.GROUND;
import static org.inspectionresponse.support.OpenCallIns.make;
import static org.inspectionresponse.support.OpenCallIns.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Signature;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProcessDriver.Officer.TaskInHand;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A decision of the executive while it can be called in, and after it was. */
@ProductTest
@CoversModel("callIn")
class CallInProcessTest {

    private static final By CLERK = new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private CallIns callIns;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Register register;
    @Autowired
    private Enrolment enrolment;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private MeetingCalendar meetings;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private TransactionTemplate transaction;

    private OpenCallIns opened;
    private ProcessDriver driver;
    private String reference;
    private String instance;

    @BeforeEach
    void aDecisionWasPublished() {
        driver = new ProcessDriver(port);
        opened = new OpenCallIns(application);
        reference = opened.opened();
    }

    @Test
    void decisionThatNobodyCallsInTakesEffectAfterItsWindow() {
        begin();
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getDueDate().toInstant()).isEqualTo(OpenCallIns.CLOSES);
        Deadline window = deadlines.find(Duty.CALL_IN_WINDOW, reference).orElseThrow();
        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2023, 3, 23));
        assertThat(window.arithmetic()).isEqualTo("The window is five working days after publication; the last second in time is 23:59:59 on "
                + "Thursday 23 March 2023, and the decision takes effect at 00:00:00 on Friday 24 March 2023 if nobody calls it in.");
        assertThat(window.missed(LocalDate.of(2023, 4, 1))).as("a window is no duty").isFalse();
        Job timer = timer();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(EFFECT);
        opened.moveTo(EFFECT);
        management.executeJob(timer.getId());
        assertThat(open()).as("somebody looks through the post first").containsExactly("UserTask_ConfirmNoRequest");
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getDueDate().toInstant())
                .as("the working day after the window").isEqualTo(Instant.parse("2023-03-24T23:59:59Z"));
        assertThatThrownBy(() -> callIns.takesEffectOn(reference)).isInstanceOf(Refusal.class);
        opened.moveTo(Instant.parse("2023-03-27T09:00:00Z"));
        confirmed("NONE_CAME").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionStands");
        assertThat(callIn().outcome()).hasValue(CallIn.Outcome.TAKES_EFFECT);
        assertThat(callIns.takesEffectOn(reference)).isEqualTo(LocalDate.of(2023, 3, 24));
        assertThat(callIns.referredBack(reference)).isFalse();
        assertThat(deadlines.find(Duty.CALL_IN_WINDOW, reference).orElseThrow().state()).isEqualTo(Deadline.State.STOPPED);
        assertThat(acts()).containsExactly("Open call-in window", "Confirm that no request came in time");
        assertThat(register.ofSubject(COUNCIL, reference)).extracting(RegisterEntry::person).contains("democratic-services." + COUNCIL);
    }

    /** Sent after office hours on the last day; the decision takes effect at midnight, and the e-mail is read in the morning. */
    @Test
    void requestThatCameInTimeAfterOfficeHoursIsRecordedTheNextMorning() {
        windowOver();
        confirmed("RECORDED", email("member-1", "2023-03-23", "21:40"), email("member-2", "2023-03-23", "23:59:59"),
                email("scrutiny", "2023-03-23", "22:05:10")).complete().isDone();
        assertThat(open()).containsExactly("UserTask_CheckValidity");
        judge("VALID", "In time.").complete().isDone();
        hear("REFER_BACK", "2023-03-24").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionReferredBack");
    }

    @Test
    void emailCompletesAfterTheWindowWhatWasBegunOnThePageBefore() {
        opened.signedBy(reference, 1, 2);
        windowOver();
        confirmed("RECORDED", email("member-3", "2023-03-23", "20:00")).type("request", "1").complete().isDone();
        assertThat(open()).containsExactly("UserTask_CheckValidity");
    }

    @Test
    @RefusalOf("confirmNoRequest")
    void requestThatCameASecondAfterTheWindowIsRefusedTheNextMorningToo() {
        windowOver();
        TaskInHand task = confirmed("RECORDED", email("member-1", "2023-03-23", "23:59:59"), email("member-2", "2023-03-24", "00:00:00"),
                email("member-3", "2023-03-23", "23:59:59"));
        task.complete().isRefused(400, "Signature 2: the call-in window closed at 23:59:59 on Thursday 23 March 2023 (five working days after "
                + "publication); it was received at 00:00:00 on Friday 24 March 2023.");
        task.type("signatures", List.of()).complete().isRefused(400, "Not enough have signed: it takes any three members who are not on the executive.");
        assertThat(task.open().body().at("/content/reasons").asText()).isEqualTo("Schools were not asked.");
        refusedAt("UserTask_ConfirmNoRequest");
        assertThat(callIn().status()).isEqualTo(CallIn.Status.OPEN);
    }

    @Test
    @RefusalOf("confirmNoRequest")
    void decisionDoesNotStandWithoutAnAnswer() {
        windowOver();
        confirmed("PERHAPS").complete().isRefused(400, "Outcome must be one of the answers offered.");
        refusedAt("UserTask_ConfirmNoRequest");
        assertThat(callIn().outcome()).isEmpty();
    }

    @Test
    void requestSignedOnThePageGoesToTheMonitoringOfficerAndScrutinyLetsItBe() {
        begin();
        opened.signedBy(reference, 1, 2);
        assertThat(open()).containsExactly("UserTask_RecordRequest");
        callIns.sign(reference, 1, member(3));
        assertThat(open()).containsExactly("UserTask_CheckValidity");
        TaskInHand check = monitoringOfficer().claim("checkValidity", reference);
        assertThat(check.open().body().at("/facts/signatures/2/signedAt").asText()).isEqualTo("09:00:00 on Friday 17 March 2023");
        assertThat(check.open().body().at("/facts/ground").asText()).isEqualTo(GROUND);
        check.type("because", "Three members, in time.").with("outcome", "VALID").complete().isDone();
        assertThat(deadlines.find(Duty.HEAR_CALL_IN, reference).orElseThrow().dueOn()).as("seven working days").isEqualTo(LocalDate.of(2023, 3, 28));
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getDueDate().toInstant())
                .as("in summer time by then").isEqualTo(Instant.parse("2023-03-28T22:59:59Z"));
        opened.moveTo(Instant.parse("2023-03-24T12:00:00Z"));
        hear("NO_FURTHER_ACTION", "2023-03-24").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_NoFurtherAction");
        assertThat(callIns.takesEffectOn(reference)).isEqualTo(LocalDate.of(2023, 3, 24));
        assertThat(deadlines.find(Duty.HEAR_CALL_IN, reference).orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(acts()).containsExactly("Open call-in window", "Start request 1 for call-in", "Sign request 1 for call-in",
                "Sign request 1 for call-in", "Complete request 1 for call-in", "Check validity of request for call-in", "Record hearing of call-in");
    }

    @Test
    void requestThatWasCompleteBeforeTheProcessBeganIsNotMissed() {
        opened.signedBy(reference, 1, 2, 3);
        begin();
        assertThat(open()).containsExactly("UserTask_CheckValidity");
    }

    @Test
    void paperRequestIsRecordedAndTheDecisionReferredBack() {
        begin();
        opened.moveTo(Instant.parse("2023-03-23T23:59:59Z"));
        recorded(paper("member-1", "2023-03-20", "16:00"), paper("member-2", "2023-03-23", "23:59:59"), paper("scrutiny", "2023-03-17", "9:30"))
                .complete().isDone();
        transaction.executeWithoutResult(status -> {
            Request request = callIn().requests().get(0);
            assertThat(request.startedBy()).isEqualTo("democratic-services." + COUNCIL);
            assertThat(request.signatures()).extracting(Signature::signedAt).containsExactly(Instant.parse("2023-03-17T09:30:00Z"),
                    Instant.parse("2023-03-20T16:00:00Z"), Instant.parse("2023-03-23T23:59:59Z"));
            assertThat(request.signatures()).extracting(Signature::way).containsOnly(Signature.Way.PAPER);
        });
        opened.moveTo(Instant.parse("2023-03-24T10:00:00Z"));
        judge("VALID", "In time.").complete().isDone();
        hear("REFER_BACK", "2023-03-24").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionReferredBack");
        assertThat(callIns.referredBack(reference)).isTrue();
        assertThatThrownBy(() -> callIns.takesEffectOn(reference)).hasMessage("The decision does not take effect.");
        Deadline reconsider = deadlines.find(Duty.RECONSIDER_DECISION, callIn().report()).orElseThrow();
        assertThat(reconsider.dueOn()).as("ten working days, over Good Friday and Easter Monday").isEqualTo(LocalDate.of(2023, 4, 11));
    }

    @Test
    void paperCompletesWhatWasBegunOnThePage() {
        begin();
        opened.signedBy(reference, 1, 2);
        TaskInHand task = democraticServices().claim("recordRequest", reference);
        assertThat(task.open().body().at("/facts/requests/1/label").asText())
                .isEqualTo("Request 1, begun on its page, signed by Alice Fenwick, Bernard Osei");
        assertThat(task.open().body().at("/facts/members").findValuesAsText("value")).contains("scrutiny." + COUNCIL, "member-6." + COUNCIL)
                .doesNotContain("leader." + COUNCIL, "portfolio-holder." + COUNCIL, "democratic-services." + COUNCIL);
        task.type("request", "1").type("signatures", List.of(paper("member-3", "2023-03-17", "08:59:59"))).with("outcome", "DONE")
                .complete().isDone();
        assertThat(open()).containsExactly("UserTask_CheckValidity");
        assertThat(callIn().status()).isEqualTo(CallIn.Status.REQUESTED);
    }

    @Test
    void requestThatIsNotValidCanBeMadeAnewAndTheDecisionThenStands() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        judge("INVALID", "The ground is not made out.").complete().isDone();
        assertThat(open()).containsExactly("UserTask_RecordRequest");
        assertThat(callIn().status()).isEqualTo(CallIn.Status.OPEN);
        callIns.start(reference, make(), member(1));
        callIns.sign(reference, 2, member(2));
        callIns.sign(reference, 2, member(3));
        opened.moveTo(EFFECT);
        judge("INVALID", "As before.").complete().isDone();
        confirmed("NONE_CAME").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionStands");
        assertThat(callIns.takesEffectOn(reference)).isEqualTo(LocalDate.of(2023, 3, 24));
    }

    /** Two are ready in time; the first is not valid, and that turns out after the window. */
    @Test
    void requestThatWaitedBehindOneThatIsNotValidIsJudgedNextAlsoAfterTheWindow() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        waitsAsWell(2, 4, 5, 6);
        callIns.start(reference, make(), new By("scrutiny." + COUNCIL, Role.SCRUTINY));
        opened.moveTo(EFFECT);
        judge("INVALID", "The ground is not made out.").complete().isDone();
        assertThat(open()).containsExactly("UserTask_CheckValidity");
        TaskInHand next = judge("VALID", "Three members, in time.");
        assertThat(next.open().body().at("/facts/signatures").findValuesAsText("signedAt")).hasSize(3);
        assertThat(next.open().body().at("/facts/reasons").asText()).isEqualTo("Reasons of request 2.");
        next.complete().isDone();
        assertThat(open()).containsExactly("UserTask_RecordHearing");
        transaction.executeWithoutResult(status -> assertThat(callIn().requests()).extracting(Request::status)
                .containsExactly(Request.Status.INVALID, Request.Status.VALID, Request.Status.LAPSED));
    }

    @Test
    void windowGoesOnOnceNoCompleteRequestIsLeft() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        waitsAsWell(2, 4, 5, 6);
        judge("INVALID", "The ground is not made out.").complete().isDone();
        judge("INVALID", "Nor is it here.").complete().isDone();
        assertThat(open()).containsExactly("UserTask_RecordRequest");
        assertThat(callIn().status()).isEqualTo(CallIn.Status.OPEN);
    }

    @Test
    void councilUpholdsADecisionThatScrutinySentToIt() {
        beforeTheCouncil();
        TaskInHand review = review("UPHELD", "2023-03-27");
        assertThat(review.open().body().at("/facts/heard").asText()).isEqualTo("The panel's reasons.");
        review.complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionUpheld");
        assertThat(callIn().outcome()).hasValue(CallIn.Outcome.UPHELD_BY_COUNCIL);
        assertThat(callIns.takesEffectOn(reference)).isEqualTo(LocalDate.of(2023, 3, 27));
    }

    @Test
    void councilReferredADecisionBack() {
        beforeTheCouncil();
        review("REFERRED_BACK", "2023-03-27").complete().isDone();
        assertThat(ended()).isEqualTo("EndEvent_DecisionReferredBack");
        assertThat(callIns.referredBack(reference)).isTrue();
        assertThat(deadlines.find(Duty.RECONSIDER_DECISION, callIn().report()).orElseThrow().startedOn()).isEqualTo(LocalDate.of(2023, 3, 27));
    }

    /** The third signature is given twice at the same moment, by two members: both count, and one of them completes the request. */
    @Test
    void twoMembersWhoSignAtTheSameMomentBothCountAndOneCompletesTheRequest() throws Exception {
        begin();
        opened.signedBy(reference, 1, 2);
        Officer three = driver.as("member-3." + COUNCIL);
        Officer four = driver.as("member-4." + COUNCIL);
        assertThat(atOnce(() -> three.post("/call-ins/" + reference + "/requests/1/sign", Map.of()).status(),
                () -> four.post("/call-ins/" + reference + "/requests/1/sign", Map.of()).status())).containsExactly(302, 302);
        transaction.executeWithoutResult(status -> assertThat(callIn().requests().get(0).signatures()).extracting(Signature::person)
                .containsExactlyInAnyOrder("member-1." + COUNCIL, "member-2." + COUNCIL, "member-3." + COUNCIL, "member-4." + COUNCIL));
        assertThat(acts()).filteredOn("Complete request 1 for call-in"::equals).hasSize(1);
        assertThat(open()).containsExactly("UserTask_CheckValidity");
    }

    /** One member in two windows at the same moment counts once. */
    @Test
    void memberWhoSignsTwiceAtTheSameMomentCountsOnce() throws Exception {
        begin();
        opened.signedBy(reference, 1);
        Officer two = driver.as("member-2." + COUNCIL);
        Callable<Integer> sign = () -> two.post("/call-ins/" + reference + "/requests/1/sign", Map.of()).status();
        assertThat(atOnce(sign, sign)).containsExactlyInAnyOrder(302, 409);
        transaction.executeWithoutResult(status -> assertThat(callIn().requests().get(0).signatures()).hasSize(2));
    }

    @Test
    void timerThatComesWhileTheLastSignatureIsGivenLosesOrWinsButNeverBoth() {
        begin();
        opened.signedBy(reference, 1, 2);
        Job timer = timer();
        callIns.sign(reference, 1, member(3));
        opened.moveTo(EFFECT);
        assertThatThrownBy(() -> management.executeJob(timer.getId())).as("it went with its task").hasMessageContaining("No job found");
        assertThatThrownBy(() -> callIns.stand(reference, CLERK)).isInstanceOf(Refusal.class).hasMessage("The decision was called in.");
        assertThat(open()).containsExactly("UserTask_CheckValidity");
    }

    @Test
    @RefusalOf("recordRequest")
    void paperThatCameAfterTheLastSecondIsRefused() {
        begin();
        opened.moveTo(Instant.parse("2023-03-23T23:59:59Z"));
        TaskInHand task = recorded(paper("member-1", "2023-03-20", "10:00"), paper("member-2", "2023-03-24", "00:00:00"));
        task.complete().isRefused(400, "Signature 2 cannot have been received in the future.");
        reference = opened.opened(Instant.parse("2023-03-10T10:00:00Z"));
        opened.moveTo(Instant.parse("2023-03-18T12:00:00Z"));
        begin();
        recorded(paper("member-1", "2023-03-17", "23:59:59"), paper("member-2", "2023-03-18", "00:00:00")).complete()
                .isRefused(400, "Signature 2: the call-in window closed at 23:59:59 on Friday 17 March 2023 (five working days after publication); "
                        + "it was received at 00:00:00 on Saturday 18 March 2023.");
        refusedAt("UserTask_RecordRequest");
    }

    @Test
    @RefusalOf("recordRequest")
    void requestNeedsEnoughMembers() {
        begin();
        TaskInHand task = recorded(paper("member-1", "2023-03-17", "08:00"), paper("member-2", "2023-03-17", "08:00"));
        task.complete().isRefused(400, "Not enough have signed: it takes any three members who are not on the executive.");
        refusedAt("UserTask_RecordRequest");
        assertThat(task.open().body().at("/content/reasons").asText()).isEqualTo("Schools were not asked.");
    }

    @Test
    @RefusalOf("recordRequest")
    void memberOfTheExecutiveCannotHaveSigned() {
        begin();
        for (String person : List.of("leader", "portfolio-holder")) {
            TaskInHand task = recorded(paper("member-1", "2023-03-17", "08:00"), paper(person, "2023-03-17", "08:00"));
            task.complete().isRefused(400, "Signature 2: Members of the executive cannot call in its decisions.");
        }
        refusedAt("UserTask_RecordRequest");
    }

    @Test
    @RefusalOf("recordRequest")
    void officerAndStrangerCannotHaveSigned() {
        begin();
        for (String person : List.of("finance." + COUNCIL, "member.nottinghamshire", "nobody")) {
            TaskInHand task = recorded(Map.of("member", person, "way", "EMAIL", "receivedOn", "2023-03-17", "receivedAt", "08:00"));
            task.complete().isRefused(400, "Signature 1: A request can be signed by any three members who are not on the executive only.");
        }
        refusedAt("UserTask_RecordRequest");
    }

    @Test
    @RefusalOf("recordRequest")
    void memberSignsOnceOnPaperOrOnThePage() {
        begin();
        opened.signedBy(reference, 1);
        recorded(paper("member-1", "2023-03-17", "08:00"), paper("member-2", "2023-03-17", "08:00"), paper("member-3", "2023-03-17", "08:00"))
                .complete().isRefused(400, "Signature 1: this member has signed already. Leave out one of the two.");
        refusedAt("UserTask_RecordRequest");
    }

    @Test
    @RefusalOf("recordRequest")
    void groundReasonsAndMomentsAreMissingOrImpossible() {
        begin();
        TaskInHand task = recorded(paper("member-1", "2023-02-30", "08:00"));
        task.complete().isRefused(400, "Signature 1: received on must be a real date, such as 19 December 2019.");
        task.type("signatures", List.of(paper("member-1", "2023-03-17", "25:00"))).complete()
                .isRefused(400, "Signature 1: received at must be a time of day, such as 16:05.");
        task.type("signatures", List.of(paper("member-1", "2023-03-17", "08:00"))).type("ground", "Spite").complete()
                .isRefused(400, "Choose one of the grounds that the rules name.");
        task.type("ground", "").complete().isRefused(400, "Choose the ground of the request.");
        task.type("reasons", " ").complete().isRefused(400, "Reasons is missing. Fill it in.");
        task.type("reasons", "x".repeat(10_001)).complete().isRefused(400, "Reasons is 1 characters too long; it may have 10,000.");
        task.type("reasons", "Stop\u202E it").complete()
                .isRefused(400, "Reasons contains characters that cannot be shown. Type it again rather than pasting it.");
        refusedAt("UserTask_RecordRequest");
    }

    @Test
    @RefusalOf("checkValidity")
    void whoeverSignedARequestCannotJudgeIt() {
        String both = "both." + COUNCIL;
        enrolment.enrol(new Person(both, "Bo Both", both + "@example.org"), "demo", COUNCIL,
                EnumSet.of(Role.MEMBERS, Role.MONITORING_OFFICER));
        begin();
        opened.signedBy(reference, 1, 2);
        callIns.sign(reference, 1, new By(both, Role.MEMBERS));
        TaskInHand task = driver.as(both).claim("checkValidity", reference).type("because", "I said so.").with("outcome", "VALID");
        task.complete().isRefused(403, "Somebody who did not sign the request has to judge it.");
        refusedAt("UserTask_CheckValidity");
        assertThat(register.ofSubject(COUNCIL, reference)).extracting(RegisterEntry::outcome).contains("REFUSED_FOUR_EYES");
    }

    @Test
    @RefusalOf("checkValidity")
    void judgementNeedsItsReasons() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        judge("VALID", " ").complete().isRefused(400, "Reasons is missing. Fill it in.");
        judge("PERHAPS", "In time.").complete().isRefused(400, "Outcome must be one of the answers offered.");
        refusedAt("UserTask_CheckValidity");
        assertThat(callIn().status()).isEqualTo(CallIn.Status.REQUESTED);
    }

    @Test
    @RefusalOf("recordHearing")
    void hearingIsRecordedOnceItWasHeld() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        judge("VALID", "In time.").complete().isDone();
        hear("REFER_BACK", "2023-03-18").complete().isRefused(400, "The meeting has not been held yet. Complete this task once it has.");
        hear("REFER_BACK", "2023-03-16").complete()
                .isRefused(400, "The meeting cannot have been held before the request was found valid.");
        hear("REFER_BACK", "2023-03-17").type("reasons", "").complete().isRefused(400, "Reasons is missing. Fill it in.");
        refusedAt("UserTask_RecordHearing");
        assertThat(callIn().hearing()).isEmpty();
    }

    @Test
    void reviewIsDueAfterTheNextMeetingOfTheCouncil() {
        meetings.arrange("nottingham-city", "council", LocalDate.of(2023, 4, 3), null, null);
        beforeTheCouncil();
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getDueDate())
                .as("five working days after it, over Easter").isEqualTo(DueDates.endOf(LocalDate.of(2023, 4, 12)));
    }

    @Test
    @RefusalOf("recordCouncilReview")
    void councilReviewsAfterItWasAsked() {
        beforeTheCouncil();
        review("UPHELD", "2023-03-23").complete()
                .isRefused(400, "The meeting cannot have been held before the decision was referred to the council.");
        review("UPHELD", "2023-03-28").complete().isRefused(400, "The meeting has not been held yet. Complete this task once it has.");
        review("UPHELD", "2023-03-27").type("reasons", "").complete().isRefused(400, "Reasons is missing. Fill it in.");
        refusedAt("UserTask_RecordCouncilReview");
        assertThat(callIn().councilReview()).isEmpty();
    }

    @Test
    void othersDoNotSeeTheTasks() {
        begin();
        opened.signedBy(reference, 1);
        for (String person : List.of("member-1." + COUNCIL, "democratic-services.nottinghamshire", "monitoring-officer." + COUNCIL)) {
            assertThat(driver.as(person).tasksAbout(reference)).as(person).isEmpty();
        }
    }

    @Test
    void windowIsOpenedOnceForADecision() {
        CallIn first = callIn();
        assertThat(callIns.open(COUNCIL, null, first.report(), first.decisionId(), OpenCallIns.PUBLISHED, By.product())).isEqualTo(reference);
        assertThat(callIns.ofReport(first.report())).hasSize(1);
    }

    private void begin() {
        instance = runtime.startProcessInstanceByKey("callIn", reference, Map.of("council", COUNCIL)).getId();
    }

    /** Another request is started and signed while the first is judged. */
    private void waitsAsWell(int number, int... members) {
        opened.moveTo(Instant.parse("2023-03-17T10:00:00Z"));
        callIns.start(reference, new Request.Make(GROUND, "Reasons of request " + number + ".", null), member(members[0]));
        for (int other = 1; other < members.length; other++) {
            callIns.sign(reference, number, member(members[other]));
        }
        assertThat(open()).containsExactly("UserTask_CheckValidity");
    }

    /** It is a quarter to nine on the morning after the last day. */
    private void windowOver() {
        begin();
        opened.moveTo(Instant.parse("2023-03-24T08:45:00Z"));
        management.executeJob(timer().getId());
    }

    private void beforeTheCouncil() {
        begin();
        opened.signedBy(reference, 1, 2, 3);
        judge("VALID", "In time.").complete().isDone();
        opened.moveTo(Instant.parse("2023-03-24T12:00:00Z"));
        hear("TO_COUNCIL", "2023-03-24").complete().isDone();
        opened.moveTo(Instant.parse("2023-03-27T20:00:00Z"));
    }

    @SafeVarargs
    private TaskInHand recorded(Map<String, String>... signatures) {
        return typed(democraticServices().claim("recordRequest", reference), signatures).with("outcome", "DONE");
    }

    @SafeVarargs
    private TaskInHand confirmed(String outcome, Map<String, String>... signatures) {
        return typed(democraticServices().claim("confirmNoRequest", reference), signatures).with("outcome", outcome);
    }

    @SafeVarargs
    private static TaskInHand typed(TaskInHand task, Map<String, String>... signatures) {
        return task.type("ground", GROUND).type("reasons", "Schools were not asked.").type("signatures", List.of(signatures));
    }

    private TaskInHand judge(String outcome, String because) {
        return monitoringOfficer().claim("checkValidity", reference).type("because", because).with("outcome", outcome);
    }

    private TaskInHand hear(String outcome, String heldOn) {
        return democraticServices().claim("recordHearing", reference).type("heardOn", heldOn).type("reasons", "The panel's reasons.")
                .with("outcome", outcome);
    }

    private TaskInHand review(String outcome, String heldOn) {
        return democraticServices().claim("recordCouncilReview", reference).type("reviewedOn", heldOn).type("reasons", "Council's reasons.")
                .with("outcome", outcome);
    }

    private static Map<String, String> paper(String person, String receivedOn, String receivedAt) {
        return Map.of("member", person + "." + COUNCIL, "way", "PAPER", "receivedOn", receivedOn, "receivedAt", receivedAt);
    }

    private static Map<String, String> email(String person, String receivedOn, String receivedAt) {
        return Map.of("member", person + "." + COUNCIL, "way", "EMAIL", "receivedOn", receivedOn, "receivedAt", receivedAt);
    }

    private Officer democraticServices() {
        return driver.as("democratic-services." + COUNCIL);
    }

    private Officer monitoringOfficer() {
        return driver.as("monitoring-officer." + COUNCIL);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Integer>> running = Arrays.stream(calls).map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private CallIn callIn() {
        return callIns.require(reference);
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream().map(task -> task.getTaskDefinitionKey()).toList();
    }

    private void refusedAt(String task) {
        assertThat(open()).containsExactly(task);
    }

    private List<String> acts() {
        return register.ofSubject(COUNCIL, reference).stream().map(RegisterEntry::act).toList();
    }

    private String ended() {
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId).findFirst().orElseThrow();
    }
}
