package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/h2"})
class InspectionMappingTest {

    @Autowired
    private Inspections inspections;

    @Autowired
    private TestEntityManager entities;

    @Test
    void whatWasRecordedIsThereAfterReloading() {
        Inspection inspection = new Inspection("INS-NCC-2019-001", new Inspection.Open("nottinghamshire", Inspection.Kind.ILACS_STANDARD, "Inspection",
                InspectionDates.ofVisit(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18))), "ann", LocalDate.of(2019, 11, 1));
        inspections.save(inspection);
        inspection.recordOutcome(new Inspection.RecordOutcome("80559", new Narrative("Scope", null, null, null), new PreviousInspection(2015, "Good"), false,
                Framework.ILACS_2018.areas().stream().map(area -> new Judgement(area, Grade.GOOD)).toList(),
                List.of(new Finding.Row(Finding.Kind.AREA_FOR_IMPROVEMENT, "Strategy discussions", "lea", null)), List.of("Fostering")));
        entities.flush();
        entities.clear();

        Inspection reloaded = inspections.findByReference("INS-NCC-2019-001").orElseThrow();
        assertThat(reloaded.judgements()).containsExactlyElementsOf(inspection.judgements());
        assertThat(reloaded.findings()).extracting(Finding::number, Finding::text).containsExactly(org.assertj.core.groups.Tuple.tuple(1, "Strategy discussions"));
        assertThat(reloaded.included()).containsExactly("Fostering");
        assertThat(reloaded.dates()).isEqualTo(inspection.dates());
        assertThat(reloaded.narrative().scope()).isEqualTo("Scope");
        assertThat(reloaded.updates()).isEqualTo(Updates.NONE);
    }
}
