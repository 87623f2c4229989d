package org.inspectionresponse.web;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.inspection.Narrative;
import org.inspectionresponse.inspection.PreviousInspection;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.springframework.context.ApplicationContext;

/** Cases for the tests of pages and addresses, each about a visit of its own. */
final class OpenedCases {

    static final String COUNCIL = "nottinghamshire";
    static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);
    static final String LEAD_OFFICER = "lead-officer.nottinghamshire";

    private static final AtomicInteger VISITS = new AtomicInteger();

    private final InspectionDesk desk;

    OpenedCases(ApplicationContext application) {
        desk = application.getBean(InspectionDesk.class);
    }

    /** A case that Ofsted has published, with four judgements and so many findings. */
    String published(int findings) {
        return opened(findings, LocalDate.of(2018, 12, 19));
    }

    /** A case whose draft is here and that Ofsted has not published. */
    String embargoed() {
        return opened(1, null);
    }

    private String opened(int findings, LocalDate published) {
        LocalDate visit = LocalDate.of(2018, 2, 1).plusDays(VISITS.getAndIncrement());
        String reference = desk.open(new Inspection.Open(COUNCIL, Inspection.Kind.ILACS_STANDARD, "Inspection for a page",
                new InspectionDates(visit, visit.plusDays(4), visit.plusDays(14), published, published != null, published, null)), OFFICER);
        desk.recordOutcome(reference, new Inspection.RecordOutcome(null,
                new Narrative("<p>Help and protection</p>", null, null, null), new PreviousInspection(2015, "Good"), false,
                List.of(new Judgement(Area.LEADERS, Grade.GOOD), new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT),
                        new Judgement(Area.CARE_AND_CARE_LEAVERS, Grade.GOOD), new Judgement(Area.OVERALL, Grade.GOOD)),
                IntStream.rangeClosed(1, findings).mapToObj(number -> new Finding.Row(Finding.Kind.AREA_FOR_IMPROVEMENT,
                        "What must be better, number " + number, null, LEAD_OFFICER, null)).toList(),
                List.of("Fostering")), null, OFFICER);
        return reference;
    }
}
