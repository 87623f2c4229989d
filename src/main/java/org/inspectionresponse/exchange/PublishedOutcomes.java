package org.inspectionresponse.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PublishedOutcomes extends Repository<PublishedOutcome, Long> {

    PublishedOutcome save(PublishedOutcome outcome);

    Optional<PublishedOutcome> findByCouncilAndPublishedOn(String council, LocalDate publishedOn);

    Optional<PublishedOutcome> findFirstByCouncilAndOnSiteFrom(String council, LocalDate onSiteFrom);

    List<PublishedOutcome> findByCouncilOrderByPublishedOnDesc(String council);
}
