package org.inspectionresponse.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmbargoRows extends Repository<Embargo, Long> {

    Embargo save(Embargo embargo);

    List<Embargo> findByReportOrderById(String report);

    List<Embargo> findByCouncilAndMeetingAndStatus(String council, String meeting, Embargo.Status status);

    /** The rows stay locked until the transaction ends: of release and taking back, the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select embargo from Embargo embargo where embargo.report = :report order by embargo.id")
    List<Embargo> lockOf(String report);
}
