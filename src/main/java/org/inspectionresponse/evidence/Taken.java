package org.inspectionresponse.evidence;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which flows a process went. The engine keeps what was passed and when, but not by which flow: that is the one from what ended last before
 * it began. A gateway at which several paths meet again was reached by each that ended before.
 */
final class Taken {

    private static final Set<String> MEETING = Set.of("parallelGateway", "inclusiveGateway");

    private Taken() {
    }

    /** @return ids of the flows */
    static Set<String> flows(Path path) {
        Map<String, List<Diagram.Edge>> into = path.diagram().edges().stream().collect(Collectors.groupingBy(Diagram.Edge::to));
        Set<String> taken = new HashSet<>();
        for (Path.Step step : path.steps()) {
            List<Diagram.Edge> ways = into.getOrDefault(step.element(), List.of());
            if (MEETING.contains(step.kind())) {
                ways.stream().filter(way -> before(path, way, step).isPresent()).map(Diagram.Edge::id).forEach(taken::add);
            } else {
                ways.stream().filter(way -> before(path, way, step).isPresent()).max(Comparator.comparing(way -> before(path, way, step).orElseThrow()))
                        .map(Diagram.Edge::id).ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** Place, in the order of the steps, of the last pass of the flow's beginning that had ended when the step began. */
    private static Optional<Integer> before(Path path, Diagram.Edge way, Path.Step step) {
        Integer last = null;
        for (int at = 0; at < path.steps().size(); at++) {
            Path.Step other = path.steps().get(at);
            if (other != step && Objects.equals(other.element(), way.from()) && other.ended() != null && !other.cancelled()
                    && !other.ended().isAfter(step.began())) {
                last = at;
            }
        }
        return Optional.ofNullable(last);
    }
}
