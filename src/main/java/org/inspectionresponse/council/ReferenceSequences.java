package org.inspectionresponse.council;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReferenceSequences extends Repository<ReferenceSequence, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReferenceSequence> findByPrefix(String prefix);

    ReferenceSequence save(ReferenceSequence sequence);
}
