package org.inspectionresponse.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeyDecisionNotices extends Repository<KeyDecisionNotice, Long> {

    KeyDecisionNotice save(KeyDecisionNotice notice);

    List<KeyDecisionNotice> findByReportOrderById(String report);

    List<KeyDecisionNotice> findByCouncilOrderById(String council);

    /** The rows stay locked until the transaction ends: whoever gives notice, or asks whether one is awaited, waits here for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select notice from KeyDecisionNotice notice where notice.report = :report order by notice.id")
    List<KeyDecisionNotice> lockOf(String report);
}
