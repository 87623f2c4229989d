package org.inspectionresponse.inspection;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Long> {

    Publication save(Publication publication);

    Optional<Publication> findByInspection(String inspection);
}
