package org.inspectionresponse.publication;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages write days, times and states: {@code ${@written.full(..)}}. */
@Component("written")
public class Written {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("d/M/yy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final Clock clock;

    Written(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** "Monday 13 January 2020"; a dash for no day. */
    public String full(LocalDate day) {
        return day == null ? "–" : FULL.format(day);
    }

    /** "13 January 2020"; a dash for no day. */
    public String day(LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** The day it is in London at that moment. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** The first moment of that day in London. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** "16/12/19", as a signed comment has it. */
    public String signed(LocalDate day) {
        return SIGNED.format(day);
    }

    public String time(LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** "£1,576,000" or "£1,576.50". */
    public String pounds(BigDecimal pounds) {
        return String.format(Locale.UK, pounds.stripTrailingZeros().scale() > 0 ? "£%,.2f" : "£%,.0f", pounds);
    }

    /** A sentence's part as it begins a line. */
    public String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "Yes" or "No"; null where the box was left open. */
    public String answer(Boolean ticked) {
        return ticked == null ? null : ticked ? "Yes" : "No";
    }

    /** "A" for the first, "B" for the second; a number after the twenty-sixth. */
    public String letter(int number) {
        return letterOf(number);
    }

    static String letterOf(int number) {
        return number > 26 ? String.valueOf(number) : String.valueOf((char) ('A' + number - 1));
    }

    /** A word for a state or an outcome: "Given back" for GIVEN_BACK; nothing for null. */
    public String word(Object value) {
        if (value == null) {
            return "";
        }
        String words = String.valueOf(value).replace('_', ' ').toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "Monday 20 March 2023, 16:00:00", in London: for a moment that is in time to the second. */
    public String second(Instant moment) {
        var local = moment.atZone(clock.getZone());
        return FULL.format(local) + ", " + SECOND.format(local);
    }

    /** "17 December 2019, 14:02", in London. */
    public String moment(Instant moment) {
        var local = moment.atZone(clock.getZone());
        return DAY.format(local) + ", " + TIME.format(local);
    }
}
