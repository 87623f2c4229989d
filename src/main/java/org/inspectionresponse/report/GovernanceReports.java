package org.inspectionresponse.report;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GovernanceReports extends Repository<GovernanceReport, Long> {

    GovernanceReport save(GovernanceReport report);

    Optional<GovernanceReport> findByReference(String reference);

    /** The same, kept from others until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<GovernanceReport> readByReference(String reference);

    List<GovernanceReport> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    List<GovernanceReport> findByCouncilOrderById(String council);

    List<GovernanceReport> findByCouncilAndReferenceInOrderById(String council, Collection<String> references);

    /** @param waiting the states in which a report waits for the body named; those that it is to recommend to another are among them */
    @Query("""
            select report from GovernanceReport report join report.versions version
            where report.council = :council and version.number = report.latest
              and (report.reference in :references or version.meeting in :meetings
                or report.status in :waiting and (version.body = :body or version.recommendedBy = :body))
            order by report.id""")
    List<GovernanceReport> before(String council, Collection<String> meetings, Collection<String> references, String body, Collection<Status> waiting);
}
