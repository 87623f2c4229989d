package org.inspectionresponse.report;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;

/** A report by which officers ask a body of the council to decide something. */
@Entity
@Table(name = "governance_report")
public class GovernanceReport {

    /** How far a report has come. */
    public enum Status {
        DRAFT("Being drafted"), IN_CLEARANCE("Being commented on"), IN_REVISION("Returned to its author"), APPROVED("Approved by the director"),
        ON_AGENDA("On a published agenda"), DEFERRED("Deferred to a later meeting"), RECOMMENDED("Recommended to the body that decides"),
        TAKEN("Decided, not yet in effect"), REFERRED_BACK("Referred back by a call-in"), DECIDED("Decided"), REJECTED("Rejected"),
        WITHDRAWN("Withdrawn");

        /** From these a report goes to whoever decides next. */
        private static final Set<Status> READY = EnumSet.of(APPROVED, DEFERRED, RECOMMENDED, REFERRED_BACK);

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(nullable = false, updatable = false)
    private String author;

    @Column(name = "opened_on", nullable = false, updatable = false)
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.DRAFT;

    @Column(nullable = false)
    private int latest;

    @Column(name = "return_note")
    private String returnNote;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "consulted_by")
    private String consulted;

    @Column(name = "consulted_on")
    private LocalDate consultedOn;

    @Column(name = "consulted_views", length = 20_000)
    private String views;

    @Column(name = "recommended_on")
    private LocalDate recommendedOn;

    @Column(name = "taken_on")
    private LocalDate takenOn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawal_reason", length = 4000)
    private String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "report_shown_to", joinColumns = @JoinColumn(name = "report_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Set<Role> shownTo = EnumSet.noneOf(Role.class);

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<ReportVersion> versions = new ArrayList<>();

    protected GovernanceReport() {
    }

    /**
     * Opens a report.
     *
     * @param caseReference the case it belongs to; null for a stand-alone report
     * @param body code of the body; null while the author has not chosen
     * @param sections rich text to begin with, by heading
     * @param recommendations text to begin with
     * @param author sign-in name of the officer who is to write it, or of the product
     */
    public record OpenReport(String council, String caseReference, String body, String title, Map<Section, String> sections,
            List<String> recommendations, String author) {
    }

    /** The director's answer. @param note why it is returned; null otherwise */
    public record Approve(Approval outcome, String note) {
    }

    public enum Approval { APPROVED, RETURNED }

    /** What the chair or the portfolio holder said when consulted. @param on not before the approval, not in the future */
    public record Consult(String views, LocalDate on) {
    }

    /**
     * A report is open to everybody: it is on a published agenda, or its decision was published. Told each time.
     *
     * @param version number of the version
     */
    public record Published(String council, String caseReference, String reference, int version) {
    }

    /** A report was withdrawn; whatever waits for it need wait no longer. */
    public record Withdrawn(String council, String caseReference, String reference) {
    }

    GovernanceReport(String reference, OpenReport open, Content beginning, LocalDate on) {
        this.reference = reference;
        council = open.council();
        caseReference = open.caseReference();
        author = open.author();
        openedOn = on;
        versions.add(new ReportVersion(this, 0, beginning, null, on, author));
    }

    /** A new version of the text; the versions before it stay as they were. */
    void submit(Content content, KeyDecision keyDecision, LocalDate on, By by) {
        refuseUnless(EnumSet.of(Status.DRAFT, Status.IN_CLEARANCE, Status.IN_REVISION), "be changed");
        latest++;
        versions.add(new ReportVersion(this, latest, content, keyDecision, on, by.person()));
        status = Status.IN_CLEARANCE;
    }

    /**
     * Settles which comments the newest version needs. A comment given on an earlier version stands if nothing that it rests on has
     * changed since; one that asked for a change never does.
     *
     * @param because the reason by kind
     */
    void need(Map<CommentKind, String> because) {
        because.forEach((kind, reason) -> {
            if (current().required(kind).isEmpty()) {
                current().need(kind, reason, standing(kind).map(Comment::on).orElse(null));
            }
        });
    }

    private Optional<Comment> standing(CommentKind kind) {
        return lastComment(kind).filter(last -> last.outcome() != Comment.Outcome.CHANGE_REQUESTED)
                .filter(last -> !kind.touched(version(last.on()), current()));
    }

    private Optional<Comment> lastComment(CommentKind kind) {
        return versions.stream().flatMap(one -> one.comment(kind).stream()).max(Comparator.comparing(Comment::on));
    }

    /** Whether a comment of that kind was given on any version, so that being asked for it means being asked again. */
    boolean commentedBefore(CommentKind kind) {
        return lastComment(kind).isPresent();
    }

    void give(Comment.Give give, LocalDate today, By by) {
        refuseUnless(EnumSet.of(Status.IN_CLEARANCE), "be commented on");
        if (!current().asked().contains(give.kind())) {
            throw Refusal.conflict(give.kind().label() + " are not needed on this version of the report.");
        }
        if (current().comment(give.kind()).isPresent()) {
            throw Refusal.conflict(give.kind().label() + " have been given on this version already.");
        }
        if (give.outcome() == Comment.Outcome.NOT_APPLICABLE && give.signature() == null) {
            throw Refusal.because("Sign with your name and office, so that members see who judged that it does not apply.");
        }
        if (give.exempt() && !current().content().exempt()) {
            throw Refusal.because("The report names no paragraph of Schedule 12A, so nothing in it can be exempt. Ask for a change if your"
                    + " comment has to be.");
        }
        if (give.givenOn().isAfter(today)) {
            throw Refusal.because("A comment cannot be dated in the future.");
        }
        if (give.givenOn().isBefore(current().submittedOn())) {
            throw Refusal.because("A comment cannot be dated before the version it is on was submitted.");
        }
        current().add(new Comment(current(), give, by.person()));
    }

    void approve(LocalDate on, By by) {
        refuseUnless(EnumSet.of(Status.IN_CLEARANCE), "be approved");
        if (!current().missing().isEmpty() || current().changeRequested() || current().required().isEmpty()) {
            throw Refusal.conflict("The report lacks comments it needs. Silence is not consent.");
        }
        status = Status.APPROVED;
        returnNote = null;
        approvedBy = by.person();
        approvedOn = on;
    }

    void sendBack(String note) {
        refuseUnless(EnumSet.of(Status.IN_CLEARANCE), "be returned");
        status = Status.IN_REVISION;
        returnNote = note;
    }

    void consulted(Consult consult, LocalDate today, By by) {
        refuseUnless(EnumSet.of(Status.APPROVED), "be put to the member");
        if (consult.on().isAfter(today)) {
            throw Refusal.because("The day of the consultation cannot be in the future.");
        }
        if (consult.on().isBefore(approvedOn)) {
            throw Refusal.because("The member is consulted on the approved report, so not before the director's approval.");
        }
        consulted = by.person();
        consultedOn = consult.on();
        views = consult.views();
    }

    void onAgenda(LocalDate published) {
        refuseUnless(Status.READY, "go on an agenda");
        refuseUnlessConsulted();
        if (published.isBefore(approvedOn)) {
            throw Refusal.because("The agenda cannot have been published before the director approved the report.");
        }
        status = Status.ON_AGENDA;
        publishedOn = publishedOn == null ? published : publishedOn;
    }

    /** A meeting decided. @param reached DEFERRED or TAKEN, or RECOMMENDED by the committee that considers it first */
    void decided(Status reached, LocalDate on) {
        refuseUnless(EnumSet.of(Status.ON_AGENDA), "be decided");
        reached(reached, on);
        recommendedOn = reached == Status.RECOMMENDED ? on : recommendedOn;
    }

    /** One person decided, without a meeting. @param reached DEFERRED or TAKEN */
    void decidedByOne(Status reached, LocalDate on) {
        refuseUnless(Status.READY, "be decided");
        refuseUnlessConsulted();
        reached(reached, on);
    }

    private void reached(Status reached, LocalDate on) {
        status = reached;
        takenOn = reached == Status.TAKEN ? on : takenOn;
    }

    private void refuseUnlessConsulted() {
        if (consultedOn == null) {
            throw Refusal.conflict("The member has not been consulted on the report yet.");
        }
    }

    /** Its decision was published, and the report with it at the latest. */
    void published(LocalDate on) {
        publishedOn = publishedOn == null ? on : publishedOn;
    }

    /** What was decided is acted on from now. */
    void inEffect(boolean rejected) {
        refuseUnless(EnumSet.of(Status.TAKEN), "be acted on");
        status = rejected ? Status.REJECTED : Status.DECIDED;
    }

    void referredBack() {
        refuseUnless(EnumSet.of(Status.TAKEN), "be referred back");
        status = Status.REFERRED_BACK;
    }

    /**
     * Refuses once a decision on it has been taken, also while that waits to be taken again: what was decided stands until it is decided
     * otherwise (Local Government Act 2000, section 9F, knows a decision "made but not implemented", and none that is taken back).
     */
    void withdraw(String reason, LocalDate on) {
        refuseUnless(EnumSet.complementOf(EnumSet.of(Status.DECIDED, Status.REJECTED, Status.WITHDRAWN)), "be withdrawn");
        if (takenOn != null) {
            throw Refusal.conflict("The decision of %s on this report has been taken, so the report cannot be withdrawn. %s"
                    .formatted(DAY.format(takenOn), status == Status.TAKEN
                            ? "It takes effect once it is published and nobody can call it in any more; only a new decision, on another report,"
                                    + " can replace it."
                            : "It was referred back and has to be taken again; it can be rejected then."));
        }
        status = Status.WITHDRAWN;
        withdrawalReason = reason;
        withdrawnOn = on;
    }

    /** From now on the holders of that office may read it: something is asked of them about it. */
    void show(Role office) {
        shownTo.add(office);
    }

    private void refuseUnless(Set<Status> allowed, String act) {
        if (!allowed.contains(status)) {
            throw Refusal.conflict("The report cannot " + act + " now. It is: " + status.label().toLowerCase() + ".");
        }
    }

    /** @param versionSeen number of the version of the text a person saw; null: not checked. Refused as a conflict if there is a newer one */
    public void refuseUnlessSeen(Long versionSeen) {
        if (versionSeen != null && versionSeen != latest) {
            throw Refusal.conflict("The report was revised: version %d has replaced version %d. Read it before you go on."
                    .formatted(latest, versionSeen));
        }
    }

    public String council() {
        return council;
    }

    public String reference() {
        return reference;
    }

    /** The case it belongs to; null for a stand-alone report. */
    public String caseReference() {
        return caseReference;
    }

    public Status status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** @return whether this person opened the report or submitted any of its versions */
    public boolean writtenBy(String person) {
        return Objects.equals(author, person) || versions.stream().anyMatch(one -> one.submittedBy().equals(person));
    }

    /** The newest version of its text. */
    public ReportVersion current() {
        return version(latest);
    }

    /** Refuses a version that there is not. */
    public ReportVersion version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> Refusal.absent("There is no such version of this report."));
    }

    /** The versions that were submitted, oldest first. */
    public List<ReportVersion> versions() {
        return versions.stream().filter(one -> one.number() > 0).toList();
    }

    /** For each comment the newest version needs, the one that stands, on whichever version it was given. */
    public List<Comment> comments() {
        return comments(latest);
    }

    /** The same of an earlier version. */
    public List<Comment> comments(int number) {
        return version(number).required().stream()
                .flatMap(need -> version(need.standsFrom() == null ? number : need.standsFrom()).comment(need.kind()).stream()).toList();
    }

    public String title() {
        return current().content().title();
    }

    /** Code of the body that is to decide; null while the author has not chosen. */
    public String body() {
        return current().content().body();
    }

    /** Code of the body it comes before next: the committee that considers it first until that has recommended, then the one that decides. */
    public String bodyNow() {
        return recommendationAwaited() ? current().content().recommendedBy() : body();
    }

    /** Whether a committee still has to consider it before it goes to the body that decides. */
    public boolean recommendationAwaited() {
        return current().content().recommendedBy() != null && recommendedOn == null;
    }

    /** Why the director returned it last; null if the report was not returned, or approved since. */
    public String returnNote() {
        return returnNote;
    }

    /** Sign-in name of the director who approved it; null before. */
    public String approvedBy() {
        return approvedBy;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    /** Sign-in name of the member consulted; null before. */
    public String consulted() {
        return consulted;
    }

    public LocalDate consultedOn() {
        return consultedOn;
    }

    /** What the member said. */
    public String views() {
        return views;
    }

    /** The day on which it was decided, last if more than once; null while it is not, or is only recommended or deferred. */
    public LocalDate takenOn() {
        return takenOn;
    }

    /** Day of the first agenda it was published with; null while unpublished. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The offices that may read it before it is published, because something is asked of them about it. */
    Set<Role> shownTo() {
        return Set.copyOf(shownTo);
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    public long version() {
        return version;
    }
}
