package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class DeclaredHistoryTest {

    private static final String FINANCE = "finance.nottinghamshire";
    private static final String LEGAL = "legal.nottinghamshire";
    private static final String UNPUBLISHED = "the grade nobody may know yet";

    @LocalServerPort
    private int port;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate database;

    private Task task;

    @BeforeEach
    void open() {
        rehearsal.open();
        task = rehearsal.decide();
        tasks.claim(task.getId(), FINANCE);
        Visitor.signedIn(port, FINANCE).submit(task.getId(), Map.of("outcome", "AGREED", "note", UNPUBLISHED));
        for (Task comment : tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId()).list()) {
            tasks.claim(comment.getId(), LEGAL);
            Visitor.signedIn(port, LEGAL).submit(comment.getId(), Map.of("comment", UNPUBLISHED));
        }
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void onlyDeclaredValuesStayWhenTheProcessHasEnded() {
        String instance = task.getProcessInstanceId();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).finished().count()).isOne();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
            .extracting(variable -> variable.getName()).containsOnly("outcome");
        assertThat(database.queryForList("select distinct NAME_ from ACT_HI_VARINST", String.class)).isSubsetOf("outcome");
        assertThat(database.queryForList("select distinct VAR_TYPE_ from ACT_HI_DETAIL where NAME_ <> 'outcome'", String.class)).isEmpty();
    }

    @Test
    void whatAPersonWroteIsInNoTableOfTheEngine() {
        List<String> tables = database.queryForList(
            "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%'", String.class);
        assertThat(tables).hasSizeGreaterThan(30);
        for (String table : tables) {
            assertThat(database.queryForList("select * from " + table).toString()).as(table).doesNotContain(UNPUBLISHED);
        }
        assertThat(database.queryForList("select BYTES_ from ACT_GE_BYTEARRAY where BYTES_ is not null", byte[].class))
            .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(UNPUBLISHED));
    }

    @Test
    void whoDidWhatWhenStays() {
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(task.getProcessInstanceId()).list())
            .hasSize(3).allMatch(done -> done.getAssignee() != null && done.getEndTime() != null);
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(task.getProcessInstanceId()).activityId("EndEvent_Done").count())
            .isOne();
        assertThat(history.createUserOperationLogQuery().taskId(task.getId()).operationType("Complete").singleResult().getUserId())
            .isEqualTo(FINANCE);
    }
}
