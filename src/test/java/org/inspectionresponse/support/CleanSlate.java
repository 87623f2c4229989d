package org.inspectionresponse.support;

import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.engine.ProductClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test: real time, and nobody signed in to this thread. */
final class CleanSlate implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        new ProductClock().backToRealTime();
        SpringExtension.getApplicationContext(context).getBean(IdentityService.class).clearAuthentication();
        SecurityContextHolder.clearContext();
    }
}
