package org.inspectionresponse.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inspectionresponse.people.Role;

/**
 * How decisions of the executive are called in, from a day on until the next rules. The power is in section 9F of the Local Government Act
 * 2000; everything here is the council's own constitution.
 *
 * @param from first day in force
 * @param to last day in force; null while nothing has ended them
 * @param source where the council says so
 * @param assumed what the source does not say and is assumed here, one statement each
 * @param window how long a decision can be called in after it was published
 * @param effect when a decision that nobody called in may be implemented; on the next working day if it is not said
 * @param requesters who may request it: any one of these is enough
 * @param yearlyCap requests that one member may sign in a municipal year (from 1 May); null without a cap
 * @param grounds the grounds a request can give; empty where it gives its own
 * @param alternativeRequired whether a request must say which decision it wants instead
 * @param officerDecisionsFrom pounds from which a decision of an officer can be called in; null if none can
 * @param urgencyOffices whose agreement exempts an urgent decision, in the order in which they are asked; empty if nothing is exempt
 * @param urgencyTest what the one who agrees must be satisfied of, after "that"; null if nothing is exempt
 * @param hearing the body of scrutiny that hears a request, by name
 * @param hearingWorkingDays working days after a valid request within which it is heard, 1 to 60; null without a limit
 * @param reconsiderationWorkingDays working days after the hearing within which the decision maker decides again, 1 to 60; null without one
 */
public record CallInRules(@NotNull LocalDate from, LocalDate to, @NotBlank String source, List<@NotBlank String> assumed,
        @NotNull @Valid Window window, Effect effect, @NotEmpty List<@Valid Requesters> requesters,
        @Min(1) Integer yearlyCap, List<@NotBlank String> grounds, boolean alternativeRequired,
        @PositiveOrZero BigDecimal officerDecisionsFrom, List<Role> urgencyOffices, String urgencyTest,
        @NotBlank String hearing, @Min(1) @Max(60) Integer hearingWorkingDays, @Min(1) @Max(60) Integer reconsiderationWorkingDays) {

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    public CallInRules {
        assumed = orNone(assumed);
        effect = effect == null ? Effect.NEXT_WORKING_DAY : effect;
        requesters = orNone(requesters);
        grounds = orNone(grounds);
        urgencyOffices = orNone(urgencyOffices);
    }

    private static <T> List<T> orNone(List<T> named) {
        return named == null ? List.of() : List.copyOf(named);
    }

    /**
     * The window: so many days, or up to a fixed weekday.
     *
     * @param length days after the day of publication, 1 to 20; null with a fixed weekday
     * @param days what is counted; working days if it is not said
     * @param untilWeekday the last day is this weekday of the week after publication; null where days are counted
     * @param cutOff the last second in time on the last day, by the clock on the wall in London; null for the whole day
     * @param firstDay which day is the first of the window; the one after publication if it is not said
     */
    public record Window(@Min(1) @Max(20) Integer length, Days days, DayOfWeek untilWeekday, LocalTime cutOff, FirstDay firstDay) {

        public Window {
            days = days == null ? Days.WORKING : days;
            firstDay = firstDay == null ? FirstDay.AFTER_PUBLICATION : firstDay;
        }

        @AssertTrue(message = "give a length or a weekday, not both")
        boolean isOneOfTwo() {
            return (length == null) != (untilWeekday == null);
        }

        /** "two working days after publication, until 16:00" or "up to Tuesday of the week after publication, until 17:00". */
        public String inWords() {
            String period = untilWeekday != null
                    ? "up to " + untilWeekday.getDisplayName(TextStyle.FULL, Locale.UK) + " of the week after publication"
                    : NUMBERS.get(length - 1) + (days == Days.WORKING ? " working day" : " calendar day") + (length == 1 ? "" : "s")
                            + (firstDay == FirstDay.AFTER_PUBLICATION ? " after publication" : ", counted with the day of publication");
            return cutOff == null ? period : period + ", until " + HOUR.format(cutOff);
        }
    }

    public enum Days { WORKING, CALENDAR }

    /** Day 1 of a window that is counted in days. */
    public enum FirstDay {
        /** The first day of the kind counted after the day of publication. */
        AFTER_PUBLICATION,
        /** The day of publication itself, or the first working day from then on where working days are counted. */
        OF_PUBLICATION
    }

    public enum Effect {
        /** On the first working day after the window. */
        NEXT_WORKING_DAY,
        /** On the day after the window, whatever day that is. */
        NEXT_DAY,
        /** On the last day of the window, as soon as it has closed. */
        LAST_DAY
    }

    /** So many of these. @param who the role they hold */
    public record Requesters(@Min(1) @Max(20) int count, @NotNull Who who) {

        /** "any three members who are not on the executive" or "the chair of scrutiny". */
        public String inWords() {
            return switch (who) {
                case NON_EXECUTIVE_MEMBERS -> any("member") + " who " + (count == 1 ? "is" : "are") + " not on the executive";
                case SCRUTINY -> any("member") + " of scrutiny";
                case SCRUTINY_CHAIR -> "the chair of scrutiny";
            };
        }

        private String any(String member) {
            return "any " + NUMBERS.get(count - 1) + " " + member + (count == 1 ? "" : "s");
        }
    }

    /** Who may sign a request. Nobody on the executive may, and nobody who took the decision. */
    public enum Who {
        /** Members who are not on the executive. */
        NON_EXECUTIVE_MEMBERS,
        /** Members of scrutiny. */
        SCRUTINY,
        /** The chair of scrutiny. */
        SCRUTINY_CHAIR
    }

    /** "any three members who are not on the executive, or the chair of scrutiny". */
    public String requestersInWords() {
        return requesters.stream().map(Requesters::inWords).collect(Collectors.joining(", or "));
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
