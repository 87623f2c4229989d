package org.inspectionresponse.record;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RegisterEntries extends Repository<RegisterEntry, Long> {

    RegisterEntry save(RegisterEntry entry);

    List<RegisterEntry> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    List<RegisterEntry> findByCouncilAndSubjectOrderById(String council, String subject);
}
