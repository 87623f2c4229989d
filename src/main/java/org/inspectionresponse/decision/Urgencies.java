package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.council.References;
import org.inspectionresponse.decision.Urgency.Purpose;
import org.inspectionresponse.decision.Urgency.Status;
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

/** Where those who have to agree that a decision is urgent are asked, and answer. */
@Service
@Transactional
public class Urgencies {

    private final UrgencyRows rows;
    private final Drafting drafting;
    private final References references;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Urgencies(UrgencyRows rows, Drafting drafting, References references, Register register, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.references = references;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    String ask(Urgency.Ask ask, By by) {
        String reference = references.next("URG", ask.council(), LocalDate.now(clock));
        Urgency urgency = rows.save(new Urgency(reference, ask, clock.instant()));
        drafting.show(urgency.report(), urgency.office());
        enter(urgency, "Ask whether it is urgent", null, ask.why(), by);
        return reference;
    }

    /**
     * The office whose turn it is agrees or refuses. Refuses somebody of another office, and somebody who wrote the report.
     *
     * @param reasons why; needed for either answer
     */
    public void answer(String reference, Urgency.Verdict verdict, String reasons, By by) {
        Urgency urgency = lock(reference);
        GovernanceReport report = drafting.require(urgency.report());
        if (report.writtenBy(by.person())) {
            throw register.fourEyes(act(urgency, "Answer whether it is urgent"), by,
                    "You wrote the report, so somebody else has to say whether the decision is urgent.");
        }
        if (by.role() != urgency.office()) {
            throw Refusal.forbidden("This is answered by another office: " + urgency.office().label() + ".");
        }
        urgency.answer(verdict, reasons, clock.instant(), by);
        enter(urgency, "Answer whether it is urgent", verdict, reasons, by);
        events.publishEvent(urgency.answered());
    }

    /**
     * The office whose turn it is cannot act, so the next one is asked; if there is none, the agreement cannot be had. Only democratic
     * services and the monitoring officer say so.
     *
     * @param reason why: the office is vacant, its holder is away or has an interest
     */
    public void officeUnable(String reference, String reason, By by) {
        Urgency urgency = lock(reference);
        if (by.role() != Role.DEMOCRATIC_SERVICES && by.role() != Role.MONITORING_OFFICER) {
            throw Refusal.forbidden("Only democratic services and the monitoring officer say that an office cannot act.");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.because("Say why the office cannot act.");
        }
        Role office = urgency.office();
        urgency.unable(reason.strip(), clock.instant(), by);
        enter(urgency, "Pass over " + office.label().toLowerCase(), UrgencyAnswer.Answer.UNABLE, reason.strip(), by);
        if (urgency.status() == Status.REFUSED) {
            events.publishEvent(urgency.answered());
        } else {
            drafting.show(urgency.report(), urgency.office());
        }
        events.publishEvent(new Urgency.OfficeUnable(urgency.council(), urgency.report(), reference));
    }

    @EventListener
    void withdrawn(GovernanceReport.Withdrawn event) {
        rows.findByReportOrderById(event.reference()).forEach(Urgency::drop);
    }

    void drop(String report, Purpose purpose) {
        rows.findByReportOrderById(report).stream().filter(one -> one.purpose() == purpose).forEach(Urgency::drop);
    }

    @Transactional(readOnly = true)
    public Urgency require(String reference) {
        return rows.findByReference(reference).orElseThrow(Urgencies::absent);
    }

    /** All that was asked about a report, oldest first. */
    @Transactional(readOnly = true)
    public List<Urgency> ofReport(String report) {
        return rows.findByReportOrderById(report);
    }

    /** All that was asked in a council, oldest first. */
    @Transactional(readOnly = true)
    public List<Urgency> ofCouncil(String council) {
        return rows.findByCouncilOrderById(council);
    }

    /** The newest one asked about a report for a purpose. */
    @Transactional(readOnly = true)
    public Optional<Urgency> last(String report, Purpose purpose) {
        return ofReport(report).stream().filter(one -> one.purpose() == purpose).reduce((first, second) -> second);
    }

    private Urgency lock(String reference) {
        return rows.lock(reference).orElseThrow(Urgencies::absent);
    }

    private static Refusal absent() {
        return Refusal.absent("There is no such request.");
    }

    private void enter(Urgency urgency, String what, Enum<?> outcome, String why, By by) {
        register.enter(act(urgency, what).outcome(outcome).because(why), by);
    }

    /** Stands under the report, where people look for it. */
    private static Act act(Urgency urgency, String what) {
        return Act.on(urgency.council(), urgency.caseReference(), urgency.report(), null, what + " (" + urgency.purpose().label() + ")");
    }
}
