package org.inspectionresponse.evidence;

import java.util.Collection;
import java.util.List;

/** Tells which path processes took; answered by what runs them. */
public interface Paths {

    /**
     * The processes that are or were about any of these, the earliest first.
     *
     * @param references such as those of a case, its plan and its reports
     */
    List<Path> about(Collection<String> references);
}
