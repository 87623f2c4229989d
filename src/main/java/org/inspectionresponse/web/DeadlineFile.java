package org.inspectionresponse.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.document.Csv;

/** The list of deadlines as a file for a spreadsheet. Days are written as 2020-03-31, which every spreadsheet reads as a day. */
final class DeadlineFile {

    private static final List<String> HEADINGS = List.of("What", "About", "Title", "Case", "Council", "Due date", "Due time", "Working days left",
            "Working days late", "Left in words", "Responsible", "Assigned to", "Provisional", "Started on", "Started by", "Ends when", "Rule", "Source",
            "How it follows", "Disagreement", "Day by day", "Changes");

    private DeadlineFile() {
    }

    /** @param zone in which times of day are written */
    static String of(List<DeadlineLine> lines, ZoneId zone) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(zone);
        return Csv.of(HEADINGS, lines.stream().map(its -> row(its, time)).toList());
    }

    private static List<String> row(DeadlineLine its, DateTimeFormatter time) {
        return Stream.of(its.label(), its.subject().reference(), its.subject().title(), its.caseReference(), its.councilName(), its.dueOn(),
                its.dueAt() == null ? null : time.format(its.dueAt()), its.late() ? null : Math.max(0, its.workingDays()),
                its.late() ? Math.abs(its.workingDays()) : null, its.left(), its.responsible(), its.assignee(), its.provisional() ? "Yes" : "No",
                its.startedOn(), its.startEvent(), its.stoppedBy(), its.rule(), its.source(), its.arithmetic(), its.disagreement(),
                String.join("\n", its.steps()), its.history().stream().map(DeadlineFile::sentence).collect(Collectors.joining("\n")))
                .map(cell -> cell == null ? null : cell.toString()).collect(Collectors.toList());
    }

    private static String sentence(DeadlineLine.ChangePart its) {
        return its.oldDue() + " to " + its.newDue() + ": " + its.cause();
    }
}
