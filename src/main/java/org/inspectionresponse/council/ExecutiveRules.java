package org.inspectionresponse.council;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a council with executive arrangements lays down for decisions of its executive.
 *
 * @param keyDecisionThreshold pounds of expenditure, income or savings from which a decision is key (SI 2012/2089, regulation 8(1)(a))
 * @param noticeDays how the 28 clear days of regulation 9 are counted here; the regulation does not say; calendar days if the
 *     council does not either
 * @param publishWorkingDays working days after a decision within which its record is published, 1 to 10; regulations 12 and 13 say "as
 *     soon as reasonably practicable", and two are taken where the council does not say
 * @param planThemes the themes of the council's plan that a report can serve, in the order of its form
 */
public record ExecutiveRules(@NotNull @Positive BigDecimal keyDecisionThreshold, NoticeDays noticeDays,
        @Min(1) @Max(10) Integer publishWorkingDays, List<@NotBlank String> planThemes) {

    /** Working days after a decision within which its record is published, where the council does not say. */
    public static final int PUBLISH_WORKING_DAYS = 2;

    public ExecutiveRules {
        noticeDays = noticeDays == null ? NoticeDays.CALENDAR : noticeDays;
        publishWorkingDays = publishWorkingDays == null ? PUBLISH_WORKING_DAYS : publishWorkingDays;
        planThemes = planThemes == null ? List.of() : List.copyOf(planThemes);
    }

    /** Whether weekends and bank holidays count among clear days. */
    public enum NoticeDays { CALENDAR, WORKING }
}
