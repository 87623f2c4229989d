package org.inspectionresponse.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Somebody at the product's web address: a stranger, a person signed in through our page with one session as a browser has it, or a
 * machine with HTTP Basic. Sends over a real connection, through every filter.
 */
public final class Visitor {

    /** The engine's web service as Tasklist reaches it. */
    public static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(int port) {
        address = "http://localhost:" + port;
    }

    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    /** A machine, with the demonstration's password. */
    public static Visitor machine(int port, String person) {
        return machine(port, person, "demo");
    }

    public static Visitor machine(int port, String person, String password) {
        var machine = new Visitor(port);
        String secret = person + ":" + password;
        machine.headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        return machine;
    }

    /** A person of the demonstration, signed in, with Tasklist open. */
    public static Visitor signedIn(int port, String person) {
        var visitor = new Visitor(port);
        Answer signedIn = visitor.signIn(person, "demo");
        if (signedIn.status() != 302 || signedIn.header("Location").contains("error")) {
            throw new IllegalStateException(person + " could not sign in: " + signedIn);
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** Fills in the sign-in page. */
    public Answer signIn(String person, String password) {
        return postForm("/login", "username=" + encoded(person) + "&password=" + encoded(password));
    }

    /** Sends a page's form with the token that every page of ours carries. */
    public Answer postForm(String path, String fields) {
        String token = Jsoup.parse(get("/login").body()).select("input[name=_csrf]").val();
        return post(path, "application/x-www-form-urlencoded", fields + "&_csrf=" + encoded(token));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(json))));
    }

    public Answer put(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text(json))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a body of another type than JSON. */
    public Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public Answer claim(String taskId, String person) {
        return post(TASKLIST + "/task/" + taskId + "/claim", Map.of("userId", person));
    }

    /** Completes a task as Tasklist does, with its form. */
    public Answer submit(String taskId, Map<String, ?> values) {
        return post(TASKLIST + "/task/" + taskId + "/submit-form", Map.of("variables", typed(values)));
    }

    /** Sends this header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The value of a cookie; null where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name) && !cookie.hasExpired())
            .map(HttpCookie::getValue).findFirst().orElse(null);
    }

    public void forget(String cookie) {
        cookies.getCookieStore().getCookies().stream().filter(known -> known.getName().equals(cookie)).toList()
            .forEach(known -> cookies.getCookieStore().remove(URI.create(address), known));
    }

    private static Map<String, Object> typed(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            variable.put("value", value);
            variable.put("type", value == null ? "Null" : value.getClass().getSimpleName());
            variables.put(name, variable);
        });
        return variables;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", path.contains("/api/") || path.startsWith("/engine-rest")
            ? "application/json" : "text/html, */*;q=0.1");
        headers.forEach(request::header);
        // as the scripts of Tasklist and of our forms do
        if (cookie("XSRF-TOKEN") != null) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        if (cookie("CSRF-TOKEN") != null && path.startsWith("/api/")) {
            request.header("X-CSRF-TOKEN", cookie("CSRF-TOKEN"));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object json) {
        try {
            return json instanceof String text ? text : JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The sentence that a refused person reads. */
        public String message() {
            return json().path("message").asText();
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}
