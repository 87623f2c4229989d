package org.inspectionresponse.notification;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.net.URI;
import java.time.LocalDate;
import org.inspectionresponse.input.Input;

/**
 * What one person is told by mail. It has room for references, dates and the product's own sentences only: nothing that is typed in a
 * report and no title, because mail leaves the council's systems and reports may be exempt or under embargo. Every value is one line.
 *
 * @param purpose what it is for, once and for all for this recipient, such as "due-soon 4711 2026-03-10"
 * @param caseReference null for what belongs to no case; then {@code report} is given
 * @param report reference of the report it concerns; null for none
 * @param recipient sign-in name; the address is looked up when the mail is sent
 * @param dueOn null where nothing is due
 * @param what one sentence: what to do
 * @param why one sentence: what happened, such as the old and the new date and the cause; null for none
 * @param path where to do it, within the product, such as /deadlines
 * @param calendar the entry for the reader's calendar on {@code dueOn}; null for none
 */
public record Notice(String purpose, Kind kind, String council, String caseReference, String report, String recipient, LocalDate dueOn,
        String what, String why, String path, Calendar calendar) {

    public Notice {
        Input.line("Purpose", purpose, 120);
        Input.line("Council", council, 40);
        Input.line("Reference", report == null ? caseReference : report, 40);
        checkIfAny("Case", caseReference, 40);
        Input.line("Recipient", recipient, 255);
        Input.line("What to do", what, 300);
        checkIfAny("Why", why, 500);
        URI within = URI.create(Input.line("Path", path, 500));
        if (within.isAbsolute() || within.getRawAuthority() != null || !path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A path begins with one slash and leads nowhere else.");
        }
        if (calendar != null && dueOn == null) {
            throw new IllegalArgumentException("A calendar entry needs a day.");
        }
    }

    /** What a notice is about; the heading begins the subject line, the opening begins the mail. */
    public enum Kind {
        TASK_ASSIGNED("New task for you", "A task has been given to you."),
        TASK_DUE_SOON("Task due soon", "A task of yours is due soon."),
        TASK_DUE_TODAY("Task due today", "A task of yours is due today."),
        TASK_OVERDUE("Task overdue", "A task is past its date and not done."),
        REPORT_RETURNED("Report returned", "A report has come back to you with a note. Sign in to read the note."),
        PLAN_RETURNED("Plan returned", "The improvement plan has come back to you with a note. Sign in to read the note."),
        ACTIONS_RETURNED("Actions returned", "Actions of the improvement plan have come back to be changed. Sign in to read why."),
        UPDATE_RETURNED("Update returned", "Your update on an action has come back to you with a note. Sign in to read the note."),
        COMMENT_STALE("Comment to be given again", "A report changed after you commented on it, so your comment no longer counts."),
        DECISION_PUBLISHED("Decision published", "A decision has been published."),
        CALL_IN_RECEIVED("Call-in received", "A request to call in a decision has been received. Nothing may be implemented meanwhile."),
        CLOCK_DUE("Deadline coming", "A deadline is coming."),
        CLOCK_EXPIRED("Deadline missed", "A deadline has passed, and what was due is not recorded as done."),
        CLOCK_MOVED("Date moved", "A date you work to has moved."),
        ROUTE_CLOSED("Timetable no longer fits", "The steps that are left no longer fit before the date set by law.");

        private final String heading;
        private final String opening;

        Kind(String heading, String opening) {
            this.heading = heading;
            this.opening = opening;
        }

        String heading() {
            return heading;
        }

        String opening() {
            return opening;
        }
    }

    /**
     * An all-day entry on the day something is due.
     *
     * @param uid the same for the same clock for ever, so that a reader's calendar moves the entry instead of adding one
     * @param sequence grows each time the clock moves, from 0
     * @param summary one line
     */
    public record Calendar(String uid, int sequence, String summary) {

        public Calendar {
            Input.line("Identifier", uid, 200);
            Input.line("Summary", summary, 200);
            if (sequence < 0) {
                throw new IllegalArgumentException("A sequence begins at 0.");
            }
        }
    }

    /** Reference of the report, or else of the case. */
    String reference() {
        return report == null ? caseReference : report;
    }

    String due() {
        return dueOn == null ? null : DAY.format(dueOn);
    }

    /** Made of the kind, the reference and the day: nothing in it was typed by anybody. */
    String subject() {
        return kind.heading() + ": " + reference() + (dueOn == null ? "" : ", due " + due());
    }

    private static void checkIfAny(String label, String value, int most) {
        if (value != null) {
            Input.line(label, value, most);
        }
    }
}
