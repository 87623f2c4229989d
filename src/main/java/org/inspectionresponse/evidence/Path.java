package org.inspectionresponse.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The path one process took.
 *
 * @param instance what tells it from other processes about the same subject
 * @param process its key, such as {@code improvementPlanning}
 * @param name what the process is called
 * @param reference of what it is about
 * @param ended null while it runs
 * @param steps in the order in which they began
 */
public record Path(String instance, String process, String name, String reference, Instant began, Instant ended, Diagram diagram, List<Step> steps) {

    /**
     * One pass of an event, an activity or a gateway.
     *
     * @param element id in the diagram
     * @param name its label; its id where it has none
     * @param kind as in the diagram
     * @param ended null while it is where the process stands
     * @param person sign-in name of whose task it was; null where it was nobody's
     * @param cancelled whether it was left undone because something else came first
     */
    public record Step(String element, String name, String kind, Instant began, Instant ended, String person, boolean cancelled) {
    }
}
