package org.inspectionresponse.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GovernanceReports extends Repository<GovernanceReport, Long> {

    GovernanceReport save(GovernanceReport report);

    Optional<GovernanceReport> findByReference(String reference);

    List<GovernanceReport> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    List<GovernanceReport> findByCouncilOrderById(String council);
}
