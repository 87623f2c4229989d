package org.inspectionresponse.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/**
 * The ways in which law and constitutions count. Each is one walk over the calendar, which gives both the date and its
 * explanation, so that the two cannot disagree.
 */
public enum Rule {

    /** The last day of a period of working days; the day it runs from is day 0. */
    WORKING_DAYS_AFTER("Working days after a day", Law.WORKING_DAY,
            (walk, count) -> walk.workingDaysOn(count).arrive("The answer.")),

    /** The last day on which something can be done a number of working days before a meeting. */
    WORKING_DAYS_BEFORE("Working days before a day", Law.WORKING_DAY,
            (walk, count) -> walk.workingDaysBack(count).arrive("The answer.")),

    /** The day of the notice and the day of the decision are both left out of the count. */
    CLEAR_WORKING_DAYS_EARLIEST_DECISION("Clear working days: earliest decision after a notice",
            "SI 2012/2089, regulation 10",
            (walk, count) -> walk.workingDaysOn(count)
                    .toNextWorkingDay("The next working day after the clear days: the earliest day for the decision.")),

    /** The day of publication and the day of the meeting are both left out of the count. */
    CLEAR_WORKING_DAYS_LATEST_PUBLICATION("Clear working days: latest publication before a meeting",
            "Local Government Act 1972, sections 100A(6) and 100B(3); SI 2012/2089, regulation 7",
            (walk, count) -> walk.workingDaysBack(count)
                    .toPreviousWorkingDay("The last working day before the clear days: the latest day to publish.")),

    /** As for clear working days, but every day counts: practice reads the 28 clear days of a key decision so. */
    CLEAR_DAYS_EARLIEST_DECISION("Clear days: earliest decision after a notice", Law.NOTICE,
            (walk, count) -> walk.daysOn(count).toNextDay("The day after the clear days: the earliest day for the decision.")),

    CLEAR_DAYS_LATEST_NOTICE("Clear days: latest notice before a decision", Law.NOTICE,
            (walk, count) -> walk.daysBack(count).toPreviousDay("The day before the clear days: the latest day for the notice.")),

    /** The corresponding day of a later month, or the month's last day if it has none. */
    MONTHS("Months after a day", Law.MONTH,
            (walk, count) -> walk.monthsOn(count).arrive("The answer.")),

    MONTHS_ROLL_FORWARD("Months after a day, then forward to a working day", Law.MONTH,
            (walk, count) -> walk.monthsOn(count).rollForward("The answer: the first working day from then on.")),

    MONTHS_ROLL_BACK("Months after a day, then back to a working day", Law.MONTH,
            (walk, count) -> walk.monthsOn(count).rollBack("The answer: the last working day up to then.")),

    /** The window is counted from the day the decision was published. */
    CALL_IN_EFFECTIVE_NEXT_WORKING_DAY("Call-in: effective on the next working day after the window", Law.CALL_IN,
            (walk, count) -> walk.workingDaysOn(count)
                    .toNextWorkingDay("The next working day after the window: the decision takes effect.")),

    CALL_IN_EFFECTIVE_NEXT_DAY("Call-in: effective on the next day after the window", Law.CALL_IN,
            (walk, count) -> walk.workingDaysOn(count).toNextDay("The day after the window: the decision takes effect.")),

    CALL_IN_EFFECTIVE_NTH_WORKING_DAY("Call-in: effective on the window's last working day", Law.CALL_IN,
            (walk, count) -> walk.workingDaysOn(count).arrive("The last day of the window: the decision takes effect."));

    private final String title;
    private final String law;
    private final ObjIntConsumer<Walk> course;

    Rule(String title, String law, ObjIntConsumer<Walk> course) {
        this.title = title;
        this.law = law;
        this.course = course;
    }

    /** The rule with that slug, spelled exactly so. */
    public static Optional<Rule> of(String slug) {
        return Stream.of(values()).filter(rule -> rule.slug().equals(slug)).findFirst();
    }

    /** All slugs, in order. */
    public static List<String> slugs() {
        return Stream.of(values()).map(Rule::slug).toList();
    }

    /** Its name in addresses and data, as {@code working-days-after}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where the rule comes from. */
    public String law() {
        return law;
    }

    void walk(Walk walk, int count) {
        course.accept(walk, count);
    }

    /** A nested class, because an enum's constants cannot name its own static fields. */
    private static final class Law {
        static final String WORKING_DAY = "SI 2007/462, regulation 1(2)";
        static final String NOTICE = "SI 2012/2089, regulations 5 and 9";
        static final String MONTH = "Interpretation Act 1978, Schedule 1; Dodds v Walker [1981] 1 WLR 1027";
        static final String CALL_IN = "Local Government Act 2000, section 9F; the window is the council's own";
    }
}
