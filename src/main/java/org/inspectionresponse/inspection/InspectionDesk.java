package org.inspectionresponse.inspection;

import static org.inspectionresponse.people.Role.DIRECTOR;
import static org.inspectionresponse.people.Role.IMPROVEMENT_OFFICERS;
import static org.inspectionresponse.people.Role.MONITORING_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.References;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which cases about inspections are opened, kept and closed. */
@Service
@Transactional
public class InspectionDesk {

    private final Inspections inspections;
    private final Publications publications;
    private final Councils councils;
    private final References references;
    private final Directory directory;
    private final InspectionClocks clocks;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionDesk(Inspections inspections, Publications publications, Councils councils, References references, Directory directory,
            InspectionClocks clocks, Register register, ApplicationEventPublisher events, Clock clock) {
        this.inspections = inspections;
        this.publications = publications;
        this.councils = councils;
        this.references = references;
        this.directory = directory;
        this.clocks = clocks;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case, as an improvement officer of the council. Refuses dates that contradict one another, and a second case about the same visit.
     *
     * @return its reference, such as {@code INS-NCC-2026-003}
     */
    public String open(Inspection.Open command, By by) {
        councils.require(command.council());
        requireRole(command.council(), by, IMPROVEMENT_OFFICERS);
        Inspection inspection = new Inspection(references.next("INS", command.council(), today()), command, by.person(), today());
        refuseSecond(inspection);
        inspections.save(inspection);
        publications.save(new Publication(inspection));
        enter(inspection, "Open case", by);
        events.publishEvent(new Inspection.Opened(inspection.council(), inspection.reference()));
        clocks.startDraft(inspection, "The case was opened.", by);
        if (inspection.receivedOn() != null) {
            received(inspection, "The case was opened.", by);
        }
        if (!inspection.embargoed()) {
            published(inspection);
        }
        return inspection.reference();
    }

    /**
     * Records what Ofsted found; may be done on the draft, and again when the final report says it otherwise.
     *
     * @param basedOn the {@link Inspection#outcomeVersion()} the person saw; null if that is not to be checked
     */
    public void recordOutcome(String reference, Inspection.RecordOutcome command, Long basedOn, By by) {
        Inspection inspection = require(reference);
        if (basedOn != null && basedOn != inspection.outcomeVersion()) {
            throw Refusal.conflict("What Ofsted found was recorded by somebody else meanwhile. Reload to see it.");
        }
        command.findings().forEach(finding -> requireLeadOfficer(inspection.council(), finding.leadOfficer()));
        inspection.recordOutcome(command);
        enter(inspection, "Record outcome", by);
    }

    /** Records that the draft or the final report has come, or was published. The day of receipt starts the statutory periods. */
    public void recordReceipt(String reference, Inspection.RecordReceipt command, By by) {
        Inspection inspection = require(reference);
        if (command.draftReceivedOn() == null && command.receivedOn() == null) {
            throw Refusal.because("Give the day the draft report or the final report was received.");
        }
        InspectionDates before = inspection.dates();
        inspection.receive(command, today());
        enter(inspection, "Record receipt", by);
        announce(inspection, before, "What has come from Ofsted was recorded: " + before.changes(inspection.dates()), by);
    }

    /** Records that Ofsted has published the report: the embargo is over. */
    public void recordPublication(String reference, LocalDate publishedOn, By by) {
        Inspection inspection = require(reference);
        InspectionDates before = inspection.dates();
        inspection.publish(publishedOn, today());
        enter(inspection, "Record Ofsted's publication", by);
        announce(inspection, before, "Ofsted's publication was recorded.", by);
    }

    /** Moves dates that were recorded wrongly. Only an improvement officer or the monitoring officer may, and says why. */
    public void correctDates(String reference, Inspection.CorrectDates command, Long basedOn, By by) {
        Inspection inspection = require(reference);
        requireRole(inspection.council(), by, IMPROVEMENT_OFFICERS, MONITORING_OFFICER);
        if (basedOn != null && basedOn != inspection.version()) {
            throw Refusal.conflict("This case was changed meanwhile. Reload the page to see its dates.");
        }
        String reason = Input.text("Reason", command.reason(), 1000);
        InspectionDates before = inspection.dates();
        inspection.correct(command, today());
        if (!before.sameVisit(inspection.dates())) {
            refuseSecond(inspection);
        }
        String cause = before.changes(inspection.dates()) + " Reason: " + reason;
        register.enter(act(inspection, "Correct dates").because(cause), by);
        announce(inspection, before, "Dates were corrected. " + cause, by);
        events.publishEvent(new Inspection.DatesCorrected(inspection.council(), inspection.reference(), cause, by));
    }

    /** Ends the case because it should not have been opened or Ofsted has withdrawn. An improvement officer or the director may. */
    public void cancel(String reference, String reason, By by) {
        Inspection inspection = require(reference);
        requireRole(inspection.council(), by, IMPROVEMENT_OFFICERS, DIRECTOR);
        String why = Input.text("Reason", reason, 1000);
        inspection.cancel(today());
        end(inspection, "Cancel case", why, by);
        events.publishEvent(new Inspection.Cancelled(inspection.council(), reference, why, by));
    }

    /** Ends the case because a later inspection takes its place. An improvement officer or the director may. */
    public void supersede(String reference, String laterReference, By by) {
        Inspection inspection = require(reference);
        requireRole(inspection.council(), by, IMPROVEMENT_OFFICERS, DIRECTOR);
        Inspection later = inspections.findByReference(laterReference)
                .filter(its -> its.council().equals(inspection.council()))
                .orElseThrow(() -> Refusal.because("Choose one of the later inspections of the same council."));
        inspection.supersede(later, today());
        end(inspection, "Supersede case", "Later inspection: " + laterReference, by);
        events.publishEvent(new Inspection.Superseded(inspection.council(), reference, laterReference, by));
    }

    /** Ends the case because all that follows from the inspection is done. Does nothing where it has ended already. */
    public void close(String reference, By by) {
        Inspection inspection = require(reference);
        if (inspection.status() == Inspection.Status.OPEN) {
            inspection.close(today());
            end(inspection, "Close case", null, by);
        }
    }

    /** Members have decided to receive updates; they are counted from the day of that decision. */
    public void askForUpdates(String reference, int months, LocalDate decidedOn, By by) {
        Inspection inspection = require(reference);
        inspection.askForUpdates(months, decidedOn);
        register.enter(act(inspection, "Ask for updates").because("Every %d months from %s".formatted(months, decidedOn)), by);
        clocks.startUpdate(inspection);
        events.publishEvent(new Inspection.UpdatesDecided(inspection.council(), reference));
    }

    /**
     * The turn of the next update has come. Its clock runs until {@link #giveUpdate}.
     *
     * @return the day it is due
     */
    public LocalDate beginUpdate(String reference, By by) {
        Inspection inspection = require(reference);
        LocalDate dueOn = clocks.updateDue(inspection);
        inspection.updateCame(dueOn);
        enter(inspection, "Begin update", by);
        return dueOn;
    }

    /** The update whose turn had come is before members; the clock of the next one starts. */
    public void giveUpdate(String reference, By by) {
        Inspection inspection = require(reference);
        enter(inspection, "Give update", by);
        clocks.updateGiven(inspection);
    }

    /** No more updates are due: members say so, or every action is verified. */
    public void endUpdates(String reference, String reason, By by) {
        Inspection inspection = require(reference);
        inspection.endUpdates(today());
        register.enter(act(inspection, "End updates").because(Input.text("Reason", reason, 1000)), by);
        clocks.stopUpdates(inspection);
        events.publishEvent(new Inspection.UpdatesDecided(inspection.council(), reference));
    }

    @Transactional(readOnly = true)
    public Inspection require(String reference) {
        return inspections.findByReference(reference).orElseThrow(() -> Refusal.absent("There is no such case."));
    }

    /** All cases of a council, in the order of their references. */
    @Transactional(readOnly = true)
    public List<Inspection> of(String council) {
        return inspections.findByCouncilOrderByReference(council);
    }

    /** The day the next update to members is due, rolled forward to a working day; refused where none is. */
    @Transactional(readOnly = true)
    public LocalDate updateDue(String reference) {
        return clocks.updateDue(require(reference));
    }

    /** The working day on which the next update is begun, so that it is before members when it is due; refused where none is. */
    @Transactional(readOnly = true)
    public LocalDate updateBegins(String reference) {
        return clocks.updateBegins(require(reference));
    }

    /** Somebody else who opens a case waits at the reference's sequence until this one is committed, so two cannot slip past. */
    private void refuseSecond(Inspection inspection) {
        boolean another = inspections.of(inspection.council(), inspection.kind(), inspection.dates().onSiteFrom(), inspection.dates().onSiteTo())
                .stream().anyMatch(other -> other != inspection && other.status() != Inspection.Status.CANCELLED);
        if (another) {
            throw Refusal.conflict("There is already a case about this inspection. Work in that one, or change the kind or the days.");
        }
    }

    private void requireLeadOfficer(String council, String person) {
        if (!directory.holds(person, council, Role.LEAD_OFFICERS)) {
            throw Refusal.because("Choose a lead officer of this council for each finding.");
        }
    }

    /** What the product does by itself it may do. */
    private void requireRole(String council, By by, Role... roles) {
        if (!by.equals(By.product()) && Stream.of(roles).noneMatch(role -> directory.holds(by.person(), council, role))) {
            throw Refusal.forbidden("Only these may do this: " + Stream.of(roles).map(Role::label).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** @param cause what was recorded or corrected, in a sentence: it is kept with each clock that it moves */
    private void announce(Inspection inspection, InspectionDates before, String cause, By by) {
        InspectionDates now = inspection.dates();
        if (!Objects.equals(before.draftReceivedOn(), now.draftReceivedOn())) {
            clocks.startDraft(inspection, cause, by);
        }
        if (!Objects.equals(before.receivedOn(), now.receivedOn()) || before.receiptAssumed() != now.receiptAssumed()
                || !Objects.equals(before.ofstedDeadline(), now.ofstedDeadline())) {
            received(inspection, cause, by);
        }
        if (!Objects.equals(before.publishedOn(), now.publishedOn())) {
            published(inspection);
        }
    }

    private void received(Inspection inspection, String cause, By by) {
        if (inspection.receivedOn() != null) {
            clocks.startPublication(inspection, cause, by);
            events.publishEvent(new Inspection.Received(inspection.council(), inspection.reference(), inspection.receivedOn(),
                    inspection.ofstedDeadline(), cause, by));
        }
    }

    private void published(Inspection inspection) {
        events.publishEvent(new Inspection.Published(inspection.council(), inspection.reference(), inspection.publishedOn()));
    }

    private void end(Inspection inspection, String what, String why, By by) {
        clocks.stop(inspection);
        register.enter(act(inspection, what).because(why), by);
    }

    private void enter(Inspection inspection, String what, By by) {
        register.enter(act(inspection, what), by);
    }

    private static Act act(Inspection inspection, String what) {
        return Act.on(inspection.council(), inspection.reference(), inspection.reference(), inspection.version(), what);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
