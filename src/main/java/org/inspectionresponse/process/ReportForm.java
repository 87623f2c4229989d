package org.inspectionresponse.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ExecutiveRules;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradictions;
import org.inspectionresponse.report.ExemptParagraph;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.Facts;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Implication;
import org.inspectionresponse.report.Paper;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.report.Section;
import org.springframework.stereotype.Component;

/** Reads a report from the form it is written in, and fills that form from a report. */
@Component
class ReportForm {

    static final int MOST_IN_TITLE = 250;
    private static final int MOST_ROWS = 50;

    private final Directory directory;
    private final Councils councils;
    private final Contradictions contradictions;
    private final Clock clock;

    ReportForm(Directory directory, Councils councils, Contradictions contradictions, Clock clock) {
        this.directory = directory;
        this.councils = councils;
        this.contradictions = contradictions;
        this.clock = clock;
    }

    /** Of the two forms, one for each kind of arrangements, only the one of the body that was chosen is read. */
    Content content(Fields typed, GovernanceReport report) {
        Council council = councils.require(report.council());
        boolean executive = council.requireBody(typed.line("body", "Who decides", 80)).arrangements() == Arrangements.EXECUTIVE;
        return new Content(typed.line("title", "Title", MOST_IN_TITLE), typed.line("body", "Who decides", 80),
                typed.lineIfAny("recommendedBy", "Considered first by", 80).orElse(null),
                typed.lineIfAny("meeting", "Meeting", 40).orElse(null), authorship(typed, executive), typed.ticked("allDivisions"), divisions(typed),
                ReportHeadings.texts(typed, executive), recommendations(typed), papers(typed), appendices(typed),
                executive ? Set.of() : Set.copyOf(typed.choices("implications", "Implications considered", Implication.class)),
                Set.copyOf(typed.choices("exemptParagraphs", "Exempt information", ExemptParagraph.class)),
                typed.textIfAny("publicInterest", "Public interest", 4_000).orElse(null), facts(typed, executive),
                executive ? ExecutiveReportForm.item(typed, themes(council)) : null, executive ? ExecutiveReportForm.answers(typed) : Map.of(),
                Set.copyOf(typed.choices("exemptSections", "Exempt headings", Section.class)));
    }

    /** The themes of the council's plan that a report can serve today. */
    List<String> themes(Council council) {
        ExecutiveRules rules = council.schemeOn(LocalDate.now(clock)).executive();
        return rules == null ? List.of() : rules.planThemes();
    }

    /** A report to an executive is made in the name of the directors at its head. */
    private static Authorship authorship(Fields typed, boolean executive) {
        return new Authorship(typed.line("author", "Author", 200), typed.line("contact", "Contact", 200),
                typed.line("jobTitle", "Job title", 200), typed.lineIfAny("telephone", "Telephone", 40).orElse(null),
                Input.email("E-mail", typed.raw("email")), executive ? null : typed.line("signatory", "Report of", 200),
                executive ? null : typed.line("signatoryTitle", "Office", 200));
    }

    /** The list is hidden while all are ticked, so what stands in it then is not meant. */
    private static List<String> divisions(Fields typed) {
        return typed.ticked("allDivisions") ? List.of()
                : typed.textIfAny("divisions", "Divisions or wards affected", 4_000).stream().flatMap(String::lines)
                        .map(line -> Input.line("A division or ward", line, 200)).toList();
    }

    private static List<Recommendation> recommendations(Fields typed) {
        List<Recommendation> recommendations = new ArrayList<>();
        typed.rows("recommendations", "Recommendation", MOST_ROWS).forEach(row -> recommendations
                .add(new Recommendation(recommendations.size() + 1, row.text("recommendation", "Text", 5_000))));
        return recommendations;
    }

    private static List<Paper> papers(Fields typed) {
        return typed.rows("papers", "Paper", MOST_ROWS).stream().map(row -> new Paper(row.choice("kind", "Kind", Paper.Kind.class),
                row.line("title", "Title", 500), address(row))).toList();
    }

    private static String address(Fields row) {
        Optional<String> address = row.lineIfAny("address", "Address", 1_000);
        if (address.filter(typed -> !typed.matches("https?://[^\\s/]+(/\\S*)?")).isPresent()) {
            throw Refusal.because(row.label("Address") + " must be a web address that begins with https://.");
        }
        return address.orElse(null);
    }

    private static List<Appendix> appendices(Fields typed) {
        return typed.rows("appendices", "Appendix", MOST_ROWS).stream().map(row -> new Appendix(row.line("document", "File", 64),
                row.line("name", "File name", 200), row.line("title", "Title", 200), row.ticked("exempt"))).toList();
    }

    private static Facts facts(Fields typed, boolean executive) {
        return new Facts(typed.choice("matter", "What the report is about", Matter.class),
                executive ? ExecutiveReportForm.value(typed) : typed.poundsIfAny("amount", "Amount").orElse(null), Set.copyOf(typed.choices("facts", "What the report involves", Fact.class)));
    }

    /** The form filled from the newest version. @param author sign-in name of who is writing; null for nobody yet */
    Map<String, Object> start(GovernanceReport report, String author) {
        Content content = report.current().content();
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("title", content.title());
        start.put("body", content.body());
        start.put("recommendedBy", content.recommendedBy());
        start.put("meeting", content.meeting());
        startAuthorship(start, content.authorship() == null ? usual(report, author) : content.authorship());
        start.put("allDivisions", String.valueOf(content.allDivisions()));
        start.put("divisions", String.join("\n", content.divisions()));
        start.putAll(ReportHeadings.start(content.sections()));
        start.putAll(ExecutiveReportForm.start(content.executive()));
        start.put("answers", ExecutiveReportForm.startAnswers(content.answers(), contradictions.in(report)));
        start.put("recommendations", rows(content.recommendations(), one -> Map.of("recommendation", one.text())));
        start.put("papers", rows(content.papers(), one -> Map.of("kind", one.kind().name(), "title", one.title(),
                "address", Optional.ofNullable(one.address()).orElse(""))));
        start.put("appendices", rows(content.appendices(), one -> Map.of("document", one.document(), "name", one.name(),
                "title", one.title(), "exempt", String.valueOf(one.exempt()))));
        start.put("implications", names(content.implications()));
        start.put("exemptParagraphs", names(content.exemptParagraphs()));
        start.put("exemptSections", names(content.exemptSections()));
        start.put("publicInterest", content.publicInterest());
        startFacts(start, content.facts());
        return start;
    }

    /** Who usually stands behind a report that nobody has written on yet: its writer, and the director it is made in the name of. */
    private Authorship usual(GovernanceReport report, String author) {
        Optional<Person> writer = Optional.ofNullable(author).flatMap(directory::find);
        Optional<Person> director = directory.holders(report.council(), Role.DIRECTOR).stream().findFirst();
        return new Authorship(writer.map(Person::name).orElse(null), writer.map(Person::name).orElse(null), null, null,
                writer.map(Person::email).orElse(null), director.map(Person::name).orElse(null), null);
    }

    private static void startAuthorship(Map<String, Object> start, Authorship authorship) {
        start.put("author", authorship.author());
        start.put("contact", authorship.contact());
        start.put("jobTitle", authorship.jobTitle());
        start.put("telephone", authorship.telephone());
        start.put("email", authorship.email());
        start.put("signatory", authorship.signatory());
        start.put("signatoryTitle", authorship.signatoryTitle());
    }

    private static void startFacts(Map<String, Object> start, Facts facts) {
        start.put("matter", facts.matter() == null ? null : facts.matter().name());
        start.put("amount", facts.amount() == null ? null : facts.amount().toPlainString());
        start.put("facts", names(facts.stated()));
    }

    private static <T> List<Map<String, String>> rows(List<T> rows, Function<T, Map<String, String>> row) {
        return rows.stream().map(row).toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}
