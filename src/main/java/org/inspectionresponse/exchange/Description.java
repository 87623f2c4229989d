package org.inspectionresponse.exchange;

import static com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT;
import static com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.exchange.FiledReport.DecisionPart;
import org.inspectionresponse.exchange.FiledReport.FilePart;
import org.inspectionresponse.exchange.FiledReport.MeetingPart;
import org.inspectionresponse.exchange.FiledReport.StatePart;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.KeyDecision;
import org.inspectionresponse.report.Paper;
import org.springframework.stereotype.Component;

/** What a bundle says of itself, in the words a committee system asks for: as JSON, and as a line of a table. */
@Component
class Description {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).enable(INDENT_OUTPUT).disable(WRITE_DATES_AS_TIMESTAMPS).build();

    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Agendas agendas;
    private final Deciding deciding;
    private final PaperStates states;

    Description(Councils councils, MeetingCalendar meetings, Agendas agendas, Deciding deciding, PaperStates states) {
        this.councils = councils;
        this.meetings = meetings;
        this.agendas = agendas;
        this.deciding = deciding;
        this.states = states;
    }

    /** A file beside the papers. */
    record Beside(String path, String mediaType, byte[] bytes) {
    }

    List<Beside> of(GovernanceReport report, Audience audience, Map<String, StoredDocument> files) {
        FiledReport filed = filed(report, audience, files);
        return List.of(new Beside("metadata.json", "application/json", json(filed)), new Beside("metadata.csv", "text/csv", filed.table()));
    }

    private FiledReport filed(GovernanceReport report, Audience audience, Map<String, StoredDocument> files) {
        Council council = councils.require(report.council());
        Content content = report.current().content();
        boolean hidden = audience == Audience.PUBLIC && content.textExempt();
        Optional<Body> body = Optional.ofNullable(report.body()).flatMap(council::body);
        return new FiledReport(report.reference(), report.current().number(), council.name(), report.title(), report.status().label(),
                body.map(Body::name).orElse(null), agendas.current(report.reference()).map(this::meeting).orElse(null), report.publishedOn(),
                hidden || content.authorship() == null ? null : content.authorship().contact(), content.allDivisions() ? List.of("All") : content.divisions(),
                body.filter(its -> its.arrangements() == Arrangements.EXECUTIVE).flatMap(its -> report.current().keyDecision()).map(KeyDecision::key)
                        .orElse(null),
                content.exemptParagraphs().stream().sorted().map(paragraph -> paragraph.label()).toList(), content.publicInterest(),
                hidden ? List.of() : content.recommendations().stream().map(its -> its.text()).toList(),
                hidden ? List.of() : papers(content, Paper.Kind.BACKGROUND), hidden ? List.of() : papers(content, Paper.Kind.PUBLISHED),
                hidden ? List.of() : deciding.historyOf(report.reference()).stream().filter(its -> audience == Audience.RESTRICTED || open(its, council))
                        .map(its -> decision(its, council)).toList(),
                states.of(report.reference()).stream().filter(its -> audience == Audience.RESTRICTED || !its.exempt())
                        .map(its -> new StatePart(its.kind().label(), its.paper(), its.reason(), its.notedOn(), its.expectedOn())).toList(),
                files.entrySet().stream().map(file -> new FilePart(file.getKey(), file.getValue().mediaType(), file.getValue().size(), file.getValue().sha256()))
                        .toList());
    }

    private static List<String> papers(Content content, Paper.Kind kind) {
        return content.papers().stream().filter(paper -> paper.kind() == kind).map(Paper::title).toList();
    }

    private MeetingPart meeting(AgendaItem item) {
        Meeting meeting = meetings.require(item.council(), item.meeting());
        Council council = councils.require(item.council());
        return new MeetingPart(meeting.reference(), meeting.externalId(), council.body(meeting.body()).map(Body::name).orElse(meeting.body()), meeting.heldOn(),
                meeting.startsAt(), meeting.place(), item.number(), item.publishedOn());
    }

    private static DecisionPart decision(Decision its, Council council) {
        return new DecisionPart(council.body(its.madeBy()).map(Body::name).orElse(its.madeBy()), its.decidedOn(), its.outcome().label(),
                its.items().stream().map(item -> item.outcome().label() + ": " + Objects.requireNonNullElse(item.amended(), item.recommendation())).toList(),
                its.reasons(), its.alternatives(), its.interests(), its.publishedAt(), its.inEffectOn());
    }

    /** As the pages have it: a record of the executive once it is published, minutes always. */
    private static boolean open(Decision its, Council council) {
        return its.publishedAt() != null || council.requireBody(its.madeBy()).arrangements() == Arrangements.COMMITTEE;
    }

    private static byte[] json(FiledReport filed) {
        try {
            return JSON.writeValueAsBytes(filed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words, numbers and days can always be written as JSON", e);
        }
    }
}
