package org.inspectionresponse.evidence;

import java.util.List;

/**
 * A process as it was drawn. Lengths are those of the model, which are pixels.
 *
 * @param shapes those that hold others first
 */
public record Diagram(List<Shape> shapes, List<Edge> edges) {

    /**
     * An event, an activity or a gateway.
     *
     * @param kind name of the element of BPMN 2.0, such as {@code userTask}
     * @param name its label; empty where it has none
     * @param label where the label stands; null where it stands inside
     */
    public record Shape(String id, String kind, String name, Box box, Box label) {
    }

    /**
     * A sequence flow.
     *
     * @param from id of the shape it leaves
     * @param to id of the shape it leads to
     * @param name its label; empty where it has none
     * @param points two at least
     * @param label where the label stands; null where it has none
     */
    public record Edge(String id, String from, String to, String name, List<Point> points, Box label) {
    }

    public record Box(double x, double y, double width, double height) {
    }

    public record Point(double x, double y) {
    }
}
