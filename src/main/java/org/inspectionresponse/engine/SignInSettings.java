package org.inspectionresponse.engine;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code inspection-response.sign-in}.
 *
 * @param rightsKnownFor how long a person's roles, or that they have left, may be out of date; at most a minute
 */
@Validated
@ConfigurationProperties("inspection-response.sign-in")
record SignInSettings(@NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 1) @DefaultValue("5s") Duration rightsKnownFor) {
}
