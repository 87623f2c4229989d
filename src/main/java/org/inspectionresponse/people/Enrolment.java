package org.inspectionresponse.people;

import java.util.Set;

/** How somebody who is not yet here is added. */
public interface Enrolment {

    /**
     * Adds the person and their roles in the council. Somebody already here keeps name, address, password and roles: what an
     * administrator changed since is never undone by a restart. The password is taken as it is; who calls answers for its strength.
     */
    void enrol(Person person, String password, String council, Set<Role> roles);

    /** Adds a person who looks after the system: Cockpit and Admin, but no part in a council's work. */
    void enrolAdministrator(Person person, String password);
}
