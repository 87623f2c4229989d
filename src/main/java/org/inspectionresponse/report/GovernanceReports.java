package org.inspectionresponse.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface GovernanceReports extends Repository<GovernanceReport, Long> {

    GovernanceReport save(GovernanceReport report);

    Optional<GovernanceReport> findByReference(String reference);

    /** The same, kept from others until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<GovernanceReport> readByReference(String reference);

    List<GovernanceReport> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    List<GovernanceReport> findByCouncilOrderById(String council);
}
