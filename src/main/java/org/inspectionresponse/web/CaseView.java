package org.inspectionresponse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Forecast;
import org.inspectionresponse.inspection.Framework;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Pathway;
import org.inspectionresponse.inspection.Updates;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.DecisionView;
import org.inspectionresponse.publication.PlanView;
import org.inspectionresponse.publication.ProgressView;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.publication.SubmissionProof;
import org.inspectionresponse.publication.Rich;
import org.inspectionresponse.record.RegisterEntry;

/**
 * A case as other systems read it and the case page shows it. Absent things are null or empty; nothing in it that the reader may not see.
 *
 * @param version of the inspection, for what is done on the page of the case
 * @param councilName as the council calls itself
 * @param forecast null until the outcome is recorded, and after a visit without grades
 * @param plan null until there is one
 * @param submissions proof of what went to Ofsted, the early draft first
 * @param reports those the reader may read
 * @param decisions on those reports
 * @param progress the updates, oldest first
 */
record CaseView(String reference, long version, String council, String councilName, String title, Inspection.Status status,
        LocalDate closedOn, String supersededBy, InspectionPart inspection, List<JudgementPart> judgements, ForecastPart forecast, List<FindingPart> findings,
        PlanView plan, List<SubmissionProof> submissions, List<ReportView> reports, List<DecisionView> decisions, List<MeetingPart> meetings, List<ClockPart> clocks, UpdatesPart updates, List<ProgressView> progress, List<RegisterPart> register) {

    /** @param ofstedDeadline as Ofsted states it, beside the clock of this product */
    record InspectionPart(Inspection.Kind kind, String kindLabel, Framework framework, String urn, LocalDate onSiteFrom, LocalDate onSiteTo,
            LocalDate draftReceivedOn, LocalDate receivedOn, boolean receiptAssumed, LocalDate publishedOn, LocalDate ofstedDeadline,
            Rich scope, Rich methodology, Rich strengths, Rich conclusions, List<String> included, Integer previousYear,
            String previousResult) {

        static InspectionPart of(Inspection its) {
            var dates = its.dates();
            var narrative = its.narrative();
            return new InspectionPart(its.kind(), its.kind().label(), its.framework(), its.urn(), dates.onSiteFrom(), dates.onSiteTo(),
                    dates.draftReceivedOn(), dates.receivedOn(), dates.receiptAssumed(), dates.publishedOn(), dates.ofstedDeadline(),
                    Rich.of(narrative.scope()), Rich.of(narrative.methodology()), Rich.of(narrative.strengths()),
                    Rich.of(narrative.conclusions()), its.included(), its.previous().year(), its.previous().result());
        }
    }

    record JudgementPart(Area area, String label, Grade grade, String gradeLabel) {
    }

    /** When the next full inspection is likely: a window, never a deadline. */
    record ForecastPart(Pathway pathway, String pathwayLabel, String text, LocalDate earliest, LocalDate latest) {

        static ForecastPart of(Forecast its) {
            return new ForecastPart(its.pathway(), its.pathway().label(), its.pathway().text(), its.earliest(), its.latest());
        }
    }

    record FindingPart(int number, Finding.Kind kind, String kindLabel, String heading, String text, String leadOfficer, String leadOfficerName,
            String frameworkOutcome) {
    }

    /**
     * The progress reports members asked for.
     *
     * @param months calendar months between them; null where none were asked for
     * @param lastDueOn the day the latest one was due whose turn has come; null before the first
     * @param nextDueOn null where none is due any more
     */
    record UpdatesPart(Integer months, LocalDate countedFrom, LocalDate lastDueOn, LocalDate nextDueOn, LocalDate endedOn,
            boolean goOn) {

        static UpdatesPart of(Updates its, LocalDate nextDueOn) {
            return new UpdatesPart(its.months(), its.countedFrom(), its.lastDueOn(), nextDueOn, its.endedOn(), its.goOn());
        }
    }

    record MeetingPart(String reference, String body, String bodyName, LocalDate heldOn, LocalTime startsAt, String place,
            LocalDate agendaPublishedOn) {

        static MeetingPart of(Meeting its, String bodyName) {
            return new MeetingPart(its.reference(), its.body(), bodyName, its.heldOn(), its.startsAt(), its.place(), its.agendaPublishedOn());
        }
    }

    /**
     * A clock of the case, in whatever state.
     *
     * @param startEvent what started it, in words that follow "the day"; null for a clock of before these were kept
     * @param dueAt the last second in time; null where the whole day counts
     * @param rule how it is counted; null where the due date is given
     * @param disagreement another's due date beside the product's, with both calculations; null where there is none
     * @param steps day by day; empty where nothing is counted
     * @param stoppedBy what ends it, in words that follow "when"
     * @param missed met late, or still running after its day
     * @param history what moved the due date, oldest first
     */
    record ClockPart(Duty duty, String label, String source, String subject, LocalDate startedOn, String startEvent, LocalDate dueOn, Instant dueAt,
            boolean provisional, String rule, String arithmetic, String disagreement, List<String> steps, Role responsible, String responsibleLabel,
            String stoppedBy, Deadline.State state, LocalDate endedOn, boolean missed, List<DeadlineLine.ChangePart> history) {

        static ClockPart of(Deadline its, DeadlineLine.Day day) {
            return new ClockPart(its.duty(), its.duty().label(), its.duty().source(), its.subject(), its.startedOn(), its.startEvent(), its.dueOn(),
                    its.dueAt().orElse(null), its.provisional(), its.counting().map(how -> how.rule().title()).orElse(null), its.arithmetic(),
                    its.disagreement().orElse(null), its.steps(day.days()), its.responsible(), its.responsible().label(), its.stoppedBy(), its.state(),
                    its.endedOn(), its.missed(day.today()), its.history().stream().map(change -> DeadlineLine.ChangePart.of(change, day.names())).toList());
        }
    }

    /** @param personName null for the product itself, and for somebody who has left */
    record RegisterPart(Instant at, String person, String personName, Role role, String roleLabel, String act, String subject,
            Long subjectVersion, String outcome, String why) {

        static RegisterPart of(RegisterEntry its, String personName) {
            return new RegisterPart(its.enteredAt(), its.person(), personName, its.role(), its.role() == null ? null : its.role().label(),
                    its.act(), its.subject(), its.subjectVersion(), its.outcome(), its.why());
        }
    }
}
