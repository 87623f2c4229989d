package org.inspectionresponse.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.exchange.ExportedMeeting.Read;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsFileTest {

    private static final String CHILDREN = "Children and Young People’s Committee";

    @Test
    void columnsAreFoundByNameInAnyOrder() {
        assertThat(csv("meeting_date;Venue;COMMITTEE;Meeting ID;Meeting Time\n\"13/01/2020\";County Hall;" + CHILDREN + ";5211;10.30 am\n")).containsExactly(
                new Read(2, new ExportedMeeting("5211", CHILDREN, LocalDate.of(2020, 1, 13), LocalTime.of(10, 30), "County Hall", false), null));
    }

    @Test
    void whatAnExportDoesNotSayIsUnknown() {
        assertThat(csv("Subject,Start Date,Start Time,Location\nPolicy Committee,2020-01-15,,\n")).containsExactly(
                new Read(2, new ExportedMeeting(null, "Policy Committee", LocalDate.of(2020, 1, 15), null, null, false), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-13", "13/01/2020", "13/1/20", "13 January 2020", "13 Jan 2020", "Monday, 13th January 2020", "Mon 13 January 2020",
            "13-Jan-2020", "13/01/2020 10:30:00", "2020-01-13T10:30:00"})
    void daysAreReadAsOtherSystemsWriteThem(String day) {
        assertThat(Exported.day("The day", day)).isEqualTo(LocalDate.of(2020, 1, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/19/2019", "31/02/2020", "2019-12-00", "0000-01-01", "999999-01-01", "1576713600000", "19t December 2019", "２０１９-12-19",
            "2019‐12‐19", "NaN", "2019-12-19'; DROP TABLE x--", "soon"})
    void dayThatIsNoneIsRefused(String day) {
        assertThatThrownBy(() -> Exported.day("The day", day)).isInstanceOf(Refusal.class).hasMessageContaining("The day");
    }

    @ParameterizedTest
    @CsvSource({"10:30,10:30", "10.30 am,10:30", "2 pm,14:00", "2.15PM,14:15", "12 noon,12:00", "12:05 am,00:05", "14:00:00,14:00", "9:05,09:05"})
    void timesAreReadAsOtherSystemsWriteThem(String written, String time) {
        assertThat(Exported.time("The time", written)).isEqualTo(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "10:75", "13 pm", "10", "half past ten"})
    void timeThatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> Exported.time("The time", written)).isInstanceOf(Refusal.class).hasMessageContaining("no time of day");
    }

    @Test
    void eachLineIsRefusedForItself() {
        List<Read> lines = csv("Committee,Date,Venue\n=HYPERLINK(\"http://x\"),13/01/2020,\nPolicy Committee,13/13/2020,\nPolicy Committee,14/01/2020,@SUM(A1)\n"
                + ",15/01/2020,\nPolicy Committee,16/01/2020,County Hall\nPolicy \u202eCommittee,17/01/2020,\n");
        assertThat(lines).extracting(Read::line).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(lines).extracting(Read::refusal).containsExactly(
                "The committee or board begins like a formula of a spreadsheet. Take the sign before it away.",
                "The day “13/13/2020” is no day in British order, such as 13/01/2026 or 13 January 2026.",
                "The place begins like a formula of a spreadsheet. Take the sign before it away.", "The committee or board is missing. Fill it in.", null,
                "The committee or board contains characters that cannot be shown. Type it again rather than pasting it.");
    }

    @Test
    void cancelledMeetingsAreSeenByTheirStatusOrTheirName() {
        assertThat(csv("Committee,Date,Status\nPolicy Committee,13/01/2020,Cancelled\nCANCELLED - Policy Committee,14/01/2020,\nPolicy Committee,15/01/2020,Confirmed\n"))
                .extracting(its -> its.meeting().body() + its.meeting().cancelled())
                .containsExactly("Policy Committeetrue", "Policy Committeetrue", "Policy Committeefalse");
    }

    @Test
    void entriesOfACalendarAreMeetingsInLondonsTime() {
        assertThat(ics(event("UID:a@x", "SUMMARY:Policy Committee", "DTSTART:20200713T093000Z", "LOCATION:County Hall\\, West Bridgford\\nNG2 7QP"),
                event("UID:b@x", "SUMMARY:Policy Committee", "DTSTART;TZID=GMT Standard Time:20200714T103000", "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY",
                        "SUMMARY:Reminder", "DESCRIPTION:Reminder", "END:VALARM"),
                event("UID:c@x", "SUMMARY:Policy Commi\r\n ttee", "DTSTART;VALUE=DATE:20200715", "STATUS:CANCELLED")))
                .extracting(Read::meeting).containsExactly(
                        new ExportedMeeting("a@x", "Policy Committee", LocalDate.of(2020, 7, 13), LocalTime.of(10, 30), "County Hall, West Bridgford, NG2 7QP", false),
                        new ExportedMeeting("b@x", "Policy Committee", LocalDate.of(2020, 7, 14), LocalTime.of(10, 30), null, false),
                        new ExportedMeeting("c@x", "Policy Committee", LocalDate.of(2020, 7, 15), null, null, true));
    }

    @Test
    void entryThatRepeatsOrHasNoDayIsRefused() {
        assertThat(ics(event("UID:a@x", "SUMMARY:Policy Committee", "DTSTART:20200713T093000Z", "RRULE:FREQ=SECONDLY;COUNT=2000000000"),
                event("UID:b@x", "SUMMARY:Policy Committee"), event("SUMMARY:Policy Committee", "DTSTART:20200713T993000Z")))
                .extracting(Read::refusal).containsExactly("The entry repeats by a rule. Export each meeting as an entry of its own.",
                        "The entry has no day and time that can be read.", "The entry has no day and time that can be read.");
    }

    @Test
    void hostileFilesAreRefusedInPlainWords() {
        refused("a.csv", new byte[0], "The file is empty");
        refused("a.csv", new byte[2_000_001], "too large");
        refused("a.csv", "Committee,Date\nChildren’s,13/01/2020".getBytes(Charset.forName("windows-1252")), "not plain text in UTF-8");
        refused("a.csv", "Committee,Date\nPolicy,13/01/2020".getBytes(StandardCharsets.UTF_16), "not plain text in UTF-8");
        refused("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}, "not plain text in UTF-8");
        refused("a.csv", bytes("Committee,Date\n\"Policy,13/01/2020\n"), "quotation mark");
        refused("a.csv", bytes("Committee,Committee,Date\nA,B,13/01/2020\n"), "name each column once");
        refused("a.csv", bytes("Committee,Venue\nPolicy,Hall\n"), "name a column with the day, such as “Meeting date”");
        refused("a.csv", bytes("Committee,Date\n" + "Policy Committee,13/01/2020\n".repeat(5_001)), "more than 5,000 lines");
        refused("a.csv", bytes("Committee,Date\n" + "Policy Committee,13/01/2020\n".repeat(501)), "more than 500 meetings");
        refused("a.csv", bytes("Committee,Date\n"), "no meetings");
        refused("a.ics", bytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Policy"), "not a complete iCalendar file");
        refused("a.ics", bytes("<html>"), "not a complete iCalendar file");
        refused("a.xlsx", bytes("Committee,Date\n"), "Only CSV files (.csv) and iCalendar files (.ics)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Children and Young People’s Committee", "Children and Young People's Committee", "CHILDREN & YOUNG PEOPLES COMMITTEE",
            "Children and Young People's Committee - Monday, 13 January 2020", "Children and Young People’s Committee (extraordinary)", "children-and-young-people"})
    void bodyIsFoundHoweverItsNameIsWritten(String name) {
        assertThat(CommitteeName.bodyOf(name, bodies())).map(Body::code).hasValue("children-and-young-people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Children and Young People’s Committee Pre-meeting", "Pension Fund Committee", "Leader"})
    void anotherNameIsNoBodyOfOurs(String name) {
        assertThat(CommitteeName.bodyOf(name, bodies())).isEmpty();
    }

    private static List<Body> bodies() {
        return List.of(new Body("children-and-young-people", CHILDREN, Body.Kind.COMMITTEE, null, List.of()), new Body("leader", "Leader", Body.Kind.MEMBER, null, List.of()));
    }

    private static void refused(String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> MeetingsFile.read(name, bytes)).as(words).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static List<Read> csv(String text) {
        return MeetingsFile.read("Export.CSV", bytes("\uFEFF" + text));
    }

    private static List<Read> ics(String... events) {
        return MeetingsFile.read("export.ics", bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + String.join("", events) + "END:VCALENDAR\r\n"));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
