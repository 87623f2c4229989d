package org.inspectionresponse.demo;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.engine.Understudy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration once the product answers: of each council a case as it was, a live case, and reports with something to do for
 * each role. Each step and the note that it is done are one transaction, so what was interrupted goes on where it stopped.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("inspection-response.demo.cases")
class DemoCases {

    static final List<String> PARTS = List.of("nottinghamshire-2019", "nottingham-city-2020", "nottinghamshire-live", "nottingham-city-live",
            "nottinghamshire-reports", "nottingham-city-reports");
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Desk desk;
    private final DemoParts parts;
    private final Understudy understudy;
    private final ProductClock clock;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    DemoCases(Desk desk, DemoParts parts, Understudy understudy, ProductClock clock, WorkingCalendar calendar,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.parts = parts;
        this.understudy = understudy;
        this.clock = clock;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Before any job may run: a case that was interrupted goes on at the moment it had reached, and nothing falls due meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void standStill() {
        open().stream().findFirst().flatMap(parts::find).filter(part -> part.stepsDone() > 0)
                .ifPresent(part -> teller(part).goBackTo(Story.read(part.name()).steps().get(part.stepsDone() - 1)));
    }

    boolean isUntold() {
        return !open().isEmpty();
    }

    private List<String> open() {
        return PARTS.stream().filter(name -> parts.find(name).filter(DemoParts.Part::finished).isEmpty()).toList();
    }

    void tellAll() {
        try {
            open().forEach(this::tell);
            LOG.info("The cases of the demonstration are loaded.");
        } catch (RuntimeException e) {
            LOG.error("The demonstration is not complete; it goes on at the next start.", e);
        } finally {
            clock.backToRealTime();
        }
    }

    private void tell(String name) {
        clock.backToRealTime();
        DemoParts.Part part = parts.find(name).orElseGet(() -> parts.begin(name, Story.read(name).council(), LocalDate.now(clock)));
        List<Story.Step> steps = Story.read(name).steps();
        Storyteller teller = teller(part);
        for (int done = part.stepsDone(); done < steps.size(); done++) {
            tell(teller, part, steps.get(done), done + 1);
        }
        clock.backToRealTime();
        desk.settle();
        parts.finish(name);
    }

    private void tell(Storyteller teller, DemoParts.Part part, Story.Step step, int done) {
        if (!teller.tells(step)) {
            parts.done(part.name(), done, part.known());
            return;
        }
        teller.goTo(step);
        transaction.executeWithoutResult(status -> {
            teller.perform(step);
            parts.done(part.name(), done, part.known());
        });
        desk.settle();
    }

    /** A part that was begun earlier keeps the day it was begun on. */
    private Storyteller teller(DemoParts.Part part) {
        return new Storyteller(desk, Story.read(part.name()), calendar.days(), part.begunOn(), part.known());
    }
}
