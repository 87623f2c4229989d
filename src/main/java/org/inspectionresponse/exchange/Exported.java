package org.inspectionresponse.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;

/** Reads single values as other systems write them. Each method refuses with a sentence that names the value by its label. */
final class Exported {

    /** British order; a month beyond the twelfth is refused, so that American order is seen where it can be. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d/M/uu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "uuuuMMdd")
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final Pattern NAME_OF_DAY = Pattern.compile("^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? +", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("^([0-9]{1,2})(st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_AFTER_DAY = Pattern.compile("^([0-9/-]{8,10})[T ][0-9:.Z]{5,13}$");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::[0-9]{2})?\\s*(am|pm|a\\.m\\.|p\\.m\\.|noon)?", Pattern.CASE_INSENSITIVE);
    private static final String STARTS_A_FORMULA = "=+-@";

    private Exported() {
    }

    /** One line of text. Refuses what a spreadsheet would take for a formula: it is shown in tables that people save. */
    static String line(String label, String raw, int most) {
        String line = Input.line(label, raw, most);
        if (STARTS_A_FORMULA.indexOf(line.charAt(0)) >= 0) {
            throw Refusal.because(label + " begins like a formula of a spreadsheet. Take the sign before it away.");
        }
        return line;
    }

    /** A day between 1990 and 2199, such as 2026-01-13, 13/01/2026, 13 January 2026 or Tuesday, 13th January 2026. */
    static LocalDate day(String label, String raw) {
        String typed = Input.line(label, raw, 60);
        String day = ORDINAL.matcher(NAME_OF_DAY.matcher(TIME_AFTER_DAY.matcher(typed).replaceFirst("$1")).replaceFirst("")).replaceFirst("$1");
        return DAYS.stream().flatMap(format -> parsed(day, format)).filter(its -> its.getYear() >= 1990 && its.getYear() <= 2199).findFirst()
                .orElseThrow(() -> Refusal.because("%s “%s” is no day in British order, such as 13/01/2026 or 13 January 2026.".formatted(label, typed)));
    }

    private static Stream<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(day, format));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    /** A time of day, such as 10:30, 10.30 am, 2 pm or 14:00:00. */
    static LocalTime time(String label, String raw) {
        String typed = Input.line(label, raw, 20);
        Matcher parts = TIME.matcher(typed);
        if (parts.matches() && (parts.group(2) != null || parts.group(3) != null)) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            String half = parts.group(3) == null ? "" : parts.group(3).substring(0, 1).toLowerCase(Locale.UK);
            boolean possible = minute < 60 && (half.isEmpty() ? hour < 24 : hour >= 1 && hour <= 12);
            if (possible) {
                return LocalTime.of(half.equals("p") && hour < 12 ? hour + 12 : half.equals("a") && hour == 12 ? 0 : hour, minute);
            }
        }
        throw Refusal.because("%s “%s” is no time of day, such as 10:30 or 2.00 pm.".formatted(label, typed));
    }
}
