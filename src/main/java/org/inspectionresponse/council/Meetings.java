package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findByCouncilAndReference(String council, String reference);

    Optional<Meeting> findByCouncilAndBodyAndHeldOn(String council, String body, LocalDate heldOn);

    Optional<Meeting> findByCouncilAndExternalId(String council, String externalId);

    List<Meeting> findByCouncilOrderByHeldOn(String council);

    List<Meeting> findByCouncilAndBodyAndHeldOnGreaterThanEqualOrderByHeldOn(String council, String body, LocalDate day);
}
