package org.inspectionresponse.reminder;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;

/** Who holds which role in one council. Asks the directory once for each role, however many clocks belong to it. */
final class Readers {

    private final Directory directory;
    private final String council;
    private final Map<Role, List<String>> known = new EnumMap<>(Role.class);

    Readers(Directory directory, String council) {
        this.directory = directory;
        this.council = council;
    }

    Stream<String> in(Role role) {
        return known.computeIfAbsent(role, asked -> directory.holders(council, asked).stream().map(Person::id).toList()).stream();
    }

    Stream<String> in(Collection<Role> roles) {
        return roles.stream().flatMap(this::in);
    }
}
