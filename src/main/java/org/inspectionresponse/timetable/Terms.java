package org.inspectionresponse.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.council.ExecutiveRules.NoticeDays;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.decision.KeyDecisionNotice;

/**
 * What the way of a plan through the council is counted from: law, the council's scheme of the day, and when its body meets.
 *
 * @param receivedOn the day Ofsted's report was received; null while it is not known
 * @param dueOn the last day to send and publish the plan
 * @param awaitsDecision whether the plan is sent only once the members' decision is in effect, as the council's scheme has it
 * @param planWithReport whether members decide on the finished plan, so that it has to be approved before their report goes in
 * @param decider who decides on the report
 * @param meetings when that body meets, in any order; of no account where decisions can be taken on any day
 * @param periods the council's own periods
 * @param callIn the rules under which the decision can be called in; null where it cannot
 * @param notice the notice a key decision needs; null for a decision that is not key
 */
public record Terms(LocalDate receivedOn, LocalDate dueOn, boolean awaitsDecision, boolean planWithReport, Decider decider,
        List<Sitting> meetings, Periods periods, CallInRules callIn, Notice notice) {

    public Terms {
        meetings = List.copyOf(meetings);
    }

    /**
     * Who decides.
     *
     * @param executive whether the decision is one of the executive, whose record is published (SI 2012/2089)
     * @param meets whether it is taken at a meeting, from an agenda; one person decides otherwise
     * @param anyDay whether it can be taken on any working day: by one person, or by a body that is convened for it
     */
    public record Decider(boolean executive, boolean meets, boolean anyDay) {
    }

    /** A meeting. @param convenedOn the day on which it was convened at shorter notice, and so that of its agenda; null for an ordinary one */
    public record Sitting(LocalDate heldOn, LocalDate convenedOn) {
    }

    /**
     * Periods of the council's scheme, in working days.
     *
     * @param comments in which finance, legal and the others comment
     * @param finalReport before the meeting, by which democratic services want the final report
     * @param agendaClear clear working days between agenda and meeting; 0 for a late item and at shorter notice
     * @param publication after the decision, by which its record is published
     */
    public record Periods(int comments, int finalReport, int agendaClear, int publication) {

        public static Periods of(Scheme scheme) {
            return new Periods(scheme.commentWorkingDays(), scheme.reportDeadlineWorkingDays(), scheme.agendaClearWorkingDays(),
                    scheme.executive() == null ? ExecutiveRules.PUBLISH_WORKING_DAYS : scheme.executive().publishWorkingDays());
        }
    }

    /** @param days whether weekends and bank holidays count among the clear days of a full notice */
    public record Notice(KeyDecisionNotice.Route route, NoticeDays days) {
    }

    Terms with(Decider other) {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, other, meetings, periods, callIn, notice);
    }

    Terms with(Periods other) {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, decider, meetings, other, callIn, notice);
    }

    /** The same for an executive whose decisions can be called in by these rules. */
    Terms with(CallInRules rules) {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, new Decider(true, decider.meets(), decider.anyDay()), meetings,
                periods, rules, notice);
    }

    Terms withoutCallIn() {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, decider, meetings, periods, null, notice);
    }

    Terms with(KeyDecisionNotice.Route route) {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, decider, meetings, periods, callIn,
                new Notice(route, notice.days()));
    }

    Terms withPlanAfterDecision() {
        return new Terms(receivedOn, dueOn, awaitsDecision, false, decider, meetings, periods, callIn, notice);
    }

    /** A meeting can be had on any working day, and democratic services take the report up to the last day for the agenda. */
    Terms onAnyDay(int agendaClear) {
        return new Terms(receivedOn, dueOn, awaitsDecision, planWithReport, new Decider(decider.executive(), decider.meets(), true), List.of(),
                periodsUpToAgenda(agendaClear), callIn, notice);
    }

    /** The day on which a meeting of that day was convened at shorter notice; empty for an ordinary one. */
    Optional<LocalDate> convenedOn(LocalDate meeting) {
        return meetings.stream().filter(sitting -> sitting.heldOn().equals(meeting)).map(Sitting::convenedOn).filter(Objects::nonNull).findFirst();
    }

    Periods periodsUpToAgenda(int agendaClear) {
        return new Periods(periods.comments(), 0, agendaClear, periods.publication());
    }
}
