package org.inspectionresponse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inspectionresponse.evidence.Diagram.Box;
import org.inspectionresponse.evidence.Diagram.Edge;
import org.inspectionresponse.evidence.Diagram.Point;
import org.inspectionresponse.evidence.Diagram.Shape;
import org.inspectionresponse.evidence.Path.Step;
import org.junit.jupiter.api.Test;

/** A process in which a plan is written, checked and perhaps written again, before it is sent. */
class DiagramSvgTest {

    private static final Instant NOON = Instant.parse("2020-03-20T12:00:00Z");
    private static final Diagram DIAGRAM = new Diagram(List.of(
            shape("start", "startEvent", "Begun", 0), shape("write", "userTask", "Write <the> plan & its costs for members", 1),
            shape("good", "exclusiveGateway", "Good?", 2), shape("send", "serviceTask", "Send", 3), shape("end", "endEvent", "", 4)),
            List.of(edge("toWrite", "start", "write"), edge("toGood", "write", "good"), edge("again", "good", "write"), edge("toSend", "good", "send"),
                    edge("toEnd", "send", "end")));

    private final List<Step> steps = new ArrayList<>();

    @Test
    void flowIsTakenFromWhatEndedLastBeforeItsEndBegan() {
        passed("start", "write", "good", "send", "end");

        assertThat(Taken.flows(path())).containsExactlyInAnyOrder("toWrite", "toGood", "toSend", "toEnd");
    }

    @Test
    void wayBackIsTakenOnlyWhereItWasGone() {
        passed("start", "write", "good", "write");

        assertThat(Taken.flows(path())).containsExactlyInAnyOrder("toWrite", "toGood", "again");
    }

    @Test
    void stepThatIsUnderWayOrLeftUndoneLeadsNowhereYet() {
        passed("start");
        steps.add(new Step("write", "Write", "userTask", NOON, null, "officer", false));
        assertThat(Taken.flows(path())).containsExactly("toWrite");

        steps.set(1, new Step("write", "Write", "userTask", NOON, NOON, "officer", true));
        passed("good");
        assertThat(Taken.flows(path())).containsExactly("toWrite");
    }

    @Test
    void gatewayAtWhichPathsMeetIsReachedByAllOfThem() {
        Diagram meeting = new Diagram(List.of(), List.of(edge("left", "a", "join"), edge("right", "b", "join"), edge("never", "c", "join")));
        passed("a", "b");
        Instant met = NOON.plusSeconds(steps.size());
        steps.add(new Step("join", "", "parallelGateway", met, met, null, false));

        assertThat(Taken.flows(new Path("1", "p", "P", "R", NOON, null, meeting, steps))).containsExactlyInAnyOrder("left", "right");
    }

    @Test
    void drawingTellsWhatWasPassedAndWhereItStands() {
        passed("start");
        steps.add(new Step("write", "Write", "userTask", NOON, null, "officer", false));
        String svg = DiagramSvg.draw(path());

        assertThat(svg).contains("<g class=\"passed\"><circle", "<g class=\"now\"><rect", "<g class=\"open\"><path", "class=\"flow passed\"");
        assertThat(svg.split("class=\"flow passed\"")).hasSize(2);
    }

    @Test
    void drawingIsXmlThatRunsAndLoadsNothing() throws Exception {
        passed("start", "write");
        String svg = DiagramSvg.draw(path());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);

        var read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getDocumentElement().getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Planning, PLN-TST-2020-001");
        assertThat(read.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("Write <the> plan");
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("<script", "http", "href", "onload");
    }

    @Test
    void wordsAreBrokenAtSpacesOnly() {
        assertThat(DiagramSvg.lines("Send early draft of the statement", 12)).containsExactly("Send early", "draft of the", "statement");
        assertThat(DiagramSvg.lines("Factual-accuracy-comments", 10)).containsExactly("Factual-accuracy-comments");
        assertThat(DiagramSvg.lines("", 10)).isEmpty();
    }

    private void passed(String... elements) {
        for (String element : elements) {
            Instant at = NOON.plusSeconds(steps.size());
            steps.add(new Step(element, element, "task", at, at, null, false));
        }
    }

    private Path path() {
        return new Path("1", "planning", "Planning", "PLN-TST-2020-001", NOON, null, DIAGRAM, steps);
    }

    private static Shape shape(String id, String kind, String name, int column) {
        boolean task = kind.endsWith("Task");
        return new Shape(id, kind, name, new Box(column * 150, 0, task ? 110 : 36, task ? 80 : 36), task || name.isEmpty() ? null : new Box(column * 150, 40, 60, 14));
    }

    private static Edge edge(String id, String from, String to) {
        return new Edge(id, from, to, "", List.of(new Point(0, 0), new Point(10.5, 0)), null);
    }
}
