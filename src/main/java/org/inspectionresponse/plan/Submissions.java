package org.inspectionresponse.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, Long> {

    Submission save(Submission submission);

    Optional<Submission> findByPlanReferenceAndKind(String planReference, Submission.Kind kind);
}
