package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.web.OpenedReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was published before files were kept, as it is found by the first start that keeps them. */
@ProductTest
class OldPapersTest {

    @Autowired
    private ApplicationContext application;
    @Autowired
    private OldPapers oldPapers;
    @Autowired
    private Editions editions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void filesOfAReportOfBeforeAreOrderedOnce() {
        String report = new OpenedReports(application).published(null);
        orders(report).forEach(this::neverOrdered);
        assertThat(orders(report)).isEmpty();

        oldPapers.order();
        oldPapers.order();

        assertThat(orders(report)).singleElement().satisfies(order -> {
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).count()).isOne();
            editions.make(order);
        });
        assertThat(editions.find(Kind.REPORT, report, Audience.PUBLIC, "application/pdf")).isPresent();
        oldPapers.order();
        assertThat(orders(report)).hasSize(1);
    }

    private void neverOrdered(String order) {
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).singleResult().getId(), "As before");
        jdbc.update("delete from document_order where reference = ?", order);
    }

    private List<String> orders(String report) {
        return jdbc.queryForList("select reference from document_order where subject = ?", String.class, report);
    }
}
