package org.inspectionresponse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Forecasting;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.publication.DecisionView;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.publication.SubmissionProofs;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what belongs to a case, for a person who may read it. The number of its queries does not grow with the rows. */
@Service
@Transactional(readOnly = true)
class CaseFile {

    private final InspectionDesk desk;
    private final CaseAccess access;
    private final Forecasting forecasting;
    private final Papers papers;
    private final SubmissionProofs proofs;
    private final Deciding deciding;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final ClockSubjects subjects;
    private final Register register;
    private final Directory directory;
    private final Clock clock;

    CaseFile(InspectionDesk desk, CaseAccess access, Forecasting forecasting, Papers papers, SubmissionProofs proofs, Deciding deciding, Councils councils, MeetingCalendar meetings,
            WorkingCalendar calendar, Deadlines deadlines, ClockSubjects subjects, Register register, Directory directory, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.forecasting = forecasting;
        this.papers = papers;
        this.proofs = proofs;
        this.deciding = deciding;
        this.councils = councils;
        this.meetings = meetings;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /** A case in a list. */
    record Line(String reference, String council, String councilName, String title, Inspection.Kind kind, String kindLabel,
            Inspection.Status status, LocalDate onSiteFrom, LocalDate onSiteTo, LocalDate receivedOn, LocalDate publishedOn) {

        static Line of(Inspection its, String councilName) {
            return new Line(its.reference(), its.council(), councilName, its.title(), its.kind(), its.kind().label(), its.status(),
                    its.dates().onSiteFrom(), its.dates().onSiteTo(), its.receivedOn(), its.publishedOn());
        }
    }

    /** The cases of the person's councils that they may read; the latest inspection first. */
    List<Line> readableBy(String person) {
        return directory.councilsOf(person).stream().flatMap(council -> councils.find(council).stream())
                .flatMap(council -> access.readable(person, council.code(), desk.of(council.code())).stream()
                        .map(inspection -> Line.of(inspection, council.name())))
                .sorted(Comparator.comparing(Line::onSiteFrom).reversed().thenComparing(Line::reference)).toList();
    }

    /** Refuses, as absent, a case that there is not or that the person may not read. */
    Line line(String reference, String person) {
        Inspection inspection = readable(reference, person);
        return Line.of(inspection, councils.require(inspection.council()).name());
    }

    private Inspection readable(String reference, String person) {
        Inspection inspection = desk.require(reference);
        if (!access.mayRead(person, inspection)) {
            throw Refusal.absent("There is no such case.");
        }
        return inspection;
    }

    /** Refuses, as absent, a case that there is not or that the person may not read. */
    CaseView require(String reference, String person) {
        Inspection inspection = readable(reference, person);
        Council council = councils.require(inspection.council());
        List<RegisterEntry> entries = register.ofCase(council.code(), reference);
        List<ReportView> reports = papers.ofCase(council.code(), reference, person);
        List<Deadline> clocks = clocks(council, reference, person);
        Map<String, String> names = directory.names(Stream.of(entries.stream().map(RegisterEntry::person),
                inspection.findings().stream().map(Finding::leadOfficer), clocks.stream().flatMap(its -> its.history().stream()).map(Deadline.Change::by))
                .flatMap(people -> people).collect(Collectors.toSet()));
        DeadlineLine.Day day = new DeadlineLine.Day(LocalDate.now(clock), calendar.days(), names);
        List<DecisionView> decisions = decisions(council, reference, reports);
        return new CaseView(reference, inspection.version(), council.code(), council.name(), inspection.title(), inspection.status(),
                inspection.closedOn(), inspection.supersededBy(), CaseView.InspectionPart.of(inspection), judgements(inspection),
                forecasting.of(inspection).map(CaseView.ForecastPart::of).orElse(null), findings(inspection, names), papers.planOf(council.code(), reference),
                proofs.ofCase(council.code(), reference), reports, decisions,
                meetings(council, reports, decisions),
                clocks.stream().map(its -> CaseView.ClockPart.of(its, day)).toList(),
                updates(inspection), papers.progressOf(council.code(), reference),
                entries.stream().map(its -> CaseView.RegisterPart.of(its, names.get(its.person()))).toList());
    }

    /** Its duties, not its tasks: those are in the list of deadlines and in Tasklist. Those over a report are for its readers. */
    private List<Deadline> clocks(Council council, String reference, String person) {
        List<Deadline> duties = deadlines.ofCase(council.code(), reference).stream().filter(its -> its.taskId().isEmpty()).toList();
        ClockSubjects.Readable readable = subjects.of(council.code(), person, duties);
        return duties.stream().filter(its -> readable.subject(its).isPresent()).toList();
    }

    private static List<CaseView.JudgementPart> judgements(Inspection inspection) {
        return inspection.judgements().stream().map(its -> new CaseView.JudgementPart(its.area(), its.area().label(), its.grade(),
                its.grade().label())).toList();
    }

    private static List<CaseView.FindingPart> findings(Inspection inspection, Map<String, String> names) {
        return inspection.findings().stream().map(its -> new CaseView.FindingPart(its.number(), its.kind(), its.kind().label(), its.heading(), its.text(),
                its.leadOfficer(), names.get(its.leadOfficer()), its.frameworkOutcome())).toList();
    }

    private CaseView.UpdatesPart updates(Inspection inspection) {
        return CaseView.UpdatesPart.of(inspection.updates(), inspection.updates().goOn() ? desk.updateDue(inspection.reference()) : null);
    }

    private List<DecisionView> decisions(Council council, String reference, List<ReportView> reports) {
        Set<String> readable = reports.stream().map(ReportView::reference).collect(Collectors.toSet());
        List<Decision> all = deciding.ofCase(council.code(), reference);
        return all.stream().filter(its -> readable.contains(its.report())).map(its -> DecisionView.of(its, all, council)).toList();
    }

    /** Those that the reports are meant for or were decided at. One question for all meetings of the council; it has a few a year. */
    private List<CaseView.MeetingPart> meetings(Council council, List<ReportView> reports, List<DecisionView> decisions) {
        Set<String> theirs = Stream.concat(reports.stream().map(ReportView::meeting), decisions.stream().map(DecisionView::meeting))
                .collect(Collectors.toSet());
        return meetings.of(council.code()).stream().filter(its -> theirs.contains(its.reference()))
                .map(its -> CaseView.MeetingPart.of(its, bodyName(council, its))).toList();
    }

    private static String bodyName(Council council, Meeting meeting) {
        return council.body(meeting.body()).map(Body::name).orElse(meeting.body());
    }
}
