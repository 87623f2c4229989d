package org.inspectionresponse.web;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.RequiredComment;

/** Who was asked for a comment on a report, and what has come. */
final class MeetingComments {

    private MeetingComments() {
    }

    /** @param dueOn the day by which the newest version is to be commented on; null while nothing was asked */
    static List<MeetingView.CommentPart> on(GovernanceReport report, LocalDate dueOn, LocalDate today) {
        return report.current().required().stream().map(need -> of(report, need, dueOn, today)).toList();
    }

    private static MeetingView.CommentPart of(GovernanceReport report, RequiredComment need, LocalDate dueOn, LocalDate today) {
        Comment given = need.standsFrom() == null ? report.current().comment(need.kind()).orElse(null) : null;
        boolean missing = need.standsFrom() == null && given == null;
        boolean late = dueOn != null && (missing && today.isAfter(dueOn) || given != null && given.givenOn().isAfter(dueOn));
        return new MeetingView.CommentPart(need.kind().label(), need.kind().role().label(),
                missing ? "Missing" : given == null ? "Stands from version " + need.standsFrom() : words(given), missing, late);
    }

    private static String words(Comment given) {
        return switch (given.outcome()) {
            case GIVEN -> "Given";
            case NOT_APPLICABLE -> "Does not apply, said";
            case CHANGE_REQUESTED -> "Change requested";
        } + " on " + DAY.format(given.givenOn()) + " by " + given.initials();
    }
}
