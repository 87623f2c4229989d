package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class GuardedExpressionsTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate database;

    private String deployment;

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${text.getClass().getName()}",
        "${text.class.name}",
        "${execution.class.classLoader}",
        "${jdbcTemplate.queryForList('select 1')}",
        "${identityDirectory.hasAdministrator()}",
        "${dataSource}",
        "${execution.processEngineServices.runtimeService.deleteProcessInstance('x','y')}",
        "${execution.processEngine.identityService.createUserQuery().count()}",
        "${rehearsalProcess.getClass().getClassLoader()}"})
    void anExpressionReachesNothingButHandlersAndPlainValues(String expression) {
        deploy(expression);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("expression", Map.of("text", "a text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${rehearsalProcess.touch(execution)}", "${text.length()}", "${execution.getVariable('absent') == null}",
        "${execution.processBusinessKey}", "${number + 1}"})
    void handlersAndPlainValuesWork(String expression) {
        deploy(expression);
        assertThat(runtime.startProcessInstanceByKey("expression", Map.of("text", "a text", "number", 2)).isEnded()).isTrue();
    }

    @Test
    void aVariableDoesNotTakeAHandlersPlace() {
        deploy("${rehearsalProcess.touch(execution)}");
        var instance = runtime.startProcessInstanceByKey("expression", Map.of("rehearsalProcess", "mine", "execution", "mine"));
        assertThat(database.queryForObject("select count(*) from reference_sequence where prefix = ?", Integer.class, instance.getId())).isOne();
    }

    @Test
    void aScriptIsRefused() {
        deployment = repository.createDeployment().addModelInstance("expression.bpmn", Bpmn.createExecutableProcess("expression")
            .camundaHistoryTimeToLiveString("P1D").startEvent().scriptTask().scriptFormat("javascript").scriptText("1").endEvent().done())
            .deploy().getId();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("expression")).hasMessageContaining("Scripts are switched off");
    }

    private void deploy(String expression) {
        deployment = repository.createDeployment().addModelInstance("expression.bpmn", Bpmn.createExecutableProcess("expression")
            .camundaHistoryTimeToLiveString("P1D").startEvent().serviceTask().camundaExpression(expression).endEvent().done())
            .deploy().getId();
    }
}
