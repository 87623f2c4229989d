package org.inspectionresponse.register;

import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.register.Named.Name;

/**
 * A decision with a public record.
 *
 * @param report reference of the report that was decided on
 * @param title of that report
 * @param outcome such as {@code AGREED}
 * @param publishedAt null where the record is the minutes
 * @param callInUntil the last second at which it may be called in; null where it may not be, or not any more
 * @param effect whether it is in effect, and what it waits for, in words
 * @param inEffectOn null before
 * @param address of the report's page, where the decision stands
 */
record DecisionEntry(String report, String title, Name council, Name decidedBy, LocalDate decidedOn, String outcome, String outcomeLabel,
        Instant publishedAt, Instant callInUntil, String effect, LocalDate inEffectOn, String address) {
}
