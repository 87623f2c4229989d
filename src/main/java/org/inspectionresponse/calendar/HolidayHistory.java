package org.inspectionresponse.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every bank holiday with the day it became known: the published table and what was added to it. From it comes the calendar
 * as it stood on any day. There are only as many different ones as days on which something became known, so each is kept.
 */
final class HolidayHistory {

    private final List<BankHoliday> table;
    private final List<BankHoliday> additions;
    /** Each year of the table with the day its first date was published. An addition alone does not publish its year. */
    private final Map<Integer, LocalDate> publication = new TreeMap<>();
    private final TreeSet<LocalDate> changes = new TreeSet<>(Set.of(LocalDate.MIN));
    private final Map<LocalDate, Vintage> vintages = new ConcurrentHashMap<>();

    private HolidayHistory(List<BankHoliday> table, List<BankHoliday> additions) {
        this.table = table;
        this.additions = additions;
        table.forEach(holiday -> publication.merge(holiday.date().getYear(), holiday.knownFrom(),
                (one, other) -> one.isBefore(other) ? one : other));
        entries().flatMap(holiday -> Stream.of(holiday.knownFrom(), holiday.withdrawnOn())).filter(Objects::nonNull)
                .forEach(changes::add);
    }

    /** The project's own table, from GOV.UK, for the years 2011 to 2028. */
    static HolidayHistory published() {
        var resource = HolidayHistory.class.getResourceAsStream("bank-holidays.csv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new HolidayHistory(lines.lines().filter(line -> !line.startsWith("#")).skip(1)
                    .map(HolidayHistory::parse).toList(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HolidayHistory plus(Collection<BankHoliday> more) {
        Set<LocalDate> seen = new HashSet<>();
        for (BankHoliday holiday : more) {
            if (!seen.add(holiday.date())) {
                throw new CalendarRefusal("Give the bank holiday of " + holiday.date() + " once only.");
            }
        }
        List<BankHoliday> all = new ArrayList<>(additions);
        all.addAll(more);
        return new HolidayHistory(table, List.copyOf(all));
    }

    /** The calendar with everything that is known by now. */
    Vintage latest() {
        return asKnownOn(changes.last());
    }

    Vintage asKnownOn(LocalDate day) {
        return vintages.computeIfAbsent(changes.floor(day), this::drawUp);
    }

    private Vintage drawUp(LocalDate day) {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        BitSet published = new BitSet();
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            if (publication.getOrDefault(year, LocalDate.MAX).isAfter(day)) {
                holidays.putAll(StandingRules.holidaysOf(year));
            } else {
                published.set(year);
            }
        }
        entries().filter(holiday -> holiday.isAnnouncedBy(day)).forEach(holiday -> holidays.put(holiday.date(), holiday.title()));
        // A withdrawal has the last word, also over a day that only the standing rules expected.
        entries().filter(holiday -> holiday.isWithdrawnBy(day)).forEach(holiday -> holidays.remove(holiday.date()));
        return new Vintage(holidays, published);
    }

    /** The table comes last, so that a date which was added before the table had it keeps the table's title. */
    private Stream<BankHoliday> entries() {
        return Stream.concat(additions.stream(), table.stream());
    }

    private static BankHoliday parse(String line) {
        String[] cells = line.split(",", -1);
        return new BankHoliday(LocalDate.parse(cells[0]), cells[1], LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? null : LocalDate.parse(cells[3]));
    }
}
