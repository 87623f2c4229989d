package org.inspectionresponse.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.inspectionresponse.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarSettingsTest {

    private static final String SETTING = "inspection-response.calendar.additional-holidays[0].";

    private final ApplicationContextRunner product = new ApplicationContextRunner().withUserConfiguration(OnlyTheCalendar.class);

    @EnableConfigurationProperties(CalendarSettings.class)
    static class OnlyTheCalendar {
    }

    @Test
    void withoutSettingsTheTableAloneCounts() {
        product.run(context -> assertThat(context.getBean(CalendarSettings.class).workingDays().isWorkingDay(LocalDate.of(2027, 7, 5))).isTrue());
    }

    @Test
    void aConfiguredBankHolidayIsCountedFromTheDayItBecameKnown() {
        product.withPropertyValues(SETTING + "date=2027-07-05", SETTING + "title=Jubilee", SETTING + "known-from=2027-03-01")
                .run(context -> {
                    WorkingDays workingDays = context.getBean(CalendarSettings.class).workingDays();
                    assertThat(workingDays.holidayOn(LocalDate.of(2027, 7, 5))).hasValue("Jubilee");
                    assertThat(workingDays.asKnownOn(LocalDate.of(2027, 2, 28)).holidayOn(LocalDate.of(2027, 7, 5))).isEmpty();
                });
    }

    @Test
    void aConfiguredWithdrawalMakesAWorkingDay() {
        product.withPropertyValues(SETTING + "date=2028-05-01", SETTING + "title=Early May bank holiday",
                        SETTING + "known-from=2025-11-24", SETTING + "withdrawn-on=2027-09-01")
                .run(context -> assertThat(context.getBean(CalendarSettings.class).workingDays().isWorkingDay(LocalDate.of(2028, 5, 1))).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
            "2027-07-04, Jubilee, 2027-03-01, weekend",
            "2027-02-30, Jubilee, 2027-01-01, additional-holidays[0].date",
            "05/07/2027, Jubilee, 2027-01-01, additional-holidays[0].date",
            "2027-07-05, '',      2027-03-01, title",
            "2027-07-05, Jubilee, '',         became known",
            "1066-10-14, Hastings, 1066-10-15, from 1900 to 2199"})
    void aHolidayThatCannotBeStopsTheStartWithTheNameOfTheSetting(String date, String title, String knownFrom, String reason) {
        product.withPropertyValues(SETTING + "date=" + date, SETTING + "title=" + title, SETTING + "known-from=" + knownFrom)
                .run(context -> assertThat(context).hasFailed().getFailure()
                        .hasStackTraceContaining("inspection-response.calendar.additional-holidays[0]")
                        .hasStackTraceContaining(reason));
    }

    @Test
    void aDateGivenTwiceStopsTheStart() {
        String second = SETTING.replace("[0]", "[1]");
        product.withPropertyValues(SETTING + "date=2027-07-05", SETTING + "title=Jubilee", SETTING + "known-from=2027-03-01",
                        second + "date=2027-07-05", second + "title=Jubilee again", second + "known-from=2027-03-02")
                .run(context -> assertThat(context).hasFailed().getFailure()
                        .hasStackTraceContaining("inspection-response.calendar")
                        .hasStackTraceContaining("Give the bank holiday of 2027-07-05 once only."));
    }

    @Test
    void aMisspeltSettingStopsTheStart() {
        product.withPropertyValues("inspection-response.calendar.aditional-holidays[0].date=2027-07-05")
                .run(context -> assertThat(context).hasFailed().getFailure()
                        .hasStackTraceContaining("inspection-response.calendar.aditional-holidays[0].date"));
    }
}
