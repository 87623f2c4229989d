package org.inspectionresponse.inspection;

import static org.inspectionresponse.inspection.Area.CARE;
import static org.inspectionresponse.inspection.Area.CARE_AND_CARE_LEAVERS;
import static org.inspectionresponse.inspection.Area.CARE_LEAVERS;
import static org.inspectionresponse.inspection.Area.HELP_AND_PROTECTION;
import static org.inspectionresponse.inspection.Area.LEADERS;
import static org.inspectionresponse.inspection.Area.OVERALL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The judgements of the ILACS framework (inspections of local authority children's services), version by version. The first day on site
 * decides which applies.
 */
public enum Framework {

    /** Source: the areas as Ofsted's reports from 2018 to 2022 name them, such as Nottinghamshire's of December 2019. */
    ILACS_2018(LocalDate.of(2018, 1, 1), LEADERS, HELP_AND_PROTECTION, CARE_AND_CARE_LEAVERS, OVERALL),

    /** Care leavers are judged apart. Source: Ofsted's consultation outcome on GOV.UK, updated 2 December 2022. */
    ILACS_2023(LocalDate.of(2023, 1, 1), LEADERS, HELP_AND_PROTECTION, CARE, CARE_LEAVERS, OVERALL),

    /** Overall effectiveness is no longer judged. Source: Ofsted's press notice of 27 November 2025. */
    ILACS_2026(LocalDate.of(2026, 4, 1), LEADERS, HELP_AND_PROTECTION, CARE, CARE_LEAVERS);

    private final LocalDate from;
    private final List<Area> areas;

    Framework(LocalDate from, Area... areas) {
        this.from = from;
        this.areas = List.of(areas);
    }

    /** @return the framework of an inspection that began on that day; empty before ILACS began in January 2018 */
    public static Optional<Framework> on(LocalDate firstDayOnSite) {
        return Arrays.stream(values()).filter(framework -> !framework.from.isAfter(firstDayOnSite))
                .max(Comparator.comparing(framework -> framework.from));
    }

    /** What is judged, in the order of Ofsted's reports. */
    public List<Area> areas() {
        return areas;
    }

    /** First day on which inspections under it began. */
    public LocalDate from() {
        return from;
    }
}
