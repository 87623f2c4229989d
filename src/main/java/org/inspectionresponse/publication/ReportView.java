package org.inspectionresponse.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.inspectionresponse.report.Section;

/**
 * A report as it stands, as other systems read it and its page shows it.
 *
 * @param version number of the newest version; 0 before the first was submitted
 * @param bodyName as the constitution has it; null while the author has not chosen
 * @param meetingOn null while no meeting is chosen
 * @param publishedOn day of the first agenda it was published with; null while unpublished
 * @param electoralDivisions "All", or those affected
 * @param executive what only a report to an executive states; null under a committee system, as is its form
 * @param workings null for a reader who sees only what is published
 */
public record ReportView(String reference, String council, String caseReference, GovernanceReport.Status status, String statusLabel, int version, String title,
        String body, String bodyName, String meeting, LocalDate meetingOn, LocalDate publishedOn, Signatory signatory, Contact contact,
        String electoralDivisions, List<SectionPart> sections, List<Recommendation> recommendations, List<CommentPart> comments,
        List<Paper> backgroundPapers, List<AppendixPart> appendices, List<Implication> implicationsConsidered,
        List<ExemptParagraph> exemptParagraphs, String publicInterest, ExecutiveItem executive, ExecutiveForm executiveForm,
        ExecutivePath executivePath, Workings workings) {

    public List<ExecutivePath.UrgencyPart> urgencies() {
        return executivePath.urgencies();
    }

    /** @param kind name of a kind of paper; those of that kind, as the form of an executive lists them apart */
    public List<Paper> papers(String kind) {
        return backgroundPapers.stream().filter(paper -> paper.kind().name().equals(kind)).toList();
    }

    public record Signatory(String name, String title) {
    }

    public record Contact(String name, String title, String telephone, String email) {
    }

    public record SectionPart(Section section, String heading, String html, String text) {
    }

    public record CommentPart(CommentKind kind, String label, String initials, String signature, LocalDate givenOn, int onVersion,
            Comment.Outcome outcome, String html, String text) {

        static CommentPart of(Comment its) {
            Rich words = Rich.of(its.text());
            return new CommentPart(its.kind(), its.kind().label(), its.initials(), its.signature(), its.givenOn(), its.on(), its.outcome(),
                    words.html(), words.text());
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
            List<CommentPart> all = its.versions().stream().flatMap(version -> version.comments().stream()).map(CommentPart::of).toList();
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
     * @param readable the appendices the reader may have
     * @param withComments whether the reader may have the comments of others
     * @param form null under a committee system
     * @param workings null for a reader who sees only what is published
     */
    static ReportView of(GovernanceReport its, String bodyName, LocalDate meetingOn, List<Appendix> readable, boolean withComments,
            ExecutiveForm form, ExecutivePath path, Workings workings) {
        Content content = its.current().content();
        Authorship by = content.authorship();
        return new ReportView(its.reference(), its.council(), its.caseReference(), its.status(), its.status().label(), its.current().number(), its.title(),
                its.body(), bodyName, content.meeting(), meetingOn, its.publishedOn(),
                by == null ? null : new Signatory(by.signatory(), by.signatoryTitle()),
                by == null ? null : new Contact(by.contact(), by.jobTitle(), by.telephone(), by.email()),
                content.allDivisions() ? "All" : String.join("; ", content.divisions()), sections(content.sections()),
                content.recommendations(), withComments ? comments(its) : List.of(), content.papers(), appendices(content.appendices(), readable),
                content.implications().stream().sorted().toList(), content.exemptParagraphs().stream().sorted().toList(),
                content.publicInterest(), content.executive(), form, path, workings);
    }

    private static List<SectionPart> sections(Map<Section, String> texts) {
        return Stream.of(Section.values()).filter(texts::containsKey).map(section -> {
            Rich words = Rich.of(texts.get(section));
            return new SectionPart(section, section.label(), words.html(), words.text());
        }).toList();
    }

    /** Those that stand, in the order in which they were given. */
    private static List<CommentPart> comments(GovernanceReport its) {
        return its.comments().stream().filter(comment -> comment.outcome() != Comment.Outcome.CHANGE_REQUESTED)
                .sorted(Comparator.comparing(Comment::givenOn).thenComparing(Comment::kind)).map(CommentPart::of).toList();
    }

    private static List<AppendixPart> appendices(List<Appendix> all, List<Appendix> readable) {
        return IntStream.range(0, all.size()).filter(index -> readable.contains(all.get(index)))
                .mapToObj(index -> new AppendixPart(index + 1, all.get(index).title(), all.get(index).name(), all.get(index).exempt())).toList();
    }
}
