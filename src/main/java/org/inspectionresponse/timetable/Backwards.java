package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.callin.Window;
import org.inspectionresponse.decision.NoticePeriod;

/**
 * Counts the days of a route. What follows a decision is counted forwards only, by the rules that the rest of the product uses; the last
 * day for it is found by asking day after day, backwards, whether what follows still fits.
 */
final class Backwards {

    private final Terms terms;
    private final WorkingDays days;

    Backwards(Terms terms, WorkingDays days) {
        this.terms = terms;
        this.days = days;
    }

    /** The last day to send the plan. */
    LocalDate submission() {
        return days.previousOrSame(terms.dueOn());
    }

    /** The last working day on which a decision can be taken so that it is in effect when the plan has to be sent. */
    LocalDate latestDecision() {
        return latest(day -> !following(day).get(Milestone.EFFECT).isAfter(submission()));
    }

    /** The last meeting from a day on that is early enough; empty if there is none. */
    Optional<LocalDate> lastMeeting(LocalDate from) {
        LocalDate latest = latestDecision();
        return terms.meetings().stream().map(Terms.Sitting::heldOn).filter(day -> !day.isBefore(from) && !day.isAfter(latest)).max(Comparator.naturalOrder());
    }

    /**
     * The last safe day of each step.
     *
     * @param decision the day of the decision, not after {@link #latestDecision()}
     */
    Map<Milestone, LocalDate> lastSafe(LocalDate decision) {
        Map<Milestone, LocalDate> dates = preparing(decision);
        dates.put(Milestone.DECISION, decision);
        if (terms.decider().executive()) {
            LocalDate publication = latest(day -> !effectOf(day).isAfter(submission()));
            dates.put(Milestone.PUBLICATION, publication);
            if (terms.callIn() != null) {
                dates.put(Milestone.CALL_IN, Window.of(terms.callIn(), publication, days).closesOn());
            }
        }
        dates.put(Milestone.EFFECT, submission());
        dates.put(Milestone.PLAN, planWith(dates));
        dates.put(Milestone.SUBMISSION, submission());
        return dates;
    }

    private LocalDate planWith(Map<Milestone, LocalDate> dates) {
        return terms.awaitsDecision() && terms.planWithReport() ? dates.get(Milestone.CONSULTATION) : submission();
    }

    /** The last days for what comes before a decision of that day. */
    Map<Milestone, LocalDate> preparing(LocalDate decision) {
        Map<Milestone, LocalDate> dates = new EnumMap<>(Milestone.class);
        LocalDate complete = days.previousOrSame(decision);
        if (terms.decider().meets()) {
            Optional<LocalDate> convened = terms.convenedOn(decision);
            LocalDate agenda = convened.map(days::previousOrSame).orElseGet(() -> days.reckon(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, decision,
                    terms.periods().agendaClear()).date());
            complete = convened.isPresent() ? agenda : earlier(agenda, days.before(complete, terms.periods().finalReport()));
            dates.put(Milestone.AGENDA, agenda);
            dates.put(Milestone.FINAL_REPORT, complete);
        }
        dates.put(Milestone.CONSULTATION, complete);
        dates.put(Milestone.COMMENTS, complete);
        LocalDate draft = days.before(complete, terms.periods().comments());
        if (terms.notice() != null) {
            LocalDate notice = days.previousOrSame(
                    NoticePeriod.latest(terms.notice().route(), decision, terms.notice().days(), days));
            dates.put(Milestone.NOTICE, notice);
            draft = earlier(draft, notice); // that a decision is key, and what it is about, is known from the draft
        }
        dates.put(Milestone.DRAFT, draft);
        return dates;
    }

    /** The days on which that follows, at the latest, which follows a decision of that day. */
    Map<Milestone, LocalDate> following(LocalDate decision) {
        Map<Milestone, LocalDate> dates = new EnumMap<>(Milestone.class);
        if (!terms.decider().executive()) {
            dates.put(Milestone.EFFECT, decision);
            return dates;
        }
        return published(days.after(decision, terms.periods().publication()));
    }

    /** The same once the record of the decision is published. */
    Map<Milestone, LocalDate> published(LocalDate publication) {
        Map<Milestone, LocalDate> dates = new EnumMap<>(Milestone.class);
        dates.put(Milestone.PUBLICATION, publication);
        if (terms.callIn() != null) {
            dates.put(Milestone.CALL_IN, Window.of(terms.callIn(), publication, days).closesOn());
        }
        dates.put(Milestone.EFFECT, effectOf(publication));
        return dates;
    }

    private LocalDate effectOf(LocalDate publication) {
        return terms.callIn() == null ? publication : Window.of(terms.callIn(), publication, days).effectOn();
    }

    private LocalDate latest(Predicate<LocalDate> fits) {
        LocalDate day = submission();
        while (!fits.test(day)) {
            day = days.before(day, 1);
        }
        return day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
