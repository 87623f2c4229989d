package org.inspectionresponse.people;

import java.util.Optional;

/** Who is acting in this request or job: the door to the sign-in. */
public interface CurrentPerson {

    /** @return sign-in name; empty for nobody signed in, and in jobs */
    Optional<String> id();
}
