package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.council.Policy;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a report asks for a key decision. The table {@code keyDecision} answers it once for each version, and the version keeps it. */
@Service
@Transactional(readOnly = true)
public class KeyDecisions {

    private final GovernanceReports reports;
    private final Councils councils;
    private final Policy policy;
    private final Clock clock;

    KeyDecisions(GovernanceReports reports, Councils councils, Policy policy, Clock clock) {
        this.reports = reports;
        this.councils = councils;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether the newest version of a report asks for a key decision; false before its first version. */
    public boolean isKey(String reference) {
        return answer(reference).map(KeyDecision::key).orElse(false);
    }

    /** The criterion that is met, or why none is, in a sentence; empty before the report's first version. */
    public String because(String reference) {
        return answer(reference).map(KeyDecision::because).orElse("");
    }

    private Optional<KeyDecision> answer(String reference) {
        return reports.findByReference(reference).orElseThrow(() -> Refusal.absent("There is no such report.")).current().keyDecision();
    }

    KeyDecision determine(Council council, Content content) {
        boolean executive = council.requireBody(content.body()).arrangements() == Arrangements.EXECUTIVE;
        Optional<ExecutiveItem> item = Optional.ofNullable(content.executive());
        Map<String, Object> row = policy.evaluate("keyDecision", Map.of(
                "executive", executive,
                "decides", !item.map(ExecutiveItem::decidesNothing).orElse(false),
                "amount", content.sum(),
                "threshold", threshold(council).orElse(BigDecimal.ZERO),
                "wardsEffect", item.map(ExecutiveItem::keyWards).orElse(false))).get(0);
        return new KeyDecision((Boolean) row.get("key"), (String) row.get("because"));
    }

    /** The threshold of a key decision in force today, in pounds; empty under a committee system. */
    Optional<BigDecimal> threshold(Council council) {
        return Optional.ofNullable(council.schemeOn(LocalDate.now(clock)).executive()).map(ExecutiveRules::keyDecisionThreshold);
    }
}
