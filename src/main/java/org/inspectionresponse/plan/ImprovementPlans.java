package org.inspectionresponse.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImprovementPlans extends Repository<ImprovementPlan, Long> {

    ImprovementPlan save(ImprovementPlan plan);

    Optional<ImprovementPlan> findByReference(String reference);

    Optional<ImprovementPlan> findByCouncilAndCaseReference(String council, String caseReference);

    /** The row stays locked until the transaction ends: whoever changes a plan, or asks what the answer may change, waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select plan from ImprovementPlan plan where plan.reference = :reference")
    Optional<ImprovementPlan> lock(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select plan from ImprovementPlan plan where plan.council = :council and plan.caseReference = :caseReference")
    Optional<ImprovementPlan> lockOfCase(String council, String caseReference);
}
