package org.inspectionresponse.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.References;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.inspectionresponse.report.GovernanceReport.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reports are opened, written, withdrawn and found. */
@Service
@Transactional
public class Drafting {

    private final GovernanceReports reports;
    private final Councils councils;
    private final References references;
    private final MeetingCalendar meetings;
    private final Documents documents;
    private final KeyDecisions keyDecisions;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(GovernanceReports reports, Councils councils, References references, MeetingCalendar meetings, Documents documents,
            KeyDecisions keyDecisions, Deadlines deadlines, Directory directory, Register register, ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.councils = councils;
        this.references = references;
        this.meetings = meetings;
        this.documents = documents;
        this.keyDecisions = keyDecisions;
        this.deadlines = deadlines;
        this.directory = directory;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a report and gives it its reference. Refuses a person who writes no reports for that council. */
    public String open(OpenReport command, By by) {
        Council council = councils.require(command.council());
        if (command.body() != null) {
            council.requireBody(command.body());
        }
        if (!By.product().equals(by) && !directory.holds(by.person(), council.code(), Role.IMPROVEMENT_OFFICERS)) {
            throw Refusal.forbidden("Only improvement officers of " + council.name() + " open reports for it.");
        }
        LocalDate today = LocalDate.now(clock);
        String reference = references.next("RPT", council.code(), today);
        reports.save(new GovernanceReport(reference, command, Content.beginning(command).cleaned(), today));
        register.enter(Act.on(council.code(), command.caseReference(), reference, 0L, "Open report"), by);
        return reference;
    }

    /**
     * Submits the text as a new version, which the comments are then asked on. Refuses a text that is incomplete or contradicts itself,
     * and a meeting of another body or one that is over.
     *
     * @param basedOn the version of the text that was revised; refused as a conflict if there is a newer one
     */
    public void submit(String reference, Content content, Long basedOn, By by) {
        GovernanceReport report = require(reference);
        report.refuseUnlessSeen(basedOn);
        Council council = councils.require(report.council());
        Body body = council.requireBody(content.body());
        Body first = first(council, content);
        Content cleaned = content.cleaned();
        cleaned.check(body.arrangements());
        content.appendices().forEach(appendix -> documents.require(report.council(), appendix.document()));
        LocalDate today = LocalDate.now(clock);
        refuseConsultationAhead(cleaned.executive(), today);
        Optional<Meeting> meeting = Optional.ofNullable(content.meeting()).map(chosen -> meetings.require(report.council(), chosen));
        meeting.ifPresent(chosen -> refuseUnlessAhead(chosen, first, today));
        report.submit(cleaned, keyDecisions.determine(council, cleaned), today, by);
        reports.save(report);
        meeting.ifPresentOrElse(chosen -> startAgendaClock(report, chosen, by), () -> stopAgendaClock(report, today));
        register.enter(act(report, "Submit report"), by);
    }

    private static void refuseConsultationAhead(ExecutiveItem item, LocalDate today) {
        if (item != null && item.portfolioHolderConsultedOn() != null && item.portfolioHolderConsultedOn().isAfter(today)) {
            throw Refusal.because("The date of consultation with the portfolio holder cannot be in the future.");
        }
    }

    /** The body whose meeting comes first: the committee that recommends, where there is one. */
    private static Body first(Council council, Content content) {
        if (content.recommendedBy() == null) {
            return council.requireBody(content.body());
        }
        Body first = council.requireBody(content.recommendedBy());
        if (!first.meets() || first.code().equals(content.body())) {
            throw Refusal.because("Considered first by must be another committee or board that meets.");
        }
        return first;
    }

    private static void refuseUnlessAhead(Meeting meeting, Body body, LocalDate today) {
        if (!body.meets()) {
            throw Refusal.because("%s decides without a meeting. Leave the meeting open.".formatted(body.name()));
        }
        if (!meeting.body().equals(body.code())) {
            throw Refusal.because("Choose a meeting of " + body.name() + ".");
        }
        if (meeting.heldOn().isBefore(today)) {
            throw Refusal.because("Choose a meeting that is still to come.");
        }
    }

    private void startAgendaClock(GovernanceReport report, Meeting meeting, By by) {
        deadlines.start(agendaClock(report, meeting), "The report is now meant for another meeting.", by);
    }

    /**
     * A meeting has moved to another day: the agenda of a report that was on its way to it was due by another day. Asked of a report that is
     * on its way to another meeting, it does nothing.
     *
     * @param before the day it was to be held
     * @return whether the report is on its way to that meeting
     */
    public boolean meetingMoved(String reference, Meeting meeting, LocalDate before, String cause, By by) {
        GovernanceReport report = require(reference);
        boolean itsOwn = deadlines.find(Duty.PUBLISH_AGENDA, reference).filter(clock -> clock.counting().map(Counting::from)
                .map(before::equals).orElseGet(() -> meeting.reference().equals(report.current().content().meeting()))).isPresent();
        if (itsOwn) {
            deadlines.recount(agendaClock(report, meeting), cause, by);
        }
        return itsOwn;
    }

    private Deadline.Start agendaClock(GovernanceReport report, Meeting meeting) {
        return meeting.convenedOn() == null
                ? new Deadline.Start(Duty.PUBLISH_AGENDA, report.council(), report.caseReference(), report.reference(), latest(meeting), null, false)
                : Deadline.Start.given(Duty.PUBLISH_AGENDA, report.council(), report.caseReference(), report.reference(), convened(meeting));
    }

    private Counting latest(Meeting meeting) {
        return new Counting(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, meeting.heldOn(), meetings.clearDays(meeting), "the meeting is held");
    }

    private static Deadline.Given convened(Meeting meeting) {
        return new Deadline.Given(meeting.convenedOn(), "the meeting was convened at shorter notice", meeting.convenedOn(), null, false,
                "Agenda and reports are open from the time at which the meeting is convened.");
    }

    private void stopAgendaClock(GovernanceReport report, LocalDate today) {
        deadlines.stop(Duty.PUBLISH_AGENDA, report.reference(), today);
    }

    /**
     * Withdraws a report before it is decided; what it waits for ends. Only its authors, the director and democratic services may. Refused
     * once a decision was taken, which only another decision can undo.
     *
     * @param basedOn the version of the text that was seen; null: not checked
     */
    public void withdraw(String reference, String reason, Long basedOn, By by) {
        GovernanceReport report = require(reference);
        report.refuseUnlessSeen(basedOn);
        if (by.role() != Role.IMPROVEMENT_OFFICERS && by.role() != Role.DIRECTOR && by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Only improvement officers, the director and democratic services withdraw a report.");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.because("Say why the report is withdrawn.");
        }
        LocalDate today = LocalDate.now(clock);
        report.withdraw(reason.strip(), today);
        deadlines.stopAll(report.council(), reference, today);
        register.enter(act(report, "Withdraw report").because(reason.strip()), by);
        events.publishEvent(new Withdrawn(report.council(), report.caseReference(), reference));
    }

    /** Called when something about a report is asked of an office: its holders may read the report from then on. */
    public void show(String reference, Role office) {
        require(reference).show(office);
    }

    /** Called when a report has been put on a published agenda; refuses one that the director and the member have not seen. */
    public void onAgenda(String reference, LocalDate publishedOn) {
        GovernanceReport report = require(reference);
        report.onAgenda(publishedOn);
        events.publishEvent(new GovernanceReport.Published(report.council(), report.caseReference(), reference, report.current().number()));
        deadlines.met(Duty.PUBLISH_AGENDA, reference, publishedOn);
    }

    /** Called when a meeting has decided on a report. @param reached DEFERRED, RECOMMENDED or TAKEN */
    public void decided(String reference, GovernanceReport.Status reached, LocalDate on) {
        require(reference).decided(reached, on);
    }

    /** Called when one person has decided on a report. @param reached DEFERRED or TAKEN */
    public void decidedByOne(String reference, GovernanceReport.Status reached, LocalDate on) {
        require(reference).decidedByOne(reached, on);
    }

    /** Called when a report was published with the record of its decision. */
    public void published(String reference, LocalDate on) {
        GovernanceReport report = require(reference);
        report.published(on);
        events.publishEvent(new GovernanceReport.Published(report.council(), report.caseReference(), reference, report.current().number()));
    }

    /** Called when what was decided on a report is acted on. */
    public void inEffect(String reference, boolean rejected) {
        require(reference).inEffect(rejected);
    }

    /** Called when a call-in has referred the decision on a report back. */
    public void referredBack(String reference) {
        require(reference).referredBack();
    }

    /** Called when a report waits for another meeting: the clock of its agenda runs anew, towards that meeting. */
    public void awaitsMeeting(String reference, Meeting next) {
        startAgendaClock(require(reference), next, By.product());
    }

    @Transactional(readOnly = true)
    public GovernanceReport require(String reference) {
        return reports.findByReference(reference).orElseThrow(() -> Refusal.absent("There is no such report."));
    }

    /** The same, kept from others until this transaction ends: of two people who comment at once, the second then sees the first. */
    GovernanceReport requireAlone(String reference) {
        return reports.readByReference(reference).orElseThrow(() -> Refusal.absent("There is no such report."));
    }

    @Transactional(readOnly = true)
    public List<GovernanceReport> ofCase(String council, String caseReference) {
        return reports.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }

    /** All reports of a council, oldest first; whether somebody may read one is asked of {@link ReportAccess}. */
    @Transactional(readOnly = true)
    public List<GovernanceReport> of(String council) {
        return reports.findByCouncilOrderById(council);
    }

    /** These reports of a council, oldest first. */
    @Transactional(readOnly = true)
    public List<GovernanceReport> of(String council, Collection<String> references) {
        return reports.findByCouncilAndReferenceInOrderById(council, references);
    }

    /** The reports of a council that are these or whose newest version is meant for one of these meetings, oldest first. */
    @Transactional(readOnly = true)
    public List<GovernanceReport> meantFor(String council, Collection<String> meetings, Collection<String> others) {
        return reports.before(council, meetings, others, null, Set.of());
    }

    /**
     * The same, and those that come before a body in the end or to be recommended by it.
     *
     * @param states of those; the others may be in any
     */
    @Transactional(readOnly = true)
    public List<GovernanceReport> meantFor(String council, Collection<String> meetings, Collection<String> others, String body,
            Set<GovernanceReport.Status> states) {
        return reports.before(council, meetings, others, body, states);
    }

    static Act act(GovernanceReport report, String what) {
        return Act.on(report.council(), report.caseReference(), report.reference(), (long) report.current().number(), what);
    }
}
