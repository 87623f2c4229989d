package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a case has come.
 *
 * @param done the day of each milestone that was reached
 * @param meeting the day of the meeting the report is meant for; null where none is chosen
 * @param effectOn the day the decision is expected to take effect; null while that only follows from the other days
 */
public record Progress(Map<Milestone, LocalDate> done, LocalDate meeting, LocalDate effectOn) {

    /** Nothing was reached. */
    public static final Progress NONE = new Progress(Map.of(), null, null);

    public Progress {
        done = Collections.unmodifiableMap(done.isEmpty() ? Map.of() : new EnumMap<>(done));
    }

    boolean reached(Milestone milestone) {
        return done.containsKey(milestone);
    }

    Optional<LocalDate> on(Milestone milestone) {
        return Optional.ofNullable(done.get(milestone));
    }

    /** The same for a report that goes to another meeting than the one it was meant for: its agenda is still to come. */
    Progress forAnotherMeeting() {
        Map<Milestone, LocalDate> kept = new EnumMap<>(Milestone.class);
        kept.putAll(done);
        kept.remove(Milestone.AGENDA);
        return new Progress(kept, null, null);
    }
}
