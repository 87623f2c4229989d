package org.inspectionresponse.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.engine.Understudy;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.progress.ProgressRound;
import org.inspectionresponse.proposal.Proposals;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The desk inside the product: the engine, the forms' proposals and the features, without a browser between. */
@Component
@Profile("demo")
class DeskInside implements Desk {

    private final ProductClock clock;
    private final Understudy understudy;
    private final Proposals proposals;
    private final MeetingCalendar meetings;
    private final InspectionDesk inspections;
    private final Planning planning;
    private final Drafting drafting;
    private final Progress progress;
    private final CallIns callIns;

    DeskInside(ProductClock clock, Understudy understudy, Proposals proposals, MeetingCalendar meetings,
            InspectionDesk inspections, Planning planning, Drafting drafting, Progress progress, CallIns callIns) {
        this.clock = clock;
        this.understudy = understudy;
        this.proposals = proposals;
        this.meetings = meetings;
        this.inspections = inspections;
        this.planning = planning;
        this.drafting = drafting;
        this.progress = progress;
        this.callIns = callIns;
    }

    @Override
    public void moveTo(LocalDateTime moment) {
        clock.moveTo(moment.atZone(clock.getZone()).toInstant());
    }

    @Override
    public void passTo(LocalDateTime moment) {
        Instant then = moment.atZone(clock.getZone()).toInstant();
        for (Optional<Instant> due = understudy.nextDueBefore(then); due.isPresent(); due = understudy.nextDueBefore(then)) {
            clock.moveTo(due.get());
            understudy.settle();
        }
        clock.moveTo(then);
    }

    @Override
    public void settle() {
        understudy.settle();
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        return understudy.start(person, process, fields);
    }

    @Override
    public void complete(String person, String task, String subject, Map<String, Object> elements, Map<String, Object> fields,
            ObjectNode content) {
        String id = understudy.claim(person, task, subject, elements);
        Map<String, Object> posted = new HashMap<>(fields);
        if (content != null) {
            upload(person, id, content);
            posted.putIfAbsent("outcome", "DONE");
            posted.put("proposalVersion", proposals.type(id, person, content));
        }
        understudy.complete(person, id, posted);
    }

    @Override
    public String arrange(String person, String body, LocalDate on) {
        String council = councilOf(person);
        return meetings.of(council).stream().filter(meeting -> meeting.body().equals(body) && meeting.heldOn().equals(on)).findFirst()
                .orElseGet(() -> meetings.arrange(council, body, on, null, null)).reference();
    }

    @Override
    public String find(String what, String reference) {
        return what.equals("call-in") ? latest(callIns.ofReport(reference)).reference() : ofCase(what, reference);
    }

    private String ofCase(String what, String caseReference) {
        String council = inspections.require(caseReference).council();
        List<GovernanceReport> reports = drafting.ofCase(council, caseReference);
        List<ProgressRound> updates = progress.ofCase(council, caseReference);
        return switch (what) {
            case "plan" -> planning.ofCase(council, caseReference).orElseThrow().reference();
            case "report" -> reports.get(0).reference();
            case "latest-report" -> latest(reports).reference();
            case "update" -> latest(updates).reference();
            default -> throw new IllegalArgumentException("A case has no " + what);
        };
    }

    private static <T> T latest(List<T> all) {
        return all.get(all.size() - 1);
    }

    private void upload(String person, String task, JsonNode content) {
        content.findParents("upload").forEach(found -> {
            ObjectNode row = (ObjectNode) found;
            String name = row.remove("upload").textValue();
            StoredDocument stored = proposals.attach(task, person, name, bytes(name));
            row.put("document", stored.key()).put("name", stored.name());
        });
    }

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(DeskInside.class.getResourceAsStream("/demo/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String councilOf(String person) {
        return person.substring(person.indexOf('.') + 1);
    }
}
