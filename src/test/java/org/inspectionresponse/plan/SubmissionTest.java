package org.inspectionresponse.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.plan.Submission.Acknowledge;
import org.inspectionresponse.plan.Submission.Acknowledgement;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final LocalDate SENT = LocalDate.of(2020, 3, 20);
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 27);

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

    private void acknowledge(Acknowledgement outcome, LocalDate on, String because) {
        submission.acknowledge(new Acknowledge(outcome, on, because), SENT, TODAY);
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
