package org.inspectionresponse.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Policy;
import org.inspectionresponse.council.WorkingCalendar;
import org.springframework.stereotype.Service;

/** What Ofsted is likely to do next. */
@Service
public class Forecasting {

    private static final String NOT_JUDGED = "NOT_JUDGED";

    private final Policy policy;
    private final WorkingCalendar calendar;

    Forecasting(Policy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /** Empty until the outcome is recorded, and after a visit without grades. */
    public Optional<Forecast> of(Inspection inspection) {
        return pathway(inspection.judgements()).map(pathway -> new Forecast(pathway,
                monthsAfter(inspection.dates().onSiteTo(), pathway.earliestMonths()),
                monthsAfter(inspection.dates().onSiteTo(), pathway.latestMonths())));
    }

    private Optional<Pathway> pathway(List<Judgement> judgements) {
        Object reached = policy.evaluate("inspectionPathway", inputs(judgements)).get(0).get("pathway");
        return "NONE".equals(reached) ? Optional.empty() : Optional.of(Pathway.valueOf((String) reached));
    }

    private static Map<String, Object> inputs(List<Judgement> judgements) {
        return Map.of("graded", !judgements.isEmpty(), "overall", grade(judgements, Area.OVERALL).map(Grade::name).orElse(NOT_JUDGED),
                "inadequate", judgements.stream().anyMatch(judgement -> judgement.grade() == Grade.INADEQUATE),
                "leadersGood", grade(judgements, Area.LEADERS).filter(Grade::goodOrBetter).isPresent(),
                "practiceGood", (int) judgements.stream().filter(judgement -> judgement.area().practice() && judgement.grade().goodOrBetter())
                        .count());
    }

    private static Optional<Grade> grade(List<Judgement> judgements, Area area) {
        return judgements.stream().filter(judgement -> judgement.area() == area).map(Judgement::grade).findFirst();
    }

    private LocalDate monthsAfter(LocalDate day, int months) {
        return calendar.days().reckon(Rule.MONTHS, day, months).date();
    }
}
