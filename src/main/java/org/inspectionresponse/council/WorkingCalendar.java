package org.inspectionresponse.council;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.CalendarRefusal;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The calendar that everybody counts with: the product's own table of bank holidays, those of the configuration, and those that
 * administrators entered while the product runs. Asked at each use, because it changes: here as soon as a change is committed, on other
 * nodes within a minute.
 */
@Service
public class WorkingCalendar {

    private static final long MILLISECONDS_BETWEEN_READINGS = 30_000;

    private final CalendarSettings settings;
    private final EnteredHolidays rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Drawn drawn;

    WorkingCalendar(CalendarSettings settings, EnteredHolidays rows, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        drawn = draw(entries());
    }

    private record Drawn(List<BankHoliday> entered, WorkingDays days) {
    }

    /**
     * A bank holiday to enter.
     *
     * @param day a Monday to Friday that is a working day so far, in the past as well
     * @param knownFrom the day it was announced; not in the future
     * @param source where it was announced
     */
    public record Add(LocalDate day, String title, LocalDate knownFrom, String source) {
    }

    /** A bank holiday to call off. @param because where that was announced */
    public record Withdraw(LocalDate day, String because) {
    }

    /** A bank holiday was entered or called off. @param cause what happened, in a sentence @param by who entered it */
    public record Changed(LocalDate day, String cause, By by) {
    }

    /** One that was entered here. @param withdrawnOn null while it stands */
    public record Entered(LocalDate day, String title, LocalDate knownFrom, LocalDate withdrawnOn, String source, String addedBy, Instant addedAt) {

        private static Entered of(EnteredHoliday row) {
            BankHoliday its = row.holiday();
            return new Entered(its.date(), its.title(), its.knownFrom(), its.withdrawnOn(), row.source(), row.addedBy(), row.addedAt());
        }
    }

    /** The calendar as it is known now. Not to be kept. */
    public WorkingDays days() {
        return drawn.days();
    }

    /** Enters a bank holiday. Refuses a weekend, a day that is one already, and one that nobody can know of yet. */
    @Transactional
    public void add(Add command, By by) {
        BankHoliday holiday = checked(command);
        Optional<EnteredHoliday> before = rows.findByDay(command.day());
        if (before.filter(EnteredHoliday::stands).isPresent() || days().holidayOn(command.day()).isPresent()) {
            throw Refusal.conflict(DAY.format(command.day()) + " is a bank holiday already.");
        }
        if (settings.workingDays().plus(List.of(holiday)).holidayOn(command.day()).isEmpty()) {
            throw Refusal.conflict("The product's own list or its configuration calls " + DAY.format(command.day())
                    + " off, and a withdrawal has the last word.");
        }
        EnteredHoliday row = before.orElseGet(() -> new EnteredHoliday(holiday, command.source(), by.person(), clock.instant()));
        row.enter(holiday, command.source(), by.person(), clock.instant());
        rows.save(row);
        events.publishEvent(new Changed(command.day(), changeOf(row), by));
    }

    private BankHoliday checked(Add command) {
        if (command.knownFrom() != null && command.knownFrom().isAfter(today())) {
            throw Refusal.because("Give the day on which the bank holiday was announced; that cannot be in the future.");
        }
        try {
            return new BankHoliday(command.day(), command.title(), command.knownFrom());
        } catch (CalendarRefusal refusal) {
            throw Refusal.because(refusal.getMessage());
        }
    }

    /** Calls a bank holiday off from today on, whichever list it is from. Refuses a day that is none. */
    @Transactional
    public void withdraw(Withdraw command, By by) {
        Optional<EnteredHoliday> row = rows.findByDay(command.day());
        if (row.filter(its -> !its.stands()).isPresent()) {
            throw notOne(command.day());
        }
        String title = row.map(its -> its.holiday().title()).or(() -> days().holidayOn(command.day())).orElseThrow(() -> notOne(command.day()));
        EnteredHoliday its = row.orElseGet(() -> new EnteredHoliday(new BankHoliday(command.day(), title, today()), command.because(), by.person(),
                clock.instant()));
        its.withdraw(today(), command.because());
        rows.save(its);
        events.publishEvent(new Changed(command.day(), changeOf(its), by));
    }

    private static Refusal notOne(LocalDate day) {
        return Refusal.because(DAY.format(day) + " is no bank holiday. Choose one of the list.");
    }

    /** What was entered here, by day. */
    @Transactional(readOnly = true)
    public List<Entered> entered() {
        return rows.findAllByOrderByDay().stream().map(Entered::of).toList();
    }

    /** What the configuration adds to the product's own table. */
    public List<BankHoliday> configured() {
        return settings.holidays();
    }

    /** What was last entered about a day, in a sentence. */
    @Transactional(readOnly = true)
    public String changeOf(LocalDate day) {
        return rows.findByDay(day).map(WorkingCalendar::changeOf).orElseThrow(() -> notOne(day));
    }

    private static String changeOf(EnteredHoliday row) {
        return (row.stands() ? "%s became a bank holiday: %s." : "%s is no bank holiday any more: %s was called off.")
                .formatted(DAY.format(row.holiday().date()), row.holiday().title());
    }

    @TransactionalEventListener
    void committed(Changed event) {
        read();
    }

    /** Keeps the calendar that is drawn up where nothing changed, because it holds what was worked out for each day asked of it. */
    @Scheduled(fixedDelay = MILLISECONDS_BETWEEN_READINGS, initialDelay = MILLISECONDS_BETWEEN_READINGS)
    void read() {
        List<BankHoliday> entered = entries();
        if (!drawn.entered().equals(entered)) {
            drawn = draw(entered);
        }
    }

    private List<BankHoliday> entries() {
        return rows.findAllByOrderByDay().stream().map(EnteredHoliday::holiday).toList();
    }

    private Drawn draw(List<BankHoliday> entered) {
        return new Drawn(entered, settings.workingDays().plus(entered));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
