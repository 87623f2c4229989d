package org.inspectionresponse.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradiction;
import org.inspectionresponse.report.Contradictions;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.ExemptParagraph;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Implication;
import org.inspectionresponse.report.Paper;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.report.ReportVersion;
import org.inspectionresponse.report.Section;

/**
 * A report as it stands, as other systems read it and its page shows it.
 *
 * @param version number of the version that is shown; 0 before the first was submitted
 * @param newest number of the newest version
 * @param bodyName as the constitution has it; null while the author has not chosen
 * @param meetingOn null while no meeting is chosen
 * @param publishedOn day of the first agenda it was published with; null while unpublished
 * @param electoralDivisions "All", or those affected
 * @param executive what only a report to an executive states; null under a committee system, as is its form
 * @param workings null for a reader who sees only what is published
 */
public record ReportView(String reference, String council, String caseReference, GovernanceReport.Status status, String statusLabel, int version,
        int newest, String title,
        String body, String bodyName, String meeting, LocalDate meetingOn, LocalDate publishedOn, Signatory signatory, Contact contact,
        String electoralDivisions, List<SectionPart> sections, List<Recommendation> recommendations, List<CommentPart> comments,
        List<Paper> backgroundPapers, List<AppendixPart> appendices, List<Implication> implicationsConsidered,
        List<ExemptParagraph> exemptParagraphs, String publicInterest, ExecutiveItem executive, ExecutiveForm executiveForm,
        ExecutivePath executivePath, Workings workings) {

    public List<ExecutivePath.UrgencyPart> urgencies() {
        return executivePath.urgencies();
    }

    /** An executive's form gives appendices letters, where their titles have none; what is exempt keeps its own when it is left out. */
    public String label(AppendixPart appendix) {
        boolean several = executive != null && (appendices.size() > 1 || appendix.number() > 1) && !appendix.title().startsWith("Appendix ");
        return (several ? "Appendix " + Written.letterOf(appendix.number()) + ": " : "") + appendix.title();
    }

    /** The headings above the implications, as a committee reads them. */
    public List<SectionPart> opening() {
        return sections.stream().filter(part -> part.section().compareTo(Section.STATUTORY_AND_POLICY) < 0).toList();
    }

    /** What the author says of implications as a whole; null for nothing. */
    public SectionPart statutory() {
        return sections.stream().filter(part -> part.section() == Section.STATUTORY_AND_POLICY).findFirst().orElse(null);
    }

    /** The implications that are material. */
    public List<SectionPart> implied() {
        return sections.stream().filter(part -> part.section().compareTo(Section.STATUTORY_AND_POLICY) > 0).toList();
    }

    /** The implications its author considered, as they stand in a sentence. */
    public String considered() {
        return implicationsConsidered.stream().map(Implication::label)
                .map(label -> label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1)).collect(Collectors.joining("; "));
    }

    /** By which paragraphs what is exempt is, such as "paragraphs 1 and 3". */
    public String exemptBy() {
        List<String> numbers = exemptParagraphs.stream().map(paragraph -> String.valueOf(paragraph.number())).toList();
        int last = numbers.size() - 1;
        return last < 1 ? "paragraph " + String.join("", numbers)
                : "paragraphs " + String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }

    /** What stands for exempt text that the reader may not have. */
    public String withheld() {
        return "Exempt information is left out here (Local Government Act 1972, Schedule 12A, " + exemptBy() + ").";
    }

    /** @param kind name of a kind of paper; those of that kind, as the form of an executive lists them apart */
    public List<Paper> papers(String kind) {
        return backgroundPapers.stream().filter(paper -> paper.kind().name().equals(kind)).toList();
    }

    public record Signatory(String name, String title) {
    }

    public record Contact(String name, String title, String telephone, String email) {
    }

    /** @param html null where the text is exempt and the reader may not have it, as is the text */
    public record SectionPart(Section section, String heading, boolean exempt, String html, String text) {
    }

    /** @param html null where the comment is exempt and the reader may not have it, as is the text */
    public record CommentPart(CommentKind kind, String label, String initials, String signature, LocalDate givenOn, int onVersion,
            Comment.Outcome outcome, boolean exempt, String html, String text) {

        static CommentPart of(Comment its, boolean withExempt) {
            Rich words = its.exempt() && !withExempt ? Rich.WITHHELD : Rich.of(its.text());
            return new CommentPart(its.kind(), its.kind().label(), its.initials(), its.signature(), its.givenOn(), its.on(), its.outcome(),
                    its.exempt(), words.html(), words.text());
        }
    }

    /** @param number of the appendix, from 1: its address below the report's */
    public record AppendixPart(int number, String title, String name, boolean exempt) {
    }

    /**
     * What those who work on it see besides.
     *
     * @param amount pounds; null where no money is involved
     * @param missing comments that are needed and not given yet
     */
    public record Workings(String author, LocalDate openedOn, Matter matter, BigDecimal amount, List<Fact> facts, List<CommentPart> comments,
            List<CommentKind> missing, String returnNote, String approvedBy, LocalDate approvedOn, String consulted, LocalDate consultedOn,
            String views, List<VersionPart> versions, LocalDate withdrawnOn, String withdrawalReason, List<ContradictionPart> contradictions) {

        static Workings of(GovernanceReport its, List<Contradictions.Found> contradictions) {
            Content content = its.current().content();
            List<CommentPart> all = its.versions().stream().flatMap(version -> version.comments().stream())
                    .map(comment -> CommentPart.of(comment, true)).toList();
            return new Workings(content.authorship() == null ? null : content.authorship().author(), its.openedOn(), content.facts().matter(),
                    content.facts().amount(), content.facts().stated().stream().sorted().toList(), all, its.current().missing(),
                    its.returnNote(), its.approvedBy(), its.approvedOn(), its.consulted(), its.consultedOn(), its.views(),
                    its.versions().stream().map(version -> new VersionPart(version.number(), version.submittedOn(), version.submittedBy()))
                            .toList(), its.withdrawnOn(), its.withdrawalReason(), contradictions.stream().map(ContradictionPart::of).toList());
        }
    }

    /** @param answer the author's; null while there is none */
    public record ContradictionPart(Contradiction contradiction, String sentence, String answer) {

        static ContradictionPart of(Contradictions.Found its) {
            return new ContradictionPart(its.contradiction(), its.sentence(), its.answer());
        }
    }

    public record VersionPart(int number, LocalDate submittedOn, String submittedBy) {
    }

    /**
     * What of a report somebody may have.
     *
     * @param comments whether those of others too
     * @param exempt whether exempt text and appendices too
     * @param without numbers of the appendices that were withdrawn from them
     */
    record Reading(boolean comments, boolean exempt, Set<Integer> without) {
    }

    /**
     * @param version of the report's versions the one that is shown
     * @param form null under a committee system
     * @param workings null for a reader who sees only what is published
     */
    static ReportView of(GovernanceReport its, ReportVersion version, String bodyName, LocalDate meetingOn, Reading reading,
            ExecutiveForm form, ExecutivePath path, Workings workings) {
        Content content = version.content();
        Authorship by = content.authorship();
        return new ReportView(its.reference(), its.council(), its.caseReference(), its.status(), its.status().label(), version.number(),
                its.current().number(), content.title(), content.body(), bodyName, content.meeting(), meetingOn, its.publishedOn(),
                by == null ? null : new Signatory(by.signatory(), by.signatoryTitle()),
                by == null ? null : new Contact(by.contact(), by.jobTitle(), by.telephone(), by.email()),
                content.allDivisions() ? "All" : String.join("; ", content.divisions()), sections(content, reading.exempt()),
                content.recommendations(), reading.comments() ? comments(its, version, reading.exempt()) : List.of(),
                content.papers(), appendices(content.appendices(), reading),
                content.implications().stream().sorted().toList(), content.exemptParagraphs().stream().sorted().toList(),
                content.publicInterest(), content.executive(), form, path, workings);
    }

    private static List<SectionPart> sections(Content content, boolean withExempt) {
        Map<Section, String> texts = content.sections();
        return Stream.of(Section.values()).filter(texts::containsKey).map(section -> {
            boolean exempt = content.exemptSections().contains(section);
            Rich words = exempt && !withExempt ? Rich.WITHHELD : Rich.of(texts.get(section));
            return new SectionPart(section, section.label(), exempt, words.html(), words.text());
        }).toList();
    }

    /** Those that stand, in the order in which they were given. */
    private static List<CommentPart> comments(GovernanceReport its, ReportVersion version, boolean withExempt) {
        return its.comments(version.number()).stream().filter(comment -> comment.outcome() != Comment.Outcome.CHANGE_REQUESTED)
                .sorted(Comparator.comparing(Comment::givenOn).thenComparing(Comment::kind))
                .map(comment -> CommentPart.of(comment, withExempt)).toList();
    }

    private static List<AppendixPart> appendices(List<Appendix> all, Reading reading) {
        return IntStream.range(0, all.size()).filter(index -> !reading.without().contains(index + 1) && (reading.exempt() || !all.get(index).exempt()))
                .mapToObj(index -> new AppendixPart(index + 1, all.get(index).title(), all.get(index).name(), all.get(index).exempt())).toList();
    }
}
