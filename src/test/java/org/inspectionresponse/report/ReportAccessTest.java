package org.inspectionresponse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport.Approval;
import org.inspectionresponse.report.GovernanceReport.Approve;
import org.inspectionresponse.report.GovernanceReport.Consult;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may read a report, and who may do what with it, from its draft to its publication. */
@ProductTest
class ReportAccessTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final By AUTHOR = by("improvement-officer", Role.IMPROVEMENT_OFFICERS);
    private static final By DIRECTOR = by("director", Role.DIRECTOR);

    @Autowired
    private Drafting drafting;
    @Autowired
    private Clearance clearance;
    @Autowired
    private ReportAccess access;
    @Autowired
    private Documents documents;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;

    private String reference;

    @BeforeEach
    void openAReport() {
        reference = drafting.open(new OpenReport(COUNCIL, null, null, "Names of children", Map.of(), List.of(), AUTHOR.person()), AUTHOR);
    }

    @Test
    void draftIsReadByItsOfficersAndByNobodyElse() {
        assertThat(List.of("improvement-officer-2", "director", "monitoring-officer", "democratic-services", "leadership-team"))
                .allMatch(this::reads);
        assertThat(List.of("finance", "chair", "member", "communications", "legal")).noneMatch(this::reads);
        assertThat(publicReads()).isFalse();
    }

    @Test
    void reportThatOneMayNotReadIsAbsent() {
        assertThatThrownBy(() -> access.require(reference, "finance.nottinghamshire")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ABSENT)).hasMessage("There is no such report.");
        assertThatThrownBy(() -> access.require(reference, null)).hasMessage("There is no such report.");
    }

    @Test
    void administratorsDoNotReadUnpublishedReports() {
        assertThat(transaction.<Boolean>execute(status -> access.reader("admin", COUNCIL).mayRead(drafting.require(reference)))).isFalse();
    }

    @Test
    void workingsStayWithThoseWhoWorkedOnTheReport() throws IOException {
        submit();
        approve();
        clearance.consult(reference, new Consult("Content with it.", today()), null, by("chair", Role.CHAIRS));
        drafting.onAgenda(reference, today());
        assertThat(seesWorkings("legal.nottinghamshire")).isTrue();
        assertThat(seesWorkings("communications.nottinghamshire")).isFalse();
        assertThat(seesWorkings(null)).isFalse();
    }

    @Test
    void thoseWhoseCommentIsNeededReadIt() throws IOException {
        submit();
        assertThat(List.of("finance", "constitutional", "legal", "monitoring-officer")).allMatch(this::reads);
        assertThat(List.of("procurement", "chair", "communications")).noneMatch(this::reads);
    }

    @Test
    void membersWhoAreAskedReadTheTextAsItStandsAndNotHowItCameAbout() throws IOException {
        submit(Fact.LOCAL_MEMBERS);
        assertThat(reads("member")).isTrue();
        assertThat(seesWorkings("member.nottinghamshire")).isFalse();
        assertThat(seesComments("member.nottinghamshire")).isFalse();
        assertThat(appendixIsReadBy("member.nottinghamshire")).as("an exempt one, before it is published").isFalse();
        assertThat(seesComments("legal.nottinghamshire")).isTrue();

        comments();
        comment(CommentKind.MEMBERS, "member", Role.MEMBERS);
        clearance.approve(reference, new Approve(Approval.APPROVED, null), null, DIRECTOR);
        clearance.consult(reference, new Consult("Content with it.", today()), null, by("chair", Role.CHAIRS));
        assertThat(seesComments("member.nottinghamshire")).isFalse();
        drafting.onAgenda(reference, today());
        assertThat(seesComments("member.nottinghamshire")).isTrue();
        assertThat(appendixIsReadBy("member.nottinghamshire")).isTrue();
        assertThat(seesWorkings("member.nottinghamshire")).isFalse();
    }

    @Test
    void membersNoLongerReadADraftOnWhichTheyAreNotAskedAnyMore() throws IOException {
        submit(Fact.LOCAL_MEMBERS);
        submit();
        assertThat(reads("member")).isFalse();
        submit(Fact.LOCAL_MEMBERS);
        drafting.withdraw(reference, "It is no longer needed.", null, AUTHOR);
        assertThat(reads("member")).isFalse();
    }

    @Test
    void memberWhoIsConsultedReadsItOnceItIsApproved() throws IOException {
        submit();
        approve();
        assertThat(reads("chair")).isTrue();
        assertThat(reads("communications")).isFalse();
    }

    @Test
    void everybodyReadsItOnAPublishedAgendaButNotItsExemptAppendix() throws IOException {
        submit();
        approve();
        clearance.consult(reference, new Consult("Content with it.", today()), null, by("chair", Role.CHAIRS));
        drafting.onAgenda(reference, today());
        assertThat(reads("communications")).isTrue();
        assertThat(publicReads()).isTrue();
        assertThat(appendixIsReadBy("communications.nottinghamshire")).isFalse();
        assertThat(appendixIsReadBy(null)).isFalse();
        assertThat(appendixIsReadBy("member.nottinghamshire")).isTrue();
        assertThat(appendixIsReadBy("legal.nottinghamshire")).isTrue();
    }

    @Test
    void reportWhoseOwnTextIsExemptStaysWithThoseWhoWorkedOnItAndTheMembers() {
        drafting.submit(reference, content(List.of()), null, AUTHOR);
        clearance.determineComments(reference);
        approve();
        clearance.consult(reference, new Consult("Content with it.", today()), null, by("chair", Role.CHAIRS));
        drafting.onAgenda(reference, today());
        assertThat(publicReads()).isFalse();
        assertThat(reads("communications")).isFalse();
        assertThat(reads("member")).isTrue();
        assertThat(reads("legal")).isTrue();
    }

    @Test
    void onlyImprovementOfficersOpenReports() {
        refused(() -> drafting.open(new OpenReport(COUNCIL, null, null, "A report", Map.of(), List.of(), DIRECTOR.person()), DIRECTOR),
                "Only improvement officers of Nottinghamshire County Council open reports for it.");
    }

    @Test
    void commentIsGivenByItsOwnRole() throws IOException {
        submit();
        refused(() -> comment(CommentKind.LEGAL, "finance", Role.FINANCE), "Legal comments are given by legal.");
    }

    @Test
    void reportIsApprovedByTheDirectorAlone() throws IOException {
        submit();
        comments();
        refused(() -> clearance.approve(reference, new Approve(Approval.APPROVED, null), null, by("finance", Role.FINANCE)),
                "A report is approved by the director.");
    }

    @Test
    void reportIsPutToTheChairUnderACommitteeSystem() throws IOException {
        submit();
        approve();
        refused(() -> clearance.consult(reference, new Consult("Fine", today()), null, by("member", Role.PORTFOLIO_HOLDERS)),
                "This report is put to the committee chair.");
    }

    @Test
    void reportIsWithdrawnWithAReasonByThoseWhoseItIs() {
        refused(() -> drafting.withdraw(reference, "No", null, by("finance", Role.FINANCE)),
                "Only improvement officers, the director and democratic services withdraw a report.");
        refused(() -> drafting.withdraw(reference, " ", null, AUTHOR), "Say why the report is withdrawn.");
        drafting.withdraw(reference, "It is no longer needed.", null, AUTHOR);
        assertThat(drafting.require(reference).withdrawalReason()).isEqualTo("It is no longer needed.");
    }

    @Test
    void appendixThatWasNeverUploadedIsRefused() {
        Content content = content("unknown");
        refused(() -> drafting.submit(reference, content, null, AUTHOR), "There is no such file. Upload it again.");
    }

    private void submit(Fact... facts) throws IOException {
        try (InputStream pdf = getClass().getResourceAsStream("/documents/plain-ok.pdf")) {
            String document = documents.store(COUNCIL, "names.pdf", pdf.readAllBytes(), AUTHOR).key();
            drafting.submit(reference, content(List.of(new Appendix(document, "names.pdf", "Names", true)), facts), null, AUTHOR);
        }
        clearance.determineComments(reference);
    }

    private static Content content(String document) {
        return content(List.of(new Appendix(document, "names.pdf", "Names", true)));
    }

    private static Content content(List<Appendix> appendices, Fact... facts) {
        return new Content("Names of children", "children-and-young-people", null, null, null, true, List.of(),
                Map.of(Section.PURPOSE, "<p>a</p>", Section.INFORMATION, "<p>b</p>", Section.OTHER_OPTIONS, "<p>c</p>", Section.REASONS, "<p>d</p>"),
                List.of(new Recommendation(1, "Note it")), List.of(), appendices, Set.of(),
                Set.of(ExemptParagraph.PARAGRAPH_1), "Children would be recognised.",
                new Facts(Matter.CHILDRENS_SOCIAL_CARE, null, Set.of(facts)), null, Map.of());
    }

    private void approve() {
        comments();
        clearance.approve(reference, new Approve(Approval.APPROVED, null), null, DIRECTOR);
    }

    private void comments() {
        comment(CommentKind.FINANCE, "finance", Role.FINANCE);
        comment(CommentKind.CONSTITUTIONAL, "constitutional", Role.CONSTITUTIONAL);
        comment(CommentKind.LEGAL, "legal", Role.LEGAL);
        comment(CommentKind.MONITORING_OFFICER, "monitoring-officer", Role.MONITORING_OFFICER);
    }

    private void comment(CommentKind kind, String person, Role role) {
        clearance.give(reference, new Comment.Give(kind, Comment.Outcome.GIVEN, "<p>None.</p>", "AB", null, today()), null, by(person, role));
    }

    private boolean reads(String person) {
        return inTransaction(() -> access.reader(person + ".nottinghamshire", COUNCIL).mayRead(drafting.require(reference)));
    }

    private boolean publicReads() {
        return inTransaction(() -> access.reader(null, COUNCIL).mayRead(drafting.require(reference)));
    }

    private boolean appendixIsReadBy(String person) {
        return inTransaction(() -> {
            GovernanceReport report = drafting.require(reference);
            return access.reader(person, COUNCIL).mayRead(report, report.current().content().appendices().get(0));
        });
    }

    private boolean seesWorkings(String person) {
        return inTransaction(() -> access.reader(person, COUNCIL).mayReadWorkings(drafting.require(reference)));
    }

    private boolean seesComments(String person) {
        return inTransaction(() -> access.reader(person, COUNCIL).mayReadComments(drafting.require(reference)));
    }

    private boolean inTransaction(Supplier<Boolean> question) {
        return Boolean.TRUE.equals(transaction.execute(status -> question.get()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static By by(String person, Role role) {
        return new By(person + ".nottinghamshire", role);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
