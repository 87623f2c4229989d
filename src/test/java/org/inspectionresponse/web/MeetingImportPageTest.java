package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each test has days of its own. */
@ProductTest
class MeetingImportPageTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String CLERK = "democratic-services.nottinghamshire";
    private static final String HEADINGS = "Meeting ID,Committee,Date,Time,Venue\n";

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
        clock.moveTo(Instant.parse("2056-01-03T10:00:00Z"));
    }

    @Test
    void previewChangesNothingAndTakingOverDoesWhatItSaid() throws Exception {
        String file = HEADINGS + "m-1,Policy Committee,09/02/2056,10:30,County Hall\nm-2,Pension Fund Committee,10/02/2056,,\nm-3,Policy Committee,40/02/2056,,\n";
        Document preview = upload("meetings.csv", file);
        assertThat(preview.select(".answer").text()).isEqualTo("1 new, 1 left out, 1 refused.");
        assertThat(preview.select("tbody tr").eachText()).containsExactly("2 Policy Committee, 9 February 2056 New It is arranged at County Hall.",
                "3 Pension Fund Committee, 10 February 2056 Left out No committee or board of this name is kept here.",
                "4 Refused The day “40/02/2056” is no day in British order, such as 13/01/2026 or 13 January 2026.");
        assertThat(calendar.called(COUNCIL, "m-1")).isEmpty();

        Document after = take(preview);

        assertThat(after.select(".answer").text()).isEqualTo("1 new, 1 left out, 1 refused.");
        Meeting meeting = calendar.called(COUNCIL, "m-1").orElseThrow();
        assertThat(meeting.heldOn()).hasToString("2056-02-09");
        assertThat(meeting.startsAt()).hasToString("10:30");
        assertThat(register.ofSubject(COUNCIL, meeting.reference())).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo("Arrange meeting");
            assertThat(row.why()).isEqualTo("Imported from meetings.csv");
            assertThat(row.person()).isEqualTo(CLERK);
        });
        assertThat(register.ofSubject(COUNCIL, preview.select("[name=taken]").val())).singleElement()
                .satisfies(row -> assertThat(row.why()).startsWith("meetings.csv: 1 new, 1 left out, 1 refused. SHA-256 "));

        assertThat(browser.page(CLERK, "/meetings/" + meeting.reference(), 200).select("dl.pairs").first().text()).contains("Number in the committee system m-1");
        assertThat(upload("meetings.csv", file).select(".answer").text()).isEqualTo("1 as it is here, 1 left out, 1 refused.");
        assertThat(upload("meetings.csv", file).select("[name=taken]")).as("nothing to take over a second time").isEmpty();
    }

    @Test
    void meetingThatMovedThereMovesHereByTheSameRules() throws Exception {
        take(upload("a.csv", HEADINGS + "m-10,Policy Committee,03/04/2056,10:30,County Hall\nm-11,Policy Committee,10/04/2056,10:30,County Hall\n"));
        String reference = calendar.called(COUNCIL, "m-10").orElseThrow().reference();
        Document moved = upload("b.csv", HEADINGS + "m-10,Policy Committee,17/04/2056,14:00,\nm-11,Policy Committee,02/01/2056,,\n");
        assertThat(moved.select("tbody tr").eachText()).containsExactly(
                "2 Policy Committee, 17 April 2056 Changed It moves from 3 April 2056 to 17 April 2056.",
                "3 Policy Committee, 2 January 2056 Refused Choose today or a later day for the meeting.");
        assertThat(calendar.require(COUNCIL, reference).heldOn()).as("a preview takes back what it tried").hasToString("2056-04-03");

        take(moved);

        assertThat(calendar.require(COUNCIL, reference)).satisfies(its -> {
            assertThat(its.heldOn()).hasToString("2056-04-17");
            assertThat(its.startsAt()).hasToString("14:00");
            assertThat(its.place()).isEqualTo("County Hall");
        });
        assertThat(register.ofSubject(COUNCIL, reference)).last().satisfies(row -> assertThat(row.why())
                .isEqualTo("The meeting of 3 April 2056 was moved to 17 April 2056: it was moved in the committee system (b.csv)"));
        assertThat(calendar.called(COUNCIL, "m-11").orElseThrow().heldOn()).hasToString("2056-04-10");
    }

    @Test
    void meetingTypedHereIsFoundByBodyAndDayAndGetsItsNumber() throws Exception {
        take(upload("a.csv", "Committee,Date,Venue\nPolicy Committee,05/06/2056,County Hall\n"));
        take(upload("b.csv", HEADINGS + "m-20,Policy Committee,05/06/2056,11.00 am,Town Hall\n"));
        assertThat(calendar.called(COUNCIL, "m-20").orElseThrow().place()).isEqualTo("Town Hall");
        Document others = upload("c.csv", HEADINGS + "m-21,Policy Committee,05/06/2056,,\nm-20,Children and Young People's Committee,06/06/2056,,\n"
                + "m-22,Policy Committee,07/06/2056,,\nm-22,Policy Committee,08/06/2056,,\n");
        assertThat(others.select("tbody tr td:last-child").eachText()).element(0).isEqualTo("On that day the body meets already, as number m-20 there.");
        assertThat(others.select("tbody tr td:last-child").eachText()).element(1).asString().startsWith("Its number belongs to another body's meeting here");
        assertThat(others.select("tbody tr td:last-child").eachText()).element(3).isEqualTo("The same meeting stands in line 4 already.");
    }

    @Test
    void cancelledMeetingIsNeitherArrangedNorTakenAway() throws Exception {
        take(upload("a.csv", HEADINGS + "m-30,Policy Committee,03/07/2056,,\n"));
        List<String> lines = upload("b.csv", "Meeting ID,Committee,Date,Status\nm-30,Policy Committee,03/07/2056,Cancelled\nm-31,Policy Committee,10/07/2056,Cancelled\n")
                .select("tbody tr").eachText();
        assertThat(lines).containsExactly(
                "2 Policy Committee, 3 July 2056 Refused It is cancelled there. Move it here to another day; a file takes no meeting away.",
                "3 Policy Committee, 10 July 2056 Left out It is cancelled there, and not arranged here.");
    }

    @Test
    void entriesOfACalendarAreTakenOver() throws Exception {
        take(upload("a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:m-40\r\nSUMMARY:Policy Committee - Monday\r\n"
                + "DTSTART:20560904T093000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        assertThat(calendar.called(COUNCIL, "m-40").orElseThrow().startsAt()).hasToString("10:30");
    }

    @Test
    void fileThatCannotBeReadComesBackWithTheReason() throws Exception {
        assertThat(browser.uploaded(CLERK, "/meetings/import", "a.csv", new byte[0], Map.of("council", COUNCIL), 400).select(".error-summary").text())
                .contains("The file is empty.");
        assertThat(browser.uploaded(CLERK, "/meetings/import", "a.exe", new byte[] {1}, Map.of("council", COUNCIL), 415).select(".error-summary").text())
                .contains("Only CSV files");
    }

    @Test
    void onlyDemocraticServicesOfTheCouncilImportAndOnlyWhatTheyUploaded() throws Exception {
        byte[] file = (HEADINGS + "m-50,Policy Committee,04/12/2056,,\n").getBytes(StandardCharsets.UTF_8);
        browser.page("finance.nottinghamshire", "/meetings/import", 403);
        browser.uploaded("finance.nottinghamshire", "/meetings/import", "a.csv", file, Map.of("council", COUNCIL), 403);
        browser.uploaded("democratic-services.nottingham-city", "/meetings/import", "a.csv", file, Map.of("council", COUNCIL), 403);
        String key = upload("a.csv", new String(file, StandardCharsets.UTF_8)).select("[name=taken]").val();
        browser.posted("democratic-services.nottingham-city", "/meetings/import/take", Map.of("council", COUNCIL, "taken", key), 403);
        browser.posted("democratic-services.nottingham-city", "/meetings/import/take", Map.of("council", "nottingham-city", "taken", key), 404);
        assertThat(browser.open(null, "/meetings/import").getRedirectedUrl()).endsWith("/login");
        assertThat(calendar.called(COUNCIL, "m-50")).isEmpty();
    }

    private Document upload(String name, String text) throws Exception {
        return browser.uploaded(CLERK, "/meetings/import", name, text.getBytes(StandardCharsets.UTF_8), Map.of("council", COUNCIL), 200);
    }

    private Document take(Document preview) throws Exception {
        return browser.posted(CLERK, "/meetings/import/take", Map.of("council", COUNCIL, "taken", preview.select("[name=taken]").val()), 200);
    }
}
