package org.inspectionresponse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates computed in two other ways, and dates that councils published, with the rule each council followed. */
class ClockCasesTest {

    private static final Map<String, String> SLUGS = Map.ofEntries(
            Map.entry("WD_AFTER", "working-days-after"),
            Map.entry("WD_BEFORE", "working-days-before"),
            Map.entry("CLEAR_WD_EARLIEST_DECISION", "clear-working-days-earliest-decision"),
            Map.entry("CLEAR_WD_LATEST_PUBLICATION", "clear-working-days-latest-publication"),
            Map.entry("CLEAR_CALENDAR_EARLIEST_DECISION", "clear-days-earliest-decision"),
            Map.entry("CLEAR_CALENDAR_LATEST_NOTICE", "clear-days-latest-notice"),
            Map.entry("MONTHS", "months"),
            Map.entry("MONTHS_ROLL_FORWARD", "months-roll-forward"),
            Map.entry("MONTHS_ROLL_BACK", "months-roll-back"),
            Map.entry("CALLIN_EFFECTIVE_NEXT_WD", "call-in-effective-next-working-day"),
            Map.entry("CALLIN_EFFECTIVE_NEXT_CALENDAR_DAY", "call-in-effective-next-day"),
            Map.entry("CALLIN_EFFECTIVE_ON_NTH_WD", "call-in-effective-nth-working-day"));

    private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();

    @ParameterizedTest
    @MethodSource("cases")
    void theDayIsTheOneThatWasPublishedOrComputedElsewhere(ClockCase expected) {
        WorkingDays calendar = expected.knownOn == null ? WORKING_DAYS : WORKING_DAYS.asKnownOn(expected.knownOn);
        Rule rule = Rule.of(SLUGS.get(expected.rule)).orElseThrow();

        assertThat(calendar.reckon(rule, expected.from, expected.count).date()).as(expected.id).isEqualTo(expected.date);
        assertThat(calendar.explain(rule, expected.from, expected.count).date()).as(expected.id).isEqualTo(expected.date);
    }

    @Test
    void everyCaseIsReadAndEveryRuleHasOne() {
        assertThat(cases()).hasSize(82);
        assertThat(cases().stream().map(ClockCase::rule)).containsOnlyElementsOf(SLUGS.keySet());
        assertThat(SLUGS.values()).containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values()).map(Rule::slug).toList());
    }

    static List<ClockCase> cases() {
        var resource = ClockCasesTest.class.getResourceAsStream("/calendar/clock-cases.csv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(ClockCase::parse).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    record ClockCase(String id, String rule, int count, LocalDate from, LocalDate date, LocalDate knownOn) {

        /** The columns before the free text hold no commas. */
        static ClockCase parse(String line) {
            String[] cells = line.split(",", 10);
            return new ClockCase(cells[0], cells[2], Integer.parseInt(cells[3]), LocalDate.parse(cells[4]),
                    LocalDate.parse(cells[6]), cells[8].isEmpty() ? null : LocalDate.parse(cells[8]));
        }
    }
}
