package org.inspectionresponse.decision;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    boolean existsByCouncilAndMeeting(String council, String meeting);

    List<Decision> findByReportOrderById(String report);
}
