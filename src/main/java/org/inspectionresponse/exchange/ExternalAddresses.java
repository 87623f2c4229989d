package org.inspectionresponse.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExternalAddresses extends Repository<ExternalAddress, Long> {

    ExternalAddress save(ExternalAddress address);

    Optional<ExternalAddress> findFirstByReportOrderByIdDesc(String report);

    List<ExternalAddress> findByCouncilAndReportInOrderById(String council, Collection<String> reports);
}
