package org.inspectionresponse.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a question about days.
 *
 * @param date        the day asked for
 * @param provisional true when a year that mattered had no published bank holidays, so that the standing rules stood in
 * @param source      the law the rule comes from, and where the bank holidays come from if any could matter
 * @param steps       what was counted and skipped, and why; empty unless an explanation was asked for
 */
public record Reckoning(LocalDate date, boolean provisional, String source, List<Step> steps) {
}
