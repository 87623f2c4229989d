package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.PlanCases;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
class RequestedReportTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String OFFICER = "improvement-officer.nottinghamshire";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private Drafting drafting;
    @Autowired
    private InspectionDesk desk;

    private String caseReference;

    @BeforeEach
    void openACase() {
        caseReference = new PlanCases(application).opened(COUNCIL, PlanCases.RECEIVED, "lead-officer.nottinghamshire").inspection();
    }

    @Test
    void reportMayBelongToACase() {
        request(OFFICER, caseReference).isDone();
        assertThat(drafting.ofCase(COUNCIL, caseReference)).extracting(GovernanceReport::caseReference).containsExactly(caseReference);
    }

    @Test
    void caseOfAnotherCouncilIsRefusedAsOneThatIsNotThere() {
        request("improvement-officer.nottingham-city", caseReference).isRefused(400, refusal(caseReference));
        request(OFFICER, "INS-NCC-1999-001").isRefused(400, refusal("INS-NCC-1999-001"));
        assertThat(drafting.ofCase(COUNCIL, caseReference)).isEmpty();
    }

    @Test
    void caseThatIsOverTakesNoMoreReports() {
        desk.cancel(caseReference, "Opened twice", new By(OFFICER, Role.IMPROVEMENT_OFFICERS));
        request(OFFICER, caseReference).isRefused(400, "Case " + caseReference + " is over, so no report is added to it.");
    }

    private ProcessDriver.Answer request(String person, String reference) {
        return new ProcessDriver(port).as(person).start("governanceApproval", Map.of("title", "A further report", "caseReference", reference));
    }

    private static String refusal(String reference) {
        return "There is no case " + reference + ". Correct its reference, or leave it empty.";
    }
}
