package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.WorkingDays;

/**
 * A lawful way by which the plan can still be in time although its route no longer fits.
 *
 * @param measures what to do; several where one alone does not do
 * @param lastDay the last safe day of the next step under it
 * @param next that step
 * @param decisionOn the latest day of the decision under it
 */
public record WayOut(List<Part> measures, LocalDate lastDay, Milestone next, LocalDate decisionOn) {

    /**
     * @param label what to do
     * @param agreement whose agreement it needs
     * @param source the law, or the rule of the council
     * @param lastDay the last day for it
     */
    public record Part(Measure measure, String label, String agreement, String source, LocalDate lastDay) {
    }

    /**
     * The ways out of a route that does not fit, the one with most time first. Where an ordinary meeting would still do, nothing else is
     * lawful or wanted; where one measure does, no two are named.
     */
    static List<WayOut> of(Terms terms, Progress progress, LocalDate today, WorkingDays days) {
        if (progress.reached(Milestone.DECISION)) {
            return List.of();
        }
        List<Measure> open = Stream.of(Measure.values()).filter(measure -> measure.open(terms, progress)).toList();
        List<List<Measure>> singles = open.stream().map(List::of).toList();
        List<WayOut> ways = lawful(singles, terms, progress, today, days);
        return ways.isEmpty() ? lawful(pairs(open), terms, progress, today, days) : ways;
    }

    private static List<List<Measure>> pairs(List<Measure> open) {
        List<List<Measure>> pairs = new ArrayList<>();
        open.forEach(first -> open.stream().filter(second -> second.compareTo(first) > 0).forEach(second -> pairs.add(List.of(first, second))));
        return pairs;
    }

    private static List<WayOut> lawful(List<List<Measure>> candidates, Terms terms, Progress progress, LocalDate today, WorkingDays days) {
        List<WayOut> ways = candidates.stream().flatMap(measures -> fitting(measures, terms, progress, today, days)).toList();
        boolean ordinary = ways.stream().anyMatch(way -> way.isOnly(Measure.EARLIER_MEETING));
        return ways.stream().filter(way -> !ordinary || way.isOnly(Measure.EARLIER_MEETING))
                .filter(way -> ways.stream().noneMatch(other -> other.spares(way)))
                .sorted(Comparator.comparing(WayOut::lastDay).reversed()).toList();
    }

    private static Stream<WayOut> fitting(List<Measure> measures, Terms terms, Progress progress, LocalDate today, WorkingDays days) {
        Terms altered = terms;
        for (Measure measure : measures) {
            altered = measure.under(altered);
        }
        boolean moved = measures.stream().anyMatch(Measure::movesMeeting);
        Steps steps = new Steps(altered, moved ? progress.forAnotherMeeting() : progress, today, days);
        return steps.fit() ? steps.next().map(next -> new WayOut(measures.stream().map(measure -> part(measure, terms, steps)).toList(),
                next.lastSafe(), next.milestone(), steps.decision())).stream() : Stream.of();
    }

    private boolean isOnly(Measure measure) {
        return kinds().equals(Set.of(measure));
    }

    /** Whether it does the same by a rule where the other takes an exception from it. */
    private boolean spares(WayOut other) {
        return !kinds().equals(other.kinds()) && other.kinds().stream().allMatch(kind -> kinds().contains(kind) || kinds().contains(kind.sparedBy()))
                && kinds().size() == other.kinds().size();
    }

    private Set<Measure> kinds() {
        return measures.stream().map(Part::measure).collect(Collectors.toSet());
    }

    private static Part part(Measure measure, Terms terms, Steps steps) {
        LocalDate lastDay = steps.lastSafe(measure.by()).orElseGet(steps::decision);
        return new Part(measure, measure.label(), measure.agreement(terms), measure.source(terms), lastDay);
    }
}
