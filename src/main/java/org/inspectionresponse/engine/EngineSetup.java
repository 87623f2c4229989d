package org.inspectionresponse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the product's own parts into the engine before it is built. Plain settings are in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    ProductClock clock(ObjectProvider<JobExecutor> jobs) {
        return new ProductClock(() -> jobs.ifAvailable(JobExecutor::jobWasAdded));
    }

    @Bean
    Parts productParts(Handlers handlers, Environment environment) {
        EngineSettings.check(environment);
        return new Parts(handlers);
    }

    /** Gives the administrators' group every right, before anybody is in it. */
    @Bean
    AdministratorAuthorizationPlugin administratorRights() {
        var plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(Groups.CAMUNDA_ADMIN);
        return plugin;
    }

    static final class Parts extends AbstractProcessEnginePlugin {

        private final Handlers handlers;

        Parts(Handlers handlers) {
            this.handlers = handlers;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setCustomHistoryLevels(new ArrayList<>(List.of(new DeclaredHistory())));
            engine.setHistory(DeclaredHistory.NAME);
            engine.setExpressionManager(new GuardedExpressions(handlers));
            engine.setScriptEngineResolver(new NoScripts());
            engine.setPasswordPolicy(new LongPasswords());
            engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new OnlyTheAssignee(), new ShownReference())));
            engine.setCustomPreCommandInterceptorsTxRequired(interceptors());
            engine.setCustomPreCommandInterceptorsTxRequiresNew(interceptors());
        }

        private static List<CommandInterceptor> interceptors() {
            return new ArrayList<>(List.of(new PlainFailures()));
        }

        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            Indexes.create(engine.getProcessEngineConfiguration().getDataSource());
        }
    }
}
