package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.refusal.Refusal;

/**
 * A council that uses this installation.
 *
 * @param code in groups, addresses and rows, such as {@code nottinghamshire}
 * @param reference in references, such as {@code NCC} in {@code INS-NCC-2026-001}
 * @param urn Ofsted's number for the authority, by which published results are found; null while it is not configured
 */
public record Council(String code, String reference, String name, String urn, List<Scheme> schemes, List<Body> bodies,
        List<CallInRules> callIn) {

    /** @return the scheme in force on that day; before the first, the first */
    public Scheme schemeOn(LocalDate day) {
        return schemes.stream().filter(scheme -> !scheme.from().isAfter(day)).max(Comparator.comparing(Scheme::from))
                .orElseGet(() -> schemes.stream().min(Comparator.comparing(Scheme::from)).orElseThrow());
    }

    /** @return the rules of call-in in force on that day; empty where decisions cannot be called in */
    public Optional<CallInRules> callInOn(LocalDate day) {
        return callIn.stream().filter(rules -> rules.inForceOn(day)).max(Comparator.comparing(CallInRules::from));
    }

    public Optional<Body> body(String bodyCode) {
        return bodies.stream().filter(body -> body.code().equals(bodyCode)).findFirst();
    }

    /** The first body under the arrangements of that day whose terms of reference cover the matter. */
    public Optional<Body> bodyFor(Matter matter, LocalDate day) {
        return bodies.stream().filter(body -> body.arrangements() == schemeOn(day).arrangements())
                .filter(body -> body.remitOn(day).filter(remit -> remit.covers(matter)).isPresent()).findFirst();
    }

    /** Whether anybody decides for an executive here, so that there are key decisions, notices of them and call-ins. */
    public boolean hasExecutive() {
        return bodies.stream().anyMatch(body -> body.arrangements() == Arrangements.EXECUTIVE);
    }

    /** Refuses a body that this council does not have. */
    public Body requireBody(String bodyCode) {
        return body(bodyCode).orElseThrow(() -> Refusal.because("Choose who decides for " + name + "."));
    }
}
