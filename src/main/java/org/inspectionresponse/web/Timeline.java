package org.inspectionresponse.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.Span;
import org.inspectionresponse.timetable.Route;
import org.inspectionresponse.timetable.Step;

/**
 * The drawing of a route: a row for each step, days from left to right. Lengths are in the drawing's own units.
 *
 * @param height of the whole; the width is {@link #WIDTH}
 * @param today across where today lies
 * @param months where each month begins
 */
record Timeline(int height, int today, List<Month> months, List<Row> rows) {

    static final int WIDTH = 640;

    private static final int LEFT = 24;
    private static final int RIGHT = 616;
    private static final int TOP = 50;
    private static final int ROW = 42;
    private static final int HALF_A_LABEL = 34;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** @param labelX across where its name is centred, so that none is cut off at the edge */
    record Month(int x, int labelX, String label) {
    }

    /**
     * A step; of done and planned at most one is there, as of the bars.
     *
     * @param y down where its bar lies; its label stands above
     * @param label as it is written
     * @param css done, red, open or loose (for a step that does not bind)
     * @param lastSafe across where its last safe day lies
     * @param slackFrom where the bar of the days that are left begins; with its width null where none are
     * @param slackWidth its width
     */
    record Row(int y, String label, String css, int lastSafe, Integer done, Integer planned, Integer slackFrom, Integer slackWidth) {
    }

    public int width() {
        return WIDTH;
    }

    /** Across where the word for today is centred. */
    public int todayLabel() {
        return within(today);
    }

    private static int within(int x) {
        return Math.max(HALF_A_LABEL, Math.min(x, WIDTH - HALF_A_LABEL));
    }

    /** Where the grid begins. */
    public int top() {
        return TOP;
    }

    /** Where it ends. */
    public int bottom() {
        return height - 12;
    }

    static Timeline of(Route route) {
        Scale scale = Scale.over(route);
        List<Row> rows = IntStream.range(0, route.steps().size())
                .mapToObj(at -> row(route.steps().get(at), TOP + 26 + at * ROW, scale, route.today())).toList();
        return new Timeline(TOP + route.steps().size() * ROW + 20, scale.x(route.today()), scale.months(), rows);
    }

    private static Row row(Step step, int y, Scale scale, LocalDate today) {
        int last = scale.x(step.lastSafe());
        LocalDate from = step.planned() != null && step.planned().isAfter(today) ? step.planned() : today;
        boolean left = step.done() == null && from.isBefore(step.lastSafe());
        String label = step.milestone().label() + (step.red() ? " – " + step.state().label().toLowerCase(Locale.UK) : "");
        return new Row(y, label, css(step), last, step.done() == null ? null : scale.x(step.done()),
                step.planned() == null ? null : scale.x(step.planned()), left ? scale.x(from) : null, left ? last - scale.x(from) : null);
    }

    private static String css(Step step) {
        if (step.done() != null) {
            return "done";
        }
        return step.red() ? "red" : step.binds() ? "open" : "loose";
    }

    /** Days to lengths. */
    private record Scale(Span span) {

        static Scale over(Route route) {
            Stream<LocalDate> ends = Stream.of(route.today(), route.terms().dueOn(), route.terms().receivedOn());
            Stream<LocalDate> days = route.steps().stream().flatMap(step -> Stream.of(step.lastSafe(), step.done(), step.planned()));
            return new Scale(Span.over(Stream.concat(ends, days).filter(Objects::nonNull).toList()));
        }

        int x(LocalDate day) {
            return LEFT + (RIGHT - LEFT) * span.position(day) / Math.max(span.length(), 1);
        }

        /** So many of them that their names do not meet. */
        List<Month> months() {
            List<LocalDate> all = span.firstsOfMonths();
            int apart = 1 + all.size() / 8;
            return IntStream.range(0, all.size()).filter(at -> at % apart == 0).mapToObj(all::get)
                    .map(day -> new Month(x(day), within(x(day)), MONTH.format(day))).toList();
        }
    }
}
