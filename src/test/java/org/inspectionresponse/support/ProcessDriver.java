package org.inspectionresponse.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;

/**
 * Does what a person does in Tasklist, over HTTP and nothing else: signs in by the sign-in page, claims and completes at Tasklist's own
 * addresses, types and uploads at the forms' addresses.
 * <pre>
 * var director = new ProcessDriver(port).as("director.nottinghamshire");
 * director.claim("approvePlan", "PLN-NCC-2026-001").with("outcome", "APPROVED").complete().isDone();
 * </pre>
 */
public final class ProcessDriver {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String origin;
    private final Map<String, Officer> signedIn = new HashMap<>();

    public ProcessDriver(int port) {
        origin = "http://localhost:" + port;
    }

    /** The person, signed in with the demonstration's password; once for each driver. */
    public Officer as(String person) {
        return signedIn.computeIfAbsent(person, id -> new Officer(id, "demo"));
    }

    /** @param message the sentence of a refusal; "" where there is none */
    public record Answer(int status, String message, JsonNode body) {

        /** Fails with the refusal's sentence unless it was done. */
        public Answer isDone() {
            assertThat(status).as("%s %s", message, body).isBetween(200, 299);
            return this;
        }

        /** Fails unless it was refused in this way and with this sentence. */
        public Answer isRefused(int expectedStatus, String sentence) {
            assertThat(status + " " + message).isEqualTo(expectedStatus + " " + sentence);
            return this;
        }
    }

    /** A task as Tasklist lists it. */
    public record Listed(String id, String name, String title, String assignee) {
    }

    /** Somebody who is signed in. */
    public final class Officer {

        private final String id;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

        private Officer(String id, String password) {
            this.id = id;
            String page = Jsoup.parse(text(get("/login"))).select("input[name=_csrf]").attr("value");
            HttpResponse<String> answer = send("POST", "/login", BodyPublishers.ofString(
                    "username=" + encode(id) + "&password=" + encode(password) + "&_csrf=" + encode(page)), "application/x-www-form-urlencoded");
            assertThat(answer.headers().firstValue("Location").orElse("")).as("sign-in of " + id).doesNotContain("error");
            get("/camunda/app/tasklist/default/"); // hands out the web applications' own token
        }

        /** The open tasks this person sees, of all subjects. */
        public List<Listed> tasks() {
            return tasks("");
        }

        /** The open tasks this person sees about one subject. */
        public List<Listed> tasksAbout(String subject) {
            return tasks("&processInstanceBusinessKey=" + encode(subject));
        }

        /** Claims the first such task this person sees; fails if there is none. */
        public TaskInHand claim(String name, String subject) {
            List<Listed> found = tasksAbout(subject).stream().filter(task -> task.name().equals(name)).toList();
            assertThat(found).as("%s sees the task %s of %s", id, name, subject).isNotEmpty();
            Listed free = found.stream().filter(task -> task.assignee() == null || task.assignee().equals(id)).findFirst().orElse(found.get(0));
            TaskInHand task = new TaskInHand(free.id());
            if (!id.equals(free.assignee())) {
                task.claim().isDone();
            }
            return task;
        }

        /** A task by its id, claimed or not. */
        public TaskInHand task(String taskId) {
            return new TaskInHand(taskId);
        }

        /** Starts a process by its start form. */
        public Answer start(String process, Map<String, Object> fields) {
            ObjectNode body = JSON.createObjectNode();
            body.set("variables", variables(fields));
            return post(ENGINE + "/process-definition/key/" + process + "/submit-form", body);
        }

        public Answer get(String path) {
            return answer(send("GET", path, BodyPublishers.noBody(), null));
        }

        public Answer post(String path, Object body) {
            return answer(send("POST", path, BodyPublishers.ofString(String.valueOf(JSON.<JsonNode>valueToTree(body))), "application/json"));
        }

        public Answer put(String path, String json) {
            return answer(send("PUT", path, BodyPublishers.ofString(json), "application/json"));
        }

        private List<Listed> tasks(String query) {
            List<Listed> tasks = new ArrayList<>();
            get(ENGINE + "/task?sortBy=created&sortOrder=asc" + query).isDone().body().forEach(task -> {
                String tail = task.path("taskDefinitionKey").asText().replaceFirst("^UserTask_", "");
                tasks.add(new Listed(task.path("id").asText(), Character.toLowerCase(tail.charAt(0)) + tail.substring(1),
                        task.path("name").asText(), task.path("assignee").asText(null)));
            });
            return tasks;
        }

        private HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path)).method(method, body).header("Accept", "*/*");
            if (type != null) {
                request.header("Content-Type", type);
            }
            cookie("CSRF-TOKEN").ifPresent(token -> request.header("X-CSRF-TOKEN", token));
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** The sign-in form has a token of its own kind in the page; a header would be taken for the other kind. */
        private Optional<String> cookie(String name) {
            if (cookies.getCookieStore().getCookies().stream().noneMatch(cookie -> cookie.getName().equals("JSESSIONID"))) {
                return Optional.empty();
            }
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                    .findFirst();
        }

        /** A task this person works on. */
        public final class TaskInHand {

            private final String taskId;
            private final Map<String, Object> fields = new HashMap<>();
            private ObjectNode content;
            private Long version;
            private Long basedOn;

            private TaskInHand(String taskId) {
                this.taskId = taskId;
            }

            public String id() {
                return taskId;
            }

            public Answer claim() {
                return post(ENGINE + "/task/" + taskId + "/claim", Map.of("userId", id));
            }

            public Answer handBack() {
                return post("/api/tasks/" + taskId + "/hand-back", Map.of());
            }

            /** What the embedded form loads. */
            public Answer open() {
                Answer form = get("/api/tasks/" + taskId + "/proposal");
                if (form.status() == 200) {
                    content = (ObjectNode) form.body().get("content");
                    version = number(form.body().get("version"));
                    basedOn = number(form.body().get("basedOn"));
                }
                return form;
            }

            /** A short field of the form, posted when the task is completed. */
            public TaskInHand with(String field, Object value) {
                fields.put(field, value);
                return this;
            }

            /** Types in a field of an embedded form, which saves it at once; rows and files are lists of maps. */
            public TaskInHand type(String field, Object value) {
                trying(field, value).isDone();
                return this;
            }

            /** Types in a field and tells how the form took it. */
            public Answer trying(String field, Object value) {
                if (content == null) {
                    open().isDone();
                }
                content.set(field, JSON.valueToTree(value));
                return save();
            }

            /** Saves the form as it stands. */
            public Answer save() {
                if (content == null) {
                    open().isDone();
                }
                ObjectNode body = JSON.createObjectNode().put("version", version).put("basedOn", basedOn);
                body.set("content", content);
                Answer saved = put("/api/tasks/" + taskId + "/proposal", body.toString());
                if (saved.status() == 200) {
                    version = number(saved.body().get("version"));
                }
                return saved;
            }

            /** Uploads a file; the answer has its key as {@code document}. */
            public Answer upload(String name, byte[] bytes) {
                String boundary = UUID.randomUUID().toString();
                byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
                byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
                return answer(send("POST", "/api/tasks/" + taskId + "/files", BodyPublishers.ofByteArrays(List.of(head, bytes, tail)),
                        "multipart/form-data; boundary=" + boundary));
            }

            /** Completes the task as its form does. */
            public Answer complete() {
                Map<String, Object> posted = new HashMap<>(fields);
                if (version != null) {
                    posted.putIfAbsent("proposalVersion", version);
                }
                ObjectNode body = JSON.createObjectNode();
                body.set("variables", variables(posted));
                return post(ENGINE + "/task/" + taskId + "/submit-form", body);
            }
        }
    }

    private static ObjectNode variables(Map<String, Object> fields) {
        ObjectNode variables = JSON.createObjectNode();
        fields.forEach((name, value) -> variables.set(name, JSON.createObjectNode()
                .put("type", value == null ? "Null" : value.getClass().getSimpleName()).set("value", JSON.valueToTree(value))));
        return variables;
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (IOException e) {
            body = JSON.getNodeFactory().textNode(response.body());
        }
        String message = response.statusCode() < 400 ? "" : body.path("message").asText(body.path("detail").asText(response.body()));
        return new Answer(response.statusCode(), message, body);
    }

    private static String text(Answer answer) {
        return answer.body().asText();
    }

    private static Long number(JsonNode node) {
        return node == null || node.isNull() ? null : node.longValue();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
