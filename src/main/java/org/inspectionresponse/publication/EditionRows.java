package org.inspectionresponse.publication;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditionRows extends Repository<Edition, Long> {

    Edition save(Edition edition);

    List<Edition> findBySubjectOrderById(String subject);

    List<Edition> findByKindAndSubjectAndMediaTypeOrderByIdDesc(Kind kind, String subject, String mediaType);

    /** @param reference of the order */
    @Query("select its from Edition its, Order placed where placed.reference = :reference and its.order = placed.id order by its.id")
    List<Edition> ofOrder(String reference);
}
