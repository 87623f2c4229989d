package org.inspectionresponse.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.decision.AgendaItem.Notice;
import org.inspectionresponse.decision.AgendaItem.Publish;
import org.inspectionresponse.decision.Decision.Minute;
import org.inspectionresponse.decision.Decision.Take;
import org.inspectionresponse.decision.Decision.Updates;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The meeting is that of 13 January 2020, whose agenda was in time until 3 January. */
class AgendaItemTest {

    private static final LocalDate MEETING = LocalDate.of(2020, 1, 13);
    private static final LocalDate LATEST = LocalDate.of(2020, 1, 3);
    private static final LocalDate LATE = LocalDate.of(2020, 1, 6);
    private static final Notice IN_TIME = new Notice(MEETING, LATEST, null);

    @Test
    void agendaOnTheLastDayIsInTime() {
        assertThatCode(() -> publish(LATEST, null, Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void lateAgendaWithoutTheChairsOpinionIsRefused() {
        refused(() -> publish(LATE, null, Arrangements.COMMITTEE), "For the meeting on 13 January 2020 the agenda had to be published by"
                + " 3 January 2020. Choose a later meeting, or state why the chair holds the item to be urgent.");
    }

    @Test
    void lateItemIsTakenOnTheChairsOpinion() {
        assertThatCode(() -> publish(LATE, "The inspectors' letter came today.", Arrangements.COMMITTEE)).doesNotThrowAnyException();
        assertThatCode(() -> publish(MEETING, "The inspectors' letter came today.", Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void publicMeetingOfAnExecutiveKnowsNoUrgency() {
        refused(() -> publish(LATE, "The inspectors' letter came today.", Arrangements.EXECUTIVE), "To be taken at a public meeting of the"
                + " executive on 13 January 2020 the report had to be published by 3 January 2020. Choose a later meeting, or one convened at"
                + " shorter notice.");
    }

    @Test
    void agendaOfAMeetingConvenedAtShorterNoticeIsPublishedOnTheDayItIsConvened() {
        assertThatCode(() -> atShorterNotice(LATE, null, Arrangements.EXECUTIVE)).doesNotThrowAnyException();
        assertThatCode(() -> atShorterNotice(LATE, null, Arrangements.COMMITTEE)).doesNotThrowAnyException();
        refused(() -> atShorterNotice(LATE.minusDays(1), null, Arrangements.EXECUTIVE),
                "The agenda cannot have been published before the meeting was convened on 6 January 2020.");
        refused(() -> atShorterNotice(LATE.plusDays(1), null, Arrangements.EXECUTIVE), "To be taken at a public meeting of the executive on"
                + " 13 January 2020 the report had to be published on 6 January 2020, when the meeting was convened at shorter notice. Choose a later"
                + " meeting.");
        refused(() -> atShorterNotice(LATE.plusDays(1), null, Arrangements.COMMITTEE), "For the meeting on 13 January 2020 the agenda had to be"
                + " published by 6 January 2020. Choose a later meeting, or state why the chair holds the item to be urgent.");
        assertThatCode(() -> atShorterNotice(LATE.plusDays(1), "It came since.", Arrangements.COMMITTEE)).doesNotThrowAnyException();
    }

    @Test
    void urgencyOfAnItemInTimeIsRefused() {
        refused(() -> publish(LATEST, "Urgent.", Arrangements.COMMITTEE),
                "The agenda is in time, so leave the chair's opinion of urgency empty.");
    }

    @Test
    void agendaAfterTheMeetingIsRefused() {
        refused(() -> publish(MEETING.plusDays(1), "Urgent.", Arrangements.COMMITTEE),
                "The agenda cannot be published after its meeting on 13 January 2020.");
    }

    @Test
    void agendaOfTomorrowIsRefused() {
        refused(() -> AgendaItem.check(new Publish("MTG", LATEST, 1, null), IN_TIME, Arrangements.COMMITTEE, LATEST.minusDays(1)),
                "The agenda cannot have been published in the future. Complete this task once it is.");
    }

    @Test
    void decisionBeforeTheMeetingIsRefused() {
        refused(() -> decide(MEETING, MEETING.minusDays(1)), "The meeting has not been held yet.");
    }

    @Test
    void decisionBeforeItsAgendaIsRefused() {
        refused(() -> decide(LATEST.minusDays(1), MEETING), "The decision cannot be taken before its agenda was published.");
    }

    @Test
    void decisionOnAnotherDayThanTheMeetingsIsRefused() {
        refused(() -> decide(MEETING.minusDays(1), MEETING), "The decision is taken on the day of the meeting. Give that day.");
        refused(() -> decide(MEETING.plusDays(1), MEETING.plusDays(1)),
                "The decision is taken on the day of the meeting. Give that day.");
    }

    private static void publish(LocalDate on, String urgency, Arrangements arrangements) {
        AgendaItem.check(new Publish("MTG", on, 1, urgency), IN_TIME, arrangements, MEETING.plusDays(2));
    }

    private static void atShorterNotice(LocalDate on, String urgency, Arrangements arrangements) {
        AgendaItem.check(new Publish("MTG", on, 1, urgency), new Notice(MEETING, LATE, LATE), arrangements, MEETING.plusDays(2));
    }

    private static void decide(LocalDate on, LocalDate today) {
        Take take = new Take(on, List.of(), "Because", null, new Minute("<p>Agreed.</p>", null, null, null), null, null, Updates.NONE, null);
        Decision.checkMeeting(take, new AgendaItem("nottinghamshire", "RPT", MEETING, new Publish("MTG", LATEST, 1, null)), today);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
