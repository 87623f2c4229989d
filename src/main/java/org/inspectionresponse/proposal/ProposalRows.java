package org.inspectionresponse.proposal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProposalRows extends Repository<Proposal, String> {

    Proposal saveAndFlush(Proposal proposal);

    void delete(Proposal proposal);

    Optional<Proposal> findByTaskId(String taskId);

    void deleteByTaskId(String taskId);
}
