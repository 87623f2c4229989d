package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.WorkingDays;

/**
 * The timetable of a case counted backwards from the day by which its plan must be sent, as it stands on a day.
 *
 * @param steps in the order of their last safe days
 * @param meetingOn the last meeting of the body that is early enough; null where none is, or where none is needed
 * @param waysOut the lawful ways by which the plan can still be in time; empty while the route fits
 */
public record Route(Terms terms, Progress progress, LocalDate today, List<Step> steps, LocalDate meetingOn, List<WayOut> waysOut) {

    /** @param days the calendar as it is known today */
    public static Route of(Terms terms, Progress progress, LocalDate today, WorkingDays days) {
        Steps steps = new Steps(terms, progress, today, days);
        List<WayOut> ways = steps.fit() ? List.of() : WayOut.of(terms, progress, today, days);
        return new Route(terms, progress, today, steps.list(), steps.meeting().orElse(null), ways);
    }

    /**
     * How many working days after receipt the comments on the report must be asked for at the latest, if its body can meet on any day: the
     * most that drafting may take.
     */
    public static int workingDaysToDraft(Terms terms, WorkingDays days) {
        Backwards backwards = new Backwards(terms, days);
        return days.between(terms.receivedOn(), backwards.lastSafe(backwards.latestDecision()).get(Milestone.DRAFT));
    }

    /** Whether the plan can be in time if everybody keeps to the last safe days. */
    public boolean fits() {
        return steps.stream().noneMatch(Step::red);
    }

    /** Whether the plan was sent, so that nothing is left to be counted. */
    public boolean over() {
        return progress.reached(Milestone.SUBMISSION);
    }

    /** The first step not reached yet, of those on which the plan depends; empty when there is none. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> step.done() == null && step.binds()).findFirst();
    }

    public Optional<Step> step(Milestone milestone) {
        return steps.stream().filter(step -> step.milestone() == milestone).findFirst();
    }

    /** In a sentence or two: whether it fits, and until when the next step is safe. */
    public String inWords() {
        if (over()) {
            return "The plan was sent and published.";
        }
        return next().map(next -> fits() ? fitting(next) : broken()).orElse("Every step is done.");
    }

    /** The same for those who write the report, also where the plan does not wait for it. */
    public String forReport() {
        Optional<Step> ofReport = steps.stream().filter(step -> step.milestone().ofReport() && step.done() == null).findFirst();
        if (terms.awaitsDecision() || over() || ofReport.isEmpty()) {
            return inWords();
        }
        Step next = ofReport.get();
        return "The plan does not wait for members. For them to decide before it is sent, %s %s safe until %s.".formatted(lower(next.milestone().label()),
                next.state() == Step.State.MISSED ? "was" : "is", Sentences.day(next.lastSafe()));
    }

    private String fitting(Step next) {
        return "The timetable fits. Next: %s, safe until %s (%s left).".formatted(lower(next.milestone().label()),
                Sentences.day(next.lastSafe()), Sentences.count(next.slack(), "working day"));
    }

    private String broken() {
        Step red = steps.stream().filter(Step::red).findFirst().orElseThrow();
        String why = switch (red.state()) {
            case TOO_LATE -> "%s is planned for %s, and %s is the last safe day".formatted(red.milestone().label(),
                    Sentences.day(red.planned()), Sentences.day(red.lastSafe()));
            case NO_MEETING -> "no meeting of the body is early enough for a decision by " + Sentences.day(red.lastSafe());
            default -> "%s was safe until %s".formatted(red.milestone().label(), Sentences.day(red.lastSafe()));
        };
        return "The timetable no longer fits: " + lower(why) + ". " + (waysOut.isEmpty() ? "No lawful way to be in time is left."
                : waysOut.size() == 1 ? "One lawful way is left." : waysOut.size() + " lawful ways are left.");
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
