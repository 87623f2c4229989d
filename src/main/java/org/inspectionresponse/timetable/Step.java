package org.inspectionresponse.timetable;

import java.time.LocalDate;

/**
 * One step of a route.
 *
 * @param lastSafe the last day on which it can be reached so that all that follows still fits
 * @param workingDay which working day after the receipt of Ofsted's report that is; null while the receipt is not known
 * @param done the day it was reached; null before
 * @param planned the day for it if the report keeps to the meeting it is meant for; null where none is chosen or it was reached
 * @param slack working days left until the last safe day, from the day it was reached, is planned for, or else today; negative when late
 * @param binds whether the plan is late if this is; false for the report's steps where the plan does not wait for members
 * @param how how the last safe day follows, in a sentence
 */
public record Step(Milestone milestone, LocalDate lastSafe, Integer workingDay, LocalDate done, LocalDate planned, int slack, State state,
        boolean binds, String how) {

    public enum State {
        DONE("Done"),
        /** The first that is not reached yet. */
        NEXT("Next"),
        AHEAD("Ahead"),
        /** Its last safe day is over. */
        MISSED("Missed"),
        /** The meeting it is meant for is too late. */
        TOO_LATE("Planned too late"),
        /** The body does not meet in time. */
        NO_MEETING("No meeting in time");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the route does not fit because of it. */
    public boolean red() {
        return binds && (state == State.MISSED || state == State.TOO_LATE || state == State.NO_MEETING);
    }
}
