package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Inspection.Status;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.inspection.Narrative;
import org.inspectionresponse.inspection.PreviousInspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Answer;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProcessDriver.Officer.TaskInHand;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a case. The processes it calls are stood in for by one task each. */
@ProductTest
@CoversModel("postInspectionResponse")
class PostInspectionResponseProcessTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);
    private static final LocalDate DECIDED = LocalDate.of(2022, 1, 17);
    private static final AtomicInteger VISITS = new AtomicInteger();
    private static final String STAND_IN = "UserTask_StandIn";
    private static String standIns;

    @LocalServerPort
    private int port;
    @Autowired
    private InspectionDesk desk;
    @Autowired
    private Planning planning;
    @Autowired
    private Progress progress;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    private final LocalDate from = LocalDate.of(2021, 9, 6).plusDays(VISITS.getAndIncrement());
    private final LocalDate to = from.plusDays(11);
    private Officer officer;
    private String reference;
    private String instance;

    @BeforeAll
    static void standIn(@Autowired RepositoryService repository) {
        DeploymentBuilder deployment = repository.createDeployment().name("stand-ins");
        Stream.of("reportPublication", "improvementPlanning", "governanceApproval", "progressUpdate").forEach(key -> deployment.addModelInstance(
                key + ".bpmn", Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent().userTask(STAND_IN).endEvent().done()));
        standIns = deployment.deploy().getId();
    }

    @AfterAll
    static void takeAway(@Autowired RepositoryService repository) {
        repository.deleteDeployment(standIns, true);
    }

    @BeforeEach
    void itIsTheEndOf2021() {
        ((ProductClock) clock).moveTo(Instant.parse("2021-12-20T09:00:00Z"));
        officer = new ProcessDriver(port).as(OFFICER.person());
    }

    @Test
    void caseRunsFromItsFormToItsEnd() {
        open(Map.of("draftReceivedOn", "2021-11-22"));
        Inspection opened = desk.require(reference);
        assertThat(opened.kind()).isEqualTo(Inspection.Kind.ILACS_STANDARD);
        assertThat(opened.dates()).isEqualTo(new InspectionDates(from, to, LocalDate.of(2021, 11, 22), null, false, null, null));
        assertThat(runtime.getVariables(instance)).as("nothing else of what was posted stays").containsOnly(Map.entry("council", COUNCIL));
        assertThat(standing()).as("publication begins before the outcome is recorded").containsExactly("reportPublication");

        recordOutcome();
        assertThat(standing()).containsExactlyInAnyOrder("reportPublication", "improvementPlanning", "governanceApproval");
        String plan = planning.ofCase(COUNCIL, reference).orElseThrow().reference();
        assertThat(standsIn("improvementPlanning")).isEqualTo(plan);
        assertThat(standsIn("reportPublication")).isEqualTo(reference);
        assertThat(standsIn("governanceApproval")).isEqualTo(report().reference());

        finish("improvementPlanning");
        finish("reportPublication");
        finish("governanceApproval");
        assertThat(ended()).containsExactly("EndEvent_ResponseComplete");
        assertThat(desk.require(reference).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void reportToMembersBeginsWithTheFactsOfTheCase() {
        open(Map.of("receivedOn", "2021-12-13", "publishedOn", "2021-12-20"));
        recordOutcome();
        transaction.executeWithoutResult(status -> {
            assertThat(report().current().content().title()).isEqualTo("Inspection of children's services");
            assertThat(report().current().content().body()).isEqualTo("children-and-young-people");
            assertThat(report().current().content().sections().get(Section.INFORMATION)).contains("Ofsted published its report on 20 December 2021",
                    "With it went: Fostering &amp; adoption.", "<p>Help and protection</p>", "four-point scale", "Overall effectiveness", "Good",
                    "In the inspection before, in 2015", "<blockquote>", "Strategy discussions", "70 working days", "pathway 1");
            assertThat(report().current().content().recommendations()).extracting(recommendation -> recommendation.text())
                    .containsExactly("That members agree to receive six-monthly reports on progress with what Ofsted found must improve.");
        });
    }

    @Test
    void visitWithoutAPriorityActionNeedsNoPlan() {
        open(Map.of("kind", "FOCUSED_VISIT"));
        officer.claim("recordOutcome", reference).type("scope", "<p>The front door</p>").type("judgements", List.of())
                .with("outcome", "DONE").complete().isDone();
        goOn();
        assertThat(standing()).containsExactlyInAnyOrder("reportPublication", "governanceApproval");
        assertThat(planning.ofCase(COUNCIL, reference)).isEmpty();
    }

    @Test
    void updatesRepeatFromTheDecisionUntilMembersEndThem() {
        openWithAnAction();
        decide(6, false);
        finish("governanceApproval");
        assertThat(deadlines.find(Duty.REPORT_PROGRESS, reference).orElseThrow().dueOn()).as("17 July 2022 is a Sunday")
                .isEqualTo(LocalDate.of(2022, 7, 18));
        assertThat(timer().getDuedate()).as("6 June, thirty working days before").isEqualTo(Instant.parse("2022-06-05T23:00:00Z"));

        ((ProductClock) clock).moveTo(timer().getDuedate().toInstant());
        management.executeJob(timer().getId());
        goOn();
        assertThat(standsIn("progressUpdate")).startsWith("UPD-NCC-2022-");
        finish("progressUpdate");
        assertThat(timer().getDuedate()).as("thirty working days before 17 January, with Christmas between")
                .isEqualTo(Instant.parse("2022-12-01T00:00:00Z"));

        management.executeJob(timer().getId());
        goOn();
        decide(null, true);
        finish("progressUpdate");
        assertThat(deadlines.find(Duty.REPORT_PROGRESS, reference).orElseThrow().state()).isNotEqualTo(Deadline.State.RUNNING);
        finish("improvementPlanning");
        finish("reportPublication");
        assertThat(ended()).containsExactly("EndEvent_ResponseComplete");
    }

    @Test
    void updatesEndOnceEveryActionIsVerified() {
        openWithAnAction();
        decide(6, false);
        finish("governanceApproval");
        management.executeJob(timer().getId());
        goOn();
        String update = standsIn("progressUpdate");
        assertThat(progress.require(update).dueOn()).isEqualTo(LocalDate.of(2022, 7, 18));
        progress.report(update, new ProgressRound.Report("1.1", ActionUpdate.Work.COMPLETE, ActionUpdate.Rag.GREEN, "Done", "<p>Done</p>", null),
                new By("lead-officer.nottinghamshire", Role.LEAD_OFFICERS));
        progress.verify(update, new ProgressRound.Verify("1.1", ActionUpdate.Finding.VERIFIED, null), OFFICER);
        finish("progressUpdate");
        assertThat(desk.require(reference).updates().goOn()).isFalse();
        finish("improvementPlanning");
        finish("reportPublication");
        assertThat(ended()).containsExactly("EndEvent_ResponseComplete");
    }

    @Test
    void caseThatWaitsForAnUpdateGoesOnOnceTheyAreEnded() {
        openWithAnAction();
        decide(6, false);
        finish("governanceApproval");
        desk.endUpdates(reference, "The committee has heard enough", OFFICER);
        assertThat(timer()).isNull();
        finish("improvementPlanning");
        finish("reportPublication");
        assertThat(ended()).containsExactly("EndEvent_ResponseComplete");
    }

    @Test
    void newDecisionMovesTheTimer() {
        openWithAnAction();
        decide(6, false);
        finish("governanceApproval");
        decide(3, false);
        assertThat(timer().getDuedate()).as("thirty working days before 19 April, with Easter between")
                .isEqualTo(Instant.parse("2022-03-04T00:00:00Z"));
    }

    @Test
    void updatesDoNotWaitForThePlan() {
        openWithAnAction();
        decide(6, false);
        finish("governanceApproval");
        management.executeJob(timer().getId());
        goOn();
        assertThat(standing()).contains("progressUpdate", "improvementPlanning", "reportPublication");
    }

    @Test
    void decisionOfAStandAloneReportTouchesNoCase() {
        open(Map.of());
        events.publishEvent(new Decision.InEffect(COUNCIL, null, "RPT-NCC-2021-999", DecisionItem.Outcome.AGREED, DECIDED, 6, false));
        assertThat(desk.require(reference).updates().goOn()).isFalse();
    }

    @Test
    void cancelledCaseEndsWithItsReportsAndClocks() {
        open(Map.of("receivedOn", "2021-12-13"));
        recordOutcome();
        desk.cancel(reference, "Opened twice", OFFICER);
        assertThat(ended()).containsExactly("EndEvent_CaseCancelled");
        assertThat(standing()).isEmpty();
        assertThat(report().status()).isEqualTo(GovernanceReport.Status.WITHDRAWN);
        assertThat(deadlines.ofCase(COUNCIL, reference)).filteredOn(clock -> clock.taskId().isEmpty()).isNotEmpty()
                .extracting(Deadline::state).containsOnly(Deadline.State.STOPPED);
        assertThat(deadlines.ofCase(COUNCIL, reference)).as("tasks too").extracting(Deadline::state).doesNotContain(Deadline.State.RUNNING);
    }

    @Test
    void supersededCaseEnds() {
        open(Map.of());
        String earlier = reference;
        String instanceOfEarlier = instance;
        open(Map.of("kind", "ILACS_SHORT", "onSiteFrom", "2021-12-06", "onSiteTo", "2021-12-10"));
        desk.supersede(earlier, reference, new By("director.nottinghamshire", Role.DIRECTOR));
        instance = instanceOfEarlier;
        assertThat(ended()).containsExactly("EndEvent_CaseSuperseded");
        assertThat(desk.require(earlier).supersededBy()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "onSiteTo,2021-09-01,The last day of the inspection cannot be 1 September 2021",
        "publishedOn,2021-09-01,The day Ofsted published the report cannot be 1 September 2021",
        "receivedOn,2021-12-21,The day the report was received cannot be 21 December 2021",
        "onSiteFrom,2021-02-30,'First day on site must be a real date, such as 19 December 2019.'",
        "kind,PARTY,Kind of inspection must be one of the answers offered.",
        "title,,Title is missing. Fill it in.",
        "councilCode,atlantis,Choose one of the councils of this installation."})
    void caseThatCannotBeIsNotOpened(String field, String value, String reason) {
        Map<String, Object> fields = fields();
        fields.put(field, value);
        long before = desk.of(COUNCIL).size();
        Answer answer = officer.start("postInspectionResponse", fields);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(reason);
        assertThat(desk.of(COUNCIL)).hasSize((int) before);
    }

    @Test
    void onlyImprovementOfficersStartACase() {
        assertThat(new ProcessDriver(port).as("finance.nottinghamshire").start("postInspectionResponse", fields()).status()).isEqualTo(403);
    }

    @Test
    @RefusalOf("recordOutcome")
    void everyAreaOfTheFrameworkIsJudged() {
        open(Map.of());
        TaskInHand task = outcome();
        task.type("judgements", List.of(Map.of("area", "LEADERS", "grade", "GOOD"))).with("outcome", "DONE").complete()
                .isRefused(400, "Give the judgement on “The experiences and progress of children who need help and protection”.");
        assertThat(desk.require(reference).outcomeRecorded()).isFalse();
        assertThat(task.open().body().at("/content/scope").asText()).isEqualTo("<p>Help and protection</p>");
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey()).isEqualTo("UserTask_RecordOutcome");
    }

    @Test
    @RefusalOf("recordOutcome")
    void findingNeedsALeadOfficerOfTheCouncil() {
        open(Map.of());
        outcome().type("findings", List.of(Map.of("kind", "AREA_FOR_IMPROVEMENT", "text", "Strategy discussions", "leadOfficer",
                "finance.nottinghamshire"))).with("outcome", "DONE").complete()
                .isRefused(400, "Choose a lead officer of this council for each finding.");
    }

    @Test
    @RefusalOf("recordOutcome")
    void scopeIsMissing() {
        open(Map.of());
        outcome().type("scope", "").with("outcome", "DONE").complete().isRefused(400, "Scope is missing. Fill it in.");
    }

    @Test
    @RefusalOf("recordOutcome")
    void outcomeRecordedMeanwhileIsAConflict() {
        open(Map.of());
        TaskInHand task = outcome();
        desk.recordOutcome(reference, new Inspection.RecordOutcome(null, new Narrative("<p>Scope</p>", null, null, null),
                new PreviousInspection(null, null), false, desk.require(reference).framework().areas().stream()
                        .map(area -> new Judgement(area, Grade.GOOD)).toList(), List.of(), List.of()), null, OFFICER);
        task.with("outcome", "DONE").complete().isRefused(409, "What Ofsted found was recorded by somebody else meanwhile. Reload to see it.");
    }

    @Test
    void formStartsWithARowForEachAreaAndOffersTheLeadOfficers() {
        open(Map.of());
        Answer form = officer.claim("recordOutcome", reference).open().isDone();
        assertThat(form.body().at("/content/judgements").findValuesAsText("area"))
                .containsExactly("LEADERS", "HELP_AND_PROTECTION", "CARE_AND_CARE_LEAVERS", "OVERALL");
        assertThat(form.body().at("/facts/leadOfficers").findValuesAsText("value")).contains("lead-officer.nottinghamshire");
        assertThat(form.body().at("/facts/title").asText()).isEqualTo("Inspection of children's services");
    }

    private Map<String, Object> fields() {
        return new HashMap<>(Map.of("kind", "ILACS_STANDARD", "title", "Inspection of children's services", "onSiteFrom", from.toString(),
                "onSiteTo", to.toString()));
    }

    private void open(Map<String, Object> more) {
        Map<String, Object> fields = fields();
        fields.putAll(more);
        instance = officer.start("postInspectionResponse", fields).isDone().body().path("id").asText();
        reference = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    private void openWithAnAction() {
        open(Map.of());
        recordOutcome();
        planning.draftActions(standsIn("improvementPlanning"), 1, List.of(new PlannedAction.Proposed(1, "Train every team",
                "lead-officer.nottinghamshire", DECIDED, DECIDED.plusMonths(9), null, null, "All trained")), OFFICER);
    }

    private TaskInHand outcome() {
        List<Map<String, String>> judgements = Stream.of("LEADERS", "HELP_AND_PROTECTION", "CARE_AND_CARE_LEAVERS", "OVERALL")
                .map(area -> Map.of("area", area, "grade", "GOOD")).toList();
        return officer.claim("recordOutcome", reference).type("scope", "<p>Help and protection</p>").type("judgements", judgements)
                .type("conclusions", "<p>Good practice has been maintained.</p>").type("previousYear", "2015").type("previousResult", "Good")
                .type("included", List.of(Map.of("name", "Fostering & adoption")))
                .type("findings", List.of(Map.of("kind", "AREA_FOR_IMPROVEMENT", "text", "Strategy discussions", "leadOfficer",
                        "lead-officer.nottinghamshire")));
    }

    private void recordOutcome() {
        outcome().with("outcome", "DONE").complete().isDone();
        goOn();
    }

    private void decide(Integer months, boolean end) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Decision.InEffect(COUNCIL, reference, report().reference(), DecisionItem.Outcome.AGREED, DECIDED, months, end)));
    }

    private GovernanceReport report() {
        return drafting.ofCase(COUNCIL, reference).get(0);
    }

    /** Does what the engine would do next by itself; timers wait. */
    private void goOn() {
        List<Job> jobs = management.createJobQuery().processInstanceId(instance).messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = management.createJobQuery().processInstanceId(instance).messages().list();
        }
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    /** The called processes that run, by key. */
    private List<String> standing() {
        return new ArrayList<>(called().keySet());
    }

    private String standsIn(String key) {
        return called().get(key);
    }

    /** Business keys by key. */
    private Map<String, String> called() {
        Map<String, String> called = new HashMap<>();
        runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().forEach(process ->
                called.put(process.getProcessDefinitionId().split(":")[0], process.getBusinessKey()));
        return called;
    }

    private void finish(String key) {
        tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(standsIn(key)).taskDefinitionKey(STAND_IN).singleResult().getId());
        goOn();
    }

    private List<String> ended() {
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId).toList();
    }
}
