package org.inspectionresponse.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.Policy;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport.Approval;
import org.inspectionresponse.report.GovernanceReport.Approve;
import org.inspectionresponse.report.GovernanceReport.Consult;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands between the text of a report and its body: comments, the director's approval, the member's views. */
@Service
@Transactional
public class Clearance {

    private static final int MOST_IN_COMMENT = 50_000;

    private final Drafting drafting;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Policy policy;
    private final Contradictions contradictions;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Register register;
    private final Clock clock;

    Clearance(Drafting drafting, Councils councils, MeetingCalendar meetings, Policy policy, Contradictions contradictions, WorkingCalendar calendar,
            Deadlines deadlines, Register register, Clock clock) {
        this.drafting = drafting;
        this.councils = councils;
        this.meetings = meetings;
        this.policy = policy;
        this.contradictions = contradictions;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    /** Settles which comments the newest version needs, by the table {@code requiredComments}, and starts their clock. Safe to run twice. */
    public void determineComments(String reference) {
        GovernanceReport report = drafting.require(reference);
        Map<CommentKind, String> because = new EnumMap<>(CommentKind.class);
        policy.evaluate("requiredComments", inputs(report)).forEach(row -> because
                .merge(CommentKind.valueOf((String) row.get("kind")), (String) row.get("because"), (first, next) -> first + " " + next));
        report.need(because);
        if (!report.current().asked().isEmpty()) {
            startCommentClock(report);
        }
    }

    private Map<String, Object> inputs(GovernanceReport report) {
        Content content = report.current().content();
        Facts facts = content.facts();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("executive", arrangements(report) == Arrangements.EXECUTIVE);
        inputs.put("contracts", facts.states(Fact.CONTRACTS));
        inputs.put("property", facts.states(Fact.PROPERTY));
        inputs.put("staff", facts.states(Fact.STAFF));
        inputs.put("personalData", facts.states(Fact.PERSONAL_DATA));
        inputs.put("equality", facts.states(Fact.EQUALITY));
        inputs.put("keyDecision", report.current().keyDecision().map(KeyDecision::key).orElse(false));
        inputs.put("corporate", facts.states(Fact.CORPORATE));
        inputs.put("localMembers", facts.states(Fact.LOCAL_MEMBERS));
        inputs.put("scrutinyView", facts.states(Fact.SCRUTINY_VIEW));
        inputs.put("exempt", content.exempt());
        inputs.put("withinRemit", withinRemit(report));
        inputs.put("amount", content.sum());
        inputs.put("threshold", scheme(report).section151Threshold());
        return inputs;
    }

    /** Whether the terms of reference of its body, on the day it is to decide or else today, cover what the report is about. */
    public boolean withinRemit(GovernanceReport report) {
        Content content = report.current().content();
        LocalDate day = Optional.ofNullable(content.meeting()).map(meeting -> meetings.require(report.council(), meeting))
                .map(Meeting::heldOn).orElseGet(this::today);
        Body body = councils.require(report.council()).requireBody(content.body());
        return body.remitOn(day).filter(remit -> remit.covers(content.facts().matter())).isPresent();
    }

    private Scheme scheme(GovernanceReport report) {
        return councils.require(report.council()).schemeOn(today());
    }

    private void startCommentClock(GovernanceReport report) {
        Counting counting = new Counting(Rule.WORKING_DAYS_AFTER, report.current().submittedOn(), scheme(report).commentWorkingDays(),
                "version %d was submitted".formatted(report.current().number()));
        deadlines.start(new Deadline.Start(Duty.GIVE_COMMENTS, report.council(), report.caseReference(), report.reference(), counting, null,
                false), "A new version was submitted.", By.product());
    }

    /** The comments to ask for on the newest version; those that still stand from an earlier one are not among them. */
    @Transactional(readOnly = true)
    public List<CommentKind> asked(String reference) {
        return drafting.require(reference).current().missing();
    }

    /** Whether a comment of that kind was given before, so that it is asked for again because it no longer stands. */
    @Transactional(readOnly = true)
    public boolean commentedBefore(String reference, CommentKind kind) {
        return drafting.require(reference).commentedBefore(kind);
    }

    @Transactional(readOnly = true)
    public boolean changeRequested(String reference) {
        return drafting.require(reference).current().changeRequested();
    }

    /**
     * Gives a comment on the newest version, or asks for a change. Refuses somebody who wrote the report, a comment that is not asked for,
     * and a day in the future or before the version.
     */
    public void give(String reference, Comment.Give give, Long basedOn, By by) {
        GovernanceReport report = drafting.requireAlone(reference);
        report.refuseUnlessSeen(basedOn);
        Act act = Drafting.act(report, "Give " + lower(give.kind().label())).outcome(give.outcome());
        if (report.writtenBy(by.person())) {
            throw register.fourEyes(act, by, "You wrote this report, so somebody else has to comment on it.");
        }
        if (by.role() != give.kind().role()) {
            throw Refusal.forbidden(give.kind().label() + " are given by " + lower(give.kind().role().label()) + ".");
        }
        String text = RichText.clean("Your comment", give.text(), MOST_IN_COMMENT);
        refuseEmpty(give.outcome(), RichText.plain(text));
        report.give(new Comment.Give(give.kind(), give.outcome(), text, give.initials(), give.signature(), give.givenOn(),
                give.exempt()), today(), by);
        if (report.current().missing().isEmpty()) {
            deadlines.met(Duty.GIVE_COMMENTS, reference, today());
        }
        register.enter(act, by);
    }

    /** Members learn nothing from "N/A": a comment that does not apply says why, and who judged it so. */
    private static void refuseEmpty(Comment.Outcome outcome, String text) {
        if (text.isEmpty()) {
            throw Refusal.because(switch (outcome) {
                case GIVEN -> "Write your comment.";
                case NOT_APPLICABLE -> "Say why it does not apply.";
                case CHANGE_REQUESTED -> "Say what has to change, and why.";
            });
        }
        if (NotApplicable.isAllThat(text)) {
            throw Refusal.because(outcome == Comment.Outcome.NOT_APPLICABLE ? "Say why it does not apply, in a sentence."
                    : "“N/A” alone tells members nothing. Choose that your comment does not apply, say why, and sign it.");
        }
    }

    /**
     * The director approves the report or returns it with a note. Refuses a director who wrote it, and an approval while a comment is
     * missing, as silence is not consent, or while something contradicts itself and its author has not answered.
     */
    public void approve(String reference, Approve command, Long basedOn, By by) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        Act act = Drafting.act(report, "Approve report").outcome(command.outcome()).because(command.note());
        if (report.writtenBy(by.person())) {
            throw register.fourEyes(act, by, "You wrote this report, so somebody else has to approve it.");
        }
        if (by.role() != Role.DIRECTOR) {
            throw Refusal.forbidden("A report is approved by the director.");
        }
        if (command.outcome() == Approval.APPROVED) {
            contradictions.refuseUnanswered(report);
            report.approve(today(), by);
        } else {
            report.sendBack(Optional.ofNullable(command.note())
                    .orElseThrow(() -> Refusal.because("Say what has to change before you return the report.")));
        }
        register.enter(act, by);
    }

    /** Records what the member said. Which member is consulted follows from the arrangements of the body. */
    public void consult(String reference, Consult command, Long basedOn, By by) {
        GovernanceReport report = drafting.require(reference);
        report.refuseUnlessSeen(basedOn);
        if (by.role() != consulted(reference)) {
            throw Refusal.forbidden("This report is put to the " + lower(consulted(reference).label()) + ".");
        }
        report.consulted(command, today(), by);
        register.enter(Drafting.act(report, "Consult member"), by);
    }

    /** The member to consult: the chair of a committee, the portfolio holder of an executive. */
    @Transactional(readOnly = true)
    public Role consulted(String reference) {
        GovernanceReport report = drafting.require(reference);
        return arrangements(report).consultedMember();
    }

    private Arrangements arrangements(GovernanceReport report) {
        return councils.require(report.council()).requireBody(report.body()).arrangements();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
