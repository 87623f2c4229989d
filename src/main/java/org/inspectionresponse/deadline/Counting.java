package org.inspectionresponse.deadline;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.LocalDate;
import org.inspectionresponse.calendar.Rule;

/**
 * How a due date follows from a day.
 *
 * @param from the day counted from; for a rule that counts backwards the day counted back from, as that of a meeting
 * @param count in the unit of the rule
 * @param event what happens on that day, in words that follow "the day", such as "the report was received"
 */
public record Counting(Rule rule, LocalDate from, int count, String event) {

    /** Whether it counts back from a day that is still to come. */
    boolean backwards() {
        return rule == Rule.WORKING_DAYS_BEFORE || rule == Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION || rule == Rule.CLEAR_DAYS_LATEST_NOTICE;
    }

    /** "70 working days after 19 December 2019, the day the report was received." */
    String sentence() {
        String way = switch (rule) {
            case WORKING_DAYS_AFTER -> "%s working day%s after %s, the day %s.";
            case WORKING_DAYS_BEFORE -> "%s working day%s before %s, the day %s.";
            case CLEAR_WORKING_DAYS_EARLIEST_DECISION -> "The first working day after %s clear working day%s from %s, the day %s.";
            case CLEAR_WORKING_DAYS_LATEST_PUBLICATION -> "%s clear working day%s before %s, the day %s.";
            case CLEAR_DAYS_EARLIEST_DECISION -> "The day after %s clear day%s from %s, the day %s.";
            case CLEAR_DAYS_LATEST_NOTICE -> "%s clear day%s before %s, the day %s.";
            case MONTHS -> "%s month%s after %s, the day %s.";
            case MONTHS_ROLL_FORWARD -> "%s month%s after %s, the day %s, rolled forward to a working day.";
            case MONTHS_ROLL_BACK -> "%s month%s after %s, the day %s, rolled back to a working day.";
            case CALL_IN_EFFECTIVE_NEXT_WORKING_DAY, CALL_IN_EFFECTIVE_NEXT_DAY, CALL_IN_EFFECTIVE_NTH_WORKING_DAY ->
                    "When a window of %s working day%s from %s has closed, the day %s.";
        };
        return way.formatted(count, count == 1 ? "" : "s", DAY.format(from), event);
    }
}
