package org.inspectionresponse.process;

import static org.inspectionresponse.council.Arrangements.COMMITTEE;
import static org.inspectionresponse.council.Arrangements.EXECUTIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Differences;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.document.Typesetter;
import org.inspectionresponse.document.WordText;
import org.inspectionresponse.proposal.Proposals;
import org.inspectionresponse.proposal.Typing;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Section;
import org.springframework.stereotype.Component;

/**
 * Lets authors take the text of a report to Word and back. On the way back nothing is changed: each heading is laid beside what stands in
 * the form, and the author takes over what they want, in the form.
 */
@Component
class ReportInWord {

    private static final Set<String> TASKS = Set.of("draftReport", "reviseReport");
    private static final String RECOMMENDATIONS = "Recommendations";

    private final Proposals proposals;
    private final Councils councils;
    private final Typesetter typesetter;
    private final Clock clock;

    ReportInWord(Proposals proposals, Councils councils, Typesetter typesetter, Clock clock) {
        this.proposals = proposals;
        this.councils = councils;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    enum State { UNCHANGED, CHANGED, NEW, MISSING, UNKNOWN }

    /**
     * A heading of the document beside the form's.
     *
     * @param field of the form; null where the form has no such heading
     * @param value what the field would hold; null where there is nothing to take over
     * @param text what the document says there, without formatting
     * @param differences word by word, of a long document paragraph by paragraph; empty where only the formatting differs
     */
    record Compared(String heading, State state, String field, Object value, String text, List<Differences.Piece> differences) {
    }

    byte[] export(String taskId, String person) {
        Typing typing = report(taskId, person);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", typing.content().path("title").asText(""));
        values.put("reference", typing.task().subject());
        values.put("council", councils.require(typing.task().council()).name());
        values.put("made", clock.instant());
        values.put("sections", places(typing).stream().filter(place -> place.always || !place.html.isEmpty()).toList());
        values.put("recommendations", recommendations(typing.content()));
        return typesetter.word(typesetter.html("report-in-word", values));
    }

    List<Compared> compare(String taskId, String person, String fileName, byte[] bytes) {
        Typing typing = report(taskId, person);
        WordText word = WordText.read(fileName, bytes);
        Differences differences = new Differences();
        List<Compared> compared = new ArrayList<>();
        compared.add(title(typing.content().path("title").asText(""), word.title(), differences));
        List<Place> left = new ArrayList<>(places(typing));
        boolean recommendations = false;
        for (WordText.Part part : word.parts()) {
            Place place = left.stream().filter(its -> alike(its.heading, part.heading())).findFirst().orElse(null);
            if (place != null) {
                left.remove(place);
                compared.add(compared(place, part.html(), differences));
            } else if (alike(RECOMMENDATIONS, part.heading()) && !recommendations) {
                recommendations = true;
                compared.add(recommendations(typing.content(), part.html(), differences));
            } else {
                compared.add(new Compared(part.heading().isEmpty() ? "Text before the first heading" : part.heading(), State.UNKNOWN, null, null,
                        RichText.plain(part.html()), List.of()));
            }
        }
        left.stream().filter(place -> !place.html.isEmpty()).forEach(place -> compared.add(new Compared(place.heading, State.MISSING, null, null, "",
                List.of())));
        return compared;
    }

    private Typing report(String taskId, String person) {
        Typing typing = proposals.typing(taskId, person);
        if (!typing.task().process().equals("governanceApproval") || !TASKS.contains(typing.task().name())) {
            throw Refusal.absent("In this task no report is written.");
        }
        return typing;
    }

    /** A heading of the form and what stands under it. @param always printed even where nothing stands under it yet */
    record Place(String heading, String html, boolean always, String field, Section section) {

        Object holding(String text) {
            return field.equals("moreSections") ? Map.of("section", section.name(), "text", text) : text;
        }
    }

    private List<Place> places(Typing typing) {
        boolean executive = executive(typing);
        Map<String, String> more = new LinkedHashMap<>();
        typing.content().path("moreSections").forEach(row -> more.put(row.path("section").asText(), row.path("text").asText("")));
        List<Section> rows = executive ? List.of() : ReportHeadings.more();
        return Section.inOrderOf(executive ? EXECUTIVE : COMMITTEE).stream().flatMap(section -> {
            String field = ReportHeadings.field(section, executive);
            if (field != null) {
                return Stream.of(new Place(section.label(), RichText.below(typing.content().path(field).asText("")), true, field, section));
            }
            return rows.contains(section) ? Stream.of(new Place(section.label(), RichText.below(more.getOrDefault(section.name(), "")), false,
                    "moreSections", section)) : Stream.empty();
        }).toList();
    }

    private boolean executive(Typing typing) {
        Council council = councils.require(typing.task().council());
        String body = typing.content().path("body").asText("");
        return body.isBlank() ? council.schemeOn(LocalDate.now(clock)).executive() != null
                : council.requireBody(body).arrangements() == EXECUTIVE;
    }

    private static Compared title(String typed, String word, Differences differences) {
        boolean same = word.isEmpty() || word.equals(typed.strip());
        return new Compared("Title", same ? State.UNCHANGED : typed.isBlank() ? State.NEW : State.CHANGED, "title", same ? null : word, word,
                same ? List.of() : differences.between(escaped(typed), escaped(word)));
    }

    private static Compared compared(Place place, String html, Differences differences) {
        boolean same = RichText.same(place.html, html);
        return new Compared(place.heading, same ? State.UNCHANGED : place.html.isEmpty() ? State.NEW : State.CHANGED, place.field,
                same ? null : place.holding(html), RichText.plain(html), same ? List.of() : changed(differences, place.html, html));
    }

    private static Compared recommendations(JsonNode content, String html, Differences differences) {
        List<String> now = RichText.lines(html);
        List<String> before = recommendations(content);
        boolean same = now.equals(before.stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList());
        return new Compared(RECOMMENDATIONS, same ? State.UNCHANGED : before.isEmpty() ? State.NEW : State.CHANGED, "recommendations",
                same ? null : now.stream().map(text -> Map.of("recommendation", text)).toList(), String.join("\n", now),
                same ? List.of() : changed(differences, paragraphs(before), paragraphs(now)));
    }

    private static List<Differences.Piece> changed(Differences differences, String before, String now) {
        List<Differences.Piece> pieces = differences.between(before, now);
        return pieces.stream().allMatch(piece -> piece.kind() == Differences.Kind.SAME) ? List.of() : pieces;
    }

    private static List<String> recommendations(JsonNode content) {
        return StreamSupport.stream(content.path("recommendations").spliterator(), false).map(row -> row.path("recommendation").asText(""))
                .filter(text -> !text.isBlank()).toList();
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + escaped(line) + "</p>").reduce("", String::concat);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** People number headings and write them in capitals. */
    private static boolean alike(String heading, String typed) {
        return plain(heading).equals(plain(typed));
    }

    private static String plain(String heading) {
        return heading.replaceFirst("^[0-9.\\s]+", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.UK);
    }
}
