package org.inspectionresponse.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspectionresponse.refusal.Refusal;

/** Reads single values. Each method refuses with one sentence that names the field by its label. */
public final class Input {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ISO_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])(:[0-5][0-9]){1,2}");
    private static final Pattern POUNDS = Pattern.compile("£?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{2})?");
    private static final Pattern SHORTENED = Pattern.compile("(?i)£?([0-9]{1,6}(?:\\.[0-9]{1,5})?) ?(k|m|thousand|million)");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#%&'*+/=?^_`|~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int MOST_MARKS = 8;

    private Input() {
    }

    /** A day between 1990 and 2199, as 2019-12-19 or 19 December 2019. */
    public static LocalDate date(String label, String raw) {
        String typed = present(label, raw).strip();
        try {
            LocalDate day = ISO_SHAPE.matcher(typed).matches() ? LocalDate.parse(typed, ISO) : LocalDate.parse(typed, LONG);
            if (day.getYear() < 1990 || day.getYear() > 2199) {
                throw Refusal.because(label + " must be a day between 1990 and 2199.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.because(label + " must be a real date, such as 19 December 2019.");
        } catch (DateTimeException e) {
            throw Refusal.because(label + " must be a real date, such as 19 December 2019.");
        }
    }

    /** A time of day in 24 hours, as 16:05 or, to the second, 16:05:09. */
    public static LocalTime time(String label, String raw) {
        String typed = present(label, raw).strip();
        if (!TIME.matcher(typed).matches()) {
            throw Refusal.because(label + " must be a time of day, such as 16:05.");
        }
        return LocalTime.parse(typed.indexOf(':') == 1 ? "0" + typed : typed);
    }

    /** Pounds, never negative, in whole pounds or pounds and pence; "£1,576,000" and "1576000.00" are read alike. Always of scale 2. */
    public static BigDecimal pounds(String label, String raw) {
        String typed = present(label, raw).strip();
        Matcher shortened = SHORTENED.matcher(typed);
        if (shortened.matches()) {
            throw Refusal.because("%s must be written in full: for %s write %s.".formatted(label, typed, full(shortened)));
        }
        if (!POUNDS.matcher(typed).matches()) {
            throw Refusal.because(label + " must be an amount in pounds written in full, such as 1576000 or 1,576,000.00.");
        }
        return new BigDecimal(typed.replace("£", "").replace(",", "")).setScale(2);
    }

    private static String full(Matcher shortened) {
        int zeros = Character.toLowerCase(shortened.group(2).charAt(0)) == 'm' ? 6 : 3;
        BigDecimal pounds = new BigDecimal(shortened.group(1)).scaleByPowerOfTen(zeros);
        return String.format(Locale.UK, pounds.stripTrailingZeros().scale() <= 0 ? "%,.0f" : "%,.2f", pounds);
    }

    /** A whole number from least to most. */
    public static int number(String label, String raw, int least, int most) {
        String typed = present(label, raw).strip();
        if (typed.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.because(label + " must be a whole number from " + least + " to " + most + ".");
    }

    /** One line of text, trimmed: no line breaks, control or direction-changing characters. */
    public static String line(String label, String raw, int most) {
        String typed = present(label, raw).strip();
        if (typed.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            throw Refusal.because(label + " must be on one line.");
        }
        return checked(label, typed, most);
    }

    /** Plain text of several lines, trimmed. */
    public static String text(String label, String raw, int most) {
        return checked(label, present(label, raw).replace("\r\n", "\n").strip(), most);
    }

    /** An ordinary e-mail address. */
    public static String email(String label, String raw) {
        String typed = line(label, raw, 254);
        if (!EMAIL.matcher(typed).matches() || typed.contains("..")) {
            throw Refusal.because(label + " must be an e-mail address, such as name@example.org.");
        }
        return typed;
    }

    public static <E extends Enum<E>> E choice(String label, String raw, Class<E> type) {
        String typed = present(label, raw);
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(typed)).findFirst()
                .orElseThrow(() -> Refusal.because(label + " must be one of the answers offered."));
    }

    public static boolean blank(String raw) {
        return raw == null || raw.isBlank();
    }

    private static String present(String label, String raw) {
        if (blank(raw)) {
            throw Refusal.because(label + " is missing. Fill it in.");
        }
        return raw;
    }

    private static String checked(String label, String typed, int most) {
        int length = typed.codePointCount(0, typed.length());
        if (length > most) {
            throw Refusal.because("%s is %,d characters too long; it may have %,d.".formatted(label, length - most, most));
        }
        if (typed.codePoints().anyMatch(Input::hidden) || crowded(typed)) {
            throw Refusal.because(label + " contains characters that cannot be shown. Type it again rather than pasting it.");
        }
        return typed;
    }

    /** Control characters, direction overrides and half surrogates; a zero-width joiner belongs to names and emoji. */
    private static boolean hidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c == 0x200E || c == 0x200F || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }

    /** A letter with more accents stacked on it than any language has. */
    private static boolean crowded(String typed) {
        int marks = 0;
        for (int c : typed.codePoints().toArray()) {
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }
}
