package org.inspectionresponse.register;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the register alone: who asks too often is told so before anything is read, and answers may be kept for a moment. */
@Configuration(proxyBeanMethods = false)
class RegisterFilters {

    private static final String REGISTER = "/register/*";

    @Bean
    FilterRegistrationBean<RateLimit> registerRateLimit(RegisterSettings settings) {
        var filter = new FilterRegistrationBean<>(new RateLimit(settings, TimeMeter.SYSTEM_NANOTIME));
        filter.addUrlPatterns(REGISTER);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
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
