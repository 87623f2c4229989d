package org.inspectionresponse.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgendaItems extends Repository<AgendaItem, Long> {

    AgendaItem save(AgendaItem item);

    List<AgendaItem> findByReportOrderById(String report);

    List<AgendaItem> findByCouncilAndReportInOrderById(String council, Collection<String> reports);

    List<AgendaItem> findByCouncilAndMeetingInOrderById(String council, Collection<String> meetings);

    List<AgendaItem> findByCouncilAndMeeting(String council, String meeting);

    List<AgendaItem> findByCouncilOrderById(String council);

    Optional<AgendaItem> findByReportAndMeeting(String report, String meeting);
}
