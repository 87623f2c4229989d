package org.inspectionresponse.calendar;

import java.time.LocalDate;

/**
 * One line of the working behind an answer: a stretch of days, and what became of them.
 *
 * @param first   the first day of the stretch
 * @param last    its last day, the same as the first for a single day
 * @param counted how many of its days were counted, in the unit of the rule
 * @param skipped how many were not, weekends and holidays together
 * @param why     a sentence for people
 */
public record Step(LocalDate first, LocalDate last, int counted, int skipped, String why) {
}
