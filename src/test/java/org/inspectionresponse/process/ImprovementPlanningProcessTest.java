package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspectionresponse.support.PlanCases.DUE;
import static org.inspectionresponse.support.PlanCases.NOTTINGHAMSHIRE;
import static org.inspectionresponse.support.PlanCases.PORTALSHIRE;
import static org.inspectionresponse.support.PlanCases.RECEIVED;
import static org.inspectionresponse.support.PlanCases.TESTSHIRE;
import static org.inspectionresponse.support.PlanCases.costing;
import static org.inspectionresponse.support.PlanCases.free;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.council.SubmissionWay;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.ImprovementPlan.Status;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.publication.SubmissionProofs;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.inspectionresponse.support.Verapdf;
import org.inspectionresponse.support.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything a plan can go through, as its people do it in Tasklist. */
@ProductTest
@CoversModel("improvementPlanning")
class ImprovementPlanningProcessTest {

    private static final String LEAD = "lead-officer.nottinghamshire";
    private static final String LEAD_2 = "lead-officer-2.nottinghamshire";
    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";
    private static final String DIRECTOR = "director.nottinghamshire";
    private static final LocalDate DRAFT_DUE = LocalDate.of(2020, 1, 21);
    private static final String CHAIR = "chair.nottinghamshire";

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private InspectionDesk inspections;
    @Autowired
    private Planning planning;
    @Autowired
    private Submitting submitting;
    @Autowired
    private EarlyDrafting earlyDrafting;
    @Autowired
    private SubmissionProofs proofs;
    @Autowired
    private Messages messages;
    @Autowired
    private Documents documents;
    @Autowired
    private Register register;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ImprovementPlanningProcess handler;
    @Autowired
    private Clock clock;

    private PlanCases cases;
    private ProcessDriver driver;
    private Opened opened;

    @BeforeEach
    void open() {
        cases = new PlanCases(application);
        driver = new ProcessDriver(port);
    }

    @Test
    void planIsSentWithItsFilesPublishedAndProven() throws Exception {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD, LEAD_2);
        draft(LEAD, costing(LEAD, "1,000,000"), free(LEAD_2));
        draft(LEAD_2, costing(LEAD_2, "576000"));
        runJobs();
        assertThat(plan().actions()).extracting(PlannedAction::label).containsExactly("1.1", "1.2", "2.1");
        checkCosts(FINANCE, "CONFIRMED", null);
        byte[] appendix = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes();
        assembleWith(appendix);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        at("2020-03-20T10:00:00Z");
        confirm(OFFICER);
        runJobs();

        assertThat(plan().status()).isEqualTo(Status.PUBLISHED);
        assertThat(plan().publishedOn()).isEqualTo(LocalDate.of(2020, 3, 20));
        List<MimeMessage> received = MAIL.received("Improvement plan " + opened.plan() + ": Nottinghamshire County Council");
        assertThat(received).hasSize(3);
        Multipart parts = (Multipart) received.get(0).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("improvement-plan-" + opened.plan() + ".zip");
        byte[] zip = parts.getBodyPart(1).getInputStream().readAllBytes();
        Map<String, byte[]> pack = unpacked(zip);
        assertThat(pack.keySet()).containsExactly("improvement-plan-" + opened.plan() + ".pdf", "improvement-plan-" + opened.plan() + ".docx",
                "covering-letter-" + opened.plan() + ".pdf", "files/1-evidence.pdf", "manifest.json", "manifest.txt");
        assertThat(text(pack.get("improvement-plan-" + opened.plan() + ".pdf"))).contains("Chair every strategy discussion", "£1,000,000", "£1,576,000",
                "£1,400,000 of it falls on the council's medium-term financial plan for 2020/21", "The rest, £176,000, comes from: External contributions.",
                "The costs are recurring each year.", "Costs over and above these need further approval.", "Strategy discussions").doesNotContain("draft");
        assertThat(text(pack.get("covering-letter-" + opened.plan() + ".pdf"))).contains("HM Chief Inspector (ofsted@example.org)",
                "Secretary of State for Education", "copy@example.org", "Please find attached our plan.", "evidence.pdf");
        Verapdf.passes(pack.get("covering-letter-" + opened.plan() + ".pdf"));
        assertThat(pack.get("files/1-evidence.pdf")).isEqualTo(appendix);
        Submission submission = submitting.of(opened.plan()).orElseThrow();
        assertThat(received.get(0).getMessageID()).isEqualTo(submission.messageId());
        assertThat(submission.recipients()).containsExactly("ofsted@example.org", "department-for-education@example.org", "copy@example.org");
        assertThat(submission.packSha256()).isEqualTo(documents.require(NOTTINGHAMSHIRE, submission.pack()).sha256());
        assertThat(documents.require(NOTTINGHAMSHIRE, submission.pack()).bytes()).isEqualTo(zip);
        assertThat(entries()).filteredOn(entry -> entry.act().equals("Send plan")).singleElement()
                .extracting(RegisterEntry::why).asString().contains("To ofsted@example.org", submission.packSha256());
        assertThat(submission.files()).hasSize(4).allSatisfy(file ->
                assertThat(documents.require(NOTTINGHAMSHIRE, file.document()).sha256()).isEqualTo(file.sha256()));
        assertThat(submission.sentAt()).isBetween(Instant.parse("2020-03-20T10:00:00Z"), Instant.parse("2020-03-20T10:05:00Z"));
        assertThat(deadline().state()).isEqualTo(Deadline.State.MET);
        assertThat(deadline().endedOn()).isEqualTo(LocalDate.of(2020, 3, 20));

        at("2020-03-25T10:00:00Z");
        acknowledge("RECEIVED", "2020-03-24", null).isDone();

        assertEndedAt("EndEvent_PlanSubmitted");
        assertThat(submitting.of(opened.plan()).orElseThrow().acknowledgedOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(acts()).containsExactly("Open plan", "Draft actions for finding 1", "Draft actions for finding 2", "Check costs",
                "Assemble plan", "Approve plan", "Consult on plan", "Confirm submission", "Send plan", "Publish plan", "Record acknowledgement");
    }

    @Test
    void planThatCostsNothingIsNotForFinanceAndMayStayWithoutAcknowledgement() {
        published();

        acknowledge("NOT_EXPECTED", null, "Ofsted said so by telephone").isDone();

        assertEndedAt("EndEvent_PlanSubmitted");
        assertThat(passed()).doesNotContain("UserTask_CheckCosts", "IntermediateCatchEvent_DecisionTaken");
        assertThat(submitting.of(opened.plan()).orElseThrow().notExpectedBecause()).isEqualTo("Ofsted said so by telephone");
    }

    @Test
    void earlyDraftOfWhatIsPlannedSoFarGoesToOfstedBesideThePlan() throws Exception {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD, LEAD_2);
        assertThat(task("UserTask_SendEarlyDraft").getDueDate()).isEqualTo(DueDates.endOf(DRAFT_DUE));
        draft(LEAD, free(LEAD));
        at("2020-01-20T10:00:00Z");
        sendDraft(null).isDone();
        runJobs();

        assertThat(passed()).contains("EndEvent_DraftSent");
        assertThat(openTasks()).containsExactly("UserTask_DraftActions");
        Submission draft = earlyDrafting.of(opened.plan()).orElseThrow();
        List<MimeMessage> received = MAIL.received("Early draft of improvement plan " + opened.plan() + ": Nottinghamshire County Council");
        assertThat(received).hasSize(3);
        assertThat(received.get(0).getMessageID()).isEqualTo(draft.messageId());
        Map<String, byte[]> pack = unpacked(((Multipart) received.get(0).getContent()).getBodyPart(1).getInputStream().readAllBytes());
        assertThat(pack.keySet()).contains("early-draft-" + opened.plan() + ".pdf", "early-draft-" + opened.plan() + ".docx", "covering-letter-" + opened.plan() + ".pdf");
        assertThat(text(pack.get("early-draft-" + opened.plan() + ".pdf")))
                .contains("Early draft", "Chair every strategy discussion", "Strategy discussions").doesNotContain("Governance and monitoring");
        assertThat(draft.recipients()).containsExactly("ofsted@example.org", "department-for-education@example.org", "copy@example.org");
        assertThat(draft.files()).hasSize(3).allSatisfy(file ->
                assertThat(documents.require(NOTTINGHAMSHIRE, file.document()).sha256()).isEqualTo(file.sha256()));
        assertThat(draftDeadline().state()).isEqualTo(Deadline.State.MET);
        assertThat(draftDeadline().endedOn()).isEqualTo(LocalDate.of(2020, 1, 20));
        assertThat(submitting.of(opened.plan())).isEmpty();

        earlyDrafting.send(opened.plan());
        draft(LEAD_2, free(LEAD_2));
        runJobs();
        assertThat(MAIL.received("Early draft of improvement plan " + opened.plan() + ": Nottinghamshire County Council")).hasSize(3);
        assertThat(acts()).containsOnlyOnce("Confirm early draft", "Send early draft");
        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
    }

    @Test
    void planIsUploadedToThePortalAndWaitsForIt() {
        uploading();
        assertThat(MAIL.received("Improvement plan " + opened.plan() + ": Portalshire Council")).isEmpty();
        assertThat(task("UserTask_UploadPlan").getDueDate()).isEqualTo(DueDates.endOf(DUE));
        Submission packed = submitting.of(opened.plan()).orElseThrow();
        assertThat(packed.portal()).isEqualTo("Ofsted’s portal at https://portal.example.org");
        assertThat(packed.recipients()).as("nothing is inadequate").containsExactly("ofsted@example.org", "copy@example.org");

        at("2020-01-08T10:00:00Z");
        upload("uploadPlan", "2020-01-08", "09:30", "Receipt 4711").isDone();
        runJobs();

        Submission submission = submitting.of(opened.plan()).orElseThrow();
        assertThat(submission.sentAt()).isEqualTo("2020-01-08T09:30:00Z");
        assertThat(submission.uploadReceipt().text()).isEqualTo("Receipt 4711");
        assertThat(submission.uploadReceipt().sha256()).isEqualTo(documents.require(PORTALSHIRE, submission.uploadReceipt().document()).sha256());
        assertThat(submission.messageId()).isNull();
        assertThat(plan().status()).isEqualTo(Status.PUBLISHED);
        assertThat(deadline().endedOn()).isEqualTo(LocalDate.of(2020, 1, 8));
        assertThat(entries()).filteredOn(entry -> entry.act().equals("Upload plan")).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEqualTo("improvement-officer.portalshire");
            assertThat(entry.why()).contains("Ofsted’s portal", "2020-01-08T09:30:00Z", submission.packSha256());
        });
        assertThat(openTasks()).containsExactly("UserTask_RecordAcknowledgement");
    }

    @Test
    void planUploadedInTimeAndPublishedTheDayAfterIsLate() {
        uploading();
        at("2020-04-01T09:00:00Z");
        assertThat(proof()).isEqualTo("It is confirmed, and did not go yet.");
        upload("uploadPlan", "2020-03-31", "09:30", "Receipt 4714").isDone();
        assertThat(proof()).contains("is not published yet: both are due by the end of Tuesday 31 March 2020.");
        runJobs();
        assertThat(deadline().endedOn()).isEqualTo(DUE.plusDays(1));
        assertThat(proof()).isEqualTo("It was uploaded on Tuesday 31 March 2020, 09:30:00 by the clock of London, and published on Wednesday 1 April 2020, "
                + "late: it was due by the end of Tuesday 31 March 2020.");
    }

    private String proof() {
        return proofs.ofCase(PORTALSHIRE, opened.inspection()).get(0).statement();
    }

    @Test
    void processOfBeforePlansWereUploadedSendsByMailWhateverTheSchemeSaysNow() {
        opened = cases.opened(PORTALSHIRE, RECEIVED, "lead-officer.portalshire");
        draft("lead-officer.portalshire", free("lead-officer.portalshire"));
        confirmedInPortalshire();
        assertThat(submitting.of(opened.plan()).orElseThrow().prepared()).isFalse();

        transaction.executeWithoutResult(job -> handler.sendPlan(opened.plan()));
        transaction.executeWithoutResult(job -> handler.sendPlan(opened.plan()));

        Submission submission = submitting.of(opened.plan()).orElseThrow();
        assertThat(MAIL.received("Improvement plan " + opened.plan() + ": Portalshire Council")).hasSize(2);
        assertThat(submission.way()).isEqualTo(SubmissionWay.MAIL);
        assertThat(submission.portal()).isNull();
        assertThat(submission.sentAt()).isNotNull();
        assertThat(plan().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void draftOfSuchAProcessGoesByMailToo() {
        uploadingDraft();

        transaction.executeWithoutResult(job -> handler.sendDraft(opened.plan()));

        assertThat(MAIL.received("Early draft of improvement plan " + opened.plan() + ": Portalshire Council")).isNotEmpty();
    }

    @Test
    @RefusalOf("uploadPlan")
    void uploadBeforeThePackWasMadeOrWithoutReceiptIsRefused() {
        uploading();

        upload("uploadPlan", "2020-01-05", "09:30", "Receipt 4711").isRefused(400, "The pack was not made yet then. Give the time at which you uploaded it.");
        driver.as("improvement-officer.portalshire").claim("uploadPlan", opened.plan()).type("uploadedOn", "2020-01-06").type("uploadedAt", "10:00")
                .type("receiptFile", List.of()).type("receipt", "").with("outcome", "DONE").complete()
                .isRefused(400, "Give the portal's receipt: copy its words, or attach it as a file.");
        assertThat(openTasks()).containsExactly("UserTask_UploadPlan");
        assertThat(plan().status()).isEqualTo(Status.CONFIRMED);
        assertThat(submitting.of(opened.plan()).orElseThrow().sentAt()).isNull();
    }

    @Test
    @RefusalOf("uploadDraft")
    void draftUploadedLateNeedsItsReason() {
        uploadingDraft();
        at("2020-01-22T09:00:00Z");

        upload("uploadDraft", "2020-01-22", "00:00", "Receipt 4712").isRefused(400, "The draft is late. Say why.");
        assertThat(earlyDrafting.of(opened.plan()).orElseThrow().sentAt()).isNull();
        upload("uploadDraft", "2020-01-21", "23:59", "Receipt 4712").isDone();

        assertThat(passed()).contains("EndEvent_DraftSent");
        assertThat(draftDeadline().endedOn()).isEqualTo(DRAFT_DUE);
        assertThat(MAIL.received("Early draft of improvement plan " + opened.plan() + ": Portalshire Council")).isEmpty();
    }

    @Test
    void planThatIsUploadedFirstOvertakesTheDraftThatWaits() {
        uploadingDraft();
        confirmInPortalshire();
        upload("uploadPlan", "2020-01-06", "10:00", "Receipt 4713").isDone();
        runJobs();

        assertThat(passed()).contains("BoundaryEvent_PlanSentBeforeUpload", "EndEvent_DraftOvertaken");
        assertThat(openTasks()).containsExactly("UserTask_RecordAcknowledgement");
        assertThat(draftDeadline().state()).isEqualTo(Deadline.State.STOPPED);
    }

    @Test
    void packIsMadeOnceHoweverOftenItIsAskedFor() {
        published();
        String hash = submitting.of(opened.plan()).orElseThrow().packSha256();
        at("2020-01-07T10:00:00Z");

        handler.preparePack(opened.plan());
        handler.sendPlan(opened.plan());

        assertThat(submitting.of(opened.plan()).orElseThrow().packSha256()).isEqualTo(hash);
        assertThat(messages.ofCase(NOTTINGHAMSHIRE, opened.inspection())).hasSize(1);
    }

    @Test
    void draftThatIsLateIsNotedAndSentWithItsReason() {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        at("2020-01-22T00:00:01Z");
        management.executeJob(draftTimer().getId());
        runJobs();
        assertThat(passed()).contains("EndEvent_DraftMissed");
        assertThat(acts()).containsOnlyOnce("Miss the day for the early draft");
        draft(LEAD, free(LEAD));

        sendDraft("The authors were ill").isDone();
        runJobs();

        assertThat(earlyDrafting.of(opened.plan()).orElseThrow().lateBecause()).isEqualTo("The authors were ill");
        assertThat(draftDeadline().missed(LocalDate.of(2020, 1, 22))).isTrue();
    }

    @Test
    void planThatIsSentFirstOvertakesItsDraft() {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, free(LEAD));
        runJobs();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        confirm(OFFICER);
        sendDraft(null).isRefused(409, "The plan itself is on its way to Ofsted, so no draft of it is sent any more.");
        runJobs();

        assertThat(passed()).contains("EndEvent_DraftOvertaken");
        assertThat(openTasks()).containsExactly("UserTask_RecordAcknowledgement");
        assertThat(draftDeadline().state()).isEqualTo(Deadline.State.STOPPED);
        correctReceipt(LocalDate.of(2019, 12, 12));
        assertThat(draftDeadline().state()).isEqualTo(Deadline.State.STOPPED);
        assertThat(draftDeadline().dueOn()).isEqualTo(LocalDate.of(2020, 1, 14));
    }

    @Test
    void correctionOfTheReceiptMovesTheDraftItsTimerAndItsTask() {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        assertThat(draftDeadline().dueOn()).isEqualTo(DRAFT_DUE);

        correctReceipt(LocalDate.of(2019, 12, 12));

        assertThat(draftDeadline().dueOn()).isEqualTo(LocalDate.of(2020, 1, 14));
        assertThat(draftTimer().getDuedate()).isEqualTo(DueDates.after(LocalDate.of(2020, 1, 14)));
        assertThat(task("UserTask_SendEarlyDraft").getDueDate()).isEqualTo(DueDates.endOf(LocalDate.of(2020, 1, 14)));
        assertThat(task("UserTask_DraftActions").getDueDate()).isEqualTo(DueDates.endOf(LocalDate.of(2020, 3, 24)));
        draft(LEAD, free(LEAD));
        sendDraft(null).isDone();
        runJobs();
        correctReceipt(RECEIVED);
        assertThat(draftDeadline().state()).isEqualTo(Deadline.State.MET);
    }

    @Test
    void eachFindingGoesToItsLeadOfficerAndToTheOtherCandidatesOnlyIfNobodyIsNamed() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD, LEAD_2);

        assertThat(tasks.createTaskQuery().processInstanceId(opened.instance()).list()).extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(LEAD, LEAD_2);
        assertThat(tasks.createTaskQuery().processInstanceId(opened.instance()).list()).extracting(Task::getDueDate)
                .containsOnly(DueDates.endOf(DUE));
    }

    @Test
    void costsThatFinanceReturnsAreRevisedAndCheckedAgain() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, costing(LEAD, "1000"));
        runJobs();
        checkCosts(FINANCE, "RETURNED", "Half of it is paid for already");
        assertThat(plan().returnNote()).isEqualTo("Half of it is paid for already");
        assertThat(new Told(application).of(Kind.ACTIONS_RETURNED, opened.plan())).contains(OFFICER);

        revise(OFFICER, withFinding(1, costing(LEAD, "500")));
        runJobs();

        assertThat(openTasks()).containsExactly("UserTask_CheckCosts");
        checkCosts(FINANCE, "CONFIRMED", null);
        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
        assertThat(plan().totalCost()).isEqualByComparingTo("500");
        assertThat(new Told(application).of(Kind.PLAN_RETURNED, opened.plan())).as("what finance returned is answered").isEmpty();
    }

    @Test
    void actionsAreRevisedWhilePlanIsAssembledWithoutLosingItsText() {
        assembling();
        var task = driver.as(OFFICER).claim("assemblePlan", opened.plan());
        task.type("introduction", "<p>Unfinished</p>").with("outcome", "REVISE_ACTIONS").complete().isDone();

        revise(OFFICER, withFinding(1, free(LEAD)), withFinding(1, free(LEAD_2)));
        runJobs();

        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
        assertThat(plan().introduction()).isEqualTo("<p>Unfinished</p>");
        assertThat(plan().actions()).hasSize(2);
    }

    @Test
    void planThatTheDirectorReturnsIsAssembledAgain() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "RETURNED", "Say who watches over it");

        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
        assertThat(plan().status()).isEqualTo(Status.ASSEMBLING);
        assertThat(plan().returnNote()).isEqualTo("Say who watches over it");
        assertThat(new Told(application).of(Kind.PLAN_RETURNED, opened.plan())).contains(OFFICER).doesNotContain(DIRECTOR);
    }

    @Test
    void planThatHasToChangeBeforeItIsSentIsAssembledAndApprovedAgain() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        driver.as(OFFICER).claim("confirmSubmission", opened.plan()).type("note", "As members amended it").with("outcome", "RETURNED").complete().isDone();

        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
        assemble(OFFICER);
        assertThat(openTasks()).containsExactly("UserTask_ApprovePlan");
        assertThat(submitting.of(opened.plan())).isEmpty();
    }

    @Test
    void planWaitsForTheDecisionOfMembersWhereTheSchemeSaysSo() {
        consultedInTestshire();
        assertThat(runtime.getActiveActivityIds(opened.instance())).containsExactly("IntermediateCatchEvent_DecisionTaken");

        decide();

        assertThat(openTasks()).containsExactly("UserTask_ConfirmSubmission");
        assertThat(plan().decidedOn()).isEqualTo(LocalDate.of(2020, 1, 6));
    }

    @Test
    void planDoesNotWaitForADecisionThatWasTakenBefore() {
        opened = cases.opened(TESTSHIRE, RECEIVED, "lead-officer.testshire");
        decide();
        assertThat(openTasks()).containsExactly("UserTask_DraftActions");

        consultedInTestshire(opened);

        assertThat(openTasks()).containsExactly("UserTask_ConfirmSubmission");
        assertThat(passed()).doesNotContain("IntermediateCatchEvent_DecisionTaken");
    }

    /** The question was asked and is not committed yet when the decision comes: the decision waits for it, and then finds the plan waiting. */
    @Test
    void decisionThatIsTakenWhileThePlanComesToWaitForItIsNotLost() throws Exception {
        opened = cases.opened(TESTSHIRE, RECEIVED, "lead-officer.testshire");
        approvedInTestshire();
        Task consultation = task("UserTask_ConsultOnPlan");
        tasks.claim(consultation.getId(), "portfolio-holder.testshire");
        CompletableFuture<Void> decision = transaction.execute(status -> {
            tasks.complete(consultation.getId(), Map.of("views", "Good", "consultedOn", "2020-01-06"));
            CompletableFuture<Void> started = CompletableFuture.runAsync(this::decide);
            assertThatThrownBy(() -> started.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return started;
        });
        decision.get(10, TimeUnit.SECONDS);

        assertThat(passed()).contains("IntermediateCatchEvent_DecisionTaken");
        assertThat(openTasks()).containsExactly("UserTask_ConfirmSubmission");
    }

    @Test
    void decisionInACaseWithoutPlanConcernsNobody() {
        transaction.executeWithoutResult(status -> application.publishEvent(
                new Decision.InEffect(TESTSHIRE, "INS-TST-1999-001", "RPT-TST-1999-001", DecisionItem.Outcome.AGREED, LocalDate.of(2020, 1, 6), null, false)));

        assertThat(planning.ofCase(TESTSHIRE, "INS-TST-1999-001")).isEmpty();
    }

    @Test
    void missedDayIsExplainedAndStopsNothing() {
        assembling();
        at("2020-03-31T22:59:59Z");
        assertThat(overdueTimer().getDuedate()).isEqualTo(Date.from(Instant.parse("2020-03-31T23:00:00Z")));
        at("2020-03-31T23:00:01Z");
        management.executeJob(overdueTimer().getId());
        runJobs();

        assertThat(openTasks()).containsExactlyInAnyOrder("UserTask_AssemblePlan", "UserTask_ExplainMissedDeadline");
        assertThat(plan().missedDeadline().notedOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        driver.as("chief-executive.nottinghamshire").claim("explainMissedDeadline", opened.plan())
                .with("why", "The authors were ill").with("sendBy", "2020-04-03").complete().isDone();
        assertThat(passed()).contains("EndEvent_DelayExplained");
        assertThat(plan().missedDeadline().promisedFor()).isEqualTo(LocalDate.of(2020, 4, 3));
        assertThat(entries()).filteredOn(entry -> entry.act().equals("Explain missed deadline")).extracting(RegisterEntry::role)
                .containsExactly(Role.CHIEF_EXECUTIVE);

        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        confirm(OFFICER);
        runJobs();
        assertThat(deadline().endedOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(deadline().missed(LocalDate.of(2020, 4, 1))).isTrue();
    }

    @Test
    void dayThatMovesAfterItWasMissedIsWatchedAnew() {
        assembling();
        at("2020-03-31T23:00:01Z");
        management.executeJob(overdueTimer().getId());
        runJobs();
        assertThat(overdueTimer()).isNull();

        correctReceipt(LocalDate.of(2020, 1, 3));

        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2020, 4, 14));
        assertThat(deadline().history()).extracting(Deadline.Change::oldDue, Deadline.Change::newDue).containsExactly(tuple(DUE, LocalDate.of(2020, 4, 14)));
        assertThat(overdueTimer().getDuedate()).isEqualTo(DueDates.after(LocalDate.of(2020, 4, 14)));
        at("2020-04-14T23:00:01Z");
        management.executeJob(overdueTimer().getId());
        runJobs();
        assertThat(entries()).filteredOn(entry -> entry.act().equals("Miss the day for the plan")).hasSize(2);
        assertThat(openTasks()).filteredOn("UserTask_ExplainMissedDeadline"::equals).hasSize(2);
        correctReceipt(LocalDate.of(2019, 12, 30));
        assertThat(overdueTimer()).as("a day that has passed already is not waited for").isNull();
    }

    @Test
    void planThatWasSentAndPublishedInTimeNeedsNoExplanationWhileItsAcknowledgementIsAwaited() {
        published();
        at("2020-04-01T08:00:00Z");
        management.executeJob(overdueTimer().getId());

        assertThat(openTasks()).containsExactly("UserTask_RecordAcknowledgement");
        assertThat(passed()).contains("EndEvent_NothingMissed");
        assertThat(plan().missedDeadline().notedOn()).isNull();
    }

    @Test
    void receiptSetsTheProvisionalClockItsTimerAndTheTasksAnew() {
        opened = cases.opened(NOTTINGHAMSHIRE, null, LEAD);
        assertThat(deadline().provisional()).isTrue();
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2020, 4, 15));
        assertThat(overdueTimer().getDuedate()).isEqualTo(DueDates.after(LocalDate.of(2020, 4, 15)));

        inspections.recordReceipt(opened.inspection(), new Inspection.RecordReceipt(null, RECEIVED, false, null, LocalDate.of(2020, 3, 24)),
                new By(OFFICER, Role.IMPROVEMENT_OFFICERS));

        assertThat(deadline().provisional()).isFalse();
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(deadline().arithmetic()).contains("31 March 2020", "24 March 2020, which is earlier and governs");
        assertThat(overdueTimer().getDuedate()).isEqualTo(DueDates.after(LocalDate.of(2020, 3, 24)));
        assertThat(task("UserTask_DraftActions").getDueDate()).isEqualTo(DueDates.endOf(LocalDate.of(2020, 3, 24)));
    }

    @Test
    void correctionOfTheReceiptMovesTheClockAndADutyThatWasMetStaysMet() {
        published();
        correctReceipt(LocalDate.of(2019, 12, 12));

        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(overdueTimer().getDuedate()).isEqualTo(DueDates.after(LocalDate.of(2020, 3, 24)));
        assertThat(deadline().state()).isEqualTo(Deadline.State.MET);
        assertThat(deadline().endedOn()).isEqualTo(LocalDate.of(2020, 1, 6));
    }

    @Test
    void mailServerThatIsDownIsTriedAgainThenAnIncidentAndTheMailStillGoesOnce() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        confirm(OFFICER);
        management.executeJob(management.createJobQuery().processInstanceId(opened.instance()).activityId("ServiceTask_PreparePack").singleResult().getId());
        MAIL.goesDown();
        Job send = sendJob();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> management.executeJob(send.getId())).hasMessageContaining("The mail server did not take message");
        }

        assertThat(runtime.createIncidentQuery().processInstanceId(opened.instance()).count()).isEqualTo(1);
        assertThat(plan().status()).isEqualTo(Status.CONFIRMED);
        assertThat(message().attempts()).isEqualTo(3);
        assertThat(message().status()).isEqualTo(Message.Status.STORED);

        MAIL.comesBack();
        management.setJobRetries(send.getId(), 1);
        runJobs();
        submitting.send(opened.plan());
        messages.dispatch(message().id());
        submitting.publish(opened.plan());

        assertThat(MAIL.received(message().subject())).hasSize(3);
        assertThat(message().attempts()).isEqualTo(4);
        assertThat(acts()).containsOnlyOnce("Send plan", "Publish plan");
        assertThat(openTasks()).containsExactly("UserTask_RecordAcknowledgement");
    }

    // Refusals: the task stays open, nothing is written, what was typed stays.

    @Test
    @RefusalOf("draftActions")
    void costThatIsNoAmountIsRefused() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);

        var task = driver.as(LEAD).claim("draftActions", opened.plan());
        for (String cost : List.of("-1", "1.576m")) {
            Map<String, String> row = new HashMap<>(costing(LEAD, cost));
            task.type("actions", List.of(row)).with("outcome", "DONE").complete()
                    .isRefused(400, cost.equals("-1") ? "Action 1: cost must be an amount in pounds written in full, such as 1576000 or 1,576,000.00."
                            : "Action 1: cost must be written in full: for 1.576m write 1,576,000.");
            assertUntouched("UserTask_DraftActions");
            assertThat(task.open().body().at("/content/actions/0/cost").asText()).isEqualTo(cost);
        }
    }

    @Test
    @RefusalOf("draftActions")
    void actionsThatCannotBeAreRefused() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        var task = driver.as(LEAD).claim("draftActions", opened.plan());

        task.type("actions", List.of()).with("outcome", "DONE").complete().isRefused(400, "Give at least one action for this finding.");
        task.type("actions", List.of(changed(free(LEAD), "dueOn", "2020-01-12"))).complete()
                .isRefused(400, "Action 1 is due before it starts. Correct one of the two dates.");
        task.type("actions", List.of(changed(free(LEAD), "startsOn", "2020-02-30"))).complete()
                .isRefused(400, "Action 1: start date must be a real date, such as 19 December 2019.");
        task.type("actions", List.of(free(FINANCE))).complete()
                .isRefused(400, "The owner of action 1 is no lead officer of this council. Choose one from the list.");
        task.type("actions", List.of(changed(costing(LEAD, "1"), "funding", ""))).complete()
                .isRefused(400, "Action 1 costs money. Say where the money comes from.");
        assertUntouched("UserTask_DraftActions");
        assertThat(plan().actions()).isEmpty();
    }

    @Test
    @RefusalOf("checkCosts")
    void financeCannotReturnCostsWithoutANote() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, costing(LEAD, "1000"));
        runJobs();

        driver.as(FINANCE).claim("checkCosts", opened.plan()).type("note", "").with("outcome", "RETURNED").complete()
                .isRefused(400, "Say what has to change before you return the plan.");
        assertUntouched("UserTask_CheckCosts");
        assertThat(plan().status()).isEqualTo(Status.COSTING);
    }

    @Test
    @RefusalOf("checkCosts")
    void financeCannotCheckCostsTheyWroteThemselves() {
        opened = cases.opened(TESTSHIRE, RECEIVED, "of-all-trades.testshire");
        draft("of-all-trades.testshire", costing("lead-officer.testshire", "1000"));
        runJobs();

        var task = driver.as("of-all-trades.testshire").claim("checkCosts", opened.plan());
        task.type("note", "").with("outcome", "CONFIRMED").complete().isRefused(403, "You wrote an action that costs money, so somebody else has to check the costs.");
        assertThat(openTasks()).containsExactly("UserTask_CheckCosts");
        assertThat(entries()).filteredOn(entry -> "REFUSED_FOUR_EYES".equals(entry.outcome())).extracting(RegisterEntry::act)
                .containsExactly("Check costs");
        task.handBack().isDone();
        checkCosts("finance.testshire", "CONFIRMED", null);
        assertThat(openTasks()).containsExactly("UserTask_AssemblePlan");
    }

    @Test
    @RefusalOf("reviseActions")
    void revisionThatForgetsAFindingIsRefused() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD, LEAD_2);
        draft(LEAD, costing(LEAD, "1000"));
        draft(LEAD_2, free(LEAD_2));
        runJobs();
        checkCosts(FINANCE, "RETURNED", "Too much");

        var task = driver.as(OFFICER).claim("reviseActions", opened.plan());
        task.type("actions", List.of(withFinding(1, free(LEAD)))).with("outcome", "DONE").complete()
                .isRefused(400, "Finding 2 has no action. Give at least one action for each finding.");
        task.type("actions", List.of(withFinding(1, free(LEAD)), withFinding(3, free(LEAD)))).complete()
                .isRefused(400, "There is no finding 3 in this inspection. Put each action under one of its findings.");
        assertUntouched("UserTask_ReviseActions");
        assertThat(plan().actions()).hasSize(2);
    }

    @Test
    @RefusalOf("reviseActions")
    void formThatWasFilledInOnAnEarlierStateOfThePlanIsRefused() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, costing(LEAD, "1000"));
        runJobs();
        checkCosts(FINANCE, "RETURNED", "Too much");
        var task = driver.as(OFFICER).claim("reviseActions", opened.plan());
        task.type("actions", List.of(withFinding(1, free(LEAD))));
        planning.draftActions(opened.plan(), 1, plan().actions().stream().map(action -> new PlannedAction.Proposed(1, "Somebody else's", LEAD,
                action.startsOn(), action.dueOn(), null, null, "Seen")).toList(), new By(LEAD, Role.LEAD_OFFICERS));

        task.with("outcome", "DONE").complete().isRefused(409, "The plan was changed by somebody else since you opened this form. Reload the task to see it.");
        assertThat(plan().actions()).extracting(PlannedAction::action).containsExactly("Somebody else's");
    }

    @Test
    @RefusalOf("assemblePlan")
    void planWithoutIntroductionIsNotPutToTheDirector() {
        assembling();

        driver.as(OFFICER).claim("assemblePlan", opened.plan()).type("governance", "<p>A board</p>").with("outcome", "PUT_TO_DIRECTOR").complete()
                .isRefused(400, "The introduction is missing. Say what the plan answers before it goes to the director.");
        assertUntouched("UserTask_AssemblePlan");
        assertThat(plan().governance()).isNull();
    }

    @Test
    @RefusalOf("approvePlan")
    void directorCannotApproveTheirOwnPlan() {
        opened = cases.opened(TESTSHIRE, RECEIVED, "lead-officer.testshire");
        draft("lead-officer.testshire", free("lead-officer.testshire"));
        runJobs();
        assemble("of-all-trades.testshire");

        driver.as("of-all-trades.testshire").claim("approvePlan", opened.plan()).with("outcome", "APPROVED").complete()
                .isRefused(403, "You assembled this plan, so somebody else has to approve it.");
        assertThat(openTasks()).containsExactly("UserTask_ApprovePlan");
        assertThat(plan().status()).isEqualTo(Status.WITH_DIRECTOR);
        assertThat(acts()).endsWith("Approve plan");
        assertThat(entries()).last().extracting(RegisterEntry::outcome).isEqualTo("REFUSED_FOUR_EYES");
    }

    @Test
    @RefusalOf("approvePlan")
    void directorCannotReturnAPlanWithoutANote() {
        assembling();
        assemble(OFFICER);

        driver.as(DIRECTOR).claim("approvePlan", opened.plan()).with("outcome", "RETURNED").complete()
                .isRefused(400, "Say what has to change before you return the plan.");
        assertUntouched("UserTask_ApprovePlan");
    }

    @Test
    @RefusalOf("consultOnPlan")
    void consultationThatIsStillToComeIsRefused() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);

        driver.as(CHAIR).claim("consultOnPlan", opened.plan()).with("views", "Good").with("consultedOn", "2020-01-07").complete()
                .isRefused(400, "The day of consultation is still to come. Give the day on which you were consulted.");
        assertUntouched("UserTask_ConsultOnPlan");
    }

    @Test
    @RefusalOf("confirmSubmission")
    void submissionWithoutCoveringWordsOrToNoAddressIsRefused() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);

        var task = driver.as(OFFICER).claim("confirmSubmission", opened.plan());
        task.type("coveringWords", "").with("outcome", "CONFIRMED").complete().isRefused(400, "Covering words is missing. Fill it in.");
        task.type("coveringWords", "See attached").type("alsoTo", List.of(Map.of("address", "a@example.org\r\nBcc: b@example.org"))).complete()
                .isRefused(400, "Recipient 1: e-mail address must be on one line.");
        assertUntouched("UserTask_ConfirmSubmission");
        assertThat(submitting.of(opened.plan())).isEmpty();
        assertThat(messages.ofCase(NOTTINGHAMSHIRE, opened.inspection())).isEmpty();
    }

    @Test
    @RefusalOf("sendEarlyDraft")
    void draftOfNothingIsRefused() {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD);

        sendDraft(null).isRefused(400, "No action is written yet. A draft shows what is planned so far, so write at least one action first.");
        assertThat(openTasks()).contains("UserTask_SendEarlyDraft");
        assertThat(earlyDrafting.of(opened.plan())).isEmpty();
    }

    @Test
    @RefusalOf("sendEarlyDraft")
    void lateDraftWithoutItsReasonIsRefused() {
        opened = cases.openedAfterFocusedVisit(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, free(LEAD));
        at("2020-01-21T23:59:59Z");
        assertThat(earlyDrafting.late(opened.plan())).isFalse();
        at("2020-01-22T00:00:00Z");

        sendDraft(null).isRefused(400, "The draft is late. Say why.");
        assertThat(openTasks()).contains("UserTask_SendEarlyDraft");
        assertThat(earlyDrafting.of(opened.plan())).isEmpty();
        assertThat(messages.ofCase(NOTTINGHAMSHIRE, opened.inspection())).isEmpty();
    }

    @Test
    @RefusalOf("assemblePlan")
    void planThatCostsMoneyWithoutSayingForHowLongIsNotPutToTheDirector() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, costing(LEAD, "1576000"));
        runJobs();
        checkCosts(FINANCE, "CONFIRMED", null);

        var task = driver.as(OFFICER).claim("assemblePlan", opened.plan()).type("introduction", "<p>I</p>").type("governance", "<p>G</p>")
                .type("costNote", "One year").type("onFinancialPlan", "1,400,000").with("outcome", "PUT_TO_DIRECTOR");
        task.complete().isRefused(400, "The plan costs money. Say whether the costs are for a limited period or recur.");
        task.type("costPeriod", "LIMITED").complete().isRefused(400, "Give the financial year of the medium-term financial plan, such as 2020/21.");
        task.type("financialPlanYear", "2020/21").complete().isRefused(400, "Say where the rest of the money, £176,000.00, comes from.");
        assertUntouched("UserTask_AssemblePlan");
    }

    @Test
    @RefusalOf("recordAcknowledgement")
    void acknowledgementBeforeTheSubmissionIsRefused() {
        published();
        assertThat(task("UserTask_RecordAcknowledgement").getDueDate()).as("five working days after the plan is due")
                .isEqualTo(DueDates.endOf(LocalDate.of(2020, 4, 7)));

        acknowledge("RECEIVED", "2020-01-05", null).isRefused(400, "The acknowledgement cannot have come before the plan was sent. Correct the day.");
        assertUntouched("UserTask_RecordAcknowledgement");
    }

    @Test
    @RefusalOf("explainMissedDeadline")
    void promiseForAPastDayIsRefused() {
        assembling();
        at("2020-04-01T08:00:00Z");
        management.executeJob(overdueTimer().getId());
        runJobs();

        driver.as(DIRECTOR).claim("explainMissedDeadline", opened.plan()).with("why", "Illness").with("sendBy", "2020-03-31").complete()
                .isRefused(400, "The day by which the plan will be sent has passed already. Give today or a later day.");
        assertThat(openTasks()).contains("UserTask_ExplainMissedDeadline");
        assertThat(plan().missedDeadline().why()).isNull();
    }

    // What people do

    private void assembling() {
        opened = cases.opened(NOTTINGHAMSHIRE, RECEIVED, LEAD);
        draft(LEAD, free(LEAD));
        runJobs();
    }

    private void published() {
        assembling();
        assemble(OFFICER);
        approve(DIRECTOR, "APPROVED", null);
        consult(CHAIR);
        confirm(OFFICER);
        runJobs();
    }

    private void uploading() {
        opened = cases.opened(PORTALSHIRE, RECEIVED, "lead-officer.portalshire");
        draft("lead-officer.portalshire", free("lead-officer.portalshire"));
        confirmInPortalshire();
    }

    private void uploadingDraft() {
        opened = cases.openedAfterFocusedVisit(PORTALSHIRE, RECEIVED, "lead-officer.portalshire");
        draft("lead-officer.portalshire", free("lead-officer.portalshire"));
        driver.as("improvement-officer.portalshire").claim("sendEarlyDraft", opened.plan()).type("alsoTo", List.of())
                .with("outcome", "DONE").complete().isDone();
        runJobs();
        assertThat(openTasks()).contains("UserTask_UploadDraft");
    }

    private void confirmInPortalshire() {
        confirmedInPortalshire();
        runJobs();
    }

    private void confirmedInPortalshire() {
        runJobs();
        assemble("improvement-officer.portalshire");
        approve("director.portalshire", "APPROVED", null);
        consult("portfolio-holder.portalshire");
        confirm("improvement-officer.portalshire");
    }

    private ProcessDriver.Answer upload(String task, String day, String time, String receipt) {
        String key = documents.keep(PORTALSHIRE, "receipt.pdf", "application/pdf", new byte[] {1}, new By(OFFICER, Role.IMPROVEMENT_OFFICERS)).key();
        return driver.as("improvement-officer.portalshire").claim(task, opened.plan()).type("uploadedOn", day).type("uploadedAt", time)
                .type("receipt", receipt).type("receiptFile", List.of(Map.of("document", key, "name", "receipt.pdf"))).with("outcome", "DONE").complete();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** The words of a PDF, on one line. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void consultedInTestshire() {
        opened = cases.opened(TESTSHIRE, RECEIVED, "lead-officer.testshire");
        consultedInTestshire(opened);
    }

    private void consultedInTestshire(Opened plan) {
        opened = plan;
        approvedInTestshire();
        consult("portfolio-holder.testshire");
    }

    private void approvedInTestshire() {
        draft("lead-officer.testshire", free("lead-officer.testshire"));
        runJobs();
        assemble("improvement-officer.testshire");
        approve("director.testshire", "APPROVED", null);
    }

    private void decide() {
        transaction.executeWithoutResult(status -> application.publishEvent(new Decision.InEffect(TESTSHIRE, opened.inspection(), "RPT-TST-2020-001",
                DecisionItem.Outcome.AGREED, LocalDate.of(2020, 1, 6), null, false)));
    }

    @SafeVarargs
    private void draft(String person, Map<String, String>... rows) {
        driver.as(person).claim("draftActions", opened.plan()).type("actions", List.of(rows)).with("outcome", "DONE").complete().isDone();
    }

    private void checkCosts(String person, String outcome, String note) {
        driver.as(person).claim("checkCosts", opened.plan()).type("note", note).with("outcome", outcome).complete().isDone();
    }

    @SafeVarargs
    private void revise(String person, Map<String, String>... rows) {
        driver.as(person).claim("reviseActions", opened.plan()).type("actions", List.of(rows)).with("outcome", "DONE").complete().isDone();
    }

    private void assemble(String person) {
        driver.as(person).claim("assemblePlan", opened.plan()).type("introduction", "<p>What Ofsted found</p>")
                .type("governance", "<p>A board each month</p>").with("outcome", "PUT_TO_DIRECTOR").complete().isDone();
    }

    private void assembleWith(byte[] appendix) {
        var task = driver.as(OFFICER).claim("assemblePlan", opened.plan());
        String key = documents.keep(NOTTINGHAMSHIRE, "evidence.pdf", "application/pdf", appendix, new By(OFFICER, Role.IMPROVEMENT_OFFICERS)).key();
        task.type("introduction", "<p>What Ofsted found</p>").type("governance", "<p>A board each month</p>")
                .type("costNote", "All recurs").type("costPeriod", "RECURRENT").type("onFinancialPlan", "1,400,000").type("financialPlanYear", "2020/21")
                .type("restFrom", "External contributions").type("furtherApproval", "true").type("pack", List.of(Map.of("document", key, "name", "evidence.pdf", "title", "Evidence")))
                .with("outcome", "PUT_TO_DIRECTOR").complete().isDone();
    }

    private void approve(String person, String verdict, String note) {
        driver.as(person).claim("approvePlan", opened.plan()).with("outcome", verdict).with("note", note).complete().isDone();
    }

    private void consult(String person) {
        driver.as(person).claim("consultOnPlan", opened.plan()).with("views", "A good plan").with("consultedOn", today().toString()).complete().isDone();
    }

    private ProcessDriver.Answer sendDraft(String lateBecause) {
        return driver.as(OFFICER).claim("sendEarlyDraft", opened.plan()).type("alsoTo", List.of(Map.of("address", "copy@example.org")))
                .type("lateBecause", lateBecause).with("outcome", "DONE").complete();
    }

    private void correctReceipt(LocalDate receivedOn) {
        InspectionDates dates = inspections.require(opened.inspection()).dates();
        inspections.correctDates(opened.inspection(), new Inspection.CorrectDates(new InspectionDates(dates.onSiteFrom(), dates.onSiteTo(), null,
                receivedOn, false, dates.publishedOn(), null), "The letter is stamped otherwise"), null, new By(OFFICER, Role.IMPROVEMENT_OFFICERS));
    }

    private void confirm(String person) {
        driver.as(person).claim("confirmSubmission", opened.plan()).type("coveringWords", "Please find attached our plan.")
                .type("alsoTo", List.of(Map.of("address", "copy@example.org"))).with("outcome", "CONFIRMED").complete().isDone();
    }

    private ProcessDriver.Answer acknowledge(String outcome, String on, String reason) {
        return driver.as(OFFICER).claim("recordAcknowledgement", opened.plan()).type("acknowledgedOn", on).type("acknowledgement", "We have it")
                .type("reason", reason).with("outcome", outcome).complete();
    }

    private static Map<String, String> withFinding(int finding, Map<String, String> row) {
        return changed(row, "finding", String.valueOf(finding));
    }

    private static Map<String, String> changed(Map<String, String> row, String field, String value) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(field, value);
        return changed;
    }

    // What there is to see

    private ImprovementPlan plan() {
        return planning.require(opened.plan());
    }

    private Deadline deadline() {
        return submitting.deadline(opened.plan());
    }

    private Message message() {
        return messages.ofCase(NOTTINGHAMSHIRE, opened.inspection()).get(0);
    }

    private List<RegisterEntry> entries() {
        return register.ofSubject(plan().council(), opened.plan());
    }

    private List<String> acts() {
        return entries().stream().map(RegisterEntry::act).toList();
    }

    private List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceId(opened.instance()).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Task task(String definition) {
        return tasks.createTaskQuery().processInstanceId(opened.instance()).taskDefinitionKey(definition).singleResult();
    }

    private List<String> passed() {
        List<String> passed = new ArrayList<>();
        history.createHistoricActivityInstanceQuery().processInstanceId(opened.instance()).list().forEach(activity -> passed.add(activity.getActivityId()));
        return passed;
    }

    private void assertEndedAt(String event) {
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(opened.instance()).count()).isZero();
        assertThat(passed()).contains(event);
    }

    private void assertUntouched(String definition) {
        assertThat(openTasks()).containsExactly(definition);
        String act = switch (definition) {
            case "UserTask_DraftActions" -> "Draft actions for finding 1";
            case "UserTask_CheckCosts" -> "Check costs";
            case "UserTask_ReviseActions" -> "Revise actions";
            case "UserTask_AssemblePlan" -> "Assemble plan";
            case "UserTask_ApprovePlan" -> "Approve plan";
            case "UserTask_ConsultOnPlan" -> "Consult on plan";
            case "UserTask_ConfirmSubmission" -> "Confirm submission";
            default -> "Record acknowledgement";
        };
        assertThat(acts()).doesNotContain(act);
    }

    private Job overdueTimer() {
        return management.createJobQuery().processInstanceId(opened.instance()).activityId("StartEvent_SubmissionOverdue").singleResult();
    }

    private Job draftTimer() {
        return management.createJobQuery().processInstanceId(opened.instance()).activityId("BoundaryEvent_DraftOverdue").singleResult();
    }

    private Deadline draftDeadline() {
        return earlyDrafting.deadline(opened.plan());
    }

    private Job sendJob() {
        return management.createJobQuery().processInstanceId(opened.instance()).activityId("ServiceTask_SendPlan").singleResult();
    }

    private void runJobs() {
        cases.runJobs(opened);
    }

    private void at(String moment) {
        ((ProductClock) clock).moveTo(Instant.parse(moment));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
