package org.inspectionresponse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Cover;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives at the mail server for each kind of notice. */
@ProductTest
class NoticeMailTest {

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    private static final String COUNCIL = "nottinghamshire";
    private static final String FINANCE = "finance.nottinghamshire";
    private static final String COLLEAGUE = "finance-2.nottinghamshire";
    private static final LocalDate DUE = LocalDate.of(2026, 3, 12);
    private static final String PATH = "/camunda/app/tasklist/default/#/?task=4711&x='y'";

    @Autowired
    private Messages messages;
    @Autowired
    private Covers covers;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ProductClock clock;

    private final String report = "RPT-NCC-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource
    void eachKindArrivesAsTextAndHtmlWithItsHeadersAndCalendarEntry(Notice.Kind kind) throws Exception {
        clock.moveTo(Instant.parse("2026-03-02T09:30:00Z"));
        Message sent = sent(notice(kind, FINANCE, 2));
        MimeMessage mail = received(kind);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")).containsExactly(sent.messageId());
        assertThat(mail.getHeader("From")).containsExactly("inspection-response@example.org");
        assertThat(mail.getHeader("Reply-To")).containsExactly("inspection-response@example.org");
        assertThat(mail.getHeader("To")).containsExactly(FINANCE + "@example.org");
        assertThat(mail.getHeader("Date")).containsExactly("Mon, 2 Mar 2026 09:30:00 GMT");
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        Multipart alternative = (Multipart) part(mail, 0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertText(kind, (String) alternative.getBodyPart(0).getContent());
        assertHtml(kind, Jsoup.parse((String) alternative.getBodyPart(1).getContent()));
        assertCalendar(part(mail, 1));
    }

    private void assertText(Notice.Kind kind, String text) {
        assertThat(text.replace("\r\n", "\n")).contains(kind.heading() + "\n", kind.opening() + "\n", "Dear ", "Case: INS-NCC-2026-003\n",
                "Report: " + report + "\n", "Due: 12 March 2026\n", "What to do: Give your “comment”.\n", "Details: It moved & moved.\n",
                "http://localhost:8080" + PATH).doesNotContain("[", "th:", "&amp;", "stand in for", "\n\n\n\n");
    }

    private void assertHtml(Notice.Kind kind, Document html) {
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(html.title()).isEqualTo(kind.heading() + ": " + report + ", due 12 March 2026");
        assertThat(html.select("h1").eachText()).containsExactly(kind.heading());
        assertThat(html.select("th[scope=row]").eachText()).containsExactly("Case", "Report", "Due", "What to do", "Details");
        assertThat(html.select("td").eachText()).containsExactly("INS-NCC-2026-003", report, "12 March 2026", "Give your “comment”.",
                "It moved & moved.");
        assertThat(html.select("a").eachAttr("href")).containsExactly("http://localhost:8080" + PATH);
        assertThat(html.select("img, script, link, form, iframe")).isEmpty();
    }

    private void assertCalendar(BodyPart part) throws Exception {
        assertThat(part.getContentType()).startsWith("text/calendar").contains("charset=UTF-8", "method=PUBLISH");
        assertThat(part.getFileName()).isEqualTo("due.ics");
        Calendar calendar = new CalendarBuilder().build(part.getInputStream());
        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("PUBLISH");
        Component day = calendar.getComponents(Component.VEVENT).get(0);
        assertThat(List.of(Property.UID, Property.SEQUENCE, Property.DTSTART, Property.DTSTAMP, Property.SUMMARY, Property.TRANSP).stream()
                .map(name -> value(day.getRequiredProperty(name))))
                .containsExactly("clock-" + report, "2", "20260312", "20260302T093000Z", "Due: ümlaut, " + report, "TRANSPARENT");
        assertThat(day.getProperty(Property.DTEND)).isEmpty();
    }

    @Test
    void noticeWithoutADayHasNoCalendarEntryAndNoEmptyRows() throws Exception {
        sent(new Notice("plain " + report, Notice.Kind.DECISION_PUBLISHED, COUNCIL, null, report, FINANCE, null, "Read the decision.", null, "/reports",
                null));
        MimeMessage mail = MAIL.received("Decision published: " + report).get(0);
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(1);
        Multipart alternative = (Multipart) parts.getBodyPart(0).getContent();
        assertThat((String) alternative.getBodyPart(0).getContent()).doesNotContain("Case:", "Due:", "Details:", "null");
        assertThat(Jsoup.parse((String) alternative.getBodyPart(1).getContent()).select("th").eachText()).containsExactly("Report", "What to do");
    }

    @Test
    void whatConcernsTheCaseItselfNamesItOnce() {
        Message message = messages.require(messages.notify(new Notice("once " + report, Notice.Kind.CLOCK_DUE, COUNCIL, "INS-NCC-2026-003", "INS-NCC-2026-003",
                FINANCE, null, "Publish the report.", null, "/deadlines", null)).get(0));
        assertThat(Jsoup.parse(message.html()).select("th").eachText()).containsExactly("Case", "What to do");
        assertThat(message.text()).containsOnlyOnce("INS-NCC-2026-003");
    }

    @Test
    void deputyIsToldByAMessageOfTheirOwnThatSaysForWhom() throws Exception {
        LocalDate today = LocalDate.now(clock);
        Cover cover = covers.name(new Cover.Name(COUNCIL, FINANCE, COLLEAGUE, today, today), new By(FINANCE, null));
        try {
            List<String> told = messages.notify(notice(Notice.Kind.TASK_OVERDUE, FINANCE, 0));
            assertThat(told.stream().map(messages::require).map(Message::recipient)).containsExactly(FINANCE, COLLEAGUE);
            Message deputys = messages.require(told.get(1));
            assertThat(deputys.text()).contains("You receive this because you stand in for Sunil Arjun Shah.");
            assertThat(Jsoup.parse(deputys.html()).text()).contains("You receive this because you stand in for Sunil Arjun Shah.");
            assertThat(messages.notify(notice(Notice.Kind.TASK_OVERDUE, COLLEAGUE, 0))).as("the same is told nobody twice").isEmpty();
            assertThat(messages.notify(notice(Notice.Kind.TASK_OVERDUE, FINANCE, 0))).isEmpty();
            List<String> both = messages.notify(COUNCIL, List.of(notice(Notice.Kind.CLOCK_DUE, FINANCE, 0), notice(Notice.Kind.CLOCK_DUE, COLLEAGUE, 0)));
            assertThat(both.stream().map(messages::require)).as("a deputy who is told themselves is told once, as themselves").hasSize(2)
                    .noneMatch(message -> message.text().contains("stand in for"));
        } finally {
            covers.end(cover.id(), new By(FINANCE, null));
        }
        String after = messages.notify(notice(Notice.Kind.TASK_ASSIGNED, FINANCE, 0)).get(0);
        assertThat(messages.require(after).text()).doesNotContain("stand in for");
    }

    @Test
    void namesAreShownAsTextAndNeverLoseTheMessage() {
        User user = identity.createUserQuery().userId(COLLEAGUE).singleResult();
        String before = user.getLastName();
        try {
            rename(user, "<script>alert(1)</script>");
            Message marked = messages.require(messages.notify(notice(Notice.Kind.TASK_DUE_SOON, COLLEAGUE, 0)).get(0));
            assertThat(Jsoup.parse(marked.html()).select("script")).isEmpty();
            assertThat(marked.text()).contains("<script>alert(1)</script>,");
            rename(user, "Smith\r\nBcc: everybody@example.org");
            Message odd = messages.require(messages.notify(notice(Notice.Kind.TASK_DUE_TODAY, COLLEAGUE, 0)).get(0));
            assertThat(odd.text()).contains("Dear " + COLLEAGUE + ",").doesNotContain("Bcc");
        } finally {
            rename(user, before);
        }
    }

    @Test
    void addressThatWouldAddAHeaderIsNoAddress() {
        User user = identity.createUserQuery().userId(COLLEAGUE).singleResult();
        String before = user.getEmail();
        try {
            for (String address : List.of("a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "A <a@example.org>", "nobody", "")) {
                user.setEmail(address);
                identity.saveUser(user);
                Message message = messages.require(messages.notify(new Notice("address " + UUID.randomUUID(), Notice.Kind.TASK_DUE_SOON, COUNCIL, null,
                        report, COLLEAGUE, DUE, "Do it.", null, "/", null)).get(0));
                assertThat(catchThrowable(() -> messages.dispatch(message.id()))).as(address)
                        .isInstanceOf(NoAddress.class).hasMessageContaining("(" + COLLEAGUE + ") has no usable e-mail address");
                assertThat(messages.require(message.reference()).attempts()).isZero();
            }
        } finally {
            user.setEmail(before);
            identity.saveUser(user);
        }
        assertThat(MAIL.received("Task due soon: " + report + ", due 12 March 2026")).isEmpty();
    }

    private Message sent(Notice notice) {
        return messages.dispatch(messages.require(messages.notify(notice).get(0)).id());
    }

    private Notice notice(Notice.Kind kind, String recipient, int sequence) {
        return new Notice(kind + " " + report, kind, COUNCIL, "INS-NCC-2026-003", report, recipient, DUE, "Give your “comment”.", "It moved & moved.", PATH,
                new Notice.Calendar("clock-" + report, sequence, "Due: ümlaut, " + report));
    }

    private MimeMessage received(Notice.Kind kind) {
        List<MimeMessage> mails = MAIL.received(kind.heading() + ": " + report + ", due 12 March 2026");
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private void rename(User user, String lastName) {
        user.setLastName(lastName);
        identity.saveUser(user);
    }

    private static BodyPart part(MimeMessage mail, int at) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(at);
    }

    private static String value(Property property) {
        return property.getValue();
    }
}
