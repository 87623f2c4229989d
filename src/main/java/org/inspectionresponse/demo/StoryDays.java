package org.inspectionresponse.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;

/** The days of a story, worked out by the day engine's own rules and never by a plain offset. */
final class StoryDays {

    private static final String TODAY = "today";

    private final Map<String, String> rules;
    private final WorkingDays workingDays;
    private final Map<String, LocalDate> known = new HashMap<>();

    /** @param today the day on which the story begins to be told; it stays that day when it is told on later */
    StoryDays(Map<String, String> rules, WorkingDays workingDays, LocalDate today) {
        this.rules = rules;
        this.workingDays = workingDays;
        known.put(TODAY, today);
    }

    /** @return the day of that name; empty if the story has none */
    Optional<LocalDate> find(String name) {
        if (!known.containsKey(name) && rules.containsKey(name)) {
            known.put(name, reckon(rules.get(name)));
        }
        return Optional.ofNullable(known.get(name));
    }

    LocalDate require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The story has no day called " + name));
    }

    /** A date, or the slug of a rule, a count and the name of the day it is counted from. */
    private LocalDate reckon(String rule) {
        String[] parts = rule.split(" ");
        if (parts.length == 1) {
            return LocalDate.parse(rule);
        }
        return workingDays.reckon(Rule.of(parts[0]).orElseThrow(() -> new IllegalArgumentException("There is no rule " + parts[0])),
                require(parts[2]), Integer.parseInt(parts[1])).date();
    }
}
