package org.inspectionresponse.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.ActionUpdate;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Section;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the first draft of the report that tells members what was done, from what owners reported and others verified. */
@Component
class ProgressReport {

    private final Progress progress;
    private final Planning planning;
    private final InspectionDesk inspections;
    private final Drafting drafting;

    ProgressReport(Progress progress, Planning planning, InspectionDesk inspections, Drafting drafting) {
        this.progress = progress;
        this.planning = planning;
        this.inspections = inspections;
        this.drafting = drafting;
    }

    /** Opens the report, to the body that asked for updates. @return its reference */
    String open(ProgressRound round) {
        Inspection inspection = inspections.require(round.caseReference());
        String body = drafting.ofCase(round.council(), round.caseReference()).stream().map(GovernanceReport::body)
                .filter(Objects::nonNull).reduce((earlier, later) -> later).orElse(null);
        Map<Section, String> sections = new LinkedHashMap<>();
        sections.put(Section.PURPOSE, "<p>To tell members what has been done on the improvement plan that followed "
                + escaped(inspection.title()) + ". This is update " + round.number() + ".</p>");
        sections.put(Section.INFORMATION, information(round));
        sections.put(Section.OTHER_OPTIONS, "<p>No other options were considered, because members asked for these updates.</p>");
        sections.put(Section.REASONS, "<p>Members need to know how far the improvements have come.</p>");
        return drafting.open(new GovernanceReport.OpenReport(round.council(), round.caseReference(), body,
                "Progress on the improvement plan: update " + round.number(), sections,
                List.of("Members consider the progress made and say whether they want further updates."), By.PRODUCT), By.product());
    }

    private String information(ProgressRound round) {
        Map<String, PlannedAction> actions = planning.require(round.planReference()).actions().stream()
                .collect(Collectors.toMap(PlannedAction::label, action -> action));
        StringBuilder text = new StringBuilder("<p>" + counted(round) + "</p><table><thead><tr>");
        for (String heading : List.of("Action", "Owner", "Due", "Work", "Rating", "Reason", "Last time")) {
            text.append("<th scope=\"col\">").append(heading).append("</th>");
        }
        text.append("</tr></thead><tbody>");
        round.updates().forEach(update -> text.append(row(round, update, actions.get(update.action()))));
        text.append("</tbody></table>");
        round.updates().forEach(update -> text.append("<h3>Action ").append(update.action()).append("</h3>").append(update.done())
                .append(update.impact() == null ? "" : "<p>Difference made: " + escaped(update.impact()) + "</p>"));
        return text.toString();
    }

    private static String counted(ProgressRound round) {
        long complete = round.updates().stream().filter(update -> update.work() == ActionUpdate.Work.COMPLETE).count();
        return "%d of the %d actions reported on are complete. Each report was verified by somebody other than the action's owner."
                .formatted(complete, round.updates().size());
    }

    private String row(ProgressRound round, ActionUpdate update, PlannedAction action) {
        Optional<ActionUpdate> before = progress.before(round, update.action());
        List<String> cells = List.of(action.label() + " " + action.action(), action.ownerName(), String.valueOf(action.dueOn()),
                words(update.work()), words(update.rag()), update.ragReason(),
                before.map(earlier -> words(earlier.rag())).orElse("First report"));
        return cells.stream().map(cell -> "<td>" + escaped(cell) + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** An enum's name as words: IN_PROGRESS is "In progress". */
    static String words(Enum<?> value) {
        String name = value.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
