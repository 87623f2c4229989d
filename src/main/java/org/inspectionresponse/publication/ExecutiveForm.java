package org.inspectionresponse.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.KeyDecision;
import org.inspectionresponse.report.ReportVersion;
import org.inspectionresponse.report.Section;

/**
 * What the form of a report to an executive adds: whether the decision is key, the themes of the council's plan, and the headings with
 * their numbers. The order is that of the form of Nottingham City Council; what a report has beyond that form follows it.
 *
 * @param key whether the decision is key by the table of key decisions; null before the first version was submitted
 * @param keyBecause the criterion that is met, or why none is
 * @param keyThreshold pounds from which expenditure, income or savings make a decision key in this council
 * @param papersNumber number of the heading of the background papers; published documents have the next
 * @param further headings beyond the form, which only some reports have
 */
public record ExecutiveForm(Boolean key, String keyBecause, BigDecimal keyThreshold, List<Theme> planThemes, List<Heading> headings,
        int papersNumber, List<Heading> further) {

    private static final List<Part> FORM = List.of(
            new Part("Reasons for recommendations", Section.REASONS),
            new Part("Background (including outcomes of consultation)", Section.BACKGROUND),
            new Part("Other options considered in making recommendations", Section.OTHER_OPTIONS),
            new Part("Finance colleague comments (including implications and value for money/VAT)", Section.FINANCE, CommentKind.FINANCE,
                    CommentKind.SECTION_151_OFFICER),
            new Part("Legal and procurement colleague comments (including risk management issues, and legal, Crime and Disorder Act and"
                    + " procurement implications)", Section.CRIME_AND_DISORDER, CommentKind.LEGAL, CommentKind.PROCUREMENT),
            new Part("Strategic assets and property colleague comments (for decisions relating to all property assets and associated"
                    + " infrastructure)", null, CommentKind.STRATEGIC_ASSETS),
            new Part("Social value considerations", Section.SOCIAL_VALUE),
            new Part("Regard to the NHS Constitution", Section.NHS_CONSTITUTION),
            new Part("Equality impact assessment", Section.EQUALITY_IMPACT));

    /** Shown above the numbered headings, so not among them. */
    private static final Set<Section> ABOVE = EnumSet.of(Section.SUMMARY_OF_ISSUES);

    private static final int PAPERS = FORM.size() + 1;

    /** One heading of the form: a section of the text, and the comments of colleagues that stand below it. */
    private record Part(String heading, Section section, List<CommentKind> kinds) {

        Part(String heading, Section section, CommentKind... kinds) {
            this(heading, section, List.of(kinds));
        }
    }

    /** A theme of the council's plan, and whether the report serves it. */
    public record Theme(String name, boolean served) {
    }

    /** @param passages none where the author left it empty and nobody commented */
    public record Heading(int number, String heading, List<Passage> passages) {
    }

    /**
     * Some paragraphs below a heading.
     *
     * @param of what a comment is, such as "Legal comments"; null for the author's own text
     * @param exempt whether it is kept from the public
     * @param html null where it is exempt and the reader may not have it, as is the text
     * @param notApplicable whether a colleague judged that the heading does not apply; the text says why
     * @param signature name and office of the colleague, or initials and role; null for the author's own text
     */
    public record Passage(String of, boolean exempt, boolean notApplicable, String html, String text, String signature) {

        static Passage of(Comment its, boolean withExempt) {
            Rich words = its.exempt() && !withExempt ? Rich.WITHHELD : Rich.of(its.text());
            return new Passage(its.kind().label(), its.exempt(), its.outcome() == Comment.Outcome.NOT_APPLICABLE, words == null ? "" : words.html(),
                    words == null ? "" : words.text(), its.signature() == null ? its.initials() + ", " + its.kind().role().label() : its.signature());
        }

        /** Nobody was asked, as the author states that there is nothing to say. */
        static Passage of(CommentKind kind, String because, Authorship by) {
            return new Passage(kind.label(), false, true, "<p>" + because + "</p>", because, by == null ? null : by.author() + ", author of the report");
        }

        static Passage of(String html, boolean exempt, boolean withExempt) {
            Rich words = exempt && !withExempt ? Rich.WITHHELD : Rich.of(html);
            return new Passage(null, exempt, false, words.html(), words.text(), null);
        }
    }

    /** @param rules of the council on that day */
    static ExecutiveForm of(GovernanceReport its, ReportVersion version, ReportView.Reading reading, Optional<ExecutiveRules> rules) {
        Content content = version.content();
        Optional<KeyDecision> key = version.keyDecision();
        Map<CommentKind, Comment> given = reading.comments() ? given(its.comments(version.number())) : Map.of();
        return new ExecutiveForm(key.map(KeyDecision::key).orElse(null), key.map(KeyDecision::because).orElse(null),
                rules.map(ExecutiveRules::keyDecisionThreshold).orElse(null), themes(content, rules), headings(1, FORM, version, given, reading.exempt()),
                PAPERS, headings(PAPERS + 2, beyondTheForm(content, given.keySet()), version, given, reading.exempt()));
    }

    private static List<Theme> themes(Content content, Optional<ExecutiveRules> rules) {
        String chosen = content.executive().planThemes();
        List<String> served = chosen == null ? List.of() : chosen.lines().map(String::strip).toList();
        List<String> all = new ArrayList<>(rules.map(ExecutiveRules::planThemes).orElse(List.of()));
        served.stream().filter(theme -> !all.contains(theme)).forEach(all::add);
        return all.stream().map(theme -> new Theme(theme, served.contains(theme))).toList();
    }

    private static Map<CommentKind, Comment> given(List<Comment> comments) {
        Map<CommentKind, Comment> given = new EnumMap<>(CommentKind.class);
        comments.stream().filter(comment -> comment.outcome() != Comment.Outcome.CHANGE_REQUESTED).forEach(comment -> given.put(comment.kind(), comment));
        return given;
    }

    private static List<Heading> headings(int first, List<Part> parts, ReportVersion version, Map<CommentKind, Comment> given,
            boolean withExempt) {
        return IntStream.range(0, parts.size())
                .mapToObj(index -> new Heading(first + index, parts.get(index).heading(), passages(parts.get(index), version, given,
                        withExempt))).toList();
    }

    private static List<Part> beyondTheForm(Content content, Set<CommentKind> given) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        sections.addAll(content.sections().keySet());
        sections.removeAll(ABOVE);
        Set<CommentKind> kinds = EnumSet.noneOf(CommentKind.class);
        kinds.addAll(given);
        FORM.forEach(part -> {
            sections.remove(part.section());
            kinds.removeAll(part.kinds());
        });
        return Stream.concat(sections.stream().map(section -> new Part(section.label(), section)),
                kinds.stream().map(kind -> new Part(kind.label(), null, kind))).toList();
    }

    private static List<Passage> passages(Part part, ReportVersion version, Map<CommentKind, Comment> given, boolean withExempt) {
        Content content = version.content();
        Stream<Passage> own = Stream.ofNullable(part.section()).flatMap(section -> Stream.ofNullable(content.sections().get(section)))
                .map(html -> Passage.of(html, content.exemptSections().contains(part.section()), withExempt));
        return Stream.concat(own, part.kinds().stream().flatMap(kind -> given.containsKey(kind) ? Stream.of(Passage.of(given.get(kind), withExempt))
                : Stream.ofNullable(version.notAsked().get(kind)).map(because -> Passage.of(kind, because, content.authorship())))).toList();
    }
}
