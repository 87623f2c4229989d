package org.inspectionresponse.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of clocks. */
@Service
@Transactional
public class Deadlines {

    private final DeadlineRows rows;

    Deadlines(DeadlineRows rows) {
        this.rows = rows;
    }

    /** Starts the clock, or sets it anew if one runs for the same duty and subject. */
    public void start(Deadline.Start start) {
        rows.findByDutyAndSubject(start.duty(), start.subject())
                .ifPresentOrElse(running -> running.restart(start), () -> rows.save(new Deadline(start)));
    }

    /** Records that the duty was met on that day. Does nothing where no such clock was started. */
    public void met(Duty duty, String subject, LocalDate on) {
        rows.findByDutyAndSubject(duty, subject).ifPresent(deadline -> deadline.met(on));
    }

    /** Stops the clocks of a case that still run, because the case is cancelled or superseded. */
    public void stopCase(String council, String caseReference, LocalDate on) {
        ofCase(council, caseReference).forEach(deadline -> deadline.stop(on));
    }

    /** Stops all clocks of a subject that still run, because it is withdrawn. */
    public void stopAll(String council, String subject, LocalDate on) {
        ofSubject(council, subject).forEach(deadline -> deadline.stop(on));
    }

    /** Stops one clock that still runs. */
    public void stop(Duty duty, String subject, LocalDate on) {
        rows.findByDutyAndSubject(duty, subject).ifPresent(deadline -> deadline.stop(on));
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(Duty duty, String subject) {
        return rows.findByDutyAndSubject(duty, subject);
    }

    @Transactional(readOnly = true)
    public List<Deadline> ofCase(String council, String caseReference) {
        return rows.findByCouncilAndCaseReferenceOrderByDueOn(council, caseReference);
    }

    @Transactional(readOnly = true)
    public List<Deadline> ofSubject(String council, String subject) {
        return rows.findByCouncilAndSubjectOrderByDueOn(council, subject);
    }
}
