package org.inspectionresponse.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.inspectionresponse.progress.ActionUpdate.Finding;
import org.inspectionresponse.progress.ActionUpdate.Rag;
import org.inspectionresponse.progress.ActionUpdate.Status;
import org.inspectionresponse.progress.ActionUpdate.Work;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressRoundTest {

    private static final Instant NOW = Instant.parse("2020-06-10T09:00:00Z");

    private ProgressRound round;

    @BeforeEach
    void open() {
        LocalDate day = LocalDate.of(2020, 7, 13);
        round = new ProgressRound(new ProgressRound.Open("nottinghamshire", "INS-NCC-2019-001", "PLN-NCC-2019-001", day, day, new ProgressRound.Allowed(day, day)),
                "UPD-NCC-2020-001", 1);
        round.ask("1.1", "ann");
        round.ask("1.2", null);
    }

    private static ProgressRound.Report report(String action, Work work, Rag rag) {
        return new ProgressRound.Report(action, work, rag, "Four in five meetings were held in time.", "<p>Training was given.</p>", null);
    }

    private static ProgressRound.Verify verify(Finding finding, String note) {
        return new ProgressRound.Verify("1.1", finding, note);
    }

    @Test
    void whatIsReportedAwaitsVerification() {
        round.report(report("1.1", Work.IN_PROGRESS, Rag.AMBER), "ann", NOW);

        ActionUpdate update = round.update("1.1");
        assertThat(update.status()).isEqualTo(Status.REPORTED);
        assertThat(update.rag()).isEqualTo(Rag.AMBER);
        assertThat(update.reportedAt()).isEqualTo(NOW);
    }

    @Test
    void anActionOfAnotherRoundIsRefused() {
        refused(() -> round.report(report("9.9", Work.IN_PROGRESS, Rag.AMBER), "ann", NOW), "not part of this update");
    }

    @Test
    void progressIsReportedOnce() {
        round.report(report("1.1", Work.IN_PROGRESS, Rag.AMBER), "ann", NOW);

        refused(() -> round.report(report("1.1", Work.IN_PROGRESS, Rag.GREEN), "ann", NOW), "reported already");
        assertThat(round.update("1.1").rag()).isEqualTo(Rag.AMBER);
    }

    @Test
    void anActionThatIsCompleteIsNeitherRedNorAmber() {
        refused(() -> round.report(report("1.1", Work.COMPLETE, Rag.RED), "ann", NOW), "complete is green");
        assertThat(round.update("1.1").status()).isEqualTo(Status.AWAITED);
    }

    @Test
    void whatWasNotReportedCannotBeVerified() {
        refused(() -> round.verify(verify(Finding.VERIFIED, null), "ben", NOW), "nothing to verify");
    }

    @Test
    void aReturnNeedsANote() {
        round.report(report("1.1", Work.IN_PROGRESS, Rag.GREEN), "ann", NOW);

        refused(() -> round.verify(verify(Finding.RETURNED, " "), "ben", NOW), "Say what is missing");
        assertThat(round.update("1.1").status()).isEqualTo(Status.REPORTED);
    }

    @Test
    void whatWasReturnedIsReportedAgain() {
        round.report(report("1.1", Work.COMPLETE, Rag.GREEN), "ann", NOW);
        round.verify(verify(Finding.RETURNED, "The audit is missing."), "ben", NOW);
        round.report(report("1.1", Work.IN_PROGRESS, Rag.AMBER), "ann", NOW);
        round.verify(verify(Finding.VERIFIED, null), "ben", NOW);

        assertThat(round.update("1.1").status()).isEqualTo(Status.VERIFIED);
        assertThat(round.update("1.1").verifiedComplete()).isFalse();
    }

    @Test
    void onlyWhatIsBothCompleteAndVerifiedCountsAsComplete() {
        round.report(report("1.1", Work.COMPLETE, Rag.GREEN), "ann", NOW);
        assertThat(round.update("1.1").verifiedComplete()).isFalse();

        round.verify(verify(Finding.VERIFIED, null), "ben", NOW);
        assertThat(round.update("1.1").verifiedComplete()).isTrue();
    }

    @Test
    void theOwnerAndWhoeverReportedMayNotVerify() {
        round.report(report("1.1", Work.COMPLETE, Rag.GREEN), "cat", NOW);

        assertThat(round.update("1.1").belongsTo("ann")).isTrue();
        assertThat(round.update("1.1").belongsTo("cat")).isTrue();
        assertThat(round.update("1.1").belongsTo("ben")).isFalse();
        assertThat(round.update("1.2").belongsTo("ben")).isFalse();
    }

    @Test
    void aRoundIsAssembledOnlyWhenEachActionIsVerified() {
        round.report(report("1.1", Work.COMPLETE, Rag.GREEN), "ann", NOW);
        round.verify(verify(Finding.VERIFIED, null), "ben", NOW);

        refused(() -> round.assembled("RPT-NCC-2020-002"), "not verified yet");

        round.report(report("1.2", Work.NOT_STARTED, Rag.RED), "ann", NOW);
        round.verify(new ProgressRound.Verify("1.2", Finding.VERIFIED, null), "ben", NOW);
        round.assembled("RPT-NCC-2020-002");
        assertThat(round.status()).isEqualTo(ProgressRound.Status.ASSEMBLED);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String reason) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).withMessageContaining(reason);
    }
}
