package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.timetable.Step.State;

/** The steps of a route as they stand on a day. */
final class Steps {

    private final Terms terms;
    private final Progress progress;
    private final LocalDate today;
    private final WorkingDays days;
    private final Backwards backwards;
    private final Optional<LocalDate> meeting;
    private final LocalDate decision;
    private final Map<Milestone, LocalDate> lastSafe;
    private final Map<Milestone, LocalDate> planned;
    private final List<Step> all;

    Steps(Terms terms, Progress progress, LocalDate today, WorkingDays days) {
        this.terms = terms;
        this.progress = progress;
        this.today = today;
        this.days = days;
        backwards = new Backwards(terms, days);
        LocalDate from = progress.on(Milestone.DECISION).filter(day -> day.isBefore(today)).orElse(today);
        meeting = terms.decider().anyDay() ? Optional.empty() : backwards.lastMeeting(from);
        decision = meeting.orElseGet(backwards::latestDecision);
        lastSafe = backwards.lastSafe(decision);
        planned = planned();
        all = all();
    }

    private List<Step> all() {
        Sentences sentences = new Sentences(terms, lastSafe, meeting.isPresent());
        Optional<Milestone> next = inOrder().filter(milestone -> !progress.reached(milestone)).findFirst();
        return inOrder().map(milestone -> step(milestone, next.filter(milestone::equals).isPresent(), sentences)).toList();
    }

    private Stream<Milestone> inOrder() {
        return lastSafe.entrySet().stream().sorted(Map.Entry.<Milestone, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Step step(Milestone milestone, boolean next, Sentences sentences) {
        LocalDate last = lastSafe.get(milestone);
        LocalDate done = progress.on(milestone).orElse(null);
        LocalDate plan = done == null ? planned.get(milestone) : null;
        return new Step(milestone, last, terms.receivedOn() == null ? null : days.between(terms.receivedOn(), last), done, plan,
                slack(last, done, plan), state(milestone, done, plan, next), terms.awaitsDecision() || !milestone.ofReport(),
                sentences.how(milestone));
    }

    private int slack(LocalDate last, LocalDate done, LocalDate plan) {
        return days.between(done != null ? done : plan != null && plan.isAfter(today) ? plan : today, last);
    }

    private State state(Milestone milestone, LocalDate done, LocalDate plan, boolean next) {
        LocalDate last = lastSafe.get(milestone);
        if (done != null) {
            return State.DONE;
        }
        if (today.isAfter(last)) {
            return State.MISSED;
        }
        if (plan != null && plan.isAfter(last)) {
            return State.TOO_LATE;
        }
        if (milestone == Milestone.DECISION && meeting.isEmpty() && !terms.decider().anyDay()) {
            return State.NO_MEETING;
        }
        return next ? State.NEXT : State.AHEAD;
    }

    /** The days that follow from what is chosen or reached: the meeting, the decision, its publication. */
    private Map<Milestone, LocalDate> planned() {
        Map<Milestone, LocalDate> dates = new EnumMap<>(Milestone.class);
        LocalDate day = progress.on(Milestone.DECISION).orElse(progress.meeting());
        if (day != null) {
            dates.putAll(backwards.preparing(day));
            dates.put(Milestone.DECISION, day);
            dates.putAll(progress.on(Milestone.PUBLICATION).map(backwards::published).orElseGet(() -> backwards.following(day)));
        }
        if (progress.effectOn() != null) {
            dates.put(Milestone.EFFECT, progress.effectOn());
        }
        return dates;
    }

    /** In the order of their last safe days. */
    List<Step> list() {
        return all;
    }

    /** Empty for a step that this route does not have. */
    Optional<LocalDate> lastSafe(Milestone milestone) {
        return Optional.ofNullable(lastSafe.get(milestone));
    }

    boolean fit() {
        return all.stream().noneMatch(Step::red);
    }

    /** The first step that is not reached; of those that bind, where any does. Empty when all are. */
    Optional<Step> next() {
        return all.stream().filter(step -> step.done() == null).min(Comparator.comparing(step -> !step.binds()));
    }

    /** The last day of the decision: that of a meeting, or any working day where none is needed or none is early enough. */
    LocalDate decision() {
        return decision;
    }

    /** The last meeting that is early enough; empty where there is none or none is needed. */
    Optional<LocalDate> meeting() {
        return meeting;
    }
}
