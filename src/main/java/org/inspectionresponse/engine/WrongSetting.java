package org.inspectionresponse.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting that stops the start. Its message names the setting and is all that the operator sees, without a stack trace. */
final class WrongSetting extends IllegalStateException {

    private final String remedy;

    /** @param remedy what the operator should set instead */
    WrongSetting(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** Found by Spring Boot through {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongSetting> {

        @Override
        protected FailureAnalysis analyze(Throwable root, WrongSetting wrong) {
            return new FailureAnalysis(wrong.getMessage(), wrong.remedy, wrong);
        }
    }
}
