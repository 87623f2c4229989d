package org.inspectionresponse.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the API reads and answers; who may ask is another test's business. */
@WebMvcTest(CalendarApi.class)
@AutoConfigureMockMvc(addFilters = false)
class CalendarApiTest {

    private static final String SEVENTY = "/api/calendar/working-days-after?from=2019-12-19&count=70";

    @Autowired
    private MockMvc mvc;

    @TestConfiguration
    static class Calendar {

        @Bean
        WorkingCalendar calendar() {
            WorkingCalendar calendar = mock();
            when(calendar.days()).thenReturn(WorkingDays.ofEnglandAndWales());
            return calendar;
        }
    }

    @Test
    void theStatementIsDueOnTheSeventiethWorkingDay() throws Exception {
        ask(SEVENTY).andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(content().json("""
                        {"rule": "working-days-after", "from": "2019-12-19", "count": 70, "date": "2020-03-31", "provisional": false,
                         "source": "SI 2007/462, regulation 1(2); bank holidays as published by GOV.UK"}""", true));
    }

    @Test
    void explainAddsTheSteps() throws Exception {
        ask(SEVENTY + "&explain=true").andExpect(status().isOk()).andExpect(jsonPath("$.steps", hasSize(8)))
                .andExpect(jsonPath("$.steps[2].first").value("2019-12-25"))
                .andExpect(jsonPath("$.steps[2].last").value("2019-12-25"))
                .andExpect(jsonPath("$.steps[2].counted").value(0))
                .andExpect(jsonPath("$.steps[2].skipped").value(1))
                .andExpect(jsonPath("$.steps[2].why").value("Skipped: Christmas Day."));
        ask(SEVENTY + "&explain=false").andExpect(status().isOk()).andExpect(jsonPath("$.steps").doesNotExist());
    }

    @Test
    void knownOnAsksTheCalendarOfThatDay() throws Exception {
        String question = "/api/calendar/working-days-after?from=2022-06-13&count=70";
        ask(question + "&knownOn=2022-09-08").andExpect(jsonPath("$.date").value("2022-09-20"))
                .andExpect(jsonPath("$.knownOn").value("2022-09-08"));
        ask(question + "&knownOn=2022-09-09").andExpect(jsonPath("$.date").value("2022-09-21"));
    }

    @Test
    void aYearThatIsNotPublishedIsProvisional() throws Exception {
        ask("/api/calendar/working-days-after?from=2031-01-02&count=5").andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.source", containsString("standing rules")));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleAnswersUnderItsSlug(Rule rule) throws Exception {
        ask("/api/calendar/" + rule.slug() + "?from=2024-03-01&count=5&explain=true").andExpect(status().isOk())
                .andExpect(jsonPath("$.rule").value(rule.slug())).andExpect(jsonPath("$.steps").isNotEmpty())
                .andExpect(jsonPath("$.source", startsWith(rule.law())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "count=5                                      | Give the parameter from a value.",
            "from=&count=5                                | Give the parameter from a value.",
            "from=2020-02-30&count=5                      | Give from as a real date written like 2019-12-19.",
            "from=2021-02-29&count=5                      | Give from as a real date written like 2019-12-19.",
            "from=2019-12-00&count=5                      | Give from as a real date written like 2019-12-19.",
            "from=12/19/2019&count=5                      | Give from as a real date written like 2019-12-19.",
            "from=1576713600000&count=5                   | Give from as a real date written like 2019-12-19.",
            "from=-0001-01-01&count=5                     | Give from as a real date written like 2019-12-19.",
            "from=999999-01-01&count=5                    | Give from as a real date written like 2019-12-19.",
            "from=2019-12-19%00&count=5                   | Give from as a real date written like 2019-12-19.",
            "from=%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99-12-19&count=5 | Give from as a real date written like 2019-12-19.",
            "from=2019%E2%80%9012%E2%80%9019&count=5      | Give from as a real date written like 2019-12-19.",
            "from=0000-01-01&count=5                      | Give a date from 1900 to 2199 for the day to count from, not 0000-01-01.",
            "from=2200-01-01&count=5                      | Give a date from 1900 to 2199 for the day to count from, not 2200-01-01.",
            "from=2019-12-19                              | Give the parameter count a value.",
            "from=2019-12-19&count=                       | Give the parameter count a value.",
            "from=2019-12-19&count=-1                     | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=+5                     | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=%205                   | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=%2B5                   | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=5.0                    | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=1e3                    | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=%EF%BC%95              | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=99999999999999999999   | Give count as a whole number from 0 to 100,000, in digits only.",
            "from=2019-12-19&count=100001                 | 'Give a count from 0 to 100,000, not 100,001.'",
            "from=2019-12-19&count=100000                 | 'Give a smaller count or another date, because the answer must fall in the years 1900 to 2199.'",
            "from=2019-12-19&count=5&count=6              | Give only the parameters from, count, knownOn and explain, and each of them once.",
            "from=2019-12-19&from=2019-12-19&count=5      | Give only the parameters from, count, knownOn and explain, and each of them once.",
            "from=2019-12-19&count=5&knownon=2019-01-01   | Give only the parameters from, count, knownOn and explain, and each of them once.",
            "from=2019-12-19&count=5&knownOn=             | Give the parameter knownOn a value.",
            "from=2019-12-19&count=5&knownOn=today        | Give knownOn as a real date written like 2019-12-19.",
            "from=2019-12-19&count=5&knownOn=1066-10-14   | Give a date from 1900 to 2199 for the day on which the calendar is known, not 1066-10-14.",
            "from=2019-12-19&count=5&explain=yes          | Give explain as true or false.",
            "from=2019-12-19&count=5&explain=             | Give the parameter explain a value."})
    void whatCannotBeReadIsRefusedInOneSentence(String parameters, String sentence) throws Exception {
        ask("/api/calendar/working-days-after?" + parameters).andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(400)).andExpect(jsonPath("$.title").value("Bad Request"))
                .andExpect(jsonPath("$.detail").value(sentence));
    }

    @Test
    void anUnknownRuleIsNotFoundAndTheRulesAreNamed() throws Exception {
        ask("/api/calendar/WORKING-DAYS-AFTER?from=2019-12-19&count=70").andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", startsWith("There is no such rule; the rules are working-days-after, ")));
    }

    @Test
    void aRefusalIsAProblemDocumentAlsoForSomebodyWhoAskedForAPage() throws Exception {
        mvc.perform(get("/api/calendar/months").accept(MediaType.TEXT_HTML)).andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    /** The address is taken as it is written; a server reads a plus sign in it as %20. */
    private ResultActions ask(String address) throws Exception {
        return mvc.perform(get(URI.create(address)));
    }
}
