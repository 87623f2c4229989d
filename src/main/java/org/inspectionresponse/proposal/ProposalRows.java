package org.inspectionresponse.proposal;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRows extends JpaRepository<Proposal, String> {

    Optional<Proposal> findByTaskId(String taskId);

    void deleteByTaskId(String taskId);
}
