package org.inspectionresponse.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UrgencyRows extends Repository<Urgency, Long> {

    Urgency save(Urgency urgency);

    Optional<Urgency> findByReference(String reference);

    List<Urgency> findByReportOrderById(String report);

    List<Urgency> findByCouncilOrderById(String council);

    /** The row stays locked until the transaction ends, so that an answer and "the office cannot act" do not pass each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select urgency from Urgency urgency where urgency.reference = :reference")
    Optional<Urgency> lock(String reference);
}
