package org.inspectionresponse.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.inspectionresponse.council.CallInRules.Days;
import org.inspectionresponse.council.CallInRules.Effect;
import org.inspectionresponse.council.CallInRules.Requesters;
import org.inspectionresponse.council.CallInRules.Who;
import org.inspectionresponse.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** The rules of real councils, imported and bound as the product does it when it starts. */
class CallInRulesTest {

    private static final String COUNCIL = "inspection-response.councils.york.";

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer()).withUserConfiguration(OnlyTheCouncils.class);

    @EnableConfigurationProperties(CouncilSettings.class)
    @Import(Councils.class)
    static class OnlyTheCouncils {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nottinghamshire              | 2022-05-12 | 2022-05-13 | five working days after publication | 3 | Overview Committee",
        "york                         | 2012-09-09 | 2024-01-31 | two working days after publication, until 16:00 | 3 | Customer and Corporate",
        "york                         | 2012-09-09 | 2024-02-01 | five working days after publication, until 16:00 | 3 | Corporate Services",
        "west-lancashire              | 2012-09-09 | 2024-02-01 | up to Tuesday of the week after publication, until 17:00 | 5 | Executive Overview",
        "bath-and-north-east-somerset | 2012-09-09 | 2024-02-01 | five working days after publication | 10 | Policy Development"})
    void rulesOfRealCouncilsAreImportedAsTheyStand(String code, LocalDate before, LocalDate on, String window, int members, String hearing) {
        with(code, council -> {
            assertThat(council.callInOn(before)).isEmpty();
            CallInRules rules = council.callInOn(on).orElseThrow();
            assertThat(rules.window().inWords()).isEqualTo(window);
            assertThat(rules.requesters()).containsExactly(new Requesters(members, Who.NON_EXECUTIVE_MEMBERS));
            assertThat(rules.effect()).isEqualTo(Effect.NEXT_WORKING_DAY);
            assertThat(rules.hearing()).startsWith(hearing);
            assertThat(rules.source()).isNotBlank();
            assertThat(rules.assumed()).as("what is not known is said").isNotEmpty();
        });
    }

    @Test
    void westLancashireHearsWithinFifteenDaysAndWantsAnAlternative() {
        with("west-lancashire", council -> {
            CallInRules rules = council.callInOn(LocalDate.of(2024, 2, 1)).orElseThrow();
            assertThat(rules.alternativeRequired()).isTrue();
            assertThat(rules.hearingWorkingDays()).isEqualTo(15);
            assertThat(rules.window()).isEqualTo(new CallInRules.Window(null, Days.WORKING, DayOfWeek.TUESDAY, LocalTime.of(17, 0), null));
        });
    }

    @Test
    void bathLetsAMemberSignFiveTimesAYear() {
        with("bath-and-north-east-somerset", council ->
                assertThat(council.callInOn(LocalDate.of(2024, 2, 1)).orElseThrow().yearlyCap()).isEqualTo(5));
    }

    @Test
    void nottinghamCitysRulesComeWithItsOwnFile() {
        product.withPropertyValues("spring.config.import=classpath:councils/nottingham-city.yaml").run(context -> {
            CallInRules rules = context.getBean(Councils.class).require("nottingham-city").callInOn(LocalDate.of(2020, 9, 22)).orElseThrow();
            assertThat(rules.window().inWords()).isEqualTo("five working days after publication");
            assertThat(rules.officerDecisionsFrom()).isEqualByComparingTo(new BigDecimal("10000"));
            assertThat(rules.urgencyOffices()).isEqualTo(List.of(Role.SCRUTINY, Role.SCRUTINY_VICE_CHAIR, Role.CHIEF_EXECUTIVE));
            assertThat(rules.assumed()).isNotEmpty();
        });
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        with("york", council -> {
            CallInRules rules = council.callInOn(LocalDate.of(2025, 6, 3)).orElseThrow();
            assertThat(rules.window().days()).isEqualTo(Days.WORKING);
            assertThat(rules.grounds()).isEmpty();
            assertThat(rules.urgencyOffices()).isEmpty();
            assertThat(rules.officerDecisionsFrom()).isNull();
            assertThat(rules.yearlyCap()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"1, WORKING, one working day after publication", "1, CALENDAR, one calendar day after publication",
        "10, CALENDAR, ten calendar days after publication", "20, WORKING, twenty working days after publication"})
    void windowIsSaidInWords(int length, Days days, String words) {
        assertThat(new CallInRules.Window(length, days, null, null, null).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.until-weekday=tuesday", "window.length=0", "window.length=21", "window.length=soon", "requesters[0].count=0",
        "requesters[0].who=mayor", "yearly-cap=0", "effect=someday", "window.cut-off=25:00", "hearing=", "hearing-working-days=61",
        "officer-decisions-from=-1", "urgency-offices[0]=scrutinny"})
    void ruleThatCannotBeStopsTheStart(String wrong) {
        product.withPropertyValues(named("york")).withPropertyValues(COUNCIL + "call-in[0].from=2024-02-01", COUNCIL + "call-in[0].source=Constitution",
                COUNCIL + "call-in[0].window.length=5", COUNCIL + "call-in[0].requesters[0].count=3",
                COUNCIL + "call-in[0].requesters[0].who=non-executive-members", COUNCIL + "call-in[0].hearing=Scrutiny",
                COUNCIL + "call-in[0]." + wrong).run(context -> assertThat(context).hasFailed().getFailure().rootCause()
                        .hasMessageFindingMatch("(?i)york.*call-?in\\[0]|[^a-z]soon[^a-z]|mayor|someday|25:00|scrutinny"));
    }

    /** A council that imports the rules beside its name, schemes and bodies. */
    private void with(String code, Consumer<Council> test) {
        product.withPropertyValues("spring.config.import=classpath:councils/call-in/" + code + ".yaml").withPropertyValues(named(code)).run(context -> {
            assertThat(context).hasNotFailed();
            test.accept(context.getBean(Councils.class).require(code));
        });
    }

    private static String[] named(String code) {
        String council = "inspection-response.councils." + code + ".";
        return new String[] {council + "name=A Council", council + "reference=ACC", council + "schemes[0].from=2010-01-01",
            council + "schemes[0].source=Constitution", council + "schemes[0].arrangements=executive",
            council + "schemes[0].submission-awaits-decision=true", council + "schemes[0].factual-accuracy-working-days=5",
            council + "schemes[0].comment-working-days=5", council + "schemes[0].agenda-clear-working-days=5",
            council + "schemes[0].report-deadline-working-days=7", council + "schemes[0].task-working-days=5",
            council + "schemes[0].update-months=6", council + "schemes[0].update-lead-working-days=30",
            council + "schemes[0].section151-threshold=1000000", council + "schemes[0].plan-recipients[0].address=ofsted@example.org",
            council + "schemes[0].plan-recipients[0].office=HM Chief Inspector", council + "schemes[0].plan-recipients[0].source=Constitution",
            council + "schemes[0].executive.key-decision-threshold=500000", council + "bodies.executive.name=Executive",
            council + "bodies.executive.kind=executive", council + "bodies.executive.remits[0].from=2010-01-01",
            council + "bodies.executive.remits[0].matters[0]=other", council + "bodies.executive.remits[0].text=Everything"};
    }
}
