package org.inspectionresponse.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface ProgressRounds extends Repository<ProgressRound, Long> {

    ProgressRound save(ProgressRound round);

    @EntityGraph(attributePaths = "updates")
    Optional<ProgressRound> findByReference(String reference);

    @EntityGraph(attributePaths = "updates")
    List<ProgressRound> findByCouncilAndCaseReferenceOrderByNumber(String council, String caseReference);

    @EntityGraph(attributePaths = "updates")
    List<ProgressRound> findByCaseReferenceInAndStatusOrderByNumber(Collection<String> reference, ProgressRound.Status status);
}
