package org.inspectionresponse.engine;

import static org.inspectionresponse.engine.OfficersMay.everywhere;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's web service before the engine does, and refuses expressions, whatever could be read in two ways, and
 * variables that the form does not declare. It is the first wall against CVE-2026-109432, whose expressions hide in nested queries; the
 * second is {@link GuardedExpressions}. What is no JSON is refused too, but for the uploads of an administrator.
 */
final class RequestGuard extends OncePerRequestFilter {

    private static final RequestMatcher COMPLETION = everywhere(POST, OfficersMay.COMPLETE);
    private static final RequestMatcher START_BY_ID = everywhere(POST, OfficersMay.START_BY_ID);
    private static final RequestMatcher START_BY_KEY = everywhere(POST, OfficersMay.START_BY_KEY);
    /** Where an administrator's Tasklist sends the stored expressions of the product's own filters back. */
    private static final RequestMatcher OWN_FILTERS = OfficersMay.anyOf(
        everywhere(PUT, List.of("/filter/{id}")), everywhere(POST, List.of("/filter/create")));

    private final DeclaredFields declared;

    RequestGuard(DeclaredFields declared) {
        this.declared = declared;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        refuseExpressionsInQuery(request.getQueryString());
        if (isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = StrictJson.read(request.getInputStream());
        if (body.length > 0) {
            check(request, StrictJson.parse(body));
        }
        chain.doFilter(new ReadTwice(request, body), response);
    }

    private void check(HttpServletRequest request, JsonNode body) {
        if (!(OWN_FILTERS.matches(request) && isAdministrator())) {
            refuseExpressions(body);
        }
        if (COMPLETION.matches(request)) {
            check(body, declared.ofTask(id(COMPLETION, request)));
        } else if (START_BY_ID.matches(request)) {
            check(body, declared.ofStart(id(START_BY_ID, request)));
        } else if (START_BY_KEY.matches(request)) {
            check(body, declared.ofStartByKey(START_BY_KEY.matcher(request).getVariables().get("key")));
        }
    }

    private static void check(JsonNode body, Optional<Set<String>> fields) {
        fields.ifPresent(names -> PostedVariables.check(body, names));
    }

    private static String id(RequestMatcher matcher, HttpServletRequest request) {
        return matcher.matcher(request).getVariables().get("id");
    }

    private static void refuseExpressions(JsonNode node) {
        node.fieldNames().forEachRemaining(RequestGuard::refuseExpression);
        node.forEach(RequestGuard::refuseExpressions);
    }

    /** The query string itself: asking for parameters would read the body of a form. */
    private static void refuseExpressionsInQuery(String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&")) {
            refuseExpression(URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8));
        }
    }

    private static void refuseExpression(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw Refusal.because("Expressions are not accepted here.");
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) && isAdministrator();
    }

    private static boolean isAdministrator() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.getAuthorities().stream()
            .anyMatch(authority -> authority.getAuthority().equals(Staff.GROUP + Groups.CAMUNDA_ADMIN));
    }
}
