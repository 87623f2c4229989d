package org.inspectionresponse.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.References;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.people.By;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of progress on a plan: opened when an update is due, reported by owners, verified by others, assembled for members. */
@Service
@Transactional
public class Progress {

    private final ProgressRounds rounds;
    private final Planning planning;
    private final Councils councils;
    private final WorkingCalendar calendar;
    private final References references;
    private final Register register;
    private final Clock clock;

    Progress(ProgressRounds rounds, Planning planning, Councils councils, WorkingCalendar calendar, References references,
            Register register, Clock clock) {
        this.rounds = rounds;
        this.planning = planning;
        this.councils = councils;
        this.calendar = calendar;
        this.references = references;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Opens the next round of a case: every action of its plan that was not yet verified as complete is asked about.
     *
     * @param dueOn the day members asked to be told by
     * @return reference of the round
     */
    public String openNext(String council, String caseReference, LocalDate dueOn, By by) {
        ImprovementPlan plan = planning.ofCase(council, caseReference)
                .orElseThrow(() -> Refusal.conflict("This case has no improvement plan to report on."));
        List<ProgressRound> earlier = ofCase(council, caseReference);
        Set<String> complete = complete(earlier);
        LocalDate today = LocalDate.now(clock);
        String reference = references.next("UPD", council, today);
        ProgressRound round = new ProgressRound(new ProgressRound.Open(council, caseReference, plan.reference(), dueOn, today,
                allowed(council, today)), reference, earlier.size() + 1);
        plan.actions().stream().filter(action -> !complete.contains(action.label()))
                .forEach(action -> round.ask(action.label(), action.owner()));
        rounds.save(round);
        enter(round, "Open progress update", null, null, by);
        return reference;
    }

    /** Owners have the scheme's days for comments, and those who verify as many again. */
    private ProgressRound.Allowed allowed(String council, LocalDate openedOn) {
        int days = councils.require(council).schemeOn(openedOn).commentWorkingDays();
        return new ProgressRound.Allowed(calendar.days().after(openedOn, days), calendar.days().after(openedOn, 2 * days));
    }

    /** The calendar has changed: counts anew how long people have in a round. Does nothing for what is no round. Safe to do twice. */
    public void recount(String reference) {
        rounds.findByReference(reference).ifPresent(round -> round.allow(allowed(round.council(), round.openedOn())));
    }

    /** The owner reports, or another lead officer for them. */
    public void report(String reference, ProgressRound.Report report, By by) {
        ProgressRound round = require(reference);
        round.report(report, by.person(), clock.instant());
        enter(round, "Report progress on action " + report.action(), report.rag(), report.ragReason(), by);
    }

    /** Refuses whoever reported the action, and its owner: somebody else verifies. */
    public void verify(String reference, ProgressRound.Verify verify, By by) {
        ProgressRound round = require(reference);
        String what = "Verify progress on action " + verify.action();
        if (round.update(verify.action()).belongsTo(by.person())) {
            throw register.fourEyes(act(round, what), by, "Somebody other than the action's owner has to verify it.");
        }
        round.verify(verify, by.person(), clock.instant());
        enter(round, what, verify.finding(), verify.note(), by);
    }

    /** Records the report that tells members; the same report may be recorded again. */
    public void assembled(String reference, String report, By by) {
        ProgressRound round = require(reference);
        round.assembled(report);
        enter(round, "Assemble progress report", null, null, by);
    }

    @Transactional(readOnly = true)
    public ProgressRound require(String reference) {
        return rounds.findByReference(reference).orElseThrow(() -> Refusal.absent("There is no such progress update."));
    }

    /** @return the rounds of a case, first to last */
    @Transactional(readOnly = true)
    public List<ProgressRound> ofCase(String council, String caseReference) {
        return rounds.findByCouncilAndCaseReferenceOrderByNumber(council, caseReference);
    }

    /** The rounds of these cases that a report tells members of, first to last; whether that is public is for its report to say. */
    @Transactional(readOnly = true)
    public List<ProgressRound> assembledOf(Collection<String> caseReferences) {
        return rounds.findByCaseReferenceInAndStatusOrderByNumber(caseReferences, ProgressRound.Status.ASSEMBLED);
    }

    /** @return what was last said of an action before a round; empty in the first */
    @Transactional(readOnly = true)
    public Optional<ActionUpdate> before(ProgressRound round, String action) {
        return ofCase(round.council(), round.caseReference()).stream().filter(other -> other.number() < round.number())
                .flatMap(other -> other.updates().stream()).filter(update -> update.action().equals(action)).reduce((a, b) -> b);
    }

    /** @return whether every action of the plan was verified as complete, so that no further update is owed */
    @Transactional(readOnly = true)
    public boolean allComplete(String council, String caseReference) {
        Set<String> complete = complete(ofCase(council, caseReference));
        return planning.ofCase(council, caseReference)
                .map(plan -> plan.actions().stream().allMatch(action -> complete.contains(action.label()))).orElse(false);
    }

    private static Set<String> complete(List<ProgressRound> rounds) {
        Set<String> complete = new HashSet<>();
        rounds.forEach(round -> round.updates().stream().filter(ActionUpdate::verifiedComplete)
                .forEach(update -> complete.add(update.action())));
        return complete;
    }

    /** @return the numbers of the actions a round asks about */
    @Transactional(readOnly = true)
    public List<String> actions(String reference) {
        List<String> actions = new ArrayList<>();
        require(reference).updates().forEach(update -> actions.add(update.action()));
        return actions;
    }

    private void enter(ProgressRound round, String what, Enum<?> outcome, String why, By by) {
        register.enter(act(round, what).outcome(outcome).because(why), by);
    }

    private static Act act(ProgressRound round, String what) {
        return Act.on(round.council(), round.caseReference(), round.reference(), round.version(), what);
    }
}
