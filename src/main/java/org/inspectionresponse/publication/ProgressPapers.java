package org.inspectionresponse.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what became of the actions of a plan in one round of updates. What verifiers noted is not for publication and not in it. */
@Service
@Transactional(readOnly = true)
public class ProgressPapers implements Maker {

    private final Progress progress;
    private final Planning planning;
    private final InspectionDesk desk;
    private final Councils councils;
    private final Directory directory;
    private final CaseAccess caseAccess;
    private final Drafting drafting;
    private final ReportAccess reportAccess;
    private final Press press;
    private final Written written;

    ProgressPapers(Progress progress, Planning planning, InspectionDesk desk, Councils councils, Directory directory, CaseAccess caseAccess,
            Drafting drafting, ReportAccess reportAccess, Press press, Written written) {
        this.progress = progress;
        this.planning = planning;
        this.desk = desk;
        this.councils = councils;
        this.directory = directory;
        this.caseAccess = caseAccess;
        this.drafting = drafting;
        this.reportAccess = reportAccess;
        this.press = press;
        this.written = written;
    }

    @Override
    public Kind kind() {
        return Kind.PROGRESS;
    }

    @Override
    public List<Made> make(Order order) {
        ProgressRound round = progress.require(order.subject());
        boolean published = published(round);
        return press.print(of(round, published), Audience.PUBLIC, !published, round.reference(), order.orderedAt());
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read it */
    public Reading read(String reference, String person) {
        ProgressRound round = progress.require(reference);
        boolean inside = person != null && caseAccess.mayRead(person, desk.require(round.caseReference()));
        boolean published = published(round);
        if (!inside && !published) {
            throw Refusal.absent("There is no such progress update.");
        }
        return new Reading(state(round, published), Audience.PUBLIC, inside, of(round, published));
    }

    /** Those of which a report of the case tells members. */
    List<State> toldIn(String report, String council, String caseReference) {
        return progress.ofCase(council, caseReference).stream().filter(round -> report.equals(round.reportReference()))
                .map(round -> state(round, published(round))).toList();
    }

    /** It is told to everybody with the report that tells members, unless anything in that is exempt: it may be what an update says. */
    private boolean published(ProgressRound round) {
        return round.reportReference() != null && whollyOpen(drafting.require(round.reportReference()));
    }

    private boolean whollyOpen(GovernanceReport report) {
        return reportAccess.reader(null, report.council()).mayRead(report) && !report.current().content().exempt();
    }

    private State state(ProgressRound round, boolean published) {
        long revision = round.updates().stream().mapToLong(update -> Objects.hash(update.action(), update.status().ordinal(), update.reportedAt()))
                .reduce(published ? 1 : 2, (sum, update) -> sum * 31 + update);
        return new State(kind(), round.council(), round.reference(), round.number(), revision);
    }

    /** A round, with what went before. @param before what was last said of an action in earlier rounds, by its label */
    private record Source(ProgressRound round, Inspection inspection, Map<String, PlannedAction> plan, Map<String, ActionUpdate> before,
            Map<String, String> names) {
    }

    /** @param published whether it is published: a draft says on each page that it is one */
    private ProgressPaper of(ProgressRound round, boolean published) {
        Source source = source(round);
        return new ProgressPaper(cover(source, published), particulars(source), summary(source.round()),
                source.inspection().findings().stream().map(finding -> priority(finding, source))
                        .filter(priority -> !priority.actions().isEmpty()).toList());
    }

    private Source source(ProgressRound round) {
        Map<String, ActionUpdate> before = new HashMap<>();
        progress.ofCase(round.council(), round.caseReference()).stream().filter(other -> other.number() < round.number())
                .flatMap(other -> other.updates().stream()).forEach(update -> before.put(update.action(), update));
        ImprovementPlan plan = planning.require(round.planReference());
        return new Source(round, desk.require(round.caseReference()),
                plan.actions().stream().collect(Collectors.toMap(PlannedAction::label, action -> action)), before,
                directory.names(round.updates().stream().map(ActionUpdate::owner).filter(Objects::nonNull).collect(Collectors.toSet())));
    }

    private Cover cover(Source source, boolean published) {
        ProgressRound round = source.round();
        String council = councils.require(round.council()).name();
        return new Cover("Progress on the improvement plan: " + source.inspection().title(),
                "What " + council + " has done on its improvement plan, report " + round.number() + ".", council, round.reference(),
                published ? null : "Draft: not published", published ? List.of() : List.of("Report " + round.number()), written.day(round.dueOn()));
    }

    private List<Particular> particulars(Source source) {
        ProgressRound round = source.round();
        return Particular.of("Inspection", source.inspection().title() + " (" + source.inspection().kind().label() + ")",
                "Improvement plan", round.planReference(), "Report on progress", "Number " + round.number() + ", " + round.reference(),
                "Due to members", written.full(round.dueOn()), "Told to members in report", round.reportReference());
    }

    private List<Particular> summary(ProgressRound round) {
        Stream<Particular> work = Stream.of(ActionUpdate.Work.values())
                .map(state -> new Particular(written.word(state), String.valueOf(count(round, update -> update.work() == state))));
        Stream<Particular> rags = Stream.of(ActionUpdate.Rag.values())
                .map(rag -> new Particular("Rated " + written.word(rag).toLowerCase(Locale.UK), String.valueOf(count(round, update -> update.rag() == rag))));
        return Stream.concat(work, rags).toList();
    }

    private static long count(ProgressRound round, Predicate<ActionUpdate> which) {
        return round.updates().stream().filter(which).count();
    }

    private ProgressPaper.Priority priority(Finding finding, Source source) {
        String heading = finding.kind().label() + " " + finding.number() + (finding.heading() == null ? "" : ": " + finding.heading());
        return new ProgressPaper.Priority(finding.number(), heading, finding.text(), source.round().updates().stream()
                .filter(update -> of(update, finding)).sorted(Comparator.comparing(update -> order(update, source)))
                .map(update -> reported(update, source)).toList());
    }

    private static boolean of(ActionUpdate update, Finding finding) {
        return update.action().startsWith(finding.number() + ".");
    }

    private static int order(ActionUpdate update, Source source) {
        return Optional.ofNullable(source.plan().get(update.action())).map(PlannedAction::number).orElse(Integer.MAX_VALUE);
    }

    private ProgressPaper.Reported reported(ActionUpdate its, Source source) {
        PlannedAction planned = source.plan().get(its.action());
        ActionUpdate before = source.before().get(its.action());
        return new ProgressPaper.Reported(its.action(), planned == null ? "An action that is no longer in the plan" : planned.action(), Particular.of(
                "Owner", its.owner() == null ? null : source.names().getOrDefault(its.owner(), planned == null ? null : planned.ownerName()),
                "Due", planned == null ? null : written.day(planned.dueOn()),
                "Work", its.work() == null ? "Not reported yet" : written.word(its.work()),
                "Rating", its.rag() == null ? null : written.word(its.rag()) + ": " + its.ragReason(),
                "Before", before == null || before.rag() == null ? null : written.word(before.rag()) + ", " + written.word(before.work()).toLowerCase(Locale.UK),
                "Verified by somebody else", its.status() == ActionUpdate.Status.VERIFIED ? "Yes, on " + written.day(written.dayOf(its.verifiedAt())) : "Not yet",
                "How success is seen", planned == null ? null : planned.successMeasure()), its.done(),
                Stream.of(Passage.of("What difference it made", its.impact())).filter(passage -> !passage.isEmpty()).toList());
    }
}
