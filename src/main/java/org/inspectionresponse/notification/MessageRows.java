package org.inspectionresponse.notification;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageRows extends Repository<Message, Long> {

    Message save(Message message);

    Optional<Message> findById(Long id);

    Optional<Message> findByPurpose(String purpose);

    /** @return which of these purposes have a message already */
    @Query("select message.purpose from Message message where message.purpose in :purposes")
    Set<String> purposes(Collection<String> purposes);

    List<Message> findByCouncilAndCaseReferenceOrderById(String council, String caseReference);

    /** Two jobs that send the same message wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select message from Message message where message.id = :id")
    Optional<Message> lock(Long id);
}
