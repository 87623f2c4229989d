package org.inspectionresponse.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.register.Named.Name;

/**
 * A published improvement plan.
 *
 * @param title the inspection it answers
 * @param complete how many of its actions somebody else than their owner has found complete, as far as a published report says so
 * @param progressReports how many progress reports were published
 */
record PlanEntry(String reference, String title, Name council, LocalDate publishedOn, int actions, int complete, int progressReports, String address) {

    /**
     * With what it says. Text is in a small, safe subset of HTML.
     *
     * @param sentOn the day on which it was sent to Ofsted
     * @param totalCost pounds
     * @param reports references of the published reports that told members of progress, first to last
     * @param documents the plan as a document
     */
    record Full(PlanEntry entry, LocalDate sentOn, String introduction, String governance, BigDecimal totalCost, List<Priority> priorities,
            List<String> reports, List<ReportEntry.FileEntry> documents) {
    }

    /** @param finding what Ofsted said */
    record Priority(String heading, String finding, List<Action> actions) {
    }

    /** @param cost pounds @param progress what was last published of it; null before */
    record Action(String label, String action, String owner, LocalDate startsOn, LocalDate dueOn, BigDecimal cost, String successMeasure, Told progress) {
    }

    /**
     * @param work such as {@code IN_PROGRESS}
     * @param rag {@code RED}, {@code AMBER} or {@code GREEN}
     * @param html what was done
     * @param report reference of the report that says so
     */
    record Told(String work, String rag, String ragReason, String html, String impact, String report) {
    }
}
