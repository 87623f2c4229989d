package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradictions;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.inspectionresponse.report.ReportVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports and plans for whoever may read them: the public what is published, and those who work on them what is not. */
@Service
@Transactional(readOnly = true)
public class Papers {

    private final Drafting drafting;
    private final ReportAccess access;
    private final Contradictions contradictions;
    private final ExecutivePaths paths;
    private final PaperStates states;
    private final Deciding deciding;
    private final Planning planning;
    private final Submitting submitting;
    private final EarlyDrafting earlyDrafting;
    private final Progress progress;
    private final InspectionDesk desk;
    private final CaseAccess caseAccess;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Documents documents;
    private final Directory directory;
    private final Clock clock;

    Papers(Drafting drafting, ReportAccess access, Contradictions contradictions, ExecutivePaths paths, PaperStates states, Deciding deciding, Planning planning,
            Submitting submitting, EarlyDrafting earlyDrafting, Progress progress, InspectionDesk desk, CaseAccess caseAccess,
            Councils councils, MeetingCalendar meetings, Documents documents, Directory directory, Clock clock) {
        this.drafting = drafting;
        this.access = access;
        this.contradictions = contradictions;
        this.paths = paths;
        this.states = states;
        this.deciding = deciding;
        this.planning = planning;
        this.submitting = submitting;
        this.earlyDrafting = earlyDrafting;
        this.progress = progress;
        this.desk = desk;
        this.caseAccess = caseAccess;
        this.councils = councils;
        this.meetings = meetings;
        this.documents = documents;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read it */
    public ReportView report(String reference, String person) {
        GovernanceReport report = access.require(reference, person);
        return view(report, report.current(), access.reader(person, report.council()), meetings(report.council()));
    }

    /**
     * The same of one of its versions. Those before the newest are for those who work on the report.
     *
     * @param number from 1. Refused as absent where there is none, or the person may not read it
     */
    public ReportView report(String reference, int number, String person) {
        GovernanceReport report = access.require(reference, person);
        ReportAccess.Reader reader = access.reader(person, report.council());
        if (number < 1 || number != report.current().number() && !reader.mayReadWorkings(report)) {
            throw Refusal.absent("There is no such version of this report.");
        }
        return view(report, report.version(number), reader, meetings(report.council()));
    }

    /** As its documents show it, to the public or with what is exempt; whether it is published is not asked. */
    ReportView forDocument(GovernanceReport report, int version, Audience audience) {
        return view(report, report.version(version), new ReportView.Reading(true, audience == Audience.RESTRICTED, Set.of()), ExecutivePath.NONE, null,
                meetings(report.council()));
    }

    /** What was decided on a report, oldest first: its record once there is one to read, and all of it for those who work on the report. */
    public List<DecisionView> decisions(String reference, String person) {
        GovernanceReport report = access.require(reference, person);
        Council council = councils.require(report.council());
        boolean inside = access.reader(person, report.council()).mayReadWorkings(report);
        List<Decision> all = deciding.historyOf(reference);
        return all.stream().filter(its -> inside || isOpen(its, council)).map(its -> DecisionView.of(its, all, council)).toList();
    }

    /** A record of the executive is open once it is published; minutes are. */
    private static boolean isOpen(Decision its, Council council) {
        return its.publishedAt() != null || council.requireBody(its.madeBy()).arrangements() == Arrangements.COMMITTEE;
    }

    /** The reports of a case that the person may read. */
    public List<ReportView> ofCase(String council, String caseReference, String person) {
        Map<String, Meeting> byReference = meetings(council);
        ReportAccess.Reader reader = access.reader(person, council);
        return drafting.ofCase(council, caseReference).stream().filter(reader::mayRead)
                .map(report -> view(report, report.current(), reader, byReference)).toList();
    }

    /** @param number from 1. Refused as absent where the person may not have it */
    public StoredDocument appendix(String reference, int number, String person) {
        GovernanceReport report = access.require(reference, person);
        List<Appendix> all = report.current().content().appendices();
        ReportAccess.Reader reader = access.reader(person, report.council());
        if (number < 1 || number > all.size() || !mayHave(report, number, reader)) {
            throw Refusal.absent("There is no such appendix.");
        }
        return documents.require(report.council(), states.corrected(reference, number).orElse(all.get(number - 1).document()));
    }

    /** An appendix as it was before it was corrected, for those who work on the report. @param number from 1 */
    public StoredDocument firstAppendix(String reference, int number, String person) {
        GovernanceReport report = access.require(reference, person);
        List<Appendix> all = report.current().content().appendices();
        if (number < 1 || number > all.size() || !access.reader(person, report.council()).mayReadWorkings(report)) {
            throw Refusal.absent("There is no such appendix.");
        }
        return documents.require(report.council(), all.get(number - 1).document());
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read the report at all */
    public boolean mayReadExempt(String reference, String person) {
        GovernanceReport report = access.require(reference, person);
        return access.reader(person, report.council()).mayReadExempt(report);
    }

    /** One that was withdrawn stays with those who work on the report. */
    private boolean mayHave(GovernanceReport report, int number, ReportAccess.Reader reader) {
        return reader.mayRead(report, report.current().content().appendices().get(number - 1))
                && (reader.mayReadWorkings(report) || !states.withdrawn(report.reference(), number));
    }

    /** The public reads what is published; before that, and all that was said about it, those who may read the case. */
    public PlanView plan(String reference, String person) {
        ImprovementPlan plan = planning.require(reference);
        boolean inside = person != null && caseAccess.mayRead(person, desk.require(plan.caseReference()));
        if (!inside && plan.publishedOn() == null) {
            throw Refusal.absent("There is no such improvement plan.");
        }
        return view(plan);
    }

    /** The plan of a case, for somebody who may read the case; null until there is one. */
    public PlanView planOf(String council, String caseReference) {
        return planning.ofCase(council, caseReference).map(this::view).orElse(null);
    }

    /** The updates of a case, oldest first, for somebody who may read the case. */
    public List<ProgressView> progressOf(String council, String caseReference) {
        List<ProgressRound> rounds = progress.ofCase(council, caseReference);
        Map<String, String> names = directory.names(rounds.stream().flatMap(round -> round.updates().stream())
                .flatMap(update -> Stream.of(update.owner(), update.reportedBy(), update.verifiedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rounds.stream().map(round -> ProgressView.of(round, names)).toList();
    }

    private PlanView view(ImprovementPlan plan) {
        Submission sent = submitting.of(plan.reference()).orElse(null);
        return PlanView.of(plan, desk.require(plan.caseReference()).findings(), sent, sentOn(sent), earlyDrafting.of(plan.reference())
                .map(draft -> PlanView.EarlyDraftPart.of(draft, sentOn(draft))).orElse(null));
    }

    private LocalDate sentOn(Submission its) {
        return Optional.ofNullable(its).map(Submission::sentAt).map(at -> LocalDate.ofInstant(at, clock.getZone())).orElse(null);
    }

    private ReportView view(GovernanceReport report, ReportVersion version, ReportAccess.Reader reader, Map<String, Meeting> byReference) {
        boolean inside = reader.mayReadWorkings(report);
        return view(report, version, new ReportView.Reading(reader.mayReadComments(report), reader.mayReadExempt(report), inside ? Set.of() : withdrawn(report)),
                paths.of(report, inside), inside ? ReportView.Workings.of(report, contradictions.in(report)) : null, byReference);
    }

    /** Numbers of the appendices that only those who work on the report still have. */
    private Set<Integer> withdrawn(GovernanceReport report) {
        return IntStream.rangeClosed(1, report.current().content().appendices().size())
                .filter(number -> states.withdrawn(report.reference(), number)).boxed().collect(Collectors.toSet());
    }

    private ReportView view(GovernanceReport report, ReportVersion version, ReportView.Reading reading, ExecutivePath path,
            ReportView.Workings workings, Map<String, Meeting> byReference) {
        Council council = councils.require(report.council());
        Content content = version.content();
        Meeting meeting = Optional.ofNullable(content.meeting()).map(byReference::get).orElse(null);
        return ReportView.of(report, version, Optional.ofNullable(content.body()).flatMap(council::body).map(Body::name).orElse(null),
                meeting == null ? null : meeting.heldOn(), reading, executiveForm(report, version, reading, council), path, workings);
    }

    private ExecutiveForm executiveForm(GovernanceReport report, ReportVersion version, ReportView.Reading reading, Council council) {
        return version.content().executive() == null ? null
                : ExecutiveForm.of(report, version, reading, Optional.ofNullable(council.schemeOn(LocalDate.now(clock)).executive()));
    }

    private Map<String, Meeting> meetings(String council) {
        return meetings.of(council).stream().collect(Collectors.toMap(Meeting::reference, Function.identity()));
    }
}
