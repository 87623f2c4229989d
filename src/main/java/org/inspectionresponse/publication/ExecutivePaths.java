package org.inspectionresponse.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.decision.UrgencyAnswer;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers notice, agreements of urgency and call-ins of a report to an executive. */
@Service
@Transactional(readOnly = true)
public class ExecutivePaths {

    private final ForwardPlan forwardPlan;
    private final Urgencies urgencies;
    private final CallIns callIns;
    private final Directory directory;

    ExecutivePaths(ForwardPlan forwardPlan, Urgencies urgencies, CallIns callIns, Directory directory) {
        this.forwardPlan = forwardPlan;
        this.urgencies = urgencies;
        this.callIns = callIns;
        this.directory = directory;
    }

    /** @param inside whether the reader is one of those who work on the report */
    ExecutivePath of(GovernanceReport report, boolean inside) {
        if (report.current().content().executive() == null) {
            return ExecutivePath.NONE;
        }
        String reference = report.reference();
        Optional<KeyDecisionNotice> notice = forwardPlan.standing(reference)
                .or(() -> inside ? forwardPlan.last(reference).filter(its -> its.status() != KeyDecisionNotice.Status.DROPPED) : Optional.empty());
        return new ExecutivePath(notice.map(ExecutivePath.NoticePart::of).orElse(null), inside ? asked(reference) : List.of(),
                callIns.ofReport(reference).stream().map(ExecutivePath.CallInPart::of).toList());
    }

    private List<ExecutivePath.UrgencyPart> asked(String reference) {
        List<Urgency> all = urgencies.ofReport(reference);
        Map<String, String> names = directory.names(all.stream().flatMap(its -> its.answers().stream()).map(UrgencyAnswer::person)
                .collect(Collectors.toSet()));
        return all.stream().map(its -> ExecutivePath.UrgencyPart.of(its, names)).toList();
    }
}
