package org.inspectionresponse.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.plan.Submission.Acknowledge;
import org.inspectionresponse.plan.Submission.Acknowledgement;
import org.inspectionresponse.plan.Submission.Upload;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final LocalDate SENT = LocalDate.of(2020, 3, 20);
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 27);

    private static final Instant NOW = Instant.parse("2020-03-20T12:00:00Z");
    private static final Submission.Packed PACK = new Submission.Packed(stored("pack.zip"), List.of(stored("plan.pdf")));

    private final Submission submission = new Submission();

    @Test
    void acknowledgementIsKeptWithItsDay() {
        acknowledge(Acknowledgement.RECEIVED, SENT, "not read");

        assertThat(submission.acknowledgement()).isEqualTo(Acknowledgement.RECEIVED);
        assertThat(submission.acknowledgedOn()).isEqualTo(SENT);
        assertThat(submission.notExpectedBecause()).isNull();
    }

    @Test
    void acknowledgementWithoutItsDayIsRefused() {
        assertRefused(() -> acknowledge(Acknowledgement.RECEIVED, null, null), "Give the day on which the acknowledgement came.");
    }

    @Test
    void acknowledgementBeforeTheSubmissionIsRefused() {
        assertRefused(() -> acknowledge(Acknowledgement.RECEIVED, SENT.minusDays(1), null),
                "The acknowledgement cannot have come before the plan was sent. Correct the day.");
    }

    @Test
    void acknowledgementStillToComeIsRefused() {
        assertRefused(() -> acknowledge(Acknowledgement.RECEIVED, TODAY.plusDays(1), null),
                "The day of the acknowledgement is still to come. Give the day on which it came.");
    }

    @Test
    void noAcknowledgementNeedsAReason() {
        assertRefused(() -> acknowledge(Acknowledgement.NOT_EXPECTED, null, null), "Say why no acknowledgement is expected.");
        acknowledge(Acknowledgement.NOT_EXPECTED, null, "Told by telephone");
        assertThat(submission.notExpectedBecause()).isEqualTo("Told by telephone");
        assertThat(submission.acknowledgedOn()).isNull();
    }

    @Test
    void acknowledgementIsKeptInItsWords() {
        acknowledge(Acknowledgement.RECEIVED, SENT, null);
        assertThat(submission.acknowledgementReceipt().text()).isEqualTo("We have it");

        acknowledge(Acknowledgement.NOT_EXPECTED, null, "Told by telephone");
        assertThat(submission.acknowledgementReceipt()).isNull();
    }

    @Test
    void uploadIsKeptWithItsTimeItsReceiptAndWhoRecordedIt() {
        submission.packed(PACK);

        submission.upload(upload("2020-03-20T10:00:00Z"), "officer", NOW);

        assertThat(submission.sentAt()).isEqualTo("2020-03-20T10:00:00Z");
        assertThat(submission.uploadReceipt().text()).isEqualTo("Receipt 4711");
        assertThat(submission.uploadedBy()).isEqualTo("officer");
        assertThat(submission.uploadRecordedAt()).isEqualTo(NOW);
        assertRefused(() -> submission.upload(upload("2020-03-20T10:00:00Z"), "officer", NOW), "This was uploaded already.");
    }

    @Test
    void uploadOutsideTheTimeInWhichItWasPossibleIsRefused() {
        String early = "The pack was not made yet then. Give the time at which you uploaded it.";
        assertRefused(() -> submission.upload(upload("2020-03-20T10:00:00Z"), "officer", NOW), early);
        submission.packed(PACK);

        assertRefused(() -> submission.upload(upload("2020-03-20T09:58:59Z"), "officer", NOW), early);
        assertRefused(() -> submission.upload(upload("2020-03-20T12:00:01Z"), "officer", NOW),
                "That time is still to come. Give the time at which you uploaded the pack.");
        submission.upload(upload("2020-03-20T09:59:00Z"), "officer", NOW);
    }

    @Test
    void uploadWithoutReceiptIsRefused() {
        submission.packed(PACK);

        assertRefused(() -> submission.upload(new Upload(Instant.parse("2020-03-20T10:00:00Z"), new Receipt(null, null)), "officer", NOW),
                "Give the portal's receipt: copy its words, or attach it as a file.");
    }

    private static Upload upload(String at) {
        return new Upload(Instant.parse(at), new Receipt("Receipt 4711", null));
    }

    private static StoredDocument stored(String name) {
        return new StoredDocument("testshire", name, name, "application/zip", 1, "hash", "product", Instant.parse("2020-03-20T09:59:40Z"), new byte[1]);
    }

    private void acknowledge(Acknowledgement outcome, LocalDate on, String because) {
        submission.acknowledge(new Acknowledge(outcome, on, new Receipt("We have it", null), because), SENT, TODAY);
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
