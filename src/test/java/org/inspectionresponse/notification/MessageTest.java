package org.inspectionresponse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Instant NOW = Instant.parse("2020-03-20T10:00:00Z");

    @Test
    void messageKeepsItsPartsAndWaits() {
        Message message = message(List.of("a@example.org", "b@example.org"), "Plan", List.of("key-1", "key-2"));

        assertThat(message.recipients()).containsExactly("a@example.org", "b@example.org");
        assertThat(message.attachments()).containsExactly("key-1", "key-2");
        assertThat(message.status()).isEqualTo(Message.Status.STORED);
        assertThat(message.sentAt()).isNull();
    }

    @Test
    void messageMayHaveNoAttachment() {
        assertThat(message(List.of("a@example.org"), "Plan", List.of()).attachments()).isEmpty();
    }

    @Test
    void messageToNobodyIsRefused() {
        assertThatThrownBy(() -> message(List.of(), "Plan", List.of())).isInstanceOf(Refusal.class)
                .hasMessage("There is nobody to send this to. Give at least one e-mail address.");
    }

    @Test
    void messageToACrowdIsRefused() {
        assertThatThrownBy(() -> message(Collections.nCopies(16, "a@example.org"), "Plan", List.of())).isInstanceOf(Refusal.class)
                .hasMessage("There may be at most 15 recipients.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plan\r\nBcc: everybody@example.org", "Plan\nX: y", "Pl\u0000an"})
    void subjectCannotCarryAnotherHeader(String subject) {
        assertThatThrownBy(() -> message(List.of("a@example.org"), subject, List.of())).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "A <a@example.org>", "a@localhost", "a"})
    void recipientIsOneOrdinaryAddress(String recipient) {
        assertThatThrownBy(() -> message(List.of(recipient), "Plan", List.of())).isInstanceOf(Refusal.class);
    }

    private static Message message(List<String> recipients, String subject, List<String> attachments) {
        return new Message(new Message.Store("nottinghamshire", "INS-NCC-2019-001", "plan-submission PLN-NCC-2019-001", recipients, subject,
                "Please find attached", attachments), "<1@example.org>", NOW);
    }
}
