package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A committee or an executive that decides.
 *
 * @param code short name used in addresses and forms
 * @param name its name as the constitution has it
 */
public record Body(String code, String name, Arrangements arrangements, List<Remit> remits) {

    /** @return its terms of reference on that day; empty if the body does not sit then */
    public Optional<Remit> remitOn(LocalDate day) {
        return remits.stream().filter(remit -> remit.inForceOn(day)).findFirst();
    }
}
