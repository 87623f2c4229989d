package org.inspectionresponse.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who looks at a page, and what they may do on it. */
@Component
class Visitor {

    private final CurrentPerson current;
    private final Directory directory;

    Visitor(CurrentPerson current, Directory directory) {
        this.current = current;
        this.directory = directory;
    }

    /** Sign-in name; empty for somebody who has not signed in. */
    Optional<String> id() {
        return current.id();
    }

    /** The name to greet them by; null for somebody who has not signed in. */
    public String name() {
        return id().flatMap(directory::find).map(Person::name).orElse(null);
    }

    /** Codes of the councils they work for; none for a stranger. */
    Set<String> councils() {
        return id().map(directory::councilsOf).orElse(Set.of());
    }

    boolean holds(String council, Role role) {
        return id().filter(person -> directory.holds(person, council, role)).isPresent();
    }

    /**
     * The person, in the first of these roles that they hold in the council. Refuses somebody who holds none.
     *
     * @param what what only these roles may do, such as "arrange meetings"
     */
    By in(String council, String what, Role... roles) {
        return Arrays.stream(roles).filter(role -> holds(council, role)).findFirst()
                .flatMap(role -> id().map(person -> new By(person, role)))
                .orElseThrow(() -> Refusal.forbidden("Your role does not let you " + what + "."));
    }
}
