package org.inspectionresponse.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.decision.Decision.Take;
import org.inspectionresponse.decision.Decision.Updates;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 15);

    @Test
    void updatesNeedTheirInterval() {
        refused(() -> check("None.", null, null, Updates.EVERY, null), "Say after how many months members want each progress report.");
        refused(() -> check("None.", null, null, Updates.END, 6), "Give months between progress reports only if members asked for them.");
        assertThatCode(() -> check("None.", null, null, Updates.EVERY, 6)).doesNotThrowAnyException();
    }

    @Test
    void recordOfTheExecutiveNamesAlternatives() {
        String sentence = "Name the alternative options that were considered and rejected, or say that there were none.";
        refused(() -> check(null, null, null, Updates.NONE, null), sentence);
        assertThatCode(() -> Decision.checkRecord(take(null, null, null, Updates.NONE, null), Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void dispensationBelongsToAnInterest() {
        refused(() -> check("None.", null, "Granted on 1 May.", Updates.NONE, null),
                "A dispensation is granted for an interest. Name the interest that was declared.");
        assertThatCode(() -> check("None.", "Governor of a school.", "Granted on 1 May.", Updates.NONE, null)).doesNotThrowAnyException();
    }

    @Test
    void onePersonDecidesOnceTheReportHasComeToThemAndNotInTheFuture() {
        Take take = take("None.", null, null, Updates.NONE, null);
        refused(() -> Decision.checkDay(take, DAY, DAY.minusDays(1)), "The decision cannot be dated in the future.");
        refused(() -> Decision.checkDay(take, DAY.plusDays(1), DAY.plusDays(2)),
                "The decision cannot be taken before 16 May 2020, when the report came to you.");
        assertThatCode(() -> Decision.checkDay(take, DAY, DAY)).doesNotThrowAnyException();
    }

    private static void check(String alternatives, String interests, String dispensations, Updates updates, Integer months) {
        Decision.checkRecord(take(alternatives, interests, dispensations, updates, months), Arrangements.EXECUTIVE);
    }

    private static Take take(String alternatives, String interests, String dispensations, Updates updates, Integer months) {
        return new Take(DAY, List.of(), "Because", alternatives, null, interests, dispensations, updates, months);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
