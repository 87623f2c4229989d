package org.inspectionresponse.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.council.Matter;

/** The text of a report as it was submitted, and the comments on exactly that text. The text never changes; a later one is a new version. */
@Entity
@Table(name = "report_version")
public class ReportVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id", updatable = false)
    private GovernanceReport report;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "submitted_on", nullable = false, updatable = false)
    private LocalDate submittedOn;

    @Column(name = "submitted_by", nullable = false, updatable = false)
    private String submittedBy;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private String meeting;

    @Column(name = "recommended_by", updatable = false)
    private String recommendedBy;

    @Embedded
    private Authorship authorship;

    @Column(name = "all_divisions", nullable = false, updatable = false)
    private boolean allDivisions;

    @ElementCollection
    @CollectionTable(name = "report_division", joinColumns = @JoinColumn(name = "report_version_id"))
    @OrderColumn(name = "position")
    @Column(name = "division")
    private List<String> divisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_section", joinColumns = @JoinColumn(name = "report_version_id"))
    @MapKeyColumn(name = "section")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text", length = 200_000)
    private Map<Section, String> sections = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "report_recommendation", joinColumns = @JoinColumn(name = "report_version_id"))
    @OrderBy("number")
    private List<Recommendation> recommendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_paper", joinColumns = @JoinColumn(name = "report_version_id"))
    @OrderColumn(name = "position")
    private List<Paper> papers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_appendix", joinColumns = @JoinColumn(name = "report_version_id"))
    @OrderColumn(name = "position")
    private List<Appendix> appendices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_implication", joinColumns = @JoinColumn(name = "report_version_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "implication")
    private Set<Implication> implications = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "report_exempt_paragraph", joinColumns = @JoinColumn(name = "report_version_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "paragraph")
    private Set<ExemptParagraph> exemptParagraphs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "report_exempt_section", joinColumns = @JoinColumn(name = "report_version_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "section")
    private Set<Section> exemptSections = new HashSet<>();

    @Column(name = "public_interest", updatable = false)
    private String publicInterest;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Matter matter;

    @Column(updatable = false)
    private BigDecimal amount;

    @ElementCollection
    @CollectionTable(name = "report_fact", joinColumns = @JoinColumn(name = "report_version_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "fact")
    private Set<Fact> facts = new HashSet<>();

    @Embedded
    private ExecutiveItem executive;

    @Embedded
    private KeyDecision keyDecision;

    @ElementCollection
    @CollectionTable(name = "report_answer", joinColumns = @JoinColumn(name = "report_version_id"))
    @MapKeyColumn(name = "contradiction")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    private Map<Contradiction, String> answers = new HashMap<>();

    @OneToMany(mappedBy = "reportVersion", cascade = CascadeType.ALL)
    @OrderBy("kind")
    private List<RequiredComment> required = new ArrayList<>();

    @OneToMany(mappedBy = "reportVersion", cascade = CascadeType.ALL)
    @OrderBy("kind")
    private List<Comment> comments = new ArrayList<>();

    protected ReportVersion() {
    }

    /** @param keyDecision null for what the product prepared */
    ReportVersion(GovernanceReport report, int number, Content content, KeyDecision keyDecision, LocalDate on, String person) {
        this.report = report;
        this.council = report.council();
        this.number = number;
        submittedOn = on;
        submittedBy = person;
        title = content.title();
        body = content.body();
        meeting = content.meeting();
        recommendedBy = content.recommendedBy();
        authorship = content.authorship();
        allDivisions = content.allDivisions();
        divisions.addAll(content.divisions());
        sections.putAll(content.sections());
        recommendations.addAll(content.recommendations());
        papers.addAll(content.papers());
        appendices.addAll(content.appendices());
        implications.addAll(content.implications());
        exemptParagraphs.addAll(content.exemptParagraphs());
        exemptSections.addAll(content.exemptSections());
        publicInterest = content.publicInterest();
        matter = content.facts().matter();
        amount = content.facts().amount();
        facts.addAll(content.facts().stated());
        executive = content.executive();
        answers.putAll(content.answers());
        this.keyDecision = keyDecision;
    }

    void need(CommentKind kind, String because, Integer standsFrom) {
        required.add(new RequiredComment(this, kind, because, standsFrom));
    }

    GovernanceReport report() {
        return report;
    }

    void add(Comment comment) {
        comments.add(comment);
    }

    /** From 1; 0 is what the product prepared before anybody submitted the text. */
    public int number() {
        return number;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** Sign-in name of the officer who submitted it, and so is one of the report's authors. */
    public String submittedBy() {
        return submittedBy;
    }

    public Content content() {
        return new Content(title, body, recommendedBy, meeting, authorship, allDivisions, divisions, sections, recommendations, papers, appendices,
                implications, exemptParagraphs, publicInterest, new Facts(matter, amount, facts), executive, answers, exemptSections);
    }

    /** Whether this version asks for a key decision, and why; empty for what the product prepared. */
    public Optional<KeyDecision> keyDecision() {
        return Optional.ofNullable(keyDecision);
    }

    /**
     * The comments for which the executive's form has a place and which are not asked for, as its author states that there is nothing for
     * them to say; the reason by kind. Empty for a report to a committee, whose form has no such place.
     */
    public Map<CommentKind, String> notAsked() {
        Map<CommentKind, String> because = new EnumMap<>(CommentKind.class);
        if (executive != null) {
            because.put(CommentKind.PROCUREMENT, "It needs no contract, purchase or grant agreement.");
            because.put(CommentKind.STRATEGIC_ASSETS, "It concerns no land or buildings of the council.");
            required.forEach(need -> because.remove(need.kind()));
        }
        return because;
    }

    /** The comments without which this version cannot go on. */
    public List<RequiredComment> required() {
        return List.copyOf(required);
    }

    /** The comments that were given on this very version. */
    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    public Optional<Comment> comment(CommentKind kind) {
        return comments.stream().filter(comment -> comment.kind() == kind).findFirst();
    }

    public Optional<RequiredComment> required(CommentKind kind) {
        return required.stream().filter(need -> need.kind() == kind).findFirst();
    }

    /** The kinds that were asked for anew in this version: those for which no earlier comment still stands. */
    public List<CommentKind> asked() {
        return required.stream().filter(need -> need.standsFrom() == null).map(RequiredComment::kind).toList();
    }

    /** The kinds that are asked for and have not been given. Silence is never consent. */
    public List<CommentKind> missing() {
        return asked().stream().filter(kind -> comment(kind).isEmpty()).toList();
    }

    public boolean changeRequested() {
        return comments.stream().anyMatch(comment -> comment.outcome() == Comment.Outcome.CHANGE_REQUESTED);
    }
}
