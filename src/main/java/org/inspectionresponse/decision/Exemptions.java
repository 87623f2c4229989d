package org.inspectionresponse.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Urgency.Purpose;
import org.inspectionresponse.people.By;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exemption of an urgent decision from call-in: the report gives the reason, and an office of the council's rules has to agree. */
@Service
@Transactional
public class Exemptions {

    private final Urgencies urgencies;
    private final Drafting drafting;
    private final Councils councils;
    private final Clock clock;

    Exemptions(Urgencies urgencies, Drafting drafting, Councils councils, Clock clock) {
        this.urgencies = urgencies;
        this.drafting = drafting;
        this.councils = councils;
        this.clock = clock;
    }

    /** Whether the report asks for it, of the executive of a council whose rules know such an exemption. */
    @Transactional(readOnly = true)
    public boolean sought(String reference) {
        GovernanceReport report = drafting.require(reference);
        return why(report).isPresent() && rules(report).isPresent()
                && councils.require(report.council()).requireBody(report.body()).arrangements() == Arrangements.EXECUTIVE;
    }

    /** Asks the first of the offices. Safe to do twice. */
    public void seek(String reference) {
        if (urgencies.last(reference, Purpose.CALL_IN_EXEMPTION).isPresent()) {
            return;
        }
        GovernanceReport report = drafting.require(reference);
        CallInRules rules = rules(report).orElseThrow();
        urgencies.ask(new Urgency.Ask(Purpose.CALL_IN_EXEMPTION, report.council(), report.caseReference(), reference, rules.urgencyOffices(),
                rules.urgencyTest(), why(report).orElseThrow()), By.product());
    }

    /** Whether it was agreed, so that the decision cannot be called in. */
    @Transactional(readOnly = true)
    public boolean agreed(String reference) {
        return urgencies.last(reference, Purpose.CALL_IN_EXEMPTION).filter(urgency -> urgency.status() == Urgency.Status.AGREED).isPresent();
    }

    private Optional<CallInRules> rules(GovernanceReport report) {
        return councils.require(report.council()).callInOn(LocalDate.now(clock)).filter(rules -> !rules.urgencyOffices().isEmpty());
    }

    private static Optional<String> why(GovernanceReport report) {
        return Optional.ofNullable(report.current().content().executive()).map(ExecutiveItem::callInUrgency);
    }
}
