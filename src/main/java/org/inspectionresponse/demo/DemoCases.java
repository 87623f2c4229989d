package org.inspectionresponse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.engine.Understudy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration once the product answers: the case of 2019 as it was, the live case, and reports with something to do for each
 * role. Each step and the note that it is done are one transaction, so what was interrupted goes on where it stopped.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("inspection-response.demo.cases")
class DemoCases {

    static final String COUNCIL = "nottinghamshire";
    static final List<String> PARTS = List.of("nottinghamshire-2019", "nottinghamshire-live", "nottinghamshire-reports");
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DeskInside desk;
    private final DemoParts parts;
    private final Understudy understudy;
    private final ProductClock clock;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;

    DemoCases(DeskInside desk, DemoParts parts, Understudy understudy, ProductClock clock, WorkingDays workingDays,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.parts = parts;
        this.understudy = understudy;
        this.clock = clock;
        this.workingDays = workingDays;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread teller = new Thread(this::tellAll, "demonstration");
        teller.setDaemon(true);
        teller.start();
    }

    void tellAll() {
        LocalDate today = LocalDate.now(clock);
        List<String> open = PARTS.stream().filter(name -> parts.find(name).filter(DemoParts.Part::finished).isEmpty()).toList();
        if (open.isEmpty()) {
            return;
        }
        understudy.withoutJobsRunning(() -> {
            boolean complete = open.stream().filter(name -> !told(name, today)).count() == 0;
            LOG.info(complete ? "The cases of the demonstration are loaded." : "The demonstration is not complete; it goes on at the next start.");
        });
    }

    /** A part that fails does not keep the others from being told. */
    private boolean told(String name, LocalDate today) {
        try {
            tell(name, today);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The demonstration's part {} stopped", name, e);
            return false;
        } finally {
            clock.backToRealTime();
        }
    }

    /** @param today the real day; a part that was begun earlier keeps the day it was begun on */
    private void tell(String name, LocalDate today) {
        Story story = Story.read(name);
        DemoParts.Part part = parts.find(name).orElseGet(() -> parts.begin(name, COUNCIL, today));
        Map<String, String> known = new TreeMap<>(part.known());
        Storyteller teller = new Storyteller(desk, COUNCIL, story, workingDays, part.begunOn(), known);
        for (int done = part.stepsDone(); done < story.steps().size(); done++) {
            Story.Step step = story.steps().get(done);
            int next = done + 1;
            if (teller.tells(step)) {
                teller.goTo(step);
            }
            transaction.executeWithoutResult(status -> {
                if (teller.tells(step)) {
                    teller.perform(step);
                }
                parts.done(name, next, known);
            });
        }
        understudy.settle();
        clock.backToRealTime();
        understudy.settle();
        parts.finish(name);
    }
}
