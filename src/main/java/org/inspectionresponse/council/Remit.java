package org.inspectionresponse.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;

/**
 * The terms of reference of a body while they are in force. Constitutional comments test a report against them.
 *
 * @param from first day in force
 * @param to last day in force; null while nothing has replaced it
 * @param matters what the body may decide on
 * @param text the terms in a sentence, as officers read them
 */
public record Remit(@NotNull LocalDate from, LocalDate to, @NotEmpty Set<Matter> matters, @NotBlank String text) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean covers(Matter matter) {
        return matters.contains(matter);
    }
}
