package org.inspectionresponse.callin;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallInRows extends Repository<CallIn, Long> {

    CallIn save(CallIn callIn);

    Optional<CallIn> findByReference(String reference);

    Optional<CallIn> findByReportAndDecisionId(String report, long decisionId);

    List<CallIn> findByReportOrderById(String report);

    List<CallIn> findByDecisionIdIn(Collection<Long> id);

    List<CallIn> findByCouncilOrderByIdDesc(String council);

    @Query("select callIn.council from CallIn callIn where callIn.reference = :reference")
    Optional<String> councilOf(String reference);

    /** The row stays locked until the transaction ends: whoever changes a call-in, or asks what the answer may change, waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select callIn from CallIn callIn where callIn.reference = :reference")
    Optional<CallIn> lock(String reference);

    /** Members of a council sign one after the other, so that nobody signs more often in a year than the rules allow. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select callIn from CallIn callIn where callIn.council = :council and callIn.outcome is null order by callIn.id")
    List<CallIn> lockRunning(String council);

    @Query("""
            select count(signature) from CallIn callIn join callIn.requests request join request.signatures signature
            where callIn.council = :council and signature.person = :person and signature.signedAt >= :from and signature.signedAt < :to""")
    int signaturesOf(String council, String person, Instant from, Instant to);
}
