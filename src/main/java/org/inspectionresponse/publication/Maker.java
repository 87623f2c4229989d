package org.inspectionresponse.publication;

import java.util.List;

/** Makes the documents of one kind. There is one for each kind that can be ordered. */
public interface Maker {

    Kind kind();

    /**
     * Makes all that was ordered: each format for each audience. Called by a job, with nobody signed in, and again if it failed. What was
     * ordered may have changed since: it is made of what is there now.
     *
     * @return one for each audience and media type; for {@link Audience#RESTRICTED} only where something is exempt
     */
    List<Made> make(Order order);
}
