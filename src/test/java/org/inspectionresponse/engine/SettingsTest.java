package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

@ProductTest
class SettingsTest {

    @Autowired
    private IdentityService identity;
    @Autowired
    private CamundaBpmProperties engine;
    private final IdentityDirectory nobody = mock(IdentityDirectory.class);

    @BeforeEach
    void nobodyAdministers() {
        when(nobody.hasAdministrator()).thenReturn(false);
    }

    @Test
    void theFirstAdministratorIsEnrolledAsConfigured() {
        first("head.of.systems", "correct horse battery").ensure();
        verify(nobody).enrolAdministrator(new Person("head.of.systems", "Ada Byron", "ada@example.org"), "correct horse battery");
    }

    @Test
    void whereSomebodyAdministersTheSettingsAreNotRead() {
        when(nobody.hasAdministrator()).thenReturn(true);
        first(null, null).ensure();
        verify(nobody).hasAdministrator();
        verifyNoMoreInteractions(nobody);
    }

    @Test
    void aMissingAdministratorIsNamed() {
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> first(null, null).ensure())
            .withMessageContaining("inspection-response.administrator.id is not set");
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> first("head", " ").ensure())
            .withMessageContaining("inspection-response.administrator.password is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "eleven char", "aaaaaaaaaaaaaaaa", "abababababababab", "HEAD.of.systems-2026"})
    void aWeakPasswordIsRefused(String password) {
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> first("head.of.systems", password).ensure())
            .withMessageContaining("inspection-response.administrator.password is too weak").withMessageNotContaining(password + " ");
    }

    @Test
    void aMisspeltSettingOfTheEngineIsNamed() {
        String prefix = "camunda.bpm.generic-properties.properties.";
        assertThatExceptionOfType(WrongSetting.class)
            .isThrownBy(() -> EngineSettings.check(new MockEnvironment().withProperty(prefix + "enforce-histroy-time-to-live", "true")))
            .withMessageContaining(prefix + "enforce-histroy-time-to-live");
        assertThatCode(() -> EngineSettings.check(new MockEnvironment().withProperty(prefix + "enforce-history-time-to-live", "true")
            .withProperty(prefix + "historyTimeToLive", "P1D"))).doesNotThrowAnyException();
    }

    @Test
    void idleExecutorLooksOftenEnoughForAnEmbargoToEndWithinAMinuteOfItsMoment() {
        assertThat(engine.getJobExecution().getMaxWait()).isLessThanOrEqualTo(15_000);
    }

    @Test
    void aSettingOutOfItsRangeIsNamed() {
        new ApplicationContextRunner().withUserConfiguration(SignInOnly.class)
            .withPropertyValues("inspection-response.sign-in.rights-known-for=2h")
            .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("inspection-response.sign-in")
                .hasStackTraceContaining("rightsKnownFor"));
    }

    @EnableConfigurationProperties(SignInSettings.class)
    static class SignInOnly {
    }

    private FirstAdministrator first(String id, String password) {
        return new FirstAdministrator(new AdministratorSettings(id, password, "Ada Byron", "ada@example.org"), nobody, identity);
    }
}
