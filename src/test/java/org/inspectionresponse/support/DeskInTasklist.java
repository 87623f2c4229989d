package org.inspectionresponse.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.support.ProcessDriver.Listed;
import org.inspectionresponse.support.ProcessDriver.Officer;

/**
 * The desk at which a story is told through Tasklist's own addresses: everybody signs in, claims, types through the forms' proposals and
 * completes, as the web application would do it. Only the clock, the jobs that are due and the meetings are seen to from inside.
 */
public final class DeskInTasklist implements Desk {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final ProcessDriver driver;
    private final Desk inside;
    private final String reader;

    /**
     * @param inside the product's own desk, for the clock, the jobs that are due and the meetings
     * @param reader who looks a case's plan, reports and updates up in {@code /api/cases}
     */
    public DeskInTasklist(int port, Desk inside, String reader) {
        this.driver = new ProcessDriver(port);
        this.inside = inside;
        this.reader = reader;
    }

    @Override
    public void moveTo(LocalDateTime moment) {
        inside.moveTo(moment);
    }

    @Override
    public void passTo(LocalDateTime moment) {
        inside.passTo(moment);
    }

    @Override
    public void settle() {
        inside.settle();
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        return driver.as(person).start(process, fields).isDone().body().path("businessKey").asText();
    }

    @Override
    public void complete(String person, String task, String subject, Map<String, Object> elements, Map<String, Object> fields,
            ObjectNode content) {
        Officer officer = driver.as(person);
        Officer.TaskInHand inHand = officer.task(find(officer, task, subject, elements));
        if (officer.tasksAbout(subject).stream().noneMatch(listed -> listed.id().equals(inHand.id()) && person.equals(listed.assignee()))) {
            inHand.claim().isDone();
        }
        if (content != null) {
            upload(inHand, content);
            content.fields().forEachRemaining(field -> inHand.type(field.getKey(), field.getValue()));
            inHand.save().isDone();
            inHand.with("outcome", "DONE");
        }
        fields.forEach(inHand::with);
        inHand.complete().isDone();
        settle();
    }

    private static String find(Officer officer, String task, String subject, Map<String, Object> elements) {
        return officer.tasksAbout(subject).stream().filter(listed -> listed.name().equals(task)).map(Listed::id)
                .filter(id -> elements.isEmpty() || has(officer, id, elements)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no task " + task + " about " + subject + " " + elements));
    }

    private static boolean has(Officer officer, String task, Map<String, Object> elements) {
        JsonNode variables = officer.get(ENGINE + "/task/" + task + "/form-variables?variableNames=" + String.join(",", elements.keySet()))
                .isDone().body();
        return elements.entrySet().stream()
                .allMatch(element -> variables.at("/" + element.getKey() + "/value").asText().equals(String.valueOf(element.getValue())));
    }

    private static void upload(Officer.TaskInHand task, JsonNode content) {
        content.findParents("upload").forEach(found -> {
            ObjectNode row = (ObjectNode) found;
            String name = row.remove("upload").textValue();
            JsonNode stored = task.upload(name, bytes(name)).isDone().body();
            row.put("document", stored.path("document").asText()).put("name", stored.path("name").asText());
        });
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(Desk.class.getResourceAsStream("/demo/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String arrange(String person, String body, LocalDate on) {
        return inside.arrange(person, body, on);
    }

    @Override
    public String find(String what, String reference) {
        return what.equals("call-in") ? inside.find(what, reference) : ofCase(what, reference);
    }

    private String ofCase(String what, String caseReference) {
        JsonNode its = driver.as(reader).get("/api/cases/" + caseReference).isDone().body();
        JsonNode reports = its.path("reports");
        JsonNode updates = its.path("progress");
        String found = switch (what) {
            case "plan" -> its.at("/plan/reference").asText();
            case "report" -> reports.path(0).path("reference").asText();
            case "latest-report" -> reports.path(reports.size() - 1).path("reference").asText();
            case "update" -> updates.path(updates.size() - 1).path("reference").asText();
            default -> throw new IllegalArgumentException("A case has no " + what);
        };
        assertThat(found).as(what + " of " + caseReference).isNotEmpty();
        return found;
    }
}
