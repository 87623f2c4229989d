package org.inspectionresponse.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The filters between our sign-in and the engine's web service, in their order: plain answers outermost, then the guard of what is sent
 * (which looks tasks up as the system, so before anybody is the engine's user), then who is asking.
 */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int FIRST = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<PlainAnswers> plainAnswers(ObjectMapper json, TaskService tasks) {
        return registered(new PlainAnswers(json, tasks), FIRST, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(DeclaredFields declared) {
        return registered(new RequestGuard(declared), FIRST + 1, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> whoAsksTheWebApplications() {
        var filter = registered(new ContainerBasedAuthenticationFilter(), FIRST + 2, "/camunda/app/*", "/camunda/api/*");
        filter.setName("Container Based Authentication Filter"); // the name under which Camunda looks for it
        filter.setInitParameters(whoIsSignedIn());
        return filter;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> whoAsksTheEngine() {
        var filter = registered(new ProcessEngineAuthenticationFilter(), FIRST + 2, "/engine-rest/*");
        filter.setInitParameters(whoIsSignedIn());
        return filter;
    }

    private static Map<String, String> whoIsSignedIn() {
        return Map.of("authentication-provider", SignedIn.class.getName());
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setAsyncSupported(true);
        return registration;
    }
}
