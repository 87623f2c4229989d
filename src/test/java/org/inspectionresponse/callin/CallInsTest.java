package org.inspectionresponse.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.inspectionresponse.callin.CallIns.Receive;
import org.inspectionresponse.callin.CallIns.Received;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Callshire: two working days until four, in effect a second later; any three members, two of scrutiny, or its chair alone; two signatures
 * a year; the decision wanted instead is mandatory. Its vice-chair of the council decides alone for the executive.
 */
@ProductTest
class CallInsTest {

    private static final String COUNCIL = "callshire";
    private static final By PRODUCT = By.product();
    private static final Request.Make MAKE = new Request.Make(null, "Nobody asked the schools.", "Ask them.");
    private static final Instant PUBLISHED = Instant.parse("2023-03-16T18:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2023-03-17T09:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private CallIns callIns;
    @Autowired
    private CallInRows rows;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Enrolment enrolment;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Register register;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void itIsFriday() {
        moveTo(FRIDAY);
    }

    @Test
    void chairOfScrutinyAloneIsEnough() {
        String reference = opened();
        callIns.start(reference, MAKE, enrolled(Role.SCRUTINY));
        assertThat(callIns.require(reference).status()).isEqualTo(CallIn.Status.REQUESTED);
    }

    @Test
    void membersOfScrutinyAndOtherMembersAreCountedApart() {
        String reference = opened();
        callIns.start(reference, MAKE, enrolled(Role.MEMBERS));
        callIns.sign(reference, 1, enrolled(Role.SCRUTINY_VICE_CHAIR));
        assertThat(callIns.require(reference).status()).as("one of each is not enough of either").isEqualTo(CallIn.Status.OPEN);
        callIns.sign(reference, 1, enrolled(Role.SCRUTINY_VICE_CHAIR));
        assertThat(callIns.require(reference).status()).isEqualTo(CallIn.Status.REQUESTED);
    }

    @Test
    void whoeverDecidesForTheExecutiveDoesNotSignWhateverTheOfficeIsCalled() {
        String reference = opened();
        for (Role role : List.of(Role.LEADER, Role.PORTFOLIO_HOLDERS, Role.COUNCIL_VICE_CHAIR)) {
            By by = enrolled(role, Role.MEMBERS);
            assertThatThrownBy(() -> callIns.start(reference, MAKE, by)).as(role.label()).isInstanceOf(Refusal.class)
                    .hasMessage("Members of the executive cannot call in its decisions.");
        }
    }

    @Test
    void whoeverTookTheDecisionDoesNotSignEvenAfterLeavingTheOffice() {
        String reference = opened();
        By by = enrolled(Role.MEMBERS);
        transaction.executeWithoutResult(status -> register.enter(Act.on(COUNCIL, null, callIns.require(reference).report(), 1L, "Take decision"),
                new By(by.person(), Role.LEADER)));
        assertThatThrownBy(() -> callIns.start(reference, MAKE, by)).hasMessage("Members of the executive cannot call in its decisions.");
    }

    @Test
    void officersAreToldWhoMaySign() {
        String reference = opened();
        By by = enrolled(Role.FINANCE);
        assertThatThrownBy(() -> callIns.start(reference, MAKE, by)).hasMessage("A request can be signed by any three members who are not on the "
                + "executive, or any two members of scrutiny, or the chair of scrutiny only.");
    }

    @Test
    void memberSignsSoOftenInAMunicipalYearAndAgainFromTheFirstOfMay() {
        By anna = enrolled(Role.MEMBERS);
        callIns.start(opened(), MAKE, anna);
        callIns.start(opened(), MAKE, anna);
        String third = opened();
        assertThatThrownBy(() -> callIns.start(third, MAKE, anna)).hasMessage("One member signs at most 2 in a municipal year, from 1 May to 30 "
                + "April, and these are used up.");
        callIns.start(third, MAKE, enrolled(Role.MEMBERS));
        assertThatThrownBy(() -> callIns.sign(third, 1, anna)).isInstanceOf(Refusal.class);
        String lastOfApril = opened("2023-04-28T10:00:00Z");
        moveTo(Instant.parse("2023-04-30T22:59:59Z"));
        assertThatThrownBy(() -> callIns.start(lastOfApril, MAKE, anna)).isInstanceOf(Refusal.class);
        moveTo(Instant.parse("2023-04-30T23:00:00Z"));
        callIns.start(lastOfApril, MAKE, anna);
        assertThat(rows.signaturesOf(COUNCIL, anna.person(), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(3);
    }

    @Test
    void signatureThatWasWithdrawnDoesNotCount() {
        By anna = enrolled(Role.MEMBERS);
        callIns.start(opened(), MAKE, anna);
        String second = opened();
        callIns.start(second, MAKE, anna);
        callIns.withdraw(second, 1, anna);
        callIns.start(opened(), MAKE, anna);
    }

    @Test
    void paperSignatureCountsInTheYearInWhichItCame() {
        By anna = enrolled(Role.MEMBERS);
        callIns.start(opened(), MAKE, anna);
        callIns.start(opened(), MAKE, anna);
        String third = opened();
        By clerk = enrolled(Role.DEMOCRATIC_SERVICES);
        Receive paper = new Receive(null, MAKE, List.of(new Received(anna.person(), FRIDAY, Signature.Way.EMAIL)));
        assertThatThrownBy(() -> callIns.receive(third, paper, clerk)).hasMessage("Signature 1: One member signs at most 2 in a municipal year, "
                + "from 1 May to 30 April, and these are used up.");
    }

    /** One signature is left, and the member gives two at the same moment under different decisions. */
    @Test
    void yearlyCapHoldsAlsoForTwoSignaturesAtTheSameMoment() throws Exception {
        By anna = enrolled(Role.MEMBERS);
        callIns.start(opened(), MAKE, anna);
        List<String> both = List.of(opened(), opened());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> given = both.stream().map(reference -> threads.submit(() -> {
                start.await();
                try {
                    callIns.start(reference, MAKE, anna);
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            })).toList();
            assertThat(List.of(given.get(0).get(), given.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void alternativeIsMandatoryWhereTheRulesSaySo() {
        String reference = opened();
        By anna = enrolled(Role.MEMBERS);
        assertThatThrownBy(() -> callIns.start(reference, new Request.Make(null, "Why", null), anna))
                .hasMessage("Say which decision is wanted instead; the rules of this council ask for it.");
    }

    @Test
    void decisionTakesEffectTheSecondAfterItsWindowUnlessWhatCameInTimeIsRecorded() {
        String reference = opened();
        By clerk = enrolled(Role.DEMOCRATIC_SERVICES);
        By chair = enrolled(Role.SCRUTINY);
        assertThat(callIns.require(reference).effectAt()).isEqualTo(Instant.parse("2023-03-20T16:00:01Z"));
        moveTo(Instant.parse("2023-03-20T16:00:00Z"));
        assertThat(callIns.stillOpen(reference)).isTrue();
        moveTo(Instant.parse("2023-03-20T16:00:01Z"));
        assertThat(callIns.stillOpen(reference)).isFalse();
        Received late = new Received(chair.person(), Instant.parse("2023-03-20T16:00:01Z"), Signature.Way.EMAIL);
        assertThatThrownBy(() -> callIns.receive(reference, new Receive(null, MAKE, List.of(late)), clerk)).hasMessageEndingWith("it was received at 16:00:01.");
        assertThat(callIns.confirmationDue(reference)).as("the working day after").isEqualTo(LocalDate.of(2023, 3, 21));
        moveTo(Instant.parse("2023-03-25T12:00:00Z"));
        assertThat(callIns.confirmationDue(reference)).as("asked later, the same").isEqualTo(LocalDate.of(2023, 3, 21));
        callIns.stand(reference, clerk);
        assertThat(callIns.takesEffectOn(reference)).isEqualTo(LocalDate.of(2023, 3, 20));
    }

    @Test
    void hearingHasNoClockWhereTheRulesSetNoLimit() {
        String reference = opened();
        callIns.start(reference, MAKE, enrolled(Role.SCRUTINY));
        callIns.judge(reference, Validity.Outcome.VALID, "In time.", enrolled(Role.MONITORING_OFFICER));
        assertThat(deadlines.find(Duty.HEAR_CALL_IN, reference)).isEmpty();
        callIns.hear(reference, new Hearing(LocalDate.of(2023, 3, 17), Hearing.Outcome.REFER_BACK, "Again."), enrolled(Role.DEMOCRATIC_SERVICES));
        assertThat(deadlines.find(Duty.RECONSIDER_DECISION, callIns.require(reference).report())).isEmpty();
    }

    @Test
    void onlyTheirOfficesRecordAndJudge() {
        String reference = opened();
        By chair = enrolled(Role.SCRUTINY);
        assertThatThrownBy(() -> callIns.receive(reference, new Receive(null, MAKE, List.of()), chair)).isInstanceOf(Refusal.class)
                .hasMessage("Requests that came on paper or by e-mail are recorded by democratic services.");
        assertThatThrownBy(() -> callIns.stand(reference, chair)).isInstanceOf(Refusal.class)
                .hasMessage("Democratic services confirm that no request came in time.");
        callIns.start(reference, MAKE, chair);
        By clerk = enrolled(Role.DEMOCRATIC_SERVICES);
        assertThatThrownBy(() -> callIns.judge(reference, Validity.Outcome.VALID, "In time.", clerk))
                .hasMessage("The monitoring officer judges whether a request is valid.");
    }

    @Test
    void rulesThatRunAreKeptWithTheCallIn() {
        String reference = opened();
        assertThat(callIns.require(reference).rules().window().inWords()).isEqualTo("two working days after publication, until 16:00");
        assertThat(callIns.require(reference).rules().yearlyCap()).isEqualTo(2);
    }

    @Test
    void councilWithoutRulesOpensNoWindow() {
        assertThatThrownBy(() -> callIns.open("testshire", null, "RPT-TST-2023-001", 1, PUBLISHED, PRODUCT))
                .hasMessage("This council has no rules of call-in for that day.");
    }

    @Test
    void tableIsAskedWithTheRulesOfTheDay() {
        assertThat(subject("nottingham-city", "2020-09-22", Body.Kind.EXECUTIVE, "0")).isEqualTo(new Subjection(true, "It is a decision of the executive."));
        assertThat(subject("nottingham-city", "2020-09-22", Body.Kind.OFFICER, "9999.99").callable()).isFalse();
        assertThat(subject("nottingham-city", "2020-09-22", Body.Kind.OFFICER, "10000.00").callable()).isTrue();
        assertThat(subject("nottingham-city", "2012-09-09", Body.Kind.EXECUTIVE, "0").because()).isEqualTo("The council has no rules of call-in in force.");
        assertThat(subject(COUNCIL, "2020-09-22", Body.Kind.OFFICER, "5000000").because()).isEqualTo("Decisions of officers cannot be called in here.");
        assertThat(subject("testshire", "2020-09-22", Body.Kind.MEMBER, "0").callable()).isFalse();
    }

    /** Time stands still, so that seconds count on a slow machine too. */
    private static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private Subjection subject(String council, String on, Body.Kind kind, String amount) {
        return callIns.subject(new Subjection.Of(council, LocalDate.parse(on), kind, new BigDecimal(amount), false, false, false));
    }

    private String opened() {
        return opened("2023-03-16T18:00:00Z");
    }

    private String opened(String publishedAt) {
        By officer = enrolled(Role.IMPROVEMENT_OFFICERS);
        String report = drafting.open(new GovernanceReport.OpenReport(COUNCIL, null, null, "A decision of Callshire", Map.of(), List.of(),
                officer.person()), officer);
        return callIns.open(COUNCIL, null, report, 8_000_000 + NUMBERS.incrementAndGet(), Instant.parse(publishedAt), PRODUCT);
    }

    /** Somebody new in these roles, acting in the first. */
    private By enrolled(Role first, Role... others) {
        String id = "person-" + NUMBERS.incrementAndGet() + "." + COUNCIL;
        Set<Role> roles = EnumSet.of(first, others);
        enrolment.enrol(new Person(id, "Pat " + id, id + "@example.org"), "demo", COUNCIL, roles);
        return new By(id, first);
    }
}
