package org.inspectionresponse.record;

import java.time.Clock;
import java.util.List;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of what was done. Rows are added in the transaction of what they record, and never changed. */
@Service
public class Register {

    private final RegisterEntries entries;
    private final FourEyesRefusals refusals;
    private final Clock clock;

    Register(RegisterEntries entries, FourEyesRefusals refusals, Clock clock) {
        this.entries = entries;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Act act, By by) {
        entries.save(new RegisterEntry(act, by, clock.instant()));
    }

    /**
     * Four eyes: refuses that somebody checks their own work. The attempt itself is kept, although all else is rolled back.
     *
     * @return the refusal to throw
     */
    public Refusal fourEyes(Act act, By by, String reason) {
        refusals.enter(act.because(reason), by);
        return Refusal.forbidden(reason);
    }

    @Transactional(readOnly = true)
    public List<RegisterEntry> ofCase(String council, String caseReference) {
        return entries.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }

    @Transactional(readOnly = true)
    public List<RegisterEntry> ofSubject(String council, String subject) {
        return entries.findByCouncilAndSubjectOrderById(council, subject);
    }
}
