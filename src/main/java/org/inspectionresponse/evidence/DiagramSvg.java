package org.inspectionresponse.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a process with the path it took: what was passed is dark and thick, where it stands now is filled and dashed, the rest is pale. No
 * difference is told by colour alone, and the list of steps beside each drawing tells the same in words.
 */
final class DiagramSvg {

    private static final double MARGIN = 20;
    private static final double LINE = 13;
    private static final int WIDEST_IN_TASK = 17;
    private static final String STYLE = """
            text { fill: #0b0c0c; font: 11px Arial, Helvetica, sans-serif; text-anchor: middle; }
            .shape, .mark { fill: #ffffff; stroke: #8c9499; stroke-width: 1; }
            .mark { fill: none; }
            .flow { fill: none; stroke: #8c9499; stroke-width: 1; }
            .passed > .shape { fill: #e5f0e8; stroke: #005a30; stroke-width: 3; }
            .passed > .mark { stroke: #005a30; stroke-width: 2; }
            .now > .shape { fill: #fff4c2; stroke: #0b0c0c; stroke-width: 3; stroke-dasharray: 6 3; }
            .flow.passed { stroke: #005a30; stroke-width: 3; }
            .group { fill: none; stroke: #8c9499; stroke-dasharray: 4 3; }
            """;

    private final Path path;
    private final StringBuilder svg = new StringBuilder();
    private final Set<String> passed;
    private final Set<String> now;
    private final Set<String> flows;

    private DiagramSvg(Path path) {
        this.path = path;
        passed = path.steps().stream().filter(step -> step.ended() != null && !step.cancelled()).map(Path.Step::element).collect(Collectors.toSet());
        now = path.steps().stream().filter(step -> step.ended() == null).map(Path.Step::element).collect(Collectors.toSet());
        flows = Taken.flows(path);
    }

    /** @return a drawing that stands for itself: no script, no font or style from elsewhere */
    static String draw(Path path) {
        return new DiagramSvg(path).draw();
    }

    private String draw() {
        frame();
        path.diagram().edges().forEach(this::edge);
        path.diagram().shapes().forEach(this::shape);
        return svg.append("</svg>\n").toString();
    }

    private void frame() {
        List<Diagram.Point> corners = corners();
        double left = corners.stream().mapToDouble(Diagram.Point::x).min().orElse(0) - MARGIN;
        double top = corners.stream().mapToDouble(Diagram.Point::y).min().orElse(0) - MARGIN;
        double width = corners.stream().mapToDouble(Diagram.Point::x).max().orElse(0) + MARGIN - left;
        double height = corners.stream().mapToDouble(Diagram.Point::y).max().orElse(0) + MARGIN - top;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\" width=\"").append(number(width))
                .append("\" height=\"").append(number(height)).append("\" viewBox=\"").append(number(left)).append(' ').append(number(top)).append(' ')
                .append(number(width)).append(' ').append(number(height)).append("\">\n<title id=\"title\">").append(escaped(path.name() + ", " + path.reference()))
                .append("</title>\n<desc id=\"description\">What was passed has a thick line; where the process stands now has a broken one.</desc>\n<style>")
                .append(STYLE).append("</style>\n")
                .append("<defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" "
                        + "orient=\"auto\"><path d=\"M0 0 L10 5 L0 10 z\" fill=\"#505a5f\"/></marker></defs>\n");
    }

    private List<Diagram.Point> corners() {
        List<Diagram.Point> corners = new ArrayList<>();
        for (Diagram.Shape shape : path.diagram().shapes()) {
            add(corners, shape.box());
            add(corners, shape.label());
        }
        path.diagram().edges().forEach(edge -> {
            corners.addAll(edge.points());
            add(corners, edge.label());
        });
        return corners;
    }

    private static void add(List<Diagram.Point> corners, Diagram.Box box) {
        if (box != null) {
            corners.add(new Diagram.Point(box.x(), box.y()));
            corners.add(new Diagram.Point(box.x() + box.width(), box.y() + box.height()));
        }
    }

    private void edge(Diagram.Edge edge) {
        String points = edge.points().stream().map(point -> number(point.x()) + "," + number(point.y())).collect(Collectors.joining(" "));
        svg.append("<polyline class=\"flow").append(flows.contains(edge.id()) ? " passed" : "").append("\" marker-end=\"url(#head)\" points=\"").append(points)
                .append("\"/>\n");
        if (edge.label() != null) {
            words(edge.name(), 30, edge.label().x() + edge.label().width() / 2, edge.label().y() + edge.label().height() / 2);
        }
    }

    private void shape(Diagram.Shape shape) {
        Diagram.Box box = shape.box();
        double middle = box.x() + box.width() / 2;
        double height = box.y() + box.height() / 2;
        svg.append("<g class=\"").append(now.contains(shape.id()) ? "now" : passed.contains(shape.id()) ? "passed" : "open").append("\">");
        if (shape.kind().equals("subProcess")) {
            rectangle("group", box);
            words(shape.name(), 60, middle, box.y() + LINE);
        } else if (shape.kind().endsWith("Event")) {
            event(shape, middle, height);
        } else if (shape.kind().endsWith("Gateway")) {
            gateway(shape, middle, height);
        } else {
            rectangle("shape", box);
            words(shape.name(), WIDEST_IN_TASK, middle, height);
        }
        if (shape.label() != null) {
            words(shape.name(), 20, shape.label().x() + shape.label().width() / 2, shape.label().y() + shape.label().height() / 2);
        }
        svg.append("</g>\n");
    }

    private void rectangle(String style, Diagram.Box box) {
        svg.append("<rect class=\"").append(style).append("\" x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
                .append(number(box.width())).append("\" height=\"").append(number(box.height())).append("\" rx=\"8\"/>");
    }

    /** An end has two rings drawn close, an event on the way two apart: as BPMN tells them, without a thick line that would mean passed. */
    private void event(Diagram.Shape shape, double x, double y) {
        double radius = shape.box().width() / 2;
        circle("shape", x, y, radius);
        if (shape.kind().equals("endEvent")) {
            circle("mark", x, y, radius - 3);
        } else if (!shape.kind().equals("startEvent")) {
            circle("mark", x, y, radius - 5);
        }
    }

    private void circle(String style, double x, double y, double radius) {
        svg.append("<circle class=\"").append(style).append("\" cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\"/>");
    }

    private void gateway(Diagram.Shape shape, double x, double y) {
        double half = shape.box().width() / 2;
        svg.append("<path class=\"shape\" d=\"M").append(number(x)).append(' ').append(number(y - half)).append(" l").append(number(half)).append(' ').append(number(half))
                .append(" l").append(number(-half)).append(' ').append(number(half)).append(" l").append(number(-half)).append(' ').append(number(-half)).append(" z\"/>");
        double arm = half / 3;
        String mark = shape.kind().equals("parallelGateway")
                ? "M" + number(x - arm) + " " + number(y) + " h" + number(2 * arm) + " M" + number(x) + " " + number(y - arm) + " v" + number(2 * arm)
                : "M" + number(x - arm) + " " + number(y - arm) + " l" + number(2 * arm) + " " + number(2 * arm) + " m" + number(-2 * arm) + " 0 l"
                        + number(2 * arm) + " " + number(-2 * arm);
        svg.append("<path class=\"mark\" d=\"").append(mark).append("\"/>");
    }

    /** Lines of at most so many characters, around a middle. */
    private void words(String text, int widest, double x, double y) {
        List<String> lines = lines(text, widest);
        double first = y - (lines.size() - 1) * LINE / 2 + LINE / 3;
        for (int line = 0; line < lines.size(); line++) {
            svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(first + line * LINE)).append("\">").append(escaped(lines.get(line)))
                    .append("</text>");
        }
    }

    static List<String> lines(String text, int widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (line.isEmpty() || line.length() + 1 + word.length() <= widest) {
                line = line.isEmpty() ? word : line + " " + word;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
