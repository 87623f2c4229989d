package org.inspectionresponse.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.calendar.Step;

/**
 * A meeting as its page shows it, with the reports before it that the reader may read.
 *
 * @param bodyName as the constitution has it
 * @param externalId what the committee system calls it; null where it does not know it
 * @param over whether it was held before today
 * @param moves from which day to which it was moved and why, a sentence each, oldest first
 */
record MeetingView(String reference, String council, String councilName, String bodyName, LocalDate heldOn, LocalTime startsAt, String place,
        String externalId, boolean over, AgendaPart agenda, List<String> moves, List<ReportPart> reports) {

    /**
     * @param publishedOn null while it is not published
     * @param latestOn last day on which it is not late
     * @param clearDays clear working days between agenda and meeting
     * @param reportsBy last day for final reports to reach democratic services, by the council's scheme; null for a meeting at shorter notice
     * @param convenedBecause why the meeting was convened at shorter notice, so that the agenda was due that day; null for a meeting with its clear days
     * @param provisional whether the latest day rests on a calendar not yet known for certain
     * @param left working days until the latest day, in words; null once the agenda is published or the meeting is over
     */
    record AgendaPart(LocalDate publishedOn, LocalDate latestOn, int clearDays, boolean provisional, String law, List<Step> steps, LocalDate reportsBy,
            String convenedBecause, String left) {

        public boolean late() {
            return publishedOn != null && publishedOn.isAfter(latestOn);
        }
    }

    /** Why a report is before this meeting. */
    enum Place {
        ON_AGENDA("On the agenda"), MEANT("Meant for this meeting"), NEXT("Names no meeting to come; its body meets next now");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param item its number on the agenda; null while it is not on it
     * @param workings null for a reader who sees only what is published
     */
    record ReportPart(String reference, String title, String statusLabel, Place place, Integer item, Workings workings) {
    }

    /**
     * What those see who work on it.
     *
     * @param commentsDueOn null while no comment was asked for
     * @param approvedOn by the director; null before
     * @param member who is consulted, the chair or the portfolio holder; null while the report names no body
     * @param consultedOn null before
     */
    record Workings(int version, LocalDate commentsDueOn, List<CommentPart> comments, LocalDate approvedOn, String returnNote, String member,
            LocalDate consultedOn, Outlook outlook) {

        public long missing() {
            return comments.stream().filter(CommentPart::missing).count();
        }

        public long lateComments() {
            return comments.stream().filter(comment -> comment.missing() && comment.late()).count();
        }
    }

    /**
     * @param asked the role that is asked
     * @param state what has come, in words
     * @param late missing after its day, or given after it
     */
    record CommentPart(String label, String asked, String state, boolean missing, boolean late) {
    }

    /** How many reports will not be on the agenda if nothing is done sooner than the rules ask. */
    public long missing() {
        return reports.stream().filter(its -> its.workings() != null && its.workings().outlook().missesAgenda()).count();
    }

    public long commentsMissing() {
        return reports.stream().filter(its -> its.workings() != null).mapToLong(its -> its.workings().missing()).sum();
    }

    public long commentsLate() {
        return reports.stream().filter(its -> its.workings() != null).mapToLong(its -> its.workings().lateComments()).sum();
    }
}
