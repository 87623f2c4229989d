package org.inspectionresponse.council;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each case, plan, report and update its reference, such as {@code RPT-NCC-2026-014}. */
@Service
public class References {

    private final Councils councils;
    private final ReferenceSequences sequences;

    References(Councils councils, ReferenceSequences sequences) {
        this.councils = councils;
        this.sequences = sequences;
    }

    /**
     * The next reference; numbers run by council, kind and year. Two people asking at once wait for one another.
     *
     * @param kind three capital letters, such as INS, PLN, RPT, UPD or MTG
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String kind, String council, LocalDate on) {
        String prefix = "%s-%s-%d".formatted(kind, councils.require(council).reference(), on.getYear());
        ReferenceSequence sequence = sequences.findByPrefix(prefix).orElseGet(() -> new ReferenceSequence(prefix));
        String reference = sequence.next();
        sequences.save(sequence);
        return reference;
    }
}
