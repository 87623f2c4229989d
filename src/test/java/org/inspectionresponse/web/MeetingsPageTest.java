package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class MeetingsPageTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String DEMOCRATIC_SERVICES = "democratic-services.nottinghamshire";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Register register;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(application);
    }

    @Test
    void democraticServicesArrangeAMeetingAndTheRegisterKeepsIt() throws Exception {
        MockHttpServletResponse response = browser.post(DEMOCRATIC_SERVICES, "/meetings", meetingOn("14", "6", "2033"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/meetings");
        var meeting = calendar.of(COUNCIL).stream().filter(its -> its.heldOn().toString().equals("2033-06-14")).findFirst().orElseThrow();
        assertThat(meeting.place()).isEqualTo("County Hall");
        assertThat(meeting.startsAt()).hasToString("10:30");
        assertThat(register.ofSubject(COUNCIL, meeting.reference())).singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(DEMOCRATIC_SERVICES));
        assertThat(browser.page(DEMOCRATIC_SERVICES, "/meetings", 200).select("tbody tr").text()).contains("Tuesday 14 June 2033");
    }

    @Test
    void refusalIsShownAndWhatWasTypedStays() throws Exception {
        Document page = browser.posted(DEMOCRATIC_SERVICES, "/meetings", meetingOn("30", "2", "2033"), 400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".error-summary a").text()).isEqualTo("Day of the meeting must be a real date, such as 19 December 2019.");
        assertThat(page.selectFirst("#held-on-day").val()).isEqualTo("30");
        assertThat(page.selectFirst("#place").val()).isEqualTo("County Hall");
        assertThat(page.selectFirst("#body option[selected]").val()).isEqualTo("nottinghamshire/children-and-young-people");
    }

    @Test
    void oneBodyMeetsOnceADay() throws Exception {
        browser.post(DEMOCRATIC_SERVICES, "/meetings", meetingOn("15", "6", "2033"));
        assertThat(browser.posted(DEMOCRATIC_SERVICES, "/meetings", meetingOn("15", "6", "2033"), 409).select(".error-summary").text())
                .contains("already meets on that day");
    }

    @Test
    void nobodyElseMayArrangeMeetings() throws Exception {
        Document page = browser.page("finance.nottinghamshire", "/meetings", 200);
        assertThat(page.select("main form")).isEmpty();
        browser.posted("finance.nottinghamshire", "/meetings", meetingOn("16", "6", "2033"), 403);
        assertThat(calendar.of(COUNCIL)).noneMatch(meeting -> meeting.heldOn().toString().equals("2033-06-16"));
    }

    @Test
    void strangersAreSentToTheSignIn() throws Exception {
        assertThat(browser.open(null, "/meetings").getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void administratorOfNoCouncilSeesNone() throws Exception {
        assertThat(browser.page("admin", "/meetings", 200).select("main table")).isEmpty();
    }

    @Test
    void formNeedsItsToken() throws Exception {
        assertThat(browser.postWithoutToken(DEMOCRATIC_SERVICES, "/meetings").getStatus()).isEqualTo(403);
    }

    private static Map<String, String> meetingOn(String day, String month, String year) {
        Map<String, String> typed = new HashMap<>(Map.of("body", "nottinghamshire/children-and-young-people", "starts-at", "10:30",
                "place", "County Hall"));
        typed.putAll(Map.of("held-on-day", day, "held-on-month", month, "held-on-year", year));
        return typed;
    }
}
