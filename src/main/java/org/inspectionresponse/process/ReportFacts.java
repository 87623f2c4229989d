package org.inspectionresponse.process;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.Remit;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradiction;
import org.inspectionresponse.report.Contradictions;
import org.inspectionresponse.report.Contradictions.Found;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExemptParagraph;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Implication;
import org.inspectionresponse.report.RequiredComment;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.timetable.Timetables;
import org.springframework.stereotype.Component;

/** What the forms of {@code governanceApproval} show to read, and what they start from. */
@Component
class ReportFacts {

    private final Drafting drafting;
    private final Clearance clearance;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Directory directory;
    private final ReportForm form;
    private final Contradictions contradictions;
    private final Timetables timetables;
    private final Clock clock;

    ReportFacts(Drafting drafting, Clearance clearance, Councils councils, MeetingCalendar meetings, Directory directory,
            ReportForm form, Contradictions contradictions, Timetables timetables, Clock clock) {
        this.drafting = drafting;
        this.clearance = clearance;
        this.councils = councils;
        this.meetings = meetings;
        this.directory = directory;
        this.form = form;
        this.contradictions = contradictions;
        this.timetables = timetables;
        this.clock = clock;
    }

    Map<String, Object> forAuthors(GovernanceReport report) {
        Map<String, Object> facts = heading(report);
        facts.put("timetable", timetable(report));
        facts.put("bodies", councils.require(report.council()).bodies().stream().filter(body -> body.remitOn(today()).isPresent())
                .map(ReportFacts::body).toList());
        facts.put("firstBodies", councils.require(report.council()).bodies().stream().filter(body -> body.meets() && body.remitOn(today()).isPresent())
                .map(body -> option(body.code(), body.name())).toList());
        facts.put("meetings", meetings.of(report.council()).stream().filter(meeting -> !meeting.heldOn().isBefore(today()))
                .map(meeting -> option(meeting.reference(), bodyName(report, meeting.body()) + ", " + DAY.format(meeting.heldOn()))).toList());
        facts.put("matters", options(Matter.values(), Matter::label));
        facts.put("facts", options(Fact.values(), Fact::label));
        facts.put("implications", options(Implication.values(), Implication::label));
        facts.put("paragraphs", options(ExemptParagraph.values(), ExemptParagraph::label));
        facts.put("allHeadings", options(Section.values(), Section::label));
        facts.put("headings", ReportHeadings.more().stream().map(heading -> option(heading.name(), heading.label())).toList());
        facts.put("planThemes", form.themes(councils.require(report.council())).stream().map(theme -> option(theme, theme)).toList());
        facts.put("threshold", Optional.ofNullable(councils.require(report.council()).schemeOn(today()).executive())
                .map(rules -> String.format(Locale.UK, "%,.0f", rules.keyDecisionThreshold())).orElse(null));
        facts.put("contradictions", options(Contradiction.values(), Contradiction::sentence));
        facts.put("returnNote", report.returnNote());
        facts.put("requests", report.current().comments().stream()
                .filter(comment -> comment.outcome() == Comment.Outcome.CHANGE_REQUESTED).map(this::shown).toList());
        return facts;
    }

    /** Until when the next step is safe, for the report on which the case's plan waits; null for another. */
    private String timetable(GovernanceReport report) {
        return Optional.ofNullable(report.caseReference()).flatMap(timetables::of)
                .filter(timetable -> report.reference().equals(timetable.report())).map(timetable -> timetable.route().forReport()).orElse(null);
    }

    /** Beside its name, by which of the two forms a report to it is written. */
    private static Map<String, Object> body(Body body) {
        boolean executive = body.arrangements() == Arrangements.EXECUTIVE;
        return Map.of("value", body.code(), "label", body.name(), "executive", executive, "committee", !executive);
    }

    /** Without a word of the report itself, as it is kept in a variable of the engine. */
    String contradictions(GovernanceReport report) {
        List<Found> found = contradictions.in(report);
        if (found.isEmpty()) {
            return "Nothing was found in it that contradicts itself.";
        }
        return found.stream().map(one -> "- " + one.contradiction().sentence() + (one.answered() ? " *Answered in the report.*"
                : " **Not answered: return the report.**")).collect(Collectors.joining("\n", "Found to contradict itself:\n\n", ""));
    }

    Map<String, Object> commentStart(String assignee) {
        Map<String, Object> start = new LinkedHashMap<>();
        Optional<Person> person = Optional.ofNullable(assignee).flatMap(directory::find);
        start.put("initials", person.map(Person::initials).orElse(""));
        start.put("givenOn", today().toString());
        return start;
    }

    /** Members read the report as it stands: neither what others said of it so far, nor what in it is exempt. */
    Map<String, Object> forComment(GovernanceReport report, CommentKind kind) {
        boolean member = kind == CommentKind.MEMBERS;
        Map<String, Object> facts = reading(report);
        if (member) {
            Content content = report.current().content();
            facts.put("appendices", content.appendices().stream().filter(appendix -> !appendix.exempt()).toList());
            facts.put("sections", sections(content, section -> !content.exemptSections().contains(section)));
        }
        facts.put("kind", kind.label());
        facts.put("on", kind.on());
        facts.put("because", report.current().required(kind).map(RequiredComment::because).orElse(""));
        facts.put("remit", remit(report));
        facts.put("withinRemit", clearance.withinRemit(report)
                ? "What the report is about lies within these terms." : "What the report is about lies outside these terms.");
        facts.put("documents", !member);
        facts.put("exempt", !member && report.current().content().exempt());
        facts.put("comments", member ? List.of() : report.comments().stream().map(this::shown).toList());
        return facts;
    }

    private String remit(GovernanceReport report) {
        Body body = councils.require(report.council()).requireBody(report.body());
        return body.remitOn(meeting(report).map(Meeting::heldOn).orElseGet(this::today)).map(Remit::text)
                .orElse("It has no terms of reference on that day.");
    }

    /** What says which report it is. */
    Map<String, Object> heading(GovernanceReport report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", report.reference());
        facts.put("title", report.title());
        facts.put("version", report.current().number());
        facts.put("body", report.body() == null ? null : bodyName(report, report.body()));
        facts.put("meetingOn", meeting(report).map(Meeting::heldOn).orElse(null));
        return facts;
    }

    /** The report to read. */
    private Map<String, Object> reading(GovernanceReport report) {
        Content content = report.current().content();
        Map<String, Object> facts = heading(report);
        facts.put("sections", sections(content, section -> true));
        facts.put("boxes", content.executive() == null ? List.of() : ExecutiveReportForm.boxes(content, report.current().keyDecision()));
        facts.put("recommendations", content.recommendations());
        facts.put("appendices", content.appendices());
        facts.put("papers", content.papers());
        facts.put("amount", content.facts().amount());
        facts.put("involves", content.facts().stated().stream().sorted().map(fact -> Map.of("label", fact.label())).toList());
        return facts;
    }

    private static List<Map<String, String>> sections(Content content, Predicate<Section> shown) {
        return Section.inOrderOf(content.executive() == null ? Arrangements.COMMITTEE : Arrangements.EXECUTIVE).stream()
                .filter(content.sections()::containsKey).filter(shown)
                .map(section -> Map.of("heading", section.label(), "text", content.sections().get(section))).toList();
    }

    private Map<String, Object> shown(Comment comment) {
        return Map.of("kind", comment.kind().label(), "initials", comment.initials(), "givenOn", comment.givenOn(), "text", comment.text(),
                "change", comment.outcome() == Comment.Outcome.CHANGE_REQUESTED, "notApplicable", comment.outcome() == Comment.Outcome.NOT_APPLICABLE);
    }

    private Optional<Meeting> meeting(GovernanceReport report) {
        return Optional.ofNullable(report.current().content().meeting()).map(chosen -> meetings.require(report.council(), chosen));
    }

    private String bodyName(GovernanceReport report, String code) {
        return councils.require(report.council()).requireBody(code).name();
    }

    static <E extends Enum<E>> List<Map<String, String>> options(E[] values, Function<E, String> label) {
        return Stream.of(values).map(value -> option(value.name(), label.apply(value))).toList();
    }

    static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
