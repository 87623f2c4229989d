package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.people.Role;

/**
 * Who decides on a report: a committee, the council, the executive meeting, one of its members, or an officer.
 *
 * @param code short name used in addresses and forms
 * @param name its name as the constitution has it
 * @param decider the role of the one person who decides; null for a body that meets
 */
public record Body(String code, String name, Kind kind, Role decider, List<Remit> remits) {

    /** How it decides. */
    public enum Kind {

        /** A committee that decides or recommends (Local Government Act 1972, section 101). */
        COMMITTEE(Arrangements.COMMITTEE, true),

        /** Full council. */
        COUNCIL(Arrangements.COMMITTEE, true),

        /** The executive or a committee of it, at a meeting (SI 2012/2089, regulation 12). */
        EXECUTIVE(Arrangements.EXECUTIVE, true),

        /** One member of the executive (SI 2012/2089, regulation 13). */
        MEMBER(Arrangements.EXECUTIVE, false),

        /** An officer under powers of the executive (SI 2012/2089, regulation 13). */
        OFFICER(Arrangements.EXECUTIVE, false);

        private final Arrangements arrangements;
        private final boolean meets;

        Kind(Arrangements arrangements, boolean meets) {
            this.arrangements = arrangements;
            this.meets = meets;
        }
    }

    /** Which law its decisions follow. */
    public Arrangements arrangements() {
        return kind.arrangements;
    }

    /** Whether it decides at a meeting, from an agenda; one person decides otherwise. */
    public boolean meets() {
        return kind.meets;
    }

    /** @return its terms of reference on that day; empty if the body does not sit then */
    public Optional<Remit> remitOn(LocalDate day) {
        return remits.stream().filter(remit -> remit.inForceOn(day)).findFirst();
    }
}
