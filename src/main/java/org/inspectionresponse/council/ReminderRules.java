package org.inspectionresponse.council;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;

/**
 * When a council's people are reminded.
 *
 * @param clockWorkingDays how many working days before a statutory clock runs out, each 1 to 60; 20, 10, 5 and 1 where the council says nothing
 * @param taskWorkingDays how many working days before a task is due, 1 to 20; two where the council says nothing
 */
public record ReminderRules(List<@NotNull @Min(1) @Max(60) Integer> clockWorkingDays, @Min(1) @Max(20) Integer taskWorkingDays) {

    /** Where a scheme says nothing of reminders. */
    public static final ReminderRules USUAL = new ReminderRules(null, null);

    public ReminderRules {
        clockWorkingDays = clockWorkingDays == null ? List.of(20, 10, 5, 1)
                : clockWorkingDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        taskWorkingDays = taskWorkingDays == null ? 2 : taskWorkingDays;
    }
}
