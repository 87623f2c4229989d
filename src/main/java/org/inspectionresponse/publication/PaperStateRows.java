package org.inspectionresponse.publication;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface PaperStateRows extends Repository<PaperState, Long> {

    PaperState save(PaperState state);

    List<PaperState> findByReportOrderByNumber(String report);

    List<PaperState> findByCouncilAndReportInOrderByReportAscNumberAsc(String council, Collection<String> reports);
}
