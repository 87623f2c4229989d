package org.inspectionresponse.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what does not go together in a report to an executive. A report to a committee has none of the boxes that could. */
@Service
@Transactional(readOnly = true)
public class Contradictions {

    private final Councils councils;
    private final Clock clock;

    Contradictions(Councils councils, Clock clock) {
        this.councils = councils;
        this.clock = clock;
    }

    /**
     * One that was found.
     *
     * @param detail where, or how much; null where the sentence says it all
     * @param answer the author's; null while there is none
     */
    public record Found(Contradiction contradiction, String detail, String answer) {

        /** What does not go together, in a sentence. */
        public String sentence() {
            String alone = contradiction.sentence();
            return detail == null ? alone : alone.substring(0, alone.length() - 1) + ": " + detail + ".";
        }

        public boolean answered() {
            return answer != null;
        }
    }

    /** Those in the newest version of a report and the comments that stand, in the order of {@link Contradiction}. */
    public List<Found> in(GovernanceReport report) {
        Content content = report.current().content();
        if (content.executive() == null) {
            return List.of();
        }
        Council council = councils.require(report.council());
        LocalDate today = LocalDate.now(clock);
        ExecutiveRules rules = council.schemeOn(today).executive();
        return new Examination(content, report.current().keyDecision().map(KeyDecision::key).orElse(false), report.comments(),
                rules == null ? null : rules.keyDecisionThreshold(),
                council.callInOn(today).filter(callIn -> !callIn.urgencyOffices().isEmpty()).isPresent()).found();
    }

    /** Refuses a report in which one stands unanswered, and names it. */
    void refuseUnanswered(GovernanceReport report) {
        Optional<Found> open = in(report).stream().filter(found -> !found.answered()).findFirst();
        if (open.isPresent()) {
            throw Refusal.because(open.get().sentence() + " Return the report, so that its author corrects or answers this.");
        }
    }
}
