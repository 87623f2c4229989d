package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.inspectionresponse.decision.Exemptions;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.decision.UrgencyAnswer;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ReportAccess;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProcessDriver.Officer.TaskInHand;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.RefusalOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Nottingham City exempts an urgent decision from call-in if the chair of scrutiny agrees, else its vice-chair, else the chief executive. */
@ProductTest
@CoversModel("urgencyAgreement")
class UrgencyAgreementProcessTest {

    private static final By CLERK = new By("democratic-services.nottingham-city", Role.DEMOCRATIC_SERVICES);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private Exemptions exemptions;
    @Autowired
    private Urgencies urgencies;
    @Autowired
    private Drafting drafting;
    @Autowired
    private ReportAccess access;
    @Autowired
    private Register register;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TransactionTemplate transaction;

    private String report;
    private String reference;

    @BeforeEach
    void ask() {
        report = new ExecutiveReports(application).consulted(Wanted.of("leader").exemptBecause("The grant lapses on Friday."));
        exemptions.seek(report);
        exemptions.seek(report);
        assertThat(urgencies.ofReport(report)).as("asked once, however often the job runs").hasSize(1);
        reference = urgencies.ofReport(report).get(0).reference();
        begin();
    }

    private void begin() {
        runtime.startProcessInstanceByKey("urgencyAgreement", reference, Map.of("council", ExecutiveReports.COUNCIL));
    }

    @Test
    void firstOfficeAgreesAndItIsKeptWhoAgreedInWhatRoleWhenAndWhy() {
        assertThat(reference).startsWith("URG-NCITY-");
        answering("scrutiny", "AGREED").complete().isDone();
        assertThat(answers()).containsExactly(tuple(Role.SCRUTINY, UrgencyAnswer.Answer.AGREED, "scrutiny.nottingham-city", "The grant would be lost."));
        assertThat(urgencies.require(reference).status()).isEqualTo(Urgency.Status.AGREED);
        assertThat(exemptions.agreed(report)).isTrue();
        assertThat(passed()).contains("EndEvent_UrgencyAgreed");
        assertThat(register.ofSubject(ExecutiveReports.COUNCIL, report)).extracting(RegisterEntry::person, RegisterEntry::outcome)
                .contains(tuple("scrutiny.nottingham-city", "AGREED"));
    }

    @Test
    void refusalIsFinal() {
        answering("scrutiny", "REFUSED").complete().isDone();
        assertThat(exemptions.agreed(report)).isFalse();
        assertThat(passed()).contains("EndEvent_UrgencyRefused");
        assertThatThrownBy(() -> urgencies.officeUnable(reference, "Away.", CLERK)).isInstanceOf(Refusal.class)
                .hasMessage("This has been answered already.");
    }

    @Test
    void officeThatCannotActIsPassedOver() {
        urgencies.officeUnable(reference, "The chair is abroad.", CLERK);
        assertThat(tasks("scrutiny")).isEmpty();
        var task = answering("scrutiny-vice-chair", "AGREED");
        assertThat(task.open().body().path("facts").path("before").toString()).contains("The chair is abroad.");
        task.complete().isDone();
        assertThat(answers()).extracting(answer -> answer.toList().get(1)).containsExactly(UrgencyAnswer.Answer.UNABLE, UrgencyAnswer.Answer.AGREED);
        assertThat(exemptions.agreed(report)).isTrue();
    }

    @Test
    void officesReadTheUnpublishedReportOnceTheyAreAsked() {
        assertThat(reads("scrutiny")).isTrue();
        assertThat(reads("scrutiny-vice-chair")).isFalse();
        urgencies.officeUnable(reference, "The chair is abroad.", CLERK);
        assertThat(reads("scrutiny-vice-chair")).isTrue();
        assertThat(reads("member-1")).isFalse();
    }

    @Test
    void officeWhoseTurnItIsNotCannotAnswer() {
        assertThat(tasks("chief-executive")).isEmpty();
        assertThatThrownBy(() -> urgencies.answer(reference, Urgency.Verdict.AGREED, "It cannot wait.",
                new By("chief-executive.nottingham-city", Role.CHIEF_EXECUTIVE))).isInstanceOf(Refusal.class)
                .hasMessage("This is answered by another office: Scrutiny.");
        assertThat(answers()).isEmpty();
    }

    private boolean reads(String role) {
        return transaction.execute(status -> access.reader(role + "." + ExecutiveReports.COUNCIL, ExecutiveReports.COUNCIL)
                .mayRead(drafting.require(report)));
    }

    @Test
    void nobodyAgreesWhereNoOfficeCanAct() {
        for (int office = 0; office < 3; office++) {
            urgencies.officeUnable(reference, "Vacant.", CLERK);
        }
        assertThat(urgencies.require(reference).status()).isEqualTo(Urgency.Status.REFUSED);
        assertThat(passed()).contains("EndEvent_NoOfficeLeft");
    }

    /** The page says who cannot act as soon as it is asked, and the process that asks begins a moment later. */
    @Test
    void nobodyIsAskedWhereItWasSaidBeforehandThatNoOfficeCanAct() {
        report = new ExecutiveReports(application).consulted(Wanted.of("leader").exemptBecause("The grant lapses on Friday."));
        exemptions.seek(report);
        reference = urgencies.ofReport(report).get(0).reference();
        for (int office = 0; office < 3; office++) {
            urgencies.officeUnable(reference, "Vacant.", CLERK);
        }
        begin();
        assertThat(passed()).contains("EndEvent_NoOfficeLeft").doesNotContain("UserTask_AnswerUrgency");
        assertThat(exemptions.agreed(report)).isFalse();
    }

    @Test
    void onlyDemocraticServicesAndTheMonitoringOfficerPassAnOfficeOver() {
        assertThatThrownBy(() -> urgencies.officeUnable(reference, "Away.", new By(ExecutiveReports.AUTHOR, Role.IMPROVEMENT_OFFICERS)))
                .isInstanceOf(Refusal.class).hasMessage("Only democratic services and the monitoring officer say that an office cannot act.");
        assertThatThrownBy(() -> urgencies.officeUnable(reference, " ", CLERK)).isInstanceOf(Refusal.class)
                .hasMessage("Say why the office cannot act.");
        assertThat(tasks("scrutiny")).hasSize(1);
    }

    @Test
    @RefusalOf("answerUrgency")
    void whoWroteTheReportCannotAgreeThatItIsUrgent() {
        identity.createMembership(ExecutiveReports.AUTHOR, "nottingham-city.scrutiny");
        try {
            var task = answering("improvement-officer", "AGREED");
            task.complete().isRefused(403, "You wrote the report, so somebody else has to say whether the decision is urgent.");
            assertThat(task.open().body().path("content").path("reasons").asText()).isEqualTo("The grant would be lost.");
        } finally {
            identity.deleteMembership(ExecutiveReports.AUTHOR, "nottingham-city.scrutiny");
        }
        assertThat(urgencies.require(reference).status()).isEqualTo(Urgency.Status.ASKED);
        assertThat(register.ofSubject(ExecutiveReports.COUNCIL, report)).extracting(RegisterEntry::outcome).contains("REFUSED_FOUR_EYES");
    }

    @Test
    @RefusalOf("answerUrgency")
    void answerWithoutReasonsIsRefused() {
        answering("scrutiny", "AGREED").type("reasons", " ").complete().isRefused(400, "Reasons is missing. Fill it in.");
        assertThat(answers()).isEmpty();
    }

    private TaskInHand answering(String role, String outcome) {
        return new ProcessDriver(port).as(role + "." + ExecutiveReports.COUNCIL).claim("answerUrgency", reference).with("outcome", outcome)
                .type("reasons", "The grant would be lost.");
    }

    private List<ProcessDriver.Listed> tasks(String role) {
        return new ProcessDriver(port).as(role + "." + ExecutiveReports.COUNCIL).tasksAbout(reference);
    }

    private List<Tuple> answers() {
        return transaction.execute(status -> urgencies.require(reference).answers().stream()
                .map(answer -> tuple(answer.office(), answer.answer(), answer.person(), answer.reasons())).toList());
    }

    private List<String> passed() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference).singleResult().getId()).list().stream().map(HistoricActivityInstance::getActivityId).toList();
    }
}
