package org.inspectionresponse.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.util.Strings;
import org.inspectionresponse.exchange.ExportedMeeting.Read;
import org.inspectionresponse.input.TextFile;
import org.inspectionresponse.refusal.Refusal;

/**
 * The events of an iCalendar file (RFC 5545). Only the parser's words are listened to: no rule of repetition is worked out, and no time zone
 * of the file is taken over, whose definition may name an address to fetch.
 */
final class CalendarEntries implements ContentHandler {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String EVENT = "VEVENT";

    private final List<Read> read = new ArrayList<>();
    private final List<String> within = new ArrayList<>();
    private Map<String, String> event;
    private String property;

    private CalendarEntries() {
    }

    /** The events in their order; the line of each is its number among them. */
    static List<Read> read(byte[] bytes) {
        CalendarEntries entries = new CalendarEntries();
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(TextFile.read(bytes))), entries);
        } catch (IOException | ParserException | IllegalArgumentException e) {
            throw Refusal.because("The file is not a complete iCalendar file. Export it again.");
        }
        return entries.read;
    }

    @Override
    public void startCalendar() {
        within.clear();
    }

    @Override
    public void endCalendar() {
        within.clear();
    }

    @Override
    public void startComponent(String name) {
        within.add(name.toUpperCase(Locale.ROOT));
        if (inEvent()) {
            event = new HashMap<>();
        }
    }

    @Override
    public void endComponent(String name) {
        if (inEvent()) {
            read.add(entry(read.size() + 1, event));
        }
        within.remove(within.size() - 1);
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public void parameter(String name, String value) {
        if (inEvent()) {
            event.putIfAbsent(property + ";" + name.toUpperCase(Locale.ROOT), value);
        }
    }

    @Override
    public void propertyValue(String value) {
        if (inEvent()) {
            event.putIfAbsent(property, value);
        }
    }

    @Override
    public void endProperty(String name) {
        property = null;
    }

    /** An alarm within an event has properties of the same names. */
    private boolean inEvent() {
        return !within.isEmpty() && within.get(within.size() - 1).equals(EVENT);
    }

    private static Read entry(int number, Map<String, String> event) {
        try {
            if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
                throw Refusal.because("The entry repeats by a rule. Export each meeting as an entry of its own.");
            }
            String summary = Exported.line("The committee or board", text(event, "SUMMARY"), 200);
            LocalDateTime start = start(event);
            boolean wholeDay = event.getOrDefault("DTSTART", "").length() == 8;
            return new Read(number, new ExportedMeeting(Exported.line("The number", event.get("UID"), 200), CommitteeName.heldOrNot(summary),
                    start.toLocalDate(), wholeDay ? null : start.toLocalTime(), place(event),
                    CommitteeName.calledOff(summary) || "CANCELLED".equalsIgnoreCase(event.get("STATUS"))), null);
        } catch (Refusal refusal) {
            return new Read(number, null, refusal.getMessage());
        }
    }

    private static String place(Map<String, String> event) {
        String place = text(event, "LOCATION");
        return place == null || place.isBlank() ? null : Exported.line("The place", place, 255);
    }

    /** Lists and lines within a value are written with a backslash; an address over several lines becomes one. */
    private static String text(Map<String, String> event, String name) {
        String value = event.get(name);
        return value == null ? null : Strings.unescape(value).replaceAll("\\s*\\R\\s*", ", ");
    }

    /** In London's time. A zone under another name than the world's list has is one of a British export, and its times are London's. */
    private static LocalDateTime start(Map<String, String> event) {
        String value = event.getOrDefault("DTSTART", "");
        if (value.length() == 8) {
            return Exported.day("The day", value).atTime(LocalTime.MIDNIGHT);
        }
        try {
            LocalDateTime written = LocalDateTime.parse(value.replace("Z", ""), MOMENT);
            LocalDate day = Exported.day("The day", written.toLocalDate().toString());
            return value.endsWith("Z") ? inLondon(written, ZoneOffset.UTC) : inLondon(day.atTime(written.toLocalTime()), zone(event.get("DTSTART;TZID")));
        } catch (DateTimeException e) {
            throw Refusal.because("The entry has no day and time that can be read.");
        }
    }

    private static LocalDateTime inLondon(LocalDateTime written, ZoneId zone) {
        return written.atZone(zone).withZoneSameInstant(LONDON).toLocalDateTime();
    }

    private static ZoneId zone(String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : LONDON;
    }
}
