package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;

/** How each day of a route follows, in words. */
final class Sentences {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Terms terms;
    private final Map<Milestone, LocalDate> dates;
    private final boolean meetingFound;

    Sentences(Terms terms, Map<Milestone, LocalDate> dates, boolean meetingFound) {
        this.terms = terms;
        this.dates = dates;
        this.meetingFound = meetingFound;
    }

    String how(Milestone milestone) {
        return switch (milestone) {
            case SUBMISSION -> dates.get(milestone).equals(terms.dueOn()) ? "The day the plan is due."
                    : "The last working day before the plan is due on %s.".formatted(day(terms.dueOn()));
            case PLAN -> plan();
            case EFFECT -> terms.awaitsDecision() ? "The plan is sent once the decision is in effect; that can be the same day."
                    : "The plan does not wait for it; by this day members would still decide before it is sent.";
            case CALL_IN -> "The window is %s; after it the decision takes effect.".formatted(terms.callIn().window().inWords());
            case PUBLICATION -> terms.callIn() != null ? "The last day of publication after which the window closes in time."
                    : "The decision cannot be called in, so it takes effect when its record is published.";
            case DECISION -> decision();
            case AGENDA -> terms.convenedOn(dates.get(Milestone.DECISION)).isPresent()
                    ? "The meeting was convened at shorter notice, so its agenda is open from that day."
                    : count(terms.periods().agendaClear(), "clear working day") + " before the meeting.";
            case FINAL_REPORT -> finalReport();
            case CONSULTATION -> terms.decider().meets() ? "Before the report goes to democratic services."
                    : "Before the decision is taken.";
            case COMMENTS -> "Before the director approves the report; silence is not consent.";
            case NOTICE -> notice();
            case DRAFT -> draft();
        };
    }

    private String plan() {
        if (!terms.awaitsDecision()) {
            return "Before the plan is sent.";
        }
        return terms.planWithReport() ? "Members decide on the finished plan, so it is ready when their report is."
                : "An officer finishes it after members have decided.";
    }

    private String decision() {
        String needed = terms.decider().executive()
                ? "its record is published within " + count(terms.periods().publication(), "working day") : "it takes effect at once";
        if (!terms.decider().meets()) {
            return "The last working day for the decision; " + needed + ".";
        }
        return meetingFound ? "The last meeting of the body that is early enough; " + needed + "."
                : "No meeting of the body is early enough. This is the last working day on which one could be held; " + needed + ".";
    }

    private String finalReport() {
        int days = terms.periods().finalReport();
        return dates.get(Milestone.FINAL_REPORT).equals(dates.get(Milestone.AGENDA)) ? "In time for the agenda."
                : count(days, "working day") + " before the meeting, by the council's scheme.";
    }

    private String notice() {
        return switch (terms.notice().route()) {
            case FULL -> "28 clear %s days before the decision (SI 2012/2089 reg 9)."
                    .formatted(terms.notice().days() == NoticeDays.CALENDAR ? "calendar" : "working");
            case GENERAL_EXCEPTION -> "Five clear working days before the decision (SI 2012/2089 reg 10).";
            case SPECIAL_URGENCY -> "Agreed before the decision (SI 2012/2089 reg 11).";
        };
    }

    private String draft() {
        return dates.get(Milestone.DRAFT).equals(dates.get(Milestone.NOTICE)) ? "Before notice of the key decision is given, which follows from the draft."
                : count(terms.periods().comments(), "working day") + " for comments.";
    }

    static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    static String day(LocalDate day) {
        return FULL.format(day);
    }
}
