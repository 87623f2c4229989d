package org.inspectionresponse.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DeadlineRows extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    Optional<Deadline> findByDutyAndSubject(Duty duty, String subject);

    List<Deadline> findByCouncilAndCaseReferenceOrderByDueOn(String council, String caseReference);

    List<Deadline> findByCouncilAndSubjectOrderByDueOn(String council, String subject);
}
