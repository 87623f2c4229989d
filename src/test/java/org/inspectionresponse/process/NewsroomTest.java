package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.support.OpenCallIns;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.timetable.Milestone;
import org.inspectionresponse.timetable.RouteWatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the features say has happened reaches those who have to know, once. */
@ProductTest
class NewsroomTest {

    private static final String CITY = "nottingham-city";

    @Autowired
    private ApplicationContext application;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Messages messages;
    @Autowired
    private JdbcTemplate database;

    private final String inspection = "INS-NCITY-2027-" + UUID.randomUUID().toString().substring(0, 8);
    private final String report = "RPT-NCITY-2027-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void publishedDecisionIsToldToMembersWhoMayCallItInAndToThoseWhoActOnIt() {
        Decision.Published published = new Decision.Published(CITY, inspection, report, Math.abs(UUID.randomUUID().getMostSignificantBits()));
        events.publishEvent(published);
        assertThat(readers(Kind.DECISION_PUBLISHED)).contains("member-1." + CITY, "member-6." + CITY, "scrutiny." + CITY, "improvement-officer." + CITY,
                "director." + CITY).doesNotContain("finance." + CITY).doesNotHaveDuplicates();
        int once = readers(Kind.DECISION_PUBLISHED).size();
        events.publishEvent(published);
        assertThat(readers(Kind.DECISION_PUBLISHED)).hasSize(once);
        assertThat(messages.ofCase(CITY, inspection)).allSatisfy(message -> assertThat(message.text()).contains("/reports/" + report, report));
    }

    @Test
    void timetableThatNoLongerFitsIsToldEachTimeItClosed() {
        events.publishEvent(new RouteWatch.RouteClosed(CITY, inspection, null, 1, Milestone.COMMENTS, LocalDate.of(2027, 3, 1)));
        List<String> first = readers(Kind.ROUTE_CLOSED);
        assertThat(first).contains("improvement-officer." + CITY, "director." + CITY, "democratic-services." + CITY);
        events.publishEvent(new RouteWatch.RouteClosed(CITY, inspection, null, 2, Milestone.COMMENTS, LocalDate.of(2027, 3, 1)));
        assertThat(readers(Kind.ROUTE_CLOSED)).hasSize(2 * first.size());
    }

    @Test
    void completeRequestForACallInIsToldToThoseWhoMustNotActNow() {
        OpenCallIns opening = new OpenCallIns(application);
        String callIn = opening.opened();
        opening.signedBy(callIn, 1, 2);
        assertThat(readersOf(callIn)).as("it is not complete yet").isEmpty();
        application.getBean(CallIns.class).sign(callIn, 1, OpenCallIns.member(3));
        assertThat(readersOf(callIn)).contains("monitoring-officer." + CITY, "improvement-officer." + CITY, "portfolio-holder." + CITY);
    }

    private List<String> readersOf(String callIn) {
        return database.queryForList("select recipient from message where kind = 'CALL_IN_RECEIVED' and text_body like ?", String.class,
                "%" + callIn + "%");
    }

    private List<String> readers(Kind kind) {
        return messages.ofCase(CITY, inspection).stream().filter(message -> message.kind() == kind).map(Message::recipient).toList();
    }
}
