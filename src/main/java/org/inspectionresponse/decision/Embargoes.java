package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas that are published at a set moment, which the process of the report waits for. The moment is one of London's clocks. */
@Service
@Transactional
public class Embargoes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM uuuu", Locale.UK);

    private final EmbargoRows rows;
    private final Agendas agendas;
    private final Drafting drafting;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Embargoes(EmbargoRows rows, Agendas agendas, Drafting drafting, Register register, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.agendas = agendas;
        this.drafting = drafting;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds an agenda back until a moment. Refuses a moment that has passed, and an agenda that could not lawfully be published then, as
     * {@link Agendas#publish} would.
     *
     * @param publish with the day of the moment
     * @param at London time of that day; of an hour that the clocks of autumn show twice the first
     */
    public void hold(String reference, AgendaItem.Publish publish, LocalTime at, Long basedOn, By by) {
        Instant moment = publish.publishedOn().atTime(at).atZone(LONDON).toInstant();
        if (!moment.isAfter(clock.instant())) {
            throw Refusal.because("The moment of publication has passed. Leave the time empty if the agenda is published already, or name a later one.");
        }
        agendas.refuseUnlessPublishable(reference, publish, basedOn, publish.publishedOn(), by);
        GovernanceReport report = drafting.require(reference);
        rows.save(new Embargo(report.council(), reference, publish, moment, by));
        register.enter(act(report, "Hold agenda back").because("It is published at " + inWords(moment) + "."), by);
    }

    /**
     * Publishes the agenda that is held back; called by the process at the moment. It is published on the day on which that really happens,
     * and refused like any other if this is too late by then. Safe to do twice.
     */
    public void release(String reference) {
        held(rows.lockOf(reference)).ifPresent(embargo -> {
            embargo.released();
            agendas.publish(reference, embargo.publishOn(LocalDate.now(clock)), null, embargo.by());
        });
    }

    /** Whether the agenda that was held back last has come out. */
    @Transactional(readOnly = true)
    public boolean released(String reference) {
        List<Embargo> all = rows.findByReportOrderById(reference);
        return !all.isEmpty() && all.get(all.size() - 1).isReleased();
    }

    /** Ends an embargo before its agenda has come out, which is to be dealt with again. */
    public void takeBack(String reference, String reason, By by) {
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Agendas are kept by democratic services.");
        }
        if (!end(reference, reason, by)) {
            throw Refusal.conflict("No agenda with this report is held back now.");
        }
        tell(reference);
    }

    /** What was lawful for the meeting's old day need not be so for the new one, so democratic services look at it again. */
    @EventListener
    void moved(Rescheduling.Moved event) {
        rows.findByCouncilAndMeetingAndStatus(event.council(), event.meeting(), Embargo.Status.HELD).stream().map(Embargo::report)
                .filter(report -> end(report, "The meeting moved to another day.", By.product())).forEach(this::tell);
    }

    /** Its process ends by itself, and there is nothing to come out any more. */
    @EventListener
    void withdrawn(GovernanceReport.Withdrawn event) {
        end(event.reference(), "The report was withdrawn.", By.product());
    }

    private boolean end(String reference, String reason, By by) {
        Optional<Embargo> held = held(rows.lockOf(reference));
        held.ifPresent(embargo -> {
            embargo.takenBack();
            register.enter(act(drafting.require(reference), "Take embargo back").because(reason), by);
        });
        return held.isPresent();
    }

    private void tell(String reference) {
        events.publishEvent(new Embargo.TakenBack(drafting.require(reference).council(), reference));
    }

    /** The moment until which an agenda with the report is held back; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(String reference) {
        return held(rows.findByReportOrderById(reference)).map(Embargo::moment);
    }

    private static Optional<Embargo> held(List<Embargo> all) {
        return all.stream().filter(Embargo::held).findFirst();
    }

    /** "09:00 on Friday 3 January 2020", in London. */
    public static String inWords(Instant moment) {
        return MOMENT.format(moment.atZone(LONDON));
    }

    private static Act act(GovernanceReport report, String what) {
        return Act.on(report.council(), report.caseReference(), report.reference(), (long) report.current().number(), what);
    }
}
