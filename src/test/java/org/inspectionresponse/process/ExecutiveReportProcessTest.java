package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.report.Contradiction;
import org.inspectionresponse.report.Contradictions;
import org.inspectionresponse.report.Contradictions.Found;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.inspectionresponse.report.KeyDecisions;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a report to the city's executive at Tasklist's own addresses, as the city's report of 22 September 2020 was written. */
@ProductTest
class ExecutiveReportProcessTest {

    private static final String GOVERNANCE = "governanceApproval";
    private static final LocalDate TODAY = LocalDate.of(2044, 3, 7);

    @LocalServerPort
    private int port;
    @Autowired
    private ProductClock clock;
    @Autowired
    private Drafting drafting;
    @Autowired
    private KeyDecisions keyDecisions;
    @Autowired
    private Contradictions contradictions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private TransactionTemplate transaction;

    private ProcessDriver people;
    private String reference;

    @BeforeEach
    void openAReport() {
        people = new ProcessDriver(port);
        clock.moveTo(TODAY.atTime(10, 0).atZone(ProductClock.LONDON).toInstant());
        reference = author().start(GOVERNANCE, Map.of("title", "Ofsted Focussed Visit")).isDone().body().path("businessKey").asText();
    }

    @Test
    @RefusalOf(value = "approveReport", process = GOVERNANCE)
    void reportThatContradictsItselfIsNotApprovedBeforeItsAuthorAnswers() {
        asIn2020().complete().isDone();
        comments();
        assertThat(found()).extracting(Found::contradiction).containsExactly(Contradiction.SUM_REACHES_THRESHOLD, Contradiction.VALUE_LEFT_OUT,
                Contradiction.CONSULTATION_DATE_MISSING, Contradiction.NOT_APPLICABLE_UNEXPLAINED);
        var approval = director().claim("approveReport", reference).with("outcome", "APPROVED");
        approval.complete().isRefused(400, "It is not a key decision, although it is about money that reaches the council's threshold: £1,576,000 in"
                + " financial comments. Return the report, so that its author corrects or answers this.");
        assertThat(status()).isEqualTo(Status.IN_CLEARANCE);

        approval.with("outcome", "RETURNED").with("note", "Answer what contradicts itself.").complete().isDone();
        var revision = author().claim("reviseReport", reference).with("outcome", "DONE");
        JsonNode rows = revision.open().body().path("content").path("answers");
        assertThat(rows).hasSize(4).allMatch(row -> row.path("answer").asText().isEmpty() && !row.path("sentence").asText().isEmpty());
        revision.type("earlierDecision", "Leader's decision of 15 May 2020").type("portfolioHolderConsultedOn", TODAY.minusDays(3).toString())
                .type("answers", List.of(answer("NOT_APPLICABLE_UNEXPLAINED", "It asks to note only.", rows), answer("VALUE_LEFT_OUT", "", rows)))
                .complete().isDone();
        runJobs();
        assertThat(found()).extracting(Found::contradiction, Found::answered).containsExactly(
                tuple(Contradiction.SUM_REACHES_THRESHOLD, true),
                tuple(Contradiction.VALUE_LEFT_OUT, true),
                tuple(Contradiction.NOT_APPLICABLE_UNEXPLAINED, true));
        assertThat(people.as("finance.nottingham-city").tasksAbout(reference)).as("no comment rests on the answers").isEmpty();
        director().claim("approveReport", reference).with("outcome", "APPROVED").complete().isDone();
        assertThat(status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void everyBoxOfTheFormIsKeptAndComesBack() {
        asIn2020().type("subjectToCallIn", "false").type("notCallable", "URGENT").type("callInUrgency", "Children would wait.")
                .type("keyDecision", "true").type("keyCriteria", List.of("EXPENDITURE")).type("keyWards", "true").type("keyWardsReason", "All families.")
                .type("expenditure", List.of("REVENUE")).type("totalValue", "1,576,000").type("facts", List.of("MONEY"))
                .type("otherColleagues", "Clive Heaphy").type("recommendedBy", "scrutiny").complete().isDone();
        transaction.executeWithoutResult(status -> {
            ExecutiveItem item = drafting.require(reference).current().content().executive();
            assertThat(item.callInUrgency()).isEqualTo("Children would wait.");
            assertThat(item.keyExpenditure()).isTrue();
            assertThat(item.keySavings()).as("a box left open").isNull();
            assertThat(item.totalValue()).isEqualByComparingTo("1576000");
            assertThat(item.planThemes()).isEqualTo("Nottingham People\nLiving in Nottingham");
            assertThat(drafting.require(reference).current().content().recommendedBy()).isEqualTo("scrutiny");
            assertThat(drafting.require(reference).current().content().sections()).containsOnlyKeys(Section.SUMMARY_OF_ISSUES, Section.REASONS,
                    Section.BACKGROUND, Section.OTHER_OPTIONS, Section.SOCIAL_VALUE, Section.NHS_CONSTITUTION, Section.EQUALITY_IMPACT);
        });
        assertThat(keyDecisions.isKey(reference)).isTrue();
        assertThat(keyDecisions.because(reference)).startsWith("Criteria (a) and (b)");
        assertThat(found()).extracting(Found::contradiction).containsExactly(Contradiction.CONSULTATION_DATE_MISSING,
                Contradiction.NOT_APPLICABLE_UNEXPLAINED);
    }

    @Test
    @RefusalOf(value = "draftReport", process = GOVERNANCE)
    void decisionThatCannotBeCalledInNeedsItsReason() {
        var task = asIn2020().type("notCallable", "");
        task.complete().isRefused(400, "Why it is not subject to call-in is missing. Fill it in.");
        task.type("notCallable", "URGENT").complete().isRefused(400, "Why a call-in would do harm is missing. Fill it in.");
        task.type("notCallable", "NOTHING_DECIDED").type("keyDecision", "").complete().isRefused(400, "Say whether it is a key decision.");
    }

    @Test
    @RefusalOf(value = "draftReport", process = GOVERNANCE)
    void portfolioHolderIsNotConsultedInTheFutureNorAThemeMadeUp() {
        var task = asIn2020().type("portfolioHolderConsultedOn", TODAY.plusDays(1).toString());
        task.complete().isRefused(400, "The date of consultation with the portfolio holder cannot be in the future.");
        task.type("portfolioHolderConsultedOn", TODAY.toString()).type("planThemes", List.of("Living elsewhere")).complete()
                .isRefused(400, "Council plan key themes must be among the answers offered.");
    }

    @Test
    @RefusalOf(value = "draftReport", process = GOVERNANCE)
    void judgementOnWardsNeedsItsReason() {
        var task = asIn2020().type("subjectToCallIn", "true").type("totalValue", "900,000").type("facts", List.of("MONEY"));
        task.complete().isRefused(400, "Say whether the effect on communities in two or more wards is significant.");
        task.type("keyWards", "false").complete()
                .isRefused(400, "Say why the effect on communities in two or more wards is judged not to be significant.");
        task.type("keyWardsReason", "It changes how officers work.").complete().isDone();
        assertThat(keyDecisions.isKey(reference)).isFalse();
        assertThat(keyDecisions.because(reference)).startsWith("Neither criterion is met");
    }

    @Test
    @RefusalOf(value = "draftReport", process = GOVERNANCE)
    void reportIsNotConsideredFirstByWhoDecides() {
        asIn2020().type("recommendedBy", "executive-board").complete()
                .isRefused(400, "Considered first by must be another committee or board that meets.");
    }

    @Test
    @RefusalOf(value = "reviseReport", process = GOVERNANCE)
    void contradictionIsAnsweredOnce() {
        asIn2020().complete().isDone();
        comments();
        director().claim("approveReport", reference).with("outcome", "RETURNED").with("note", "Answer.").complete().isDone();
        author().claim("reviseReport", reference).with("outcome", "DONE").type("answers", List.of(
                Map.of("contradiction", "VALUE_LEFT_OUT", "answer", "a"), Map.of("contradiction", "VALUE_LEFT_OUT", "answer", "b"))).complete()
                .isRefused(400, "Answer 2: what is answered stands there twice. Put the answers into one.");
    }

    /** What the form starts from is filled over as the city's report has it; "N/A" stands where the report has it. */
    private Officer.TaskInHand asIn2020() {
        return author().claim("draftReport", reference).with("outcome", "DONE").type("body", "executive-board").type("matter", "CHILDRENS_SOCIAL_CARE")
                .type("corporateDirectors", "Catherine Underwood, Corporate Director for People")
                .type("portfolioHolders", "Councillor Cheryl Barnard, Portfolio Holder for Children and Young People")
                .type("author", "Michelle Roe").type("contact", "Michelle Roe").type("jobTitle", "Executive Officer").type("email", "michelle.roe@example.org")
                .type("subjectToCallIn", "false").type("notCallable", "NOTHING_DECIDED").type("keyDecision", "false").type("totalValue", "0")
                .type("allDivisions", "true").type("planThemes", List.of("Nottingham People", "Living in Nottingham"))
                .type("summary", "<p>An update on the outcome of the visit.</p>").type("reasons", "<p>Work has been undertaken since.</p>")
                .type("background", "<p>In February 2020 Ofsted undertook a focused visit.</p>").type("otherOptions", "<p>There are none.</p>")
                .type("socialValue", "<p>N/A</p>").type("nhsConstitution", "<p>N/A</p>").type("equalityImpact", "<p>N/A</p>")
                .type("purpose", "<p>Of the form that is not shown, so not read.</p>")
                .type("recommendations", List.of(Map.of("recommendation", "To note and comment on the outcome of the visit."),
                        Map.of("recommendation", "To note and support the actions being undertaken.")));
    }

    private void comments() {
        people.as("finance.nottingham-city").claim("giveComment", reference).with("outcome", "GIVEN")
                .type("comment", "<p>The total cost for the plan is £1.576m and predominately relates to additional staffing.</p>")
                .type("signature", "Christine Green, Strategic Finance Partner").complete().isDone();
        people.as("legal.nottingham-city").claim("giveComment", reference).with("outcome", "NOT_APPLICABLE")
                .type("because", "<p>The executive is asked to note only.</p>").type("signature", "Hugh Pemberton, Solicitor").complete().isDone();
        runJobs();
    }

    private static Map<String, String> answer(String contradiction, String answer, JsonNode rows) {
        assertThat(rows).anyMatch(row -> row.path("contradiction").asText().equals(contradiction));
        return Map.of("contradiction", contradiction, "answer", answer);
    }

    private List<Found> found() {
        return transaction.execute(status -> contradictions.in(drafting.require(reference)));
    }

    private Status status() {
        return transaction.execute(status -> drafting.require(reference).status());
    }

    private Officer author() {
        return people.as("improvement-officer.nottingham-city");
    }

    private Officer director() {
        return people.as("director.nottingham-city");
    }

    private void runJobs() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
        for (List<Job> due = due(instance); !due.isEmpty(); due = due(instance)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due(String instance) {
        return jobs.createJobQuery().processInstanceId(instance).executable().list();
    }
}
