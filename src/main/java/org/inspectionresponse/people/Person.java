package org.inspectionresponse.people;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Somebody who signs in.
 *
 * @param id sign-in name
 * @param name given name and surname
 * @param email address for mail; null where none is known
 */
public record Person(String id, String name, String email) {

    /** First letters of the names, as a signed comment shows them: "Asha Khan" is AK. */
    public String initials() {
        return Arrays.stream(name.trim().split("[\\s-]+")).filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase()).collect(Collectors.joining());
    }
}
