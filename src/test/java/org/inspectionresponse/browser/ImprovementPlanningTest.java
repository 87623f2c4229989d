package org.inspectionresponse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.plan.ImprovementPlan.Status;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.PlanCases.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each form of the plan's process filled in by its person in a browser. */
class ImprovementPlanningTest extends BrowserTest {

    private static final String LEAD = "lead-officer.nottinghamshire";
    private static final String OFFICER = "improvement-officer.nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";
    private static final String DIRECTOR = "director.nottinghamshire";
    private static final String CHAIR = "chair.nottinghamshire";

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @Autowired
    private ApplicationContext application;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private Planning planning;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Clock clock;

    private PlanCases cases;
    private Opened opened;

    @Test
    void planGoesFromItsFirstActionToItsAcknowledgement() {
        cases = new PlanCases(application);
        opened = cases.opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, LEAD);

        Tasklist draft = as(LEAD).open("draftActions", opened.plan());
        assertThat(draft.form()).containsText("Strategy discussions are late");
        assertThat(draft.form()).containsText("31 March 2020");
        action(draft, "1.576m");
        draft.tryToComplete();
        assertThat(draft.problems()).containsText("Cost in pounds must be an amount in pounds written in full");
        draft.fill("Cost in pounds", "1,576,000").saved();
        finish(draft, "UserTask_DraftActions", "plan-draft-actions");

        Tasklist check = as(FINANCE).open("checkCosts", opened.plan()).claim();
        assertThat(check.form()).containsText("£1,576,000.00");
        check.choose("Return the actions to be revised").fill("What has to change", "Half of it is paid for already").saved();
        finish(check, "UserTask_CheckCosts", "plan-check-costs");

        Tasklist revise = as(OFFICER).open("reviseActions", opened.plan()).claim();
        assertThat(revise.form()).containsText("Half of it is paid for already");
        revise.fill("Cost in pounds", "788000").saved();
        finish(revise, "UserTask_ReviseActions", "plan-revise-actions");
        Tasklist checkAgain = as(FINANCE).open("checkCosts", opened.plan()).claim();
        checkAgain.choose("Confirm the costs").saved();
        finish(checkAgain, "UserTask_CheckCosts", "plan-check-costs-again");

        Tasklist assemble = as(OFFICER).open("assemblePlan", opened.plan()).claim();
        assertThat(assemble.page().getByText("What has to change")).isHidden();
        assemble.field("How long the costs last").selectOption("They recur each year");
        assemble.upload("file", "evidence.pdf", pdf()).fill("Title", "Evidence").fill("Introduction", "What Ofsted found in October.").fill("Governance and monitoring", "A board looks at it each month.")
                .fill("Limited-period and recurrent costs", "All of it recurs.").choose("Put the plan to the director").saved();
        finish(assemble, "UserTask_AssemblePlan", "plan-assemble-plan");

        Tasklist approve = as(DIRECTOR).open("approvePlan", opened.plan()).claim();
        assertThat(approve.page().getByText("Read the plan")).hasAttribute("href", "/plans/" + opened.plan());
        assertThat(approve.page().getByText("Read the plan")).hasAttribute("target", "_blank");
        approve.choose("Approve it");
        finish(approve, "UserTask_ApprovePlan", "plan-approve-plan");

        Tasklist consult = as(CHAIR).open("consultOnPlan", opened.plan()).claim();
        consult.page().getByLabel("Your views").fill("A good plan.");
        day(consult, "Consulted on", "06/01/2020");
        finish(consult, "UserTask_ConsultOnPlan", "plan-consult-on-plan");

        Tasklist confirm = as(OFFICER).open("confirmSubmission", opened.plan()).claim();
        assertThat(confirm.form()).containsText("ofsted@example.org");
        assertThat(confirm.form()).containsText("A good plan.");
        assertThat(confirm.form()).containsText("Evidence (evidence.pdf)");
        confirm.choose("Send the plan to Ofsted and publish it").press("Add recipient").fill("E-mail address", "copy@example.org").saved();
        finish(confirm, "UserTask_ConfirmSubmission", "plan-confirm-submission");

        Tasklist acknowledge = as(OFFICER).open("recordAcknowledgement", opened.plan()).claim();
        acknowledge.choose("It has come").fill("Acknowledged on", "2020-01-06").fill("Words of the acknowledgement", "We have it.").saved();
        finish(acknowledge, "UserTask_RecordAcknowledgement", "plan-record-acknowledgement");

        assertThat(planning.require(opened.plan()).status()).isEqualTo(Status.PUBLISHED);
        Submission submission = submitting.of(opened.plan()).orElseThrow();
        assertThat(submission.files()).hasSize(4);
        assertThat(submission.recipients()).endsWith("copy@example.org");
        assertThat(submission.acknowledgedOn()).isEqualTo(LocalDate.of(2020, 1, 6));
    }

    @Test
    void missedDayIsExplained() {
        cases = new PlanCases(application);
        opened = cases.opened(PlanCases.NOTTINGHAMSHIRE, PlanCases.RECEIVED, LEAD);
        ((ProductClock) clock).moveTo(Instant.parse("2020-04-01T08:00:00Z"));
        management.executeJob(management.createJobQuery().processInstanceId(opened.instance()).activityId("StartEvent_SubmissionOverdue")
                .singleResult().getId());
        cases.runJobs(opened);

        Tasklist explain = as("chief-executive.nottinghamshire").open("explainMissedDeadline", opened.plan()).claim();
        explain.page().getByLabel("Why the day was missed").fill("The authors were ill.");
        day(explain, "To be sent by", "08/04/2020");
        finish(explain, "UserTask_ExplainMissedDeadline", "plan-explain-missed-deadline");

        assertThat(planning.require(opened.plan()).missedDeadline().promisedFor()).isEqualTo(LocalDate.of(2020, 4, 8));
    }

    private static byte[] pdf() {
        try (var in = ImprovementPlanningTest.class.getResourceAsStream("/documents/plain-ok.pdf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void action(Tasklist form, String cost) {
        form.fill("What will be done", "Chair every strategy discussion within a day");
        form.field("Owner").selectOption("Sunita Rao");
        form.fill("Start date", "2020-01-13").fill("Due date", "2020-06-30").fill("Cost in pounds", cost)
                .fill("Funding", "Children's services budget").fill("Success measure", "An audit in June finds 95% in time");
    }

    /** A day in a Camunda Form, which wants it as its language writes it. */
    private static void day(Tasklist form, String label, String typed) {
        var field = form.page().getByLabel(label, new GetByLabelOptions().setExact(false)).first();
        field.fill(typed);
        field.press("Tab");
    }

    /** Takes a picture, completes the task and runs the jobs that follow. */
    private void finish(Tasklist form, String definition, String picture) {
        form.screenshot(picture).tryToComplete();
        form.page().waitForCondition(() -> tasks.createTaskQuery().processInstanceId(opened.instance()).taskDefinitionKey(definition).count() == 0);
        cases.runJobs(opened);
    }
}
