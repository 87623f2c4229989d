package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What is entered lies far ahead of every case of the other tests, who count with the same calendar. */
@ProductTest
class HolidaysPageTest {

    private static final String ADMIN = "admin";
    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2041, 7, 8);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Register register;
    @Autowired
    private RuntimeService runtime;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(application);
    }

    @AfterEach
    void forgetTheChange() {
        runtime.createProcessInstanceQuery().processDefinitionKey("calendarChange").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
    }

    @Test
    void administratorEntersABankHolidayCallsItOffAndTheRegisterKeepsBoth() throws Exception {
        assertThat(browser.post(ADMIN, "/holidays", holiday("8", "7", "2041")).getRedirectedUrl()).isEqualTo("/holidays");
        assertThat(calendar.days().holidayOn(DAY)).hasValue("Jubilee");
        assertThat(row()).contains("Monday 8 July 2041", "Jubilee", "Entered by admin. Proclamation of 1 March");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("BANK-HOLIDAY-2041-07-08").count()).isOne();

        assertThat(browser.post(ADMIN, "/holidays/withdraw", calledOff("8", "7", "2041")).getRedirectedUrl()).isEqualTo("/holidays");
        assertThat(calendar.days().isWorkingDay(DAY)).isTrue();
        assertThat(row()).contains("GOV.UK says so");
        assertThat(register.ofSubject("nottinghamshire", "BANK-HOLIDAY-2041-07-08"))
                .extracting(entry -> entry.person() + ": " + entry.act()).contains("admin: Enter bank holiday", "admin: Call off bank holiday");
        assertThat(register.ofSubject("nottingham-city", "BANK-HOLIDAY-2041-07-08")).as("all councils count with it").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7  | 7  | 2041 | 400 | weekend
            30 | 2  | 2041 | 400 | real date
            25 | 12 | 2041 | 409 | 25 December 2041 is a bank holiday already.
            """)
    void whatIsNoNewBankHolidayIsRefusedAndWhatWasTypedStays(String day, String month, String year, int status, String why) throws Exception {
        Document page = browser.posted(ADMIN, "/holidays", holiday(day, month, year), status);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary").text()).contains(why);
        assertThat(page.selectFirst("#title").val()).isEqualTo("Jubilee");
        assertThat(page.selectFirst("#holiday-day").val()).isEqualTo(day);
    }

    @Test
    void bankHolidayThatNobodyCanKnowOfYetIsRefused() throws Exception {
        Map<String, String> typed = new HashMap<>(holiday("9", "7", "2041"));
        typed.put("known-from-year", "2041");
        assertThat(browser.posted(ADMIN, "/holidays", typed, 400).select(".error-summary").text()).contains("cannot be in the future");
        assertThat(calendar.days().isWorkingDay(DAY.plusDays(1))).isTrue();
    }

    @Test
    void dayThatIsNoBankHolidayCannotBeCalledOff() throws Exception {
        assertThat(browser.posted(ADMIN, "/holidays/withdraw", calledOff("10", "7", "2041"), 400).select(".error-summary").text())
                .contains("10 July 2041 is no bank holiday. Choose one of the list.");
    }

    @Test
    void nobodyButAnAdministratorSeesOrChangesTheList() throws Exception {
        for (String person : new String[] {"director.nottinghamshire", "democratic-services.nottinghamshire", "monitoring-officer.nottingham-city"}) {
            browser.page(person, "/holidays", 403);
            browser.posted(person, "/holidays", holiday("11", "7", "2041"), 403);
            browser.posted(person, "/holidays/withdraw", calledOff("25", "12", "2041"), 403);
        }
        assertThat(calendar.days().isWorkingDay(LocalDate.of(2041, 7, 11))).isTrue();
        assertThat(calendar.days().isWorkingDay(LocalDate.of(2041, 12, 25))).isFalse();
    }

    @Test
    void strangersAreSentToTheSignInAndFormsNeedTheirToken() throws Exception {
        assertThat(browser.open(null, "/holidays").getRedirectedUrl()).endsWith("/login");
        assertThat(browser.postWithoutToken(ADMIN, "/holidays").getStatus()).isEqualTo(403);
        assertThat(browser.postWithoutToken(ADMIN, "/holidays/withdraw").getStatus()).isEqualTo(403);
    }

    @Test
    void whatWasTypedIsShownAsTextAndNotAsMarkup() throws Exception {
        Map<String, String> typed = new HashMap<>(holiday("12", "7", "2041"));
        typed.put("title", "<script>alert(1)</script>");
        browser.post(ADMIN, "/holidays", typed);
        assertThat(browser.page(ADMIN, "/holidays", 200).select("main script")).isEmpty();
        browser.post(ADMIN, "/holidays/withdraw", calledOff("12", "7", "2041"));
    }

    private String row() throws Exception {
        return browser.page(ADMIN, "/holidays", 200).select("tbody tr").eachText().stream().filter(row -> row.contains("8 July 2041")).findFirst()
                .orElseThrow();
    }

    private static Map<String, String> holiday(String day, String month, String year) {
        return Map.of("holiday-day", day, "holiday-month", month, "holiday-year", year, "title", "Jubilee", "known-from-day", "1",
                "known-from-month", "3", "known-from-year", "2026", "source", "Proclamation of 1 March");
    }

    private static Map<String, String> calledOff(String day, String month, String year) {
        return Map.of("withdrawn-day", day, "withdrawn-month", month, "withdrawn-year", year, "because", "GOV.UK says so");
    }
}
