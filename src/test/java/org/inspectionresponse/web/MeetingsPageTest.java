package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Autowired
    private ProductClock clock;

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

    /** 28 January 2030 is a Monday: an agenda has its clear days until Friday 18 January. */
    @Test
    void meetingIsConvenedAtShorterNoticeOnADayWithItsReason() throws Exception {
        clock.moveTo(Instant.parse("2030-01-24T10:00:00Z"));
        Map<String, String> typed = convened("22", "The inspectors come back.");
        assertThat(browser.post(DEMOCRATIC_SERVICES, "/meetings", typed).getRedirectedUrl()).isEqualTo("/meetings");
        Meeting meeting = calendar.of(COUNCIL).stream().filter(its -> its.heldOn().toString().equals("2030-01-28")).findFirst().orElseThrow();
        assertThat(meeting.convenedOn()).isEqualTo("2030-01-22");
        assertThat(calendar.latestAgenda(meeting)).isEqualTo("2030-01-22");
        assertThat(register.ofSubject(COUNCIL, meeting.reference())).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo("Arrange meeting convened at shorter notice");
            assertThat(row.person()).isEqualTo(DEMOCRATIC_SERVICES);
            assertThat(row.why()).isEqualTo("The inspectors come back.");
        });
        assertThat(browser.page(DEMOCRATIC_SERVICES, "/meetings", 200).select("tbody tr").text())
                .contains("Convened at shorter notice on 22 January 2030: The inspectors come back.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "22 |           | Why at shorter notice is missing. Fill it in.",
        "   | It is near | Convened at shorter notice on is missing. Fill it in.",
        "25 | It is near | The meeting cannot have been convened in the future.",
        "18 | It is near | An agenda published by 18 January 2030 has its clear days, so a meeting convened on 18 January 2030 is not at shorter"
            + " notice. Leave the day and the reason empty."})
    void shorterNoticeThatIsNoneOrHalfSaidIsRefused(String day, String because, String sentence) throws Exception {
        clock.moveTo(Instant.parse("2030-01-24T10:00:00Z"));
        Map<String, String> typed = convened(day == null ? "" : day, because == null ? "" : because);
        typed.put("held-on-day", "28");
        typed.put("body", "nottinghamshire/policy");
        if (day == null) {
            typed.putAll(Map.of("convened-on-month", "", "convened-on-year", ""));
        }
        assertThat(browser.posted(DEMOCRATIC_SERVICES, "/meetings", typed, 400).select(".error-summary a").text()).isEqualTo(sentence);
        assertThat(calendar.of(COUNCIL)).noneMatch(its -> its.heldOn().toString().equals("2030-01-28") && its.body().equals("policy"));
    }

    private static Map<String, String> convened(String day, String because) {
        Map<String, String> typed = meetingOn("28", "1", "2030");
        typed.putAll(Map.of("convened-on-day", day, "convened-on-month", "1", "convened-on-year", "2030", "convened-because", because));
        return typed;
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

    @Test
    void democraticServicesMoveAMeetingAndTheRegisterKeepsWhy() throws Exception {
        String meeting = arranged("17", "6");
        String other = arranged("18", "6");
        assertThat(browser.posted(DEMOCRATIC_SERVICES, "/meetings/move", moving(meeting, "18", "6"), 409).select(".error-summary").text())
                .contains("already meets on that day");
        assertThat(browser.posted(DEMOCRATIC_SERVICES, "/meetings/move", moving(meeting, "31", "6"), 400).select("#reason").text())
                .isEqualTo("The hall is closed");

        assertThat(browser.post(DEMOCRATIC_SERVICES, "/meetings/move", moving(meeting, "21", "6")).getRedirectedUrl()).isEqualTo("/meetings");

        assertThat(calendar.require(COUNCIL, meeting).heldOn()).hasToString("2033-06-21");
        assertThat(calendar.require(COUNCIL, meeting).place()).as("kept where nothing new is given").isEqualTo("County Hall");
        assertThat(register.ofSubject(COUNCIL, meeting)).last().satisfies(row -> {
            assertThat(row.act()).isEqualTo("Move meeting");
            assertThat(row.why()).isEqualTo("The meeting of 17 June 2033 was moved to 21 June 2033: The hall is closed");
        });
        assertThat(browser.page(DEMOCRATIC_SERVICES, "/meetings/" + meeting, 200).text())
                .contains("Moved The meeting of 17 June 2033 was moved to 21 June 2033: The hall is closed");
        assertThat(browser.page(DEMOCRATIC_SERVICES, "/meetings/" + other, 200).text()).doesNotContain("Moved");
        assertThat(calendar.require(COUNCIL, other).heldOn()).hasToString("2033-06-18");
    }

    @Test
    void nobodyElseMayMoveMeetingsAndNobodyThoseOfAnotherCouncil() throws Exception {
        String meeting = arranged("22", "6");
        for (String person : new String[] {"finance.nottinghamshire", "admin", "democratic-services.nottingham-city"}) {
            browser.posted(person, "/meetings/move", moving(meeting, "23", "6"), 403);
        }
        Map<String, String> foreign = new HashMap<>(moving(meeting, "23", "6"));
        foreign.put("meeting", "nottingham-city/" + meeting);
        browser.posted("democratic-services.nottingham-city", "/meetings/move", foreign, 400);
        assertThat(calendar.require(COUNCIL, meeting).heldOn()).hasToString("2033-06-22");
        assertThat(browser.postWithoutToken(DEMOCRATIC_SERVICES, "/meetings/move").getStatus()).isEqualTo(403);
    }

    private String arranged(String day, String month) throws Exception {
        browser.post(DEMOCRATIC_SERVICES, "/meetings", meetingOn(day, month, "2033"));
        return calendar.of(COUNCIL).stream().filter(its -> its.heldOn().toString().equals("2033-0" + month + "-" + day)).findFirst().orElseThrow()
                .reference();
    }

    private static Map<String, String> moving(String meeting, String day, String month) {
        return Map.of("meeting", COUNCIL + "/" + meeting, "new-day-day", day, "new-day-month", month, "new-day-year", "2033", "reason",
                "The hall is closed");
    }

    private static Map<String, String> meetingOn(String day, String month, String year) {
        Map<String, String> typed = new HashMap<>(Map.of("body", "nottinghamshire/children-and-young-people", "starts-at", "10:30",
                "place", "County Hall"));
        typed.putAll(Map.of("held-on-day", day, "held-on-month", month, "held-on-year", year));
        return typed;
    }
}
