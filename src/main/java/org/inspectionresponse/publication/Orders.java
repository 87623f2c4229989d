package org.inspectionresponse.publication;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Orders extends Repository<Order, Long> {

    Order save(Order order);

    Optional<Order> findByReference(String reference);

    Optional<Order> findByKindAndCouncilAndSubjectAndVersionAndRevision(Kind kind, String council, String subject, int version, long revision);

    List<Order> findByKindAndSubjectAndDoneAtIsNullOrderById(Kind kind, String subject);

    /** Two jobs that make the same order wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select its from Order its where its.reference = :reference")
    Optional<Order> lock(String reference);
}
