package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each test has a year of its own, in which only its meetings are. No bank holiday is near: in March Easter is a month away. */
@ProductTest
class MeetingPageTest {

    /** Every half minute the product reads its calendar anew, and that question may be counted too. */
    private static final long CALENDAR_READ_ANEW = 1;
    private static final String CLERK = "democratic-services.nottinghamshire";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ProductClock clock;
    @Autowired
    private EntityManagerFactory entities;

    private Browser browser;
    private OpenedReports reports;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        reports = new OpenedReports(application);
    }

    @Test
    void saysWhenTheAgendaHasToBePublishedAndHowManyDaysAreLeft() throws Exception {
        today(2085, 3, 5);
        Document page = page(reports.meetingOn(LocalDate.of(2085, 3, 27)), CLERK);
        assertThat(page.select("h1").text()).isEqualTo("Policy Committee, Tuesday 27 March 2085");
        assertThat(page.select("dl.pairs").first().text()).contains("Agenda published Not yet",
                "Monday 19 March 2085, for 5 clear working days before the meeting. 10 working days left.", "Local Government Act 1972",
                "Final reports to democratic services by Friday 16 March 2085, as the council asks");
        assertThat(page.select("details li")).isNotEmpty();
    }

    @Test
    void saysWhoHasCommentedWhoHasNotAndFromWhenThatIsLate() throws Exception {
        today(2086, 3, 4);
        String meeting = reports.meetingOn(LocalDate.of(2086, 3, 26));
        String report = reports.meantFor(meeting);
        reports.commentOn(report, CommentKind.LEGAL);
        Element section = section(page(meeting, CLERK), report);
        assertThat(section.text()).contains("Meant for this meeting.", "Has not approved it yet", "Committee chair Not consulted yet",
                "On version 1, due by Monday 11 March 2086", "Legal comments Legal Given on 4 March 2086 by AK", "Financial comments Finance Missing")
                .doesNotContain("late");
        today(2086, 3, 12);
        section = section(page(meeting, CLERK), report);
        assertThat(section.text()).contains("Financial comments Finance Missing, late", "Comments were due on Monday 11 March 2086 and are late;");
        assertThat(section.select(".tag.danger").eachText()).contains("Comments late");
    }

    @Test
    void reportWhoseCommentsMayComeAfterTheLastDayWouldMissTheAgenda() throws Exception {
        today(2087, 3, 3);
        String inTime = reports.meetingOn(LocalDate.of(2087, 3, 25));
        String tooSoon = reports.meetingOn(LocalDate.of(2087, 3, 14));
        String ready = reports.meantFor(inTime);
        String hurried = reports.meantFor(tooSoon);
        assertThat(section(page(inTime, CLERK), ready).text()).contains("Comments are due on Monday 10 March 2087, and the agenda has to be published by"
                + " Monday 17 March 2087: 5 working days between them for what follows.").doesNotContain("Would miss the agenda");
        Document page = page(tooSoon, CLERK);
        assertThat(section(page, hurried).text()).contains("Would miss the agenda", "Comments are due on Monday 10 March 2087, but the agenda has to be"
                + " published by Thursday 6 March 2087: the report misses it unless they are given sooner.",
                "the director’s approval, the views of the committee chair, publish it with the agenda.");
        assertThat(page.select(".lead strong").text()).isEqualTo("1 report would miss the agenda.");
    }

    @Test
    void newVersionIsNeededInTimeForItsComments() throws Exception {
        today(2088, 3, 1);
        String meeting = reports.meetingOn(LocalDate.of(2088, 3, 23));
        String report = reports.meantFor(meeting);
        reports.comment(report, CommentKind.LEGAL, Comment.Outcome.CHANGE_REQUESTED);
        assertThat(section(page(meeting, CLERK), report).text()).contains("Change requested on 1 March 2088 by AK",
                "so the report misses it unless it is submitted by Monday 8 March 2088.", "Still to do: submit a new version, comments on it,");
        today(2088, 3, 9);
        assertThat(section(page(meeting, CLERK), report).text()).contains("Would miss the agenda",
                "Submitted today, the report misses it unless comments are given sooner than by Tuesday 16 March 2088.");
    }

    @Test
    void afterTheLastDayOnlyTheChairCanBringIt() throws Exception {
        today(2085, 5, 14);
        String meeting = reports.meetingOn(LocalDate.of(2085, 5, 25));
        String report = reports.meantFor(meeting);
        reports.cleared(report);
        assertThat(section(page(meeting, CLERK), report).text()).contains("Approved on 14 May 2085", "Consulted on 14 May 2085",
                "Still to do: publish it with the agenda.", "3 working days left").doesNotContain("Would miss");
        today(2085, 5, 18);
        assertThat(section(page(meeting, CLERK), report).text()).contains("Would miss the agenda", "Only the chair’s opinion that it is urgent");
        today(2085, 5, 26);
        assertThat(section(page(meeting, CLERK), report).text()).contains("Missed the agenda", "It was not on the agenda of this meeting.");
    }

    @Test
    void reportThatNamesNoMeetingIsBeforeTheNextOneOfItsBody() throws Exception {
        today(2085, 7, 2);
        String next = reports.meetingOn(LocalDate.of(2085, 7, 24));
        String later = reports.meetingOn(LocalDate.of(2085, 9, 4));
        String report = reports.inClearance(null);
        assertThat(section(page(next, CLERK), report).text()).contains("Names no meeting to come; its body meets next now.");
        assertThat(page(later, CLERK).getElementById(report)).isNull();
    }

    @Test
    void whatIsOnTheAgendaHasItsNumberAndOthersSeeWhatIsPublished() throws Exception {
        today(2085, 10, 1);
        String meeting = reports.meetingOn(LocalDate.of(2085, 10, 23));
        String report = reports.meantFor(meeting);
        reports.cleared(report);
        assertThat(page(meeting, "communications.nottinghamshire").getElementById(report)).isNull();
        reports.publish(report, meeting);
        Document clerks = page(meeting, CLERK);
        assertThat(section(clerks, report).text()).startsWith("Item 4: A report for a page").contains("On the agenda.").doesNotContain("Still to do");
        assertThat(clerks.select("dl.pairs").first().text()).contains("Agenda published Monday 1 October 2085");
        Element members = section(page(meeting, "member.nottinghamshire"), report);
        assertThat(members.text()).contains("Item 4").doesNotContain("Asked of", "Approved on");
    }

    @Test
    void meetingThereIsNotAndAStrangerAreAnsweredPlainly() throws Exception {
        today(2085, 11, 1);
        String meeting = reports.meetingOn(LocalDate.of(2085, 11, 20));
        assertThat(browser.page(CLERK, "/meetings/MTG-NCC-1999-001", 404).text()).contains("There is no such meeting.");
        browser.page("democratic-services.nottingham-city", "/meetings/" + meeting, 404);
        browser.page("admin", "/meetings/" + meeting, 404);
        assertThat(browser.open(null, "/meetings/" + meeting).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void listLeadsToTheMeetingAndTheNumberOfQueriesDoesNotGrowWithItsReports() throws Exception {
        today(2085, 12, 3);
        reports.meetingOn(LocalDate.of(2085, 12, 27));
        String meeting = reports.meetingOn(LocalDate.of(2085, 12, 28));
        assertThat(browser.page(CLERK, "/meetings", 200).select("a[href=/meetings/" + meeting + "]")).hasSize(1);
        reports.commentOn(reports.meantFor(meeting), CommentKind.FINANCE);
        long withOne = queries(meeting);
        for (int report = 0; report < 20; report++) {
            reports.commentOn(reports.meantFor(meeting), CommentKind.FINANCE);
        }
        assertThat(page(meeting, CLERK).select("section > [id^=RPT]")).as("reports on the page").hasSize(21);
        assertThat(queries(meeting)).as("what belongs to the rows is asked for a hundred at a time, not report by report")
                .isCloseTo(withOne, within(CALENDAR_READ_ANEW));
    }

    @Test
    void reportsOfOtherMeetingsAreNotRead() throws Exception {
        today(2084, 12, 4);
        String earlier = reports.meetingOn(LocalDate.of(2084, 12, 27));
        String meeting = reports.meetingOn(LocalDate.of(2084, 12, 28));
        reports.meantFor(meeting);
        long alone = reportsRead(meeting);
        for (int report = 0; report < 3; report++) {
            reports.meantFor(earlier);
        }
        assertThat(alone).isEqualTo(1);
        assertThat(reportsRead(meeting)).isEqualTo(1);
    }

    private long reportsRead(String meeting) throws Exception {
        return counted(meeting).getEntityStatistics(GovernanceReport.class.getName()).getLoadCount();
    }

    private long queries(String meeting) throws Exception {
        return counted(meeting).getPrepareStatementCount();
    }

    private Statistics counted(String meeting) throws Exception {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        page(meeting, CLERK);
        statistics.setStatisticsEnabled(false);
        return statistics;
    }

    private void today(int year, int month, int day) {
        clock.moveTo(LocalDate.of(year, month, day).atTime(LocalTime.NOON).atZone(ProductClock.LONDON).toInstant());
    }

    private Document page(String meeting, String person) throws Exception {
        return browser.page(person, "/meetings/" + meeting, 200);
    }

    private static Element section(Document page, String report) {
        return page.getElementById(report).parent();
    }
}
