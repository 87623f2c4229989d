package org.inspectionresponse.register;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before what everybody may read: who asks too often is told so before anything is read, and answers of the register may be kept for a moment. */
@Configuration(proxyBeanMethods = false)
class RegisterFilters {

    private static final String REGISTER = "/register/*";
    private static final String[] PAPERS = {"/reports/*", "/decisions/*", "/plans/*", "/progress/*", "/forward-plan/*", "/call-ins/*", "/urgency-register/*"};

    /** Behind the filter that takes the reader's address from what a proxy says. */
    private static final int AFTER_A_PROXY_IS_HEARD = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    FilterRegistrationBean<RateLimit> registerRateLimit(RegisterSettings settings) {
        var filter = new FilterRegistrationBean<>(new RateLimit(settings, TimeMeter.SYSTEM_NANOTIME));
        filter.addUrlPatterns(REGISTER);
        filter.addUrlPatterns(PAPERS);
        filter.setOrder(AFTER_A_PROXY_IS_HEARD);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PublicCaching> registerCaching() {
        var filter = new FilterRegistrationBean<>(new PublicCaching());
        filter.addUrlPatterns(REGISTER);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
