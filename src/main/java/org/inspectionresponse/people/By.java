package org.inspectionresponse.people;

import java.util.Objects;

/**
 * Who does something, and in what role. Each transition of an entity takes one; the register keeps it.
 *
 * @param person sign-in name of the person, or {@link #PRODUCT} for what a job does
 * @param role the role the person acts in; null only for the product itself and for an administrator
 */
public record By(String person, Role role) {

    public static final String PRODUCT = "product";

    public By {
        Objects.requireNonNull(person, "person");
    }

    public static By product() {
        return new By(PRODUCT, null);
    }

    public boolean is(String otherPerson) {
        return person.equals(otherPerson);
    }
}
