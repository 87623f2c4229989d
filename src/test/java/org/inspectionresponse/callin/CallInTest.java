package org.inspectionresponse.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.callin.CallIn.Outcome;
import org.inspectionresponse.callin.CallIn.Status;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.CallInRules.Effect;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published in York on Thursday 16 March 2023: two working days until four, so Monday 20 March 2023, 16:00:00. */
class CallInTest {

    private static final Request.Make MAKE = new Request.Make(null, "Nobody asked the schools.", null);
    private static final Instant PUBLISHED = london("2023-03-16T18:00:00");
    private static final Instant CLOSES = london("2023-03-20T16:00:00");
    private static final Instant FRIDAY = london("2023-03-17T09:00:00");

    private final CallIn callIn = york(PUBLISHED);

    @Test
    void lastSecondIsInTimeAndTheNextIsRefusedByTheNameOfTheRule() {
        callIn.start(MAKE, by("anna", CLOSES), CLOSES);
        assertThatThrownBy(() -> callIn.sign(1, by("ben", CLOSES.plusSeconds(1)), CLOSES.plusSeconds(1))).isInstanceOf(Refusal.class)
                .hasMessage("The call-in window closed at 16:00:00 on Monday 20 March 2023 (two working days after publication, until 16:00); "
                        + "it is now 16:00:01.");
        assertThat(callIn.requests().get(0).signatures()).hasSize(1);
    }

    @Test
    void lateSignatureOnAnotherDayIsToldTheDay() {
        Instant tuesday = london("2023-03-21T09:15:07");
        assertThatThrownBy(() -> callIn.start(MAKE, by("anna", tuesday), tuesday)).hasMessageEndingWith("it is now 09:15:07 on Tuesday 21 March 2023.");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-23T10:00:00, 2023-03-27T16:00:00, 27 March 2023", // the clocks went forward on 26 March
        "2023-10-26T10:00:00, 2023-10-30T16:00:00, 30 October 2023"}) // and back on 29 October
    void clockOnTheWallCountsOverTheChangeOfTheClocks(LocalDateTime published, LocalDateTime closes, String day) {
        CallIn over = york(london(published.toString()));
        Instant last = london(closes.toString());
        over.start(MAKE, by("anna", last.minusSeconds(1)), last.minusSeconds(1));
        over.sign(1, by("ben", last), last);
        assertThatThrownBy(() -> over.sign(1, by("carol", last.plusSeconds(1)), last.plusSeconds(1)))
                .hasMessageStartingWith("The call-in window closed at 16:00:00 on Monday " + day).hasMessageEndingWith("it is now 16:00:01.");
    }

    @Test
    void memberSignsOnce() {
        callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        assertThatThrownBy(() -> callIn.sign(1, by("anna", FRIDAY), FRIDAY)).hasMessage("You have signed a request to call in this decision already.");
        assertThatThrownBy(() -> callIn.start(MAKE, by("anna", FRIDAY), FRIDAY))
                .hasMessage("You have signed a request to call in this decision already.");
    }

    @Test
    void signatureIsWithdrawnWhileTheRequestIsNotComplete() {
        Request request = callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        callIn.sign(1, by("ben", FRIDAY), FRIDAY);
        callIn.withdraw(1, "ben", FRIDAY);
        assertThatThrownBy(() -> callIn.withdraw(1, "ben", FRIDAY)).hasMessage("You have not signed this request.");
        callIn.sign(1, by("ben", FRIDAY), FRIDAY);
        callIn.complete(request, FRIDAY);
        assertThatThrownBy(() -> callIn.withdraw(1, "ben", FRIDAY)).hasMessage("The request is complete, so signatures under it stay.");
    }

    @Test
    void signatureIsNotWithdrawnAfterTheWindow() {
        callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        assertThatThrownBy(() -> callIn.withdraw(1, "anna", CLOSES.plusSeconds(1))).hasMessageStartingWith("The call-in window closed at");
    }

    @Test
    void requestThatNobodySignsAnyMoreLapses() {
        Request request = callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        callIn.withdraw(1, "anna", FRIDAY);
        assertThat(request.status()).isEqualTo(Request.Status.LAPSED);
        assertThat(request.lapsedBecause()).hasValue("Everybody who had signed it withdrew.");
        assertThatThrownBy(() -> callIn.sign(1, by("ben", FRIDAY), FRIDAY)).hasMessage("This request has ended. Start another.");
        assertThat(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY).number()).isEqualTo(2);
    }

    @Test
    void othersCollectSignaturesWhileOneWaitsToBeJudged() {
        Request first = callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        Request second = callIn.start(MAKE, by("ben", FRIDAY), FRIDAY);
        callIn.complete(second, FRIDAY);
        callIn.sign(1, by("carol", FRIDAY), FRIDAY);
        callIn.sign(2, by("dev", FRIDAY), FRIDAY);
        assertThat(callIn.start(MAKE, by("eve", FRIDAY), FRIDAY).number()).isEqualTo(3);
        callIn.receive(3, null, List.of(paper("fay", FRIDAY)), "clerk", FRIDAY);
        assertThat(first.signatures()).extracting(Signature::person).containsExactly("anna", "carol");
        assertThat(second.signatures()).extracting(Signature::person).containsExactly("ben", "dev");
        assertThatThrownBy(() -> callIn.sign(1, by("ben", FRIDAY), FRIDAY))
                .hasMessage("You have signed a request to call in this decision already.");
    }

    @Test
    void requestThatWasCompleteNextIsJudgedWhenTheFirstIsNotValid() {
        Request first = callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        Request second = callIn.start(MAKE, by("ben", FRIDAY), FRIDAY);
        callIn.complete(second, FRIDAY);
        callIn.complete(first, FRIDAY.plusSeconds(1));
        assertThat(callIn.completeRequest()).isSameAs(second);
        callIn.judge(judged(Validity.Outcome.INVALID));
        assertThat(callIn.status()).isEqualTo(Status.REQUESTED);
        assertThatThrownBy(() -> callIn.stand(london("2023-03-24T09:00:00"))).hasMessage("The decision was called in.");
        assertThat(callIn.completeRequest()).isSameAs(first);
        callIn.judge(judged(Validity.Outcome.INVALID));
        assertThat(callIn.status()).isEqualTo(Status.OPEN);
        assertThatThrownBy(() -> callIn.judge(judged(Validity.Outcome.VALID))).hasMessage("No request waits to be judged.");
    }

    @Test
    void othersAreClosedWithTheReasonOnceOneIsValid() {
        Request first = callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        Request second = callIn.start(MAKE, by("ben", FRIDAY), FRIDAY);
        Request third = callIn.start(MAKE, by("carol", FRIDAY), FRIDAY);
        callIn.complete(first, FRIDAY);
        callIn.complete(second, FRIDAY.plusSeconds(1));
        callIn.judge(judged(Validity.Outcome.VALID));
        assertThat(List.of(second, third)).allSatisfy(other -> {
            assertThat(other.status()).isEqualTo(Request.Status.LAPSED);
            assertThat(other.lapsedBecause()).hasValue("Request 1 was found valid, and a decision is called in once only.");
        });
        assertThat(first.lapsedBecause()).isEmpty();
    }

    @Test
    void requestThatIsNotValidCanBeMadeAnew() {
        callIn.complete(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY), FRIDAY);
        callIn.judge(judged(Validity.Outcome.INVALID));
        assertThat(callIn.status()).isEqualTo(Status.OPEN);
        assertThat(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY).number()).isEqualTo(2);
    }

    @Test
    void decisionIsCalledInOnce() {
        valid();
        assertThatThrownBy(() -> callIn.start(MAKE, by("carol", FRIDAY), FRIDAY))
                .hasMessage("The decision has been called in already, which happens once only.");
        assertThatThrownBy(() -> callIn.sign(1, by("carol", FRIDAY), FRIDAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("carol", FRIDAY)), "clerk", FRIDAY))
                .hasMessage("The decision has been called in already, which happens once only.");
    }

    @Test
    void paperThatCameInTimeIsRecordedUntilItIsConfirmedThatNoneCame() {
        Instant daysLater = london("2023-03-24T09:30:00");
        callIn.receive(null, MAKE, List.of(paper("anna", CLOSES), paper("ben", FRIDAY)), "clerk", daysLater);
        assertThat(callIn.requests().get(0).signatures()).extracting(Signature::recordedBy).containsOnly("clerk");
        callIn.stand(daysLater);
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("carol", FRIDAY)), "clerk", daysLater))
                .hasMessage("The decision took effect without a call-in, so it cannot be called in any more.");
    }

    /** Midnight follows the last second, and nobody is in the office: what was received is what counts. */
    @Test
    void lastSecondCountsAlsoForPaperThatIsRecordedAfterTheEffect() {
        Instant morning = london("2023-03-21T08:45:00");
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("anna", CLOSES.plusSeconds(1))), "clerk", morning))
                .hasMessage("Signature 1: the call-in window closed at 16:00:00 on Monday 20 March 2023 (two working days after publication, "
                        + "until 16:00); it was received at 16:00:01.");
        callIn.receive(null, MAKE, List.of(paper("anna", CLOSES)), "clerk", morning);
        assertThat(callIn.requests()).filteredOn(request -> request.signedBy("anna")).hasSize(1);
    }

    @Test
    void decisionDoesNotStandBeforeItsTime() {
        assertThatThrownBy(() -> callIn.stand(london("2023-03-20T23:59:59"))).isInstanceOf(Refusal.class)
                .hasMessage("The decision stands from 00:00:00 on Tuesday 21 March 2023, unless it is called in before.");
        assertThat(callIn.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void paperThatCameASecondLateIsRefused() {
        Instant evening = london("2023-03-20T18:00:00");
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("anna", FRIDAY), paper("ben", CLOSES.plusSeconds(1))), "clerk", evening))
                .hasMessage("Signature 2: the call-in window closed at 16:00:00 on Monday 20 March 2023 (two working days after publication, "
                        + "until 16:00); it was received at 16:00:01.");
    }

    @Test
    void paperIsNotReceivedBeforePublicationNorInTheFuture() {
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("anna", PUBLISHED.minusSeconds(1))), "clerk", FRIDAY))
                .hasMessage("Signature 1 cannot have been received before the decision was published at 18:00:00 on Thursday 16 March 2023.");
        assertThatThrownBy(() -> callIn.receive(null, MAKE, List.of(paper("anna", FRIDAY.plusSeconds(1))), "clerk", FRIDAY))
                .hasMessage("Signature 1 cannot have been received in the future.");
    }

    @Test
    void paperCompletesARequestBegunOnThePageAndCountsNobodyTwice() {
        callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        assertThatThrownBy(() -> callIn.receive(1, null, List.of(paper("anna", FRIDAY)), "clerk", FRIDAY))
                .hasMessage("Signature 1: this member has signed already. Leave out one of the two.");
        callIn.receive(1, null, List.of(paper("ben", FRIDAY)), "clerk", FRIDAY);
        assertThat(callIn.requests().get(0).signatures()).extracting(Signature::person).containsExactly("anna", "ben");
        assertThatThrownBy(() -> callIn.receive(7, null, List.of(), "clerk", FRIDAY)).hasMessage("There is no such request.");
    }

    @Test
    void groundIsOneOfTheCouncils() {
        CallInRules two = rules(Effect.NEXT_WORKING_DAY);
        CallIn grounded = new CallIn(new CallIn.Open("york", null, "RPT-Y-2023-001", 1, PUBLISHED, new CallInRules(two.from(), null, two.source(),
                List.of(), two.window(), two.effect(), two.requesters(), null, List.of("Not consulted"), true, null, List.of(), null,
                "Scrutiny", null, null)), "CIN-Y-2023-001", Window.of(two, PUBLISHED, WorkingDays.ofEnglandAndWales()));
        assertThatThrownBy(() -> grounded.start(MAKE, by("anna", FRIDAY), FRIDAY)).hasMessage("Choose the ground of the request.");
        assertThatThrownBy(() -> grounded.start(new Request.Make("Spite", "Why", "Another"), by("anna", FRIDAY), FRIDAY))
                .hasMessage("Choose one of the grounds that the rules name.");
        assertThatThrownBy(() -> grounded.start(new Request.Make("Not consulted", "Why", null), by("anna", FRIDAY), FRIDAY))
                .hasMessage("Say which decision is wanted instead; the rules of this council ask for it.");
        assertThat(grounded.start(new Request.Make("Not consulted", "Why", "Another"), by("anna", FRIDAY), FRIDAY).alternative()).hasValue("Another");
    }

    @Test
    void decisionThatNobodyCalledInTakesEffectWhenItsRulesSay() {
        callIn.start(MAKE, by("anna", FRIDAY), FRIDAY);
        callIn.stand(london("2023-03-23T09:00:00"));
        assertThat(callIn.outcome()).hasValue(Outcome.TAKES_EFFECT);
        assertThat(callIn.takesEffectOn()).as("not the day on which that was confirmed").hasValue(LocalDate.of(2023, 3, 21));
        assertThat(callIn.requests().get(0).lapsedBecause()).hasValue("The window closed before enough had signed.");
    }

    @Test
    void decisionWhoseRequestWasRefusedLateTakesEffectThatDay() {
        callIn.complete(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY), FRIDAY);
        assertThatThrownBy(() -> callIn.stand(FRIDAY)).hasMessage("The decision was called in.");
        callIn.judge(new Validity(Validity.Outcome.INVALID, "No reason is given.", "officer", london("2023-03-23T11:00:00")));
        callIn.stand(london("2023-03-24T09:00:00"));
        assertThat(callIn.takesEffectOn()).hasValue(LocalDate.of(2023, 3, 23));
    }

    @Test
    void scrutinyLetsItBeOrRefersItBackOrToTheCouncil() {
        valid();
        LocalDate monday = LocalDate.of(2023, 3, 27);
        callIn.hear(new Hearing(monday, Hearing.Outcome.NO_FURTHER_ACTION, "It was explained."), monday);
        assertThat(callIn.outcome()).hasValue(Outcome.NO_FURTHER_ACTION);
        assertThat(callIn.takesEffectOn()).hasValue(monday);
        assertThatThrownBy(() -> callIn.hear(new Hearing(monday, Hearing.Outcome.REFER_BACK, "Again"), monday))
                .hasMessage("No request waits to be heard.");
    }

    @Test
    void decisionReferredBackDoesNotTakeEffect() {
        valid();
        LocalDate monday = LocalDate.of(2023, 3, 27);
        callIn.hear(new Hearing(monday, Hearing.Outcome.REFER_BACK, "Ask the schools."), monday);
        assertThat(callIn.outcome()).hasValue(Outcome.REFERRED_BACK);
        assertThat(callIn.takesEffectOn()).isEmpty();
    }

    @Test
    void councilUpholdsOrRefersBackAfterScrutinySentItThere() {
        valid();
        LocalDate monday = LocalDate.of(2023, 3, 27);
        assertThatThrownBy(() -> callIn.review(new CouncilReview(monday, CouncilReview.Outcome.UPHELD, "Right"), monday))
                .hasMessage("The decision does not wait for the council.");
        callIn.hear(new Hearing(monday, Hearing.Outcome.TO_COUNCIL, "Outside the budget."), monday);
        assertThat(callIn.status()).isEqualTo(Status.BEFORE_COUNCIL);
        assertThatThrownBy(() -> callIn.review(new CouncilReview(LocalDate.of(2023, 3, 26), CouncilReview.Outcome.UPHELD, "Right"), monday))
                .hasMessage("The meeting cannot have been held before the decision was referred to the council.");
        callIn.review(new CouncilReview(monday, CouncilReview.Outcome.UPHELD, "Right"), monday);
        assertThat(callIn.outcome()).hasValue(Outcome.UPHELD_BY_COUNCIL);
        assertThat(callIn.takesEffectOn()).hasValue(monday);
    }

    @Test
    void meetingIsRecordedAfterItWasHeldAndAfterTheRequestWasValid() {
        valid();
        LocalDate monday = LocalDate.of(2023, 3, 27);
        assertThatThrownBy(() -> callIn.hear(new Hearing(monday, Hearing.Outcome.REFER_BACK, "Again"), LocalDate.of(2023, 3, 26)))
                .hasMessage("The meeting has not been held yet. Complete this task once it has.");
        assertThatThrownBy(() -> callIn.hear(new Hearing(LocalDate.of(2023, 3, 16), Hearing.Outcome.REFER_BACK, "Again"), monday))
                .hasMessage("The meeting cannot have been held before the request was found valid.");
    }

    @Test
    void rulesAreKeptAsTheyWere() {
        RulesAsJson converter = new RulesAsJson();
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(callIn.rules()))).isEqualTo(callIn.rules());
    }

    private void valid() {
        callIn.complete(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY), FRIDAY);
        callIn.judge(judged(Validity.Outcome.VALID));
    }

    @Test
    void bankHolidayAnnouncedAfterTheWindowMovesTheEffectThatIsToComeAndNotTheWindow() {
        WorkingDays tuesdayAndFridayOff = with(LocalDate.of(2023, 3, 21), LocalDate.of(2023, 3, 17));
        Instant evening = london("2023-03-20T18:00:00");

        assertThat(callIn.recount(tuesdayAndFridayOff, evening)).isTrue();
        assertThat(callIn.recount(tuesdayAndFridayOff, evening)).as("twice").isFalse();
        assertThat(callIn.closesAt()).isEqualTo(CLOSES);
        assertThat(callIn.effectAt()).isEqualTo(london("2023-03-22T00:00:00"));
    }

    @Test
    void effectThatHasComeStays() {
        assertThat(callIn.recount(with(LocalDate.of(2023, 3, 21)), london("2023-03-21T00:00:00"))).isFalse();
        assertThat(callIn.effectAt()).isEqualTo(london("2023-03-21T00:00:00"));
    }

    @Test
    void effectIsNotMovedToAMomentThatHasPassed() {
        callIn.recount(with(LocalDate.of(2023, 3, 21)), london("2023-03-20T18:00:00"));
        assertThat(callIn.recount(WorkingDays.ofEnglandAndWales(), london("2023-03-21T09:00:00"))).isFalse();
        assertThat(callIn.effectAt()).isEqualTo(london("2023-03-22T00:00:00"));
    }

    @Test
    void whatCameIsSettledWithTheWindowOrWithAJudgementThatCameLater() {
        callIn.complete(callIn.start(MAKE, by("anna", FRIDAY), FRIDAY), FRIDAY);
        assertThat(callIn.settledAt()).isEqualTo(CLOSES);
        Instant later = london("2023-03-23T10:00:00");
        callIn.judge(new Validity(Validity.Outcome.INVALID, "No ground.", "officer", later));
        assertThat(callIn.settledAt()).isEqualTo(later);
    }

    private static WorkingDays with(LocalDate... holidays) {
        return WorkingDays.ofEnglandAndWales().plus(Stream.of(holidays).map(day -> new BankHoliday(day, "Jubilee", LocalDate.of(2023, 3, 1))).toList());
    }

    private static Validity judged(Validity.Outcome outcome) {
        return new Validity(outcome, "By the constitution.", "officer", FRIDAY);
    }

    private static Signature by(String person, Instant at) {
        return new Signature(person, at, Signature.Way.PAGE, null);
    }

    private static Signature paper(String person, Instant at) {
        return new Signature(person, at, Signature.Way.PAPER, "clerk");
    }

    private static CallIn york(Instant published) {
        CallInRules rules = rules(Effect.NEXT_WORKING_DAY);
        return new CallIn(new CallIn.Open("york", null, "RPT-Y-2023-001", 1, published, rules), "CIN-Y-2023-001",
                Window.of(rules, published, WorkingDays.ofEnglandAndWales()));
    }

    private static CallInRules rules(Effect effect) {
        return RulesFixture.rules(new CallInRules.Window(2, null, null, LocalTime.of(16, 0), null), effect, null, false, null);
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(Window.LONDON).toInstant();
    }
}
