package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.inspectionresponse.inspection.Publication.Accuracy;
import org.inspectionresponse.inspection.Publication.AnswerDraft;
import org.inspectionresponse.inspection.Publication.BriefLeadMember;
import org.inspectionresponse.inspection.Publication.Comment;
import org.inspectionresponse.inspection.Publication.CompleteDuties;
import org.inspectionresponse.inspection.Publication.Done;
import org.inspectionresponse.inspection.Publication.ExplainLateness;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final LocalDate DRAFT = LocalDate.of(2019, 11, 25);
    private static final LocalDate RECEIVED = LocalDate.of(2019, 12, 12);
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 12, 19);
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 2);
    private static final InspectionDates DATES =
            new InspectionDates(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18), DRAFT, RECEIVED, false, PUBLISHED, null);

    private final Publication publication = new Publication(InspectionTest.opened(DATES));

    @Test
    void commentsOnTheDraftAreKept() {
        publication.answer(new AnswerDraft(Accuracy.SENT, DRAFT, List.of(new Comment("4", "There are 12 teams, not 11", "Staff list of 1 October"))),
                DATES, TODAY);
        assertThat(publication.accuracy()).isEqualTo(Accuracy.SENT);
        assertThat(publication.accuracyAnsweredOn()).isEqualTo(DRAFT);
        assertThat(publication.accuracyComments()).containsExactly(
                new AccuracyComment("nottinghamshire", "4", "There are 12 teams, not 11", "Staff list of 1 October"));
    }

    @Test
    void sentCommentsAreNeededAndOnlyThen() {
        refused(() -> publication.answer(new AnswerDraft(Accuracy.SENT, DRAFT, List.of()), DATES, TODAY), "Write the comments that were sent");
        refused(() -> publication.answer(new AnswerDraft(Accuracy.NO_COMMENTS, DRAFT, List.of(new Comment("1", "a", "b"))), DATES, TODAY),
                "Remove the comments");
    }

    @Test
    void draftIsAnsweredBetweenItsReceiptAndToday() {
        refused(() -> publication.answer(new AnswerDraft(Accuracy.NO_COMMENTS, DRAFT.minusDays(1), List.of()), DATES, TODAY),
                "The day of the answer cannot be 24 November 2019, because it would be before the day the draft was received");
        refused(() -> publication.answer(new AnswerDraft(Accuracy.NO_COMMENTS, TODAY.plusDays(1), List.of()), DATES, TODAY),
                "The day of the answer cannot be 3 January 2020, because that day has not come yet");
        refused(() -> publication.answer(new AnswerDraft(Accuracy.NO_COMMENTS, null, List.of()), DATES, TODAY), "The day of the answer is missing");
    }

    @Test
    void nothingIsAnsweredBeforeADraftHasCome() {
        refused(() -> publication.answer(new AnswerDraft(Accuracy.NO_COMMENTS, DRAFT, List.of()),
                InspectionDates.ofVisit(DATES.onSiteFrom(), DATES.onSiteTo()), TODAY), "No draft report has been received");
    }

    @Test
    void briefingIsKeptAndLiesAfterTheInspection() {
        publication.brief(new BriefLeadMember(PUBLISHED, "Councillor Ann Hill", "Director"), DATES, TODAY);
        assertThat(publication.briefedOn()).isEqualTo(PUBLISHED);
        assertThat(publication.leadMember()).isEqualTo("Councillor Ann Hill");
        assertThat(publication.briefedBy()).isEqualTo("Director");
        refused(() -> publication.brief(new BriefLeadMember(LocalDate.of(2019, 10, 17), "A", "B"), DATES, TODAY),
                "The day of the briefing cannot be 17 October 2019");
        refused(() -> publication.brief(new BriefLeadMember(TODAY.plusDays(1), "A", "B"), DATES, TODAY), "The day of the briefing cannot be 3 January");
    }

    @Test
    void everyDutyIsDoneOrSaidNotToApply() {
        Map<PublicationDuty, Done> duties = done(PUBLISHED);
        duties.put(PublicationDuty.OTHER_BODIES, new Done(null, "There are none"));
        publication.complete(new CompleteDuties(duties), DATES, TODAY);
        assertThat(publication.duties()).isEqualTo(duties);
        assertThat(publication.dutiesDoneOn()).isEqualTo(PUBLISHED);
    }

    @Test
    void dutyLeftOutIsNamed() {
        Map<PublicationDuty, Done> duties = done(PUBLISHED);
        duties.remove(PublicationDuty.NEWSPAPER);
        refused(() -> publication.complete(new CompleteDuties(duties), DATES, TODAY), "Give for “Send a copy to at least one local newspaper”");
    }

    @Test
    void dutyIsDoneOrDoesNotApplyAndNotBoth() {
        refused(() -> new Done(PUBLISHED, "There are none"), "Give for each duty either");
        refused(() -> new Done(null, null), "Give for each duty either");
    }

    @Test
    void partnersMayHaveTheReportUnderEmbargoAndThePressMayNot() {
        Map<PublicationDuty, Done> early = done(PUBLISHED);
        early.put(PublicationDuty.RELEVANT_PARTNERS, new Done(RECEIVED, null));
        publication.complete(new CompleteDuties(early), DATES, TODAY);
        early.put(PublicationDuty.NEWSPAPER, new Done(RECEIVED, null));
        refused(() -> publication.complete(new CompleteDuties(early), DATES, TODAY), "The day of “Send a copy to at least one local newspaper” "
                + "cannot be 12 December 2019, because it would be before the day Ofsted published (19 December 2019)");
        early.put(PublicationDuty.NEWSPAPER, new Done(PUBLISHED, null));
        early.put(PublicationDuty.OTHER_BODIES, new Done(RECEIVED.minusDays(1), null));
        refused(() -> publication.complete(new CompleteDuties(early), DATES, TODAY), "The day of “Send a copy to the other bodies");
    }

    @Test
    void dutiesWaitForReceiptAndPublication() {
        InspectionDates unpublished = new InspectionDates(DATES.onSiteFrom(), DATES.onSiteTo(), null, RECEIVED, false, null, null);
        refused(() -> publication.complete(new CompleteDuties(done(PUBLISHED)), unpublished, TODAY), "Record first when the report was received");
    }

    @Test
    void latenessIsExplainedWithADayToCome() {
        refused(() -> publication.explain(new ExplainLateness("Election", TODAY.minusDays(1)), TODAY), "The day by which the rest will be done");
        publication.explain(new ExplainLateness("Election", TODAY), TODAY);
        assertThat(publication.lateBecause()).isEqualTo("Election");
        assertThat(publication.lateDoneBy()).isEqualTo(TODAY);
    }

    private static Map<PublicationDuty, Done> done(LocalDate on) {
        Map<PublicationDuty, Done> duties = new EnumMap<>(PublicationDuty.class);
        for (PublicationDuty duty : PublicationDuty.values()) {
            duties.put(duty, new Done(on, null));
        }
        return duties;
    }

    private static void refused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageStartingWith(reason);
    }
}
