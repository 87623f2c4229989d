package org.inspectionresponse.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens which element of which model the engine has just passed. The application scans this package in tests, so every
 * test has it and none starts an application of its own for it.
 */
@Component
class PassedElements extends AbstractProcessEnginePlugin {

    private static final Collector NOBODY = event -> {
    };

    private volatile Collector listener = NOBODY;

    void tell(Collector collector) {
        listener = collector;
    }

    void tellNobody() {
        listener = NOBODY;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, event -> listener.addEvent(event)).initializeListeners();
    }
}
