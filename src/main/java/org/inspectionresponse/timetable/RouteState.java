package org.inspectionresponse.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Since when the route of a case does not fit, as far as anybody has looked. */
@Entity
@Table(name = "route_state")
class RouteState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(nullable = false)
    private int closings;

    protected RouteState() {
    }

    RouteState(String council, String caseReference) {
        this.council = council;
        this.caseReference = caseReference;
    }

    /** @return whether that is news */
    boolean close(LocalDate on) {
        if (closedOn != null) {
            return false;
        }
        closedOn = on;
        closings++;
        return true;
    }

    /** @return whether that is news */
    boolean reopen() {
        boolean wasClosed = closedOn != null;
        closedOn = null;
        return wasClosed;
    }

    /** The day it was found closed; null while it fits. */
    LocalDate closedOn() {
        return closedOn;
    }

    /** How often it has closed. */
    int closings() {
        return closings;
    }
}
