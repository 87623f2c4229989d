package org.inspectionresponse.web;

import static org.inspectionresponse.web.OpenedCases.COUNCIL;
import static org.inspectionresponse.web.OpenedCases.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExemptParagraph;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.Facts;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Paper;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.report.Section;
import org.springframework.context.ApplicationContext;

/** Reports for the tests of pages, as far on their way as a test wants them. */
public final class OpenedReports {

    private static final AtomicInteger MEETINGS = new AtomicInteger();

    private final Drafting drafting;
    private final Clearance clearance;
    private final Agendas agendas;
    private final MeetingCalendar meetings;
    private final Documents documents;
    private final Clock clock;

    public OpenedReports(ApplicationContext application) {
        drafting = application.getBean(Drafting.class);
        clearance = application.getBean(Clearance.class);
        agendas = application.getBean(Agendas.class);
        meetings = application.getBean(MeetingCalendar.class);
        documents = application.getBean(Documents.class);
        clock = application.getBean(Clock.class);
    }

    /** Opened, and nothing submitted yet. */
    public String opened(String caseReference) {
        return drafting.open(new GovernanceReport.OpenReport(COUNCIL, caseReference, null, "A report for a page", Map.of(), List.of(),
                OFFICER.person()), OFFICER);
    }

    /** Submitted with a public and an exempt appendix; the comments it needs are settled. */
    public String inClearance(String caseReference, Fact... facts) {
        return submitted(opened(caseReference), content(null, facts));
    }

    /** The same outside a case, meant for a meeting of the committee for policy. */
    String meantFor(String meeting) {
        return submitted(opened(null), content(meeting));
    }

    private String submitted(String reference, Content content) {
        drafting.submit(reference, content, null, OFFICER);
        clearance.determineComments(reference);
        return reference;
    }

    /** A meeting of the committee for policy. */
    public String meetingOn(LocalDate day) {
        return meetings.arrange(COUNCIL, "policy", day, null, null).reference();
    }

    /** Somebody of its office gives a comment today. */
    void commentOn(String reference, CommentKind kind) {
        comment(reference, kind, Comment.Outcome.GIVEN);
    }

    void comment(String reference, CommentKind kind, Comment.Outcome outcome) {
        clearance.give(reference, new Comment.Give(kind, outcome, "<p>In order, says " + kind + ".</p>", "AK", null, today()),
                null, new By(kind.role().slug() + "." + COUNCIL, kind.role()));
    }

    /** On the published agenda of a meeting. */
    public String published(String caseReference) {
        String reference = inClearance(caseReference);
        cleared(reference);
        publish(reference, nextMeeting());
        return reference;
    }

    private String nextMeeting() {
        return meetings.arrange(COUNCIL, "policy", LocalDate.of(2090, 1, 2).plusDays(MEETINGS.getAndIncrement()), null, null).reference();
    }

    /** On the published agenda of a meeting, with exempt information in its own text. */
    public String publishedWithExemptText() {
        String reference = submitted(opened(null), content(null, List.of(appendix("open.pdf", false))));
        cleared(reference);
        publish(reference, nextMeeting());
        return reference;
    }

    /** Submitted, with a heading that is exempt, of which it says {@code secret}. */
    String inClearanceWithExemptText(String secret) {
        Content open = content(null);
        Map<Section, String> texts = new EnumMap<>(open.sections());
        texts.put(Section.INFORMATION, "<p>" + secret + "</p>");
        return submitted(opened(null), new Content(open.title(), open.body(), null, null, open.authorship(), true, List.of(), texts,
                open.recommendations(), open.papers(), open.appendices(), open.implications(), open.exemptParagraphs(), open.publicInterest(),
                open.facts(), null, Map.of(), Set.of(Section.INFORMATION)));
    }

    /** Everybody has commented, each with an exempt comment that says {@code secret}; approved, put to the chair and published. */
    void publishWithExemptComments(String reference, String secret) {
        clearance.asked(reference).forEach(kind -> clearance.give(reference, new Comment.Give(kind, Comment.Outcome.GIVEN,
                "<p>" + secret + "</p>", "AK", null, today(), true), null, new By(kind.role().slug() + "." + COUNCIL, kind.role())));
        approved(reference);
        publish(reference, meetings.arrange(COUNCIL, "policy", LocalDate.of(2091, 1, 2).plusDays(MEETINGS.getAndIncrement()), null, null).reference());
    }

    /** Commented on, approved and put to the chair. */
    public void cleared(String reference) {
        clearance.asked(reference).forEach(kind -> commentOn(reference, kind));
        approved(reference);
    }

    private void approved(String reference) {
        clearance.approve(reference, new GovernanceReport.Approve(GovernanceReport.Approval.APPROVED, null), null,
                new By("director." + COUNCIL, Role.DIRECTOR));
        clearance.consult(reference, new GovernanceReport.Consult("Views of the chair.", today()), null, new By("chair." + COUNCIL, Role.CHAIRS));
    }

    /** Published with the agenda of a meeting, as its item 4. */
    public void publish(String reference, String meeting) {
        agendas.publish(reference, new AgendaItem.Publish(meeting, today(), 4, null), null,
                new By("democratic-services." + COUNCIL, Role.DEMOCRATIC_SERVICES));
    }

    private Content content(String meeting, Fact... facts) {
        return content(meeting, List.of(appendix("open.pdf", false), appendix("secret.pdf", true)), facts);
    }

    private Content content(String meeting, List<Appendix> appendices, Fact... facts) {
        return new Content("A report for a page", "policy", null, meeting, new Authorship("Author", "Contact", "Manager", null, "contact@example.org",
                "Signatory", "Corporate Director"), true, List.of(),
                Map.of(Section.PURPOSE, "<p>Why it is written.</p><p>And for whom.</p>", Section.INFORMATION, "<p>What is known.</p>",
                        Section.OTHER_OPTIONS, "<p>None.</p>", Section.REASONS, "<p>Reasons.</p>"),
                List.of(new Recommendation(1, "That it is agreed.")), List.of(new Paper(Paper.Kind.PUBLISHED, "A paper", "https://example.org/a")),
                appendices, Set.of(), Set.of(ExemptParagraph.PARAGRAPH_3),
                "The price is still being negotiated.", new Facts(Matter.OTHER, (BigDecimal) null, Set.of(facts)), null, Map.of());
    }

    private Appendix appendix(String name, boolean exempt) {
        try (InputStream pdf = OpenedReports.class.getResourceAsStream("/demo/ofsted-report-2019.pdf")) {
            return new Appendix(documents.store(COUNCIL, name, pdf.readAllBytes(), OFFICER).key(), name, "Appendix " + name, exempt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
