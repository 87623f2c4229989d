package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ForecastingTest {

    private static final LocalDate TO = LocalDate.of(2019, 10, 18);

    @Autowired
    private Forecasting forecasting;

    @Test
    void goodCouncilOf2019StaysOnPathwayOne() {
        Forecast forecast = forecasting.of(judged(LocalDate.of(2019, 10, 7), TO, List.of(new Judgement(Area.LEADERS, Grade.GOOD),
                new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT), new Judgement(Area.CARE_AND_CARE_LEAVERS, Grade.GOOD),
                new Judgement(Area.OVERALL, Grade.GOOD)))).orElseThrow();
        assertThat(forecast).isEqualTo(new Forecast(Pathway.GOOD_OR_OUTSTANDING, LocalDate.of(2022, 9, 18), LocalDate.of(2025, 6, 18)));
        assertThat(forecast.pathway().text()).isEqualTo("The council is on pathway 1 (good or outstanding). The next full inspection is likely to be "
                + "a short inspection, in approximately three years; at least one focused visit or joint targeted area inspection is likely before it.");
    }

    @Test
    void withoutOverallEffectivenessLeadersAndTwoAreasOfPracticeDecide() {
        LocalDate from = LocalDate.of(2026, 4, 13);
        List<Judgement> two = List.of(new Judgement(Area.LEADERS, Grade.GOOD), new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT),
                new Judgement(Area.CARE, Grade.GOOD), new Judgement(Area.CARE_LEAVERS, Grade.OUTSTANDING));
        assertThat(forecasting.of(judged(from, from.plusDays(4), two))).map(Forecast::pathway).contains(Pathway.GOOD_OR_OUTSTANDING);
        List<Judgement> one = List.of(new Judgement(Area.LEADERS, Grade.GOOD), new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT),
                new Judgement(Area.CARE, Grade.GOOD), new Judgement(Area.CARE_LEAVERS, Grade.REQUIRES_IMPROVEMENT));
        assertThat(forecasting.of(judged(from, from.plusDays(4), one))).map(Forecast::pathway).contains(Pathway.REQUIRES_IMPROVEMENT);
        List<Judgement> inadequate = List.of(new Judgement(Area.LEADERS, Grade.REQUIRES_IMPROVEMENT), new Judgement(Area.HELP_AND_PROTECTION,
                Grade.INADEQUATE), new Judgement(Area.CARE, Grade.GOOD), new Judgement(Area.CARE_LEAVERS, Grade.GOOD));
        assertThat(forecasting.of(judged(from, from.plusDays(4), inadequate))).map(Forecast::pathway).contains(Pathway.INADEQUATE);
    }

    @Test
    void nothingIsForecastWithoutGrades() {
        assertThat(forecasting.of(InspectionTest.opened(InspectionDates.ofVisit(LocalDate.of(2019, 10, 7), TO)))).isEmpty();
    }

    private static Inspection judged(LocalDate from, LocalDate to, List<Judgement> judgements) {
        Inspection inspection = new Inspection("INS-NCC-2026-001", new Inspection.Open("nottinghamshire", Inspection.Kind.ILACS_STANDARD,
                "Inspection", InspectionDates.ofVisit(from, to)), "ann", LocalDate.of(2026, 6, 1));
        inspection.recordOutcome(InspectionTest.outcome(judgements, List.of()));
        return inspection;
    }
}
