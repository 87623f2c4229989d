package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.WorkingCalendar;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(CalendarPage.class)
@AutoConfigureMockMvc(addFilters = false)
class CalendarPageTest {

    private static final String SEVENTY = "?rule=working-days-after&count=70&from-day=19&from-month=12&from-year=2019";

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
    void theEmptyPageOffersEveryRuleAndComplainsOfNothing() throws Exception {
        Document page = page("", 200);
        assertThat(page.title()).isEqualTo("Day calculator - Inspection Response");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("h1").eachText()).containsExactly("Day calculator");
        assertThat(page.select("#rule option").eachAttr("value")).containsExactlyElementsOf(Rule.slugs());
        assertThat(page.select(".error, .error-summary, .answer")).isEmpty();
        assertThat(page.selectFirst("a.skip-link").attr("href")).isEqualTo("#" + page.selectFirst("main").id());
    }

    @Test
    void everyFieldHasItsLabel() throws Exception {
        Document page = page("", 200);
        assertThat(page.select("input, select")).hasSize(8)
                .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
    }

    @Test
    void anAnswerShowsItsDateSourceAndSteps() throws Exception {
        Document page = page(SEVENTY + "&known-day=&known-month=&known-year=", 200);
        assertThat(page.title()).isEqualTo("Tuesday 31 March 2020 - Day calculator - Inspection Response");
        assertThat(page.select(".answer h2").text()).isEqualTo("Tuesday 31 March 2020");
        assertThat(page.select(".answer").text()).contains("counted from Thursday 19 December 2019.", "Not provisional.",
                "SI 2007/462, regulation 1(2); bank holidays as published by GOV.UK");
        assertThat(page.select("tbody tr")).hasSize(8);
        assertThat(page.select("tbody tr").get(2).text()).isEqualTo("Wed 25 Dec 2019 1 Skipped: Christmas Day.");
        assertThat(page.select("a[href^=/api]").attr("href"))
                .isEqualTo("/api/calendar/working-days-after?from=2019-12-19&count=70&explain=true");
        assertThat(page.select("#count").val()).isEqualTo("70");
        assertThat(page.select("#from-year").val()).isEqualTo("2019");
    }

    @Test
    void anAnswerOnUnpublishedBankHolidaysSaysThatItIsProvisional() throws Exception {
        Document page = page(SEVENTY.replace("2019", "2040"), 200);
        assertThat(page.select(".answer").text()).contains("Provisional.", "the standing rules stand in").doesNotContain("Not provisional");
    }

    @Test
    void theCalendarOfAnotherDayIsNamedInTheAnswer() throws Exception {
        Document page = page("?rule=working-days-after&count=70&from-day=13&from-month=6&from-year=2022"
                + "&known-day=8&known-month=9&known-year=2022", 200);
        assertThat(page.select(".answer").text())
                .contains("Tuesday 20 September 2022", "with the bank holidays known on Thursday 8 September 2022");
        assertThat(page.select("a[href^=/api]").attr("href")).contains("knownOn=2022-09-08");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "rule=x&count=5&from-day=1&from-month=5&from-year=2020 | rule | Choose how to count.",
            "rule=months&count=&from-day=1&from-month=5&from-year=2020 | count | Enter how many, as a whole number from 0 to 100,000.",
            "rule=months&count=-1&from-day=1&from-month=5&from-year=2020 | count | Enter how many, as a whole number from 0 to 100,000.",
            "rule=months&count=%EF%BC%95&from-day=1&from-month=5&from-year=2020 | count | Enter how many, as a whole number from 0 to 100,000.",
            "rule=months&count=100000&from-day=1&from-month=5&from-year=2020 | count | 'Give a smaller count or another date, because the answer must fall in the years 1900 to 2199.'",
            "rule=months&count=5&from-day=30&from-month=2&from-year=2020 | from-day | Enter a real date from 1900 to 2199 for the day to count from.",
            "rule=months&count=5&from-day=1&from-month=5&from-year=20 | from-day | Enter a real date from 1900 to 2199 for the day to count from.",
            "rule=months&count=5&from-day=1&from-month=5&from-year=1066 | from-day | Enter a real date from 1900 to 2199 for the day to count from.",
            "rule=months&count=5&from-day=1&from-month=5&from-year=2020&known-day=8 | known-day | 'Enter a real date from 1900 to 2199 for the day whose bank holidays are meant, or leave it empty.'"})
    void aRefusalIsSummedUpAndStandsAtItsField(String typed, String field, String sentence) throws Exception {
        Document page = page("?" + typed, 400);
        Element link = page.selectFirst(".error-summary a");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary a")).hasSize(1);
        assertThat(link.text()).isEqualTo(sentence);
        assertThat(link.attr("href")).isEqualTo("#" + field);
        assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("p.error").text()).isEqualTo(sentence);
        assertThat(page.select("[aria-describedby~=" + page.selectFirst("p.error").id() + "]")).hasSize(1);
        assertThat(page.select(".answer")).isEmpty();
    }

    @Test
    void whatWasTypedStaysAndIsNeverMarkup() throws Exception {
        Document page = page("?rule=months&count=%3Cscript%3Ealert(1)%3C/script%3E", 400);
        assertThat(page.select("#count").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void aThousandsCommaAndSpacesAroundAreRead() throws Exception {
        Document page = page("?rule=working-days-after&count=%201,000%20&from-day=%2019&from-month=12&from-year=2019", 200);
        assertThat(page.select(".answer").text()).contains("Working days after a day: 1,000, counted from");
    }

    private Document page(String query, int status) throws Exception {
        var response = mvc.perform(get(URI.create("/calendar" + query))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }
}
