package org.inspectionresponse.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Inspections extends Repository<Inspection, Long> {

    Inspection save(Inspection inspection);

    Optional<Inspection> findByReference(String reference);

    List<Inspection> findByCouncilOrderByReference(String council);

    @Query("select i from Inspection i where i.council = :council and i.kind = :kind and i.dates.onSiteFrom = :from and i.dates.onSiteTo = :to")
    List<Inspection> of(String council, Inspection.Kind kind, LocalDate from, LocalDate to);
}
