package org.inspectionresponse.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules a council sets for itself, from a day on until the next scheme. The law's own periods are not here: they are rules in code.
 *
 * @param from first day in force
 * @param source where the council says so, or that it is assumed
 * @param submissionAwaitsDecision whether the plan goes to Ofsted only after members have decided
 * @param factualAccuracyWorkingDays working days for comments on Ofsted's draft report, 1 to 30
 * @param commentWorkingDays working days in which finance, legal and the others comment, 1 to 30
 * @param agendaClearWorkingDays clear working days between agenda and meeting; not fewer than the five of section 100B(3) LGA 1972
 * @param reportDeadlineWorkingDays working days before the meeting by which democratic services want the final report, 1 to 30
 * @param updateMonths calendar months between progress reports to members, 1 to 24
 * @param updateLeadWorkingDays working days before an update is due on which it is begun, 0 to 90: time to report, verify, comment and
 *     publish the agenda
 * @param taskWorkingDays working days from its coming up within which a task is done that has no date of its own, 1 to 30
 * @param section151Threshold pounds from which the section 151 officer comments as well
 * @param planSubmission how plans go to Ofsted; by mail where that is not said
 * @param planPortal name or address of the portal; needed where they are uploaded to one
 * @param planRecipients offices a plan goes to; of what goes by mail at least one has every plan
 * @param reminders when people are reminded of clocks and tasks
 * @param executive what holds for decisions of the executive; null under a committee system
 */
public record Scheme(@NotNull LocalDate from, @NotBlank String source, @NotNull Arrangements arrangements,
        boolean submissionAwaitsDecision, @Min(1) @Max(30) int factualAccuracyWorkingDays, @Min(1) @Max(30) int commentWorkingDays,
        @Min(5) @Max(30) int agendaClearWorkingDays, @Min(1) @Max(30) int reportDeadlineWorkingDays, @Min(1) @Max(24) int updateMonths,
        @Min(0) @Max(90) int updateLeadWorkingDays, @Min(1) @Max(30) int taskWorkingDays,
        @NotNull @PositiveOrZero BigDecimal section151Threshold, SubmissionWay planSubmission, String planPortal,
        @NotNull @Size(max = 5) List<@Valid PlanRecipient> planRecipients, @Valid ReminderRules reminders, @Valid ExecutiveRules executive) {

    public Scheme {
        reminders = reminders == null ? ReminderRules.USUAL : reminders;
        planSubmission = planSubmission == null ? SubmissionWay.MAIL : planSubmission;
    }

    @AssertTrue(message = "what goes by mail needs a recipient of every plan, and what goes by portal its name")
    boolean isSubmissionComplete() {
        return planSubmission == SubmissionWay.MAIL ? planRecipients != null && planRecipients.stream().anyMatch(its -> its.when().isEmpty())
                : planPortal != null && !planPortal.isBlank();
    }

    @AssertTrue(message = "executive arrangements need the rules of the executive")
    boolean isExecutiveComplete() {
        return arrangements != Arrangements.EXECUTIVE || executive != null;
    }
}
