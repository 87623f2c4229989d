package org.inspectionresponse.engine;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What somebody who is no administrator may ask of the engine's web service, under each of its addresses: everything that only reads, but
 * for Cockpit and numbers over all councils; and of what changes something only what Tasklist needs to start a process and to do a task.
 * All else (messages, signals, variables, modification, migration, batches, deployments, external tasks, new filters) is refused here,
 * before the engine's own authorisations.
 */
final class OfficersMay {

    /** The engine's web service as machines, as machines with a named engine, and as the web applications reach it. */
    static final List<String> ADDRESSES = List.of("/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}");

    static final List<String> COMPLETE = List.of("/task/{id}/complete", "/task/{id}/submit-form", "/task/{id}/resolve");
    static final List<String> START_BY_ID = List.of("/process-definition/{id}/start", "/process-definition/{id}/submit-form");
    static final List<String> START_BY_KEY = List.of("/process-definition/key/{key}/start", "/process-definition/key/{key}/submit-form");

    private static final List<String> QUERIES = List.of("/task", "/task/count", "/filter/{id}/list", "/filter/{id}/singleResult",
        "/filter/{id}/count", "/process-instance", "/process-instance/count", "/variable-instance", "/variable-instance/count",
        "/history/{what}", "/history/{what}/count");
    /** Numbers over all councils at once: the engine does not divide them by who asks. */
    private static final List<String> OVER_ALL_COUNCILS = List.of("/metrics/**", "/process-definition/statistics");
    private static final List<String> TASK = List.of("/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/comment/create");

    private OfficersMay() {
    }

    static RequestMatcher askTheEngine() {
        return new AndRequestMatcher(namedHere(), new NegatedRequestMatcher(
            anyOf(everywhere(null, OVER_ALL_COUNCILS), path("/camunda/api/cockpit/**"))));
    }

    private static RequestMatcher namedHere() {
        return anyOf(
            path(GET, "/engine-rest/**"), path(HEAD, "/engine-rest/**"), path(OPTIONS, "/engine-rest/**"),
            path(GET, "/camunda/**"), path(HEAD, "/camunda/**"), path(OPTIONS, "/camunda/**"),
            everywhere(POST, QUERIES), everywhere(POST, TASK), everywhere(POST, COMPLETE), everywhere(POST, START_BY_ID),
            everywhere(POST, START_BY_KEY), everywhere(PUT, List.of("/user/{id}/credentials")));
    }

    /** @param method null for every method */
    static RequestMatcher everywhere(HttpMethod method, List<String> operations) {
        return new OrRequestMatcher(ADDRESSES.stream()
            .flatMap(address -> operations.stream().map(operation -> path(method, address + operation))).toList());
    }

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(Stream.of(matchers).toList());
    }
}
