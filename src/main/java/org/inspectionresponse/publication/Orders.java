package org.inspectionresponse.publication;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Orders extends Repository<Order, Long> {

    Order save(Order order);

    Optional<Order> findByReference(String reference);

    Optional<Order> findByKindAndCouncilAndSubjectAndVersionAndRevision(Kind kind, String council, String subject, int version, long revision);

    List<Order> findByKindAndSubjectAndDoneAtIsNullOrderById(Kind kind, String subject);

    /** Of reports that are published and have no document that says so. */
    @Query("""
            select report.reference from GovernanceReport report where report.council = :council and report.publishedOn <= :today
              and not exists (select 1 from Edition its where its.kind = :kind and its.subject = report.reference and its.draft = false)
            order by report.id""")
    List<String> publishedReportsWithout(Kind kind, String council, LocalDate today, Limit most);

    /** The same of plans. */
    @Query("""
            select plan.reference from ImprovementPlan plan where plan.council = :council and plan.publishedOn <= :today
              and not exists (select 1 from Edition its where its.kind = :kind and its.subject = plan.reference and its.draft = false)
            order by plan.id""")
    List<String> publishedPlansWithout(Kind kind, String council, LocalDate today, Limit most);

    /** Two jobs that make the same order wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select its from Order its where its.reference = :reference")
    Optional<Order> lock(String reference);
}
