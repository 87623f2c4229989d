package org.inspectionresponse.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param requestsPerMinute how often one address may ask, 1 to 100,000
 * @param addressesKnown how many addresses are counted at once, 100 to 1,000,000; those that asked least lately are forgotten first
 */
@Validated
@ConfigurationProperties("inspection-response.register")
record RegisterSettings(@DefaultValue("120") @Min(1) @Max(100_000) int requestsPerMinute,
        @DefaultValue("20000") @Min(100) @Max(1_000_000) int addressesKnown) {
}
