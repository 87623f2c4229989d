package org.inspectionresponse.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inspectionresponse.exchange.ExportedMeeting.Read;
import org.inspectionresponse.input.CsvFile;
import org.inspectionresponse.refusal.Refusal;

/**
 * Reads what Modern.Gov and CMIS, or the calendar somebody keeps, export: a CSV file, or an iCalendar file (RFC 5545). CSV has no agreed
 * columns, so those of their exports and of Outlook's are known by name.
 */
final class MeetingsFile {

    private static final List<String> NUMBER = List.of("Meeting ID", "MeetingId", "ID", "UID", "Meeting reference", "External ID", "MId");
    private static final List<String> BODY = List.of("Committee", "Committee name", "Committee title", "Body", "Meeting title", "Title", "Subject", "Summary",
            "Meeting");
    private static final List<String> DAY = List.of("Meeting date", "Date", "Start date", "Day", "Start");
    private static final List<String> TIME = List.of("Meeting time", "Time", "Start time");
    private static final List<String> PLACE = List.of("Venue", "Location", "Meeting venue", "Meeting location", "Place");
    private static final List<String> STATUS = List.of("Status", "Meeting status", "Cancelled");

    private static final int MOST_MEETINGS = 500;

    private MeetingsFile() {
    }

    /** The lines in their order, those that cannot be read as well. Refuses a file of another kind, an unknown form, and more than 500 meetings. */
    static List<Read> read(String name, byte[] bytes) {
        String ending = name.toLowerCase(Locale.UK);
        List<Read> lines = ending.endsWith(".ics") ? CalendarEntries.read(bytes) : ending.endsWith(".csv") ? fromCsv(bytes) : List.of();
        if (!ending.endsWith(".ics") && !ending.endsWith(".csv")) {
            throw Refusal.unsupported("Only CSV files (.csv) and iCalendar files (.ics) can be imported.");
        }
        if (lines.isEmpty()) {
            throw Refusal.because("The file has no meetings. Choose another one.");
        }
        if (lines.size() > MOST_MEETINGS) {
            throw Refusal.tooLarge("The file has more than 500 meetings. Export fewer months.");
        }
        return lines;
    }

    private static List<Read> fromCsv(byte[] bytes) {
        CsvFile file = CsvFile.read(bytes);
        file.requireColumn(BODY, "the committee or board");
        file.requireColumn(DAY, "the day");
        return file.lines().stream().map(MeetingsFile::line).toList();
    }

    private static Read line(CsvFile.Line line) {
        try {
            String body = Exported.line("The committee or board", line.first(BODY).orElse(null), 200);
            return new Read(line.number(), new ExportedMeeting(line.first(NUMBER).map(raw -> Exported.line("The number", raw, 200)).orElse(null),
                    CommitteeName.heldOrNot(body), Exported.day("The day", line.first(DAY).orElse(null)),
                    line.first(TIME).map(raw -> Exported.time("The time", raw)).orElse(null),
                    line.first(PLACE).map(raw -> Exported.line("The place", raw, 255)).orElse(null),
                    CommitteeName.calledOff(body) || calledOff(line.first(STATUS))), null);
        } catch (Refusal refusal) {
            return new Read(line.number(), null, refusal.getMessage());
        }
    }

    private static boolean calledOff(Optional<String> status) {
        return status.map(its -> its.strip().toLowerCase(Locale.UK)).filter(its -> its.startsWith("cancel") || its.equals("yes") || its.equals("true"))
                .isPresent();
    }
}
