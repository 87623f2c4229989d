package org.inspectionresponse.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;

/**
 * Whether a report that is not on the agenda yet will be on it in time: the last lawful day of the agenda less what is still to do.
 *
 * @param missesAgenda whether it misses it, or would if each comment takes the time it is allowed
 * @param toDo what is still to do, in the order in which it is done; empty where nothing is or can be
 * @param sentence how that follows; null where nothing is to be said
 */
record Outlook(boolean missesAgenda, List<String> toDo, String sentence) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final Outlook NONE = new Outlook(false, List.of(), null);

    /**
     * The meeting for which a report is judged.
     *
     * @param latestOn last lawful day of its agenda
     * @param commentDays working days allowed for comments
     */
    record Target(LocalDate today, LocalDate heldOn, LocalDate latestOn, int commentDays, Arrangements arrangements) {
    }

    /** Of one that is on the agenda, or withdrawn: nothing is left to do. */
    static Outlook none() {
        return NONE;
    }

    /** @param commentsDueOn null while no comments are asked for */
    static Outlook of(GovernanceReport report, LocalDate commentsDueOn, Target target, WorkingDays days) {
        if (target.heldOn().isBefore(target.today())) {
            return new Outlook(true, List.of(), "It was not on the agenda of this meeting.");
        }
        List<String> toDo = toDo(report, target.arrangements());
        if (target.latestOn().isBefore(target.today())) {
            return new Outlook(true, toDo, "The last lawful day for the agenda was " + DAY.format(target.latestOn()) + ". "
                    + (target.arrangements() == Arrangements.EXECUTIVE
                            ? "A public meeting of the executive cannot take the report now (SI 2012/2089, regulation 7)."
                            : "Only the chair’s opinion that it is urgent can still bring it to this meeting (Local Government Act 1972, section 100B(4)(b))."));
        }
        if (needsText(report)) {
            return beforeSubmission(toDo, target, days);
        }
        return report.current().missing().isEmpty() || commentsDueOn == null ? cleared(toDo, target, days)
                : commentedOn(toDo, commentsDueOn, target, days);
    }

    private static boolean needsText(GovernanceReport report) {
        return report.status() == Status.DRAFT || report.status() == Status.IN_REVISION
                || report.status() == Status.IN_CLEARANCE && report.current().changeRequested();
    }

    private static List<String> toDo(GovernanceReport report, Arrangements arrangements) {
        List<String> toDo = new ArrayList<>();
        int missing = report.current().missing().size();
        if (needsText(report)) {
            toDo.add(report.versions().isEmpty() ? "submit the report" : "submit a new version");
            toDo.add("comments on it");
        } else if (missing > 0) {
            toDo.add(missing == 1 ? "1 comment" : missing + " comments");
        }
        if (report.approvedOn() == null) {
            toDo.add("the director’s approval");
        }
        if (report.consultedOn() == null) {
            toDo.add("the views of the " + arrangements.consultedMember().label().toLowerCase(Locale.UK));
        }
        toDo.add("publish it with the agenda");
        return toDo;
    }

    private static Outlook beforeSubmission(List<String> toDo, Target target, WorkingDays days) {
        LocalDate submitBy = days.before(target.latestOn(), target.commentDays());
        String allowed = "Comments may take " + DaysLeft.quantity(target.commentDays()) + " and the agenda has to be published by "
                + DAY.format(target.latestOn());
        return target.today().isAfter(submitBy)
                ? new Outlook(true, toDo, allowed + ". Submitted today, the report misses it unless comments are given sooner than by "
                        + DAY.format(days.after(target.today(), target.commentDays())) + ".")
                : new Outlook(false, toDo, allowed + ", so the report misses it unless it is submitted by " + DAY.format(submitBy) + ".");
    }

    private static Outlook commentedOn(List<String> toDo, LocalDate dueOn, Target target, WorkingDays days) {
        String by = "the agenda has to be published by " + DAY.format(target.latestOn());
        if (dueOn.isBefore(target.today())) {
            return new Outlook(false, toDo, "Comments were due on " + DAY.format(dueOn) + " and are late; " + by + ": "
                    + left(target, days) + ".");
        }
        return dueOn.isAfter(target.latestOn())
                ? new Outlook(true, toDo, "Comments are due on " + DAY.format(dueOn) + ", but " + by
                        + ": the report misses it unless they are given sooner.")
                : new Outlook(false, toDo, "Comments are due on " + DAY.format(dueOn) + ", and " + by + ": "
                        + DaysLeft.quantity(days.between(dueOn, target.latestOn())) + " between them for what follows.");
    }

    private static Outlook cleared(List<String> toDo, Target target, WorkingDays days) {
        return new Outlook(false, toDo, "The agenda has to be published by " + DAY.format(target.latestOn()) + ": " + left(target, days) + ".");
    }

    private static String left(Target target, WorkingDays days) {
        String words = DaysLeft.inWords(days, target.today(), target.latestOn());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
