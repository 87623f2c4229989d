package org.inspectionresponse.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who there is and which roles they hold: the door through which the features see the identity service. */
public interface Directory {

    Optional<Person> find(String id);

    /** @return the names of these people by their sign-in names, in one question however many; without those there are not */
    Map<String, String> names(Collection<String> ids);

    /** @return everybody in that role of that council, by name */
    List<Person> holders(String council, Role role);

    boolean holds(String person, String council, Role role);

    /** @return the codes of the councils in which the person holds any role */
    Set<String> councilsOf(String person);

    /** @return the roles the person holds in that council */
    Set<Role> rolesOf(String person, String council);

    /** @return whether this is one of the product's administrators, who see the engine and not the content of unpublished reports */
    boolean administers(String person);
}
