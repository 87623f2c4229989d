package org.inspectionresponse.timetable;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RouteStates extends Repository<RouteState, Long> {

    RouteState save(RouteState state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RouteState> findByCouncilAndCaseReference(String council, String caseReference);
}
