package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.people.By;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents from their order to the store, once, and when they cannot be made. */
@ProductTest
@CoversModel("documentRendering")
class DocumentRenderingProcessTest {

    private static final String PDF = "application/pdf";

    @Autowired
    private Editions editions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Drafting drafting;

    private String subject;

    @BeforeEach
    void openReport() {
        subject = drafting.open(new GovernanceReport.OpenReport("nottinghamshire", null, null, "A report to be made", Map.of(), List.of(), By.PRODUCT),
                By.product());
    }

    @Test
    void documentsAreMadeOnce() {
        Order order = order(1);
        assertThat(editions.made(order.reference(), Audience.RESTRICTED, PDF)).isEmpty();
        management.executeJob(job(order).getId());
        editions.make(order.reference());
        assertThat(editions.of(subject)).extracting(Edition::mediaType).doesNotHaveDuplicates().contains(PDF, "text/html");
        assertThat(editions.of(subject)).allMatch(its -> its.draft() && its.sha256().equals(editions.open(its).sha256()));
        assertThat(editions.find(Kind.REPORT, subject, Audience.PUBLIC, PDF)).as("a draft").isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(order.reference()).finished().count()).isOne();
    }

    @Test
    void sameStateIsOneOrderAndALaterOneAnother() {
        Order first = order(1);
        assertThat(order(1).reference()).isEqualTo(first.reference());
        assertThat(order(2).reference()).isNotEqualTo(first.reference());
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(first.reference()).count()).isOne();
    }

    @Test
    void orderThatIsRolledBackLeavesNothingToMake() {
        String order = transaction.execute(status -> {
            status.setRollbackOnly();
            return order(1).reference();
        });
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).count()).isZero();
    }

    @Test
    void whatCannotBeMadeIsTriedThreeTimesAndThenCockpitShowsIt() {
        Order order = editions.order(Kind.REPORT, "nottinghamshire", "RPT-NCC-1999-001", 1, System.nanoTime(), By.product());
        Job job = job(order);
        for (int left = 2; left >= 0; left--) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("There is no such report.");
            assertThat(job(order).getRetries()).isEqualTo(left);
        }
        assertThat(runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).count()).isOne();
        runtime.deleteProcessInstance(job.getProcessInstanceId(), "Shown");
    }

    private Order order(long revision) {
        return editions.order(Kind.REPORT, "nottinghamshire", subject, 0, revision, By.product());
    }

    private Job job(Order order) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order.reference())
                .singleResult().getId()).singleResult();
    }
}
