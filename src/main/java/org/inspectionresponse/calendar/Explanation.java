package org.inspectionresponse.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Puts a walk into words. Weekends are gathered into the stretch of working days around them; each holiday has a line, or,
 * where there are too many to read, each year has one that names its holidays.
 */
final class Explanation {

    /** About three years' holidays. */
    private static final int MOST_HOLIDAYS_BY_LINE = 24;
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Vintage vintage;
    private final List<Step> steps;
    private int counted;

    Explanation(Vintage vintage, List<Step> steps) {
        this.vintage = vintage;
        this.steps = steps;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void note(LocalDate day, String why) {
        steps.add(new Step(day, day, 0, 0, why));
    }

    void everyDay(LocalDate first, LocalDate last) {
        if (!first.isAfter(last)) {
            int days = daysIn(first, last);
            steps.add(new Step(first, last, days, 0, quantity(days, "day") + ", weekends and bank holidays included."));
        }
    }

    void workingDaysOn(LocalDate first, LocalDate last) {
        stretches(first, last).forEach(this::add);
    }

    void workingDaysBack(LocalDate first, LocalDate last) {
        List<Stretch> backwards = stretches(first, last);
        Collections.reverse(backwards);
        backwards.forEach(this::add);
    }

    static String quantity(int count, String unit) {
        return String.format(Locale.UK, "%,d %s%s", count, unit, count == 1 ? "" : "s");
    }

    private record Stretch(LocalDate first, LocalDate last) {
    }

    private List<Stretch> stretches(LocalDate first, LocalDate last) {
        List<LocalDate> holidays = vintage.holidaysBetween(first, last);
        return holidays.size() > MOST_HOLIDAYS_BY_LINE ? byYear(first, last) : byHoliday(first, last, holidays);
    }

    private static List<Stretch> byYear(LocalDate first, LocalDate last) {
        List<Stretch> years = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = LocalDate.of(day.getYear() + 1, 1, 1)) {
            LocalDate yearEnd = LocalDate.of(day.getYear(), 12, 31);
            years.add(new Stretch(day, yearEnd.isBefore(last) ? yearEnd : last));
        }
        return years;
    }

    private static List<Stretch> byHoliday(LocalDate first, LocalDate last, List<LocalDate> holidays) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate start = first;
        for (LocalDate holiday : holidays) {
            if (start.isBefore(holiday)) {
                stretches.add(new Stretch(start, holiday.minusDays(1)));
            }
            stretches.add(new Stretch(holiday, holiday));
            start = holiday.plusDays(1);
        }
        if (!start.isAfter(last)) {
            stretches.add(new Stretch(start, last));
        }
        return stretches;
    }

    private void add(Stretch stretch) {
        List<LocalDate> holidays = vintage.holidaysBetween(stretch.first, stretch.last);
        int workingDays = (int) (vintage.workingDaysThrough(stretch.last)
                - vintage.workingDaysThrough(stretch.first.minusDays(1)));
        int weekendDays = daysIn(stretch.first, stretch.last) - workingDays - holidays.size();
        List<String> sentences = new ArrayList<>();
        if (workingDays > 0) {
            sentences.add(String.format(Locale.UK, workingDays == 1 ? "Counted: working day %,d." : "Counted: working days %,d to %,d.",
                    counted + 1, counted + workingDays));
        }
        if (weekendDays > 0) {
            sentences.add("Skipped: " + quantity(weekendDays, "day") + " at weekends.");
        }
        if (!holidays.isEmpty()) {
            sentences.add("Skipped: " + named(holidays) + ".");
        }
        counted += workingDays;
        steps.add(new Step(stretch.first, stretch.last, workingDays, weekendDays + holidays.size(), String.join(" ", sentences)));
    }

    private String named(List<LocalDate> holidays) {
        boolean alone = holidays.size() == 1;
        String names = holidays.stream()
                .map(day -> vintage.holidayOn(day) + (alone ? "" : " (" + DAY_AND_MONTH.format(day) + ")"))
                .collect(Collectors.joining(", "));
        boolean published = vintage.isPublished(holidays.get(0), holidays.get(holidays.size() - 1));
        return published ? names : names + ", by the standing rules";
    }

    private static int daysIn(LocalDate first, LocalDate last) {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
