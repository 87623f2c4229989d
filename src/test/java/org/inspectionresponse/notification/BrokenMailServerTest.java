package org.inspectionresponse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the row of a message says after each way in which a mail server, or this machine, can fail it. */
@ProductTest
class BrokenMailServerTest {

    private static final String FINANCE = "finance.nottinghamshire";

    @Autowired
    private Messages messages;
    @Autowired
    private MessageRows rows;
    @Autowired
    private Attempts attempts;
    @Autowired
    private Post post;
    @Autowired
    private NoticeMail mail;
    @Autowired
    private Directory directory;
    @Autowired
    private Covers covers;
    @Autowired
    private MailSettings settings;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private Clock clock;

    private String hostBefore;
    private int portBefore;
    private Properties before;
    private MoodyMailServer server;
    private String reference;

    @BeforeEach
    void begin() throws Exception {
        server = new MoodyMailServer();
        hostBefore = sender.getHost();
        portBefore = sender.getPort();
        before = sender.getJavaMailProperties();
        Properties impatient = new Properties();
        impatient.putAll(before);
        impatient.putAll(Map.of("mail.smtp.connectiontimeout", "300", "mail.smtp.timeout", "300", "mail.smtp.writetimeout", "300"));
        sender.setJavaMailProperties(impatient);
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        String report = "RPT-NCC-" + UUID.randomUUID().toString().substring(0, 8);
        reference = messages.notify(new Notice("broken " + report, Notice.Kind.TASK_DUE_TODAY, "nottinghamshire", null, report, FINANCE,
                LocalDate.of(2026, 3, 12), "Do it.", null, "/", null)).get(0);
    }

    @AfterEach
    void end() throws Exception {
        sender.setHost(hostBefore);
        sender.setPort(portBefore);
        sender.setJavaMailProperties(before);
        server.close();
    }

    /** The server said no, or nobody was there: nobody has the message, and the row waits. */
    @ParameterizedTest
    @CsvSource({"MAIL, 451 Try again later", "RCPT, 450 Mailbox busy", "RCPT, 550 No such user", "DATA, 554 No", "END, 452 No room", "END, 554 Spam",
        "GREETING, 554 Not today", "GREETING, hang", "GREETING, drop"})
    void refusedMessageWaits(String step, String mood) {
        server.at(step, mood);
        Message message = failed();
        assertThat(message.status()).isEqualTo(Message.Status.STORED);
        assertThat(message.problem()).startsWith("The mail server did not take message " + reference);
        assertThat(message.unclearAttempts()).isZero();
        assertThat(server.taken()).isEmpty();
        Message sent = recovered();
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.unclearAttempts()).isZero();
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void nobodyListening() {
        sender.setPort(1);
        assertThat(failed().status()).isEqualTo(Message.Status.STORED);
        sender.setPort(server.port());
        assertThat(recovered().unclearAttempts()).isZero();
    }

    /** The server fell silent when it had the whole text: it may have taken it, so the row says so and the repeat has the same Message-ID. */
    @ParameterizedTest
    @CsvSource({"END, drop", "END, hang"})
    void silenceAfterTheTextIsUnclearAndTheRepeatHasTheSameMessageId(String step, String mood) {
        server.at(step, mood);
        Message message = failed();
        assertThat(message.status()).isEqualTo(Message.Status.SENDING);
        assertThat(message.attemptedAt()).isNotNull();
        assertThat(message.sentAt()).isNull();
        Message sent = recovered();
        assertThat(sent.status()).isEqualTo(Message.Status.SENT);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.unclearAttempts()).isEqualTo(1);
        assertThat(server.taken()).hasSize(2).allMatch(text -> text.contains("Message-ID: " + sent.messageId()));
    }

    /** What goes wrong in taking leave is no failure: the server has said that it took the message. */
    @ParameterizedTest
    @CsvSource({"QUIT, drop", "QUIT, hang", "QUIT, 500 What?"})
    void messageThatWasTakenIsSentHoweverTheConversationEnds(String step, String mood) {
        server.at(step, mood);
        messages.dispatch(messages.require(reference).id());
        assertThat(messages.require(reference).status()).isEqualTo(Message.Status.SENT);
        assertThat(server.taken()).hasSize(1);
    }

    /** The machine stops between the mail server's answer and our note of it: the one window for a repeat. */
    @Test
    void crashBetweenSendingAndCommittingIsSeenInTheRow() {
        Attempts stopping = new Attempts(rows, clock) {
            @Override
            Message begin(Long id, List<String> to) {
                return attempts.begin(id, to);
            }

            @Override
            Message taken(Long id) {
                throw new IllegalStateException("The machine stopped, for a test");
            }
        };
        Messages crashing = new Messages(rows, stopping, post, mail, directory, covers, settings, new Quiet(), event -> { }, clock);
        assertThat(catchThrowable(() -> crashing.dispatch(messages.require(reference).id()))).hasMessageContaining("The machine stopped");
        assertThat(messages.require(reference).status()).isEqualTo(Message.Status.SENDING);
        Message sent = recovered();
        assertThat(sent.unclearAttempts()).isEqualTo(1);
        assertThat(server.taken()).hasSize(2).allMatch(text -> text.contains("Message-ID: " + sent.messageId()));
        recovered();
        assertThat(server.taken()).as("what is sent is sent").hasSize(2);
    }

    @Test
    void attemptIsCommittedBeforeTheServerIsSpokenTo() {
        server.during("MAIL", () -> {
            Message seen = messages.require(reference);
            assertThat(seen.status()).isEqualTo(Message.Status.SENDING);
            assertThat(seen.attempts()).isEqualTo(1);
            assertThat(seen.recipients()).containsExactly(FINANCE + "@example.org");
        });
        assertThat(recovered().status()).isEqualTo(Message.Status.SENT);
        assertThat(server.problem()).isNull();
    }

    private Message failed() {
        assertThat(catchThrowable(() -> messages.dispatch(messages.require(reference).id()))).isInstanceOf(MailFailed.class);
        return messages.require(reference);
    }

    private Message recovered() {
        server.calm();
        messages.dispatch(messages.require(reference).id());
        return messages.require(reference);
    }
}
