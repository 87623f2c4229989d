package org.inspectionresponse.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What Modern.Gov and CMIS ask about a paper that is filed there.
 *
 * @param meeting null while it is on no agenda
 * @param keyDecision null under a committee system, which takes none
 * @param exemptParagraphs of Schedule 12A of the Local Government Act 1972
 * @param publicInterest why keeping the information exempt outweighs disclosing it; null where nothing is exempt
 */
record FiledReport(String reference, int version, String council, String title, String status, String decisionMaker, MeetingPart meeting,
        LocalDate publishedOn, String contact, List<String> wards, Boolean keyDecision, List<String> exemptParagraphs, String publicInterest,
        List<String> recommendations, List<String> backgroundPapers, List<String> publishedDocuments, List<DecisionPart> decisions, List<StatePart> states, List<FilePart> files) {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    /** @param externalId what the committee system calls the meeting; null for one it does not know */
    record MeetingPart(String reference, String externalId, String body, LocalDate heldOn, LocalTime startsAt, String place, int item,
            LocalDate agendaPublishedOn) {
    }

    record DecisionPart(String madeBy, LocalDate decidedOn, String outcome, List<String> decided, String reasons, String alternatives, String interests,
            Instant publishedAt, LocalDate inEffectOn) {
    }

    record StatePart(String state, String paper, String reason, LocalDate on, LocalDate expectedOn) {
    }

    record FilePart(String path, String mediaType, long size, String sha256) {
    }

    /** Two lines of comma-separated values in UTF-8: the names of the columns, and this report. Safe to open in a spreadsheet. */
    byte[] table() {
        Map<String, String> cells = cells();
        StringWriter table = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(cells.keySet());
            printer.printRecord(cells.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "Issue title", title);
        put(cells, "Reference", reference);
        put(cells, "Version", version);
        put(cells, "Decision maker", decisionMaker);
        put(cells, "Meeting ID", meeting == null ? null : meeting.externalId());
        put(cells, "Committee", meeting == null ? null : meeting.body());
        put(cells, "Meeting date", meeting == null ? null : meeting.heldOn());
        put(cells, "Meeting time", meeting == null ? null : meeting.startsAt());
        put(cells, "Venue", meeting == null ? null : meeting.place());
        put(cells, "Agenda item", meeting == null ? null : meeting.item());
        put(cells, "Published", publishedOn);
        put(cells, "Is key decision", keyDecision == null ? null : keyDecision ? "Yes" : "No");
        put(cells, "Reason restricted", String.join("; ", exemptParagraphs));
        put(cells, "Public interest test", publicInterest);
        put(cells, "Wards affected", String.join("; ", wards));
        put(cells, "Contact", contact);
        put(cells, "Background papers", String.join("; ", backgroundPapers));
        DecisionPart last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        put(cells, "Decision status", last == null ? status : last.outcome());
        put(cells, "Decision date", last == null ? null : last.decidedOn());
        put(cells, "Decision", last == null ? null : String.join(" ", last.decided()));
        put(cells, "Reasons for the decision", last == null ? null : last.reasons());
        put(cells, "Alternative options considered", last == null ? null : last.alternatives());
        put(cells, "Interests declared", last == null ? null : last.interests());
        put(cells, "Date in force", last == null ? null : last.inEffectOn());
        put(cells, "Files", String.join("; ", files.stream().map(FilePart::path).toList()));
        return cells;
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text. */
    private static void put(Map<String, String> cells, String column, Object value) {
        String text = value == null ? "" : String.valueOf(value);
        cells.put(column, !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
    }
}
