package org.inspectionresponse.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoverRows extends Repository<Cover, Long> {

    Cover save(Cover cover);

    Optional<Cover> findByIdAndEndedAtIsNull(Long id);

    /** Running or still to come, earliest first. */
    @Query("select cover from Cover cover where cover.council = :council and cover.person = :person and cover.endedAt is null"
            + " and cover.lastDay >= :from order by cover.firstDay")
    List<Cover> of(String person, String council, LocalDate from);

    /** Those of these people that run on that day. */
    @Query("select cover from Cover cover where cover.council = :council and cover.person in :people and cover.endedAt is null"
            + " and cover.firstDay <= :on and cover.lastDay >= :on order by cover.firstDay")
    List<Cover> running(Collection<String> people, String council, LocalDate on);

    /** Those in which this person is the deputy. */
    @Query("select cover from Cover cover where cover.council = :council and cover.deputy = :deputy and cover.endedAt is null"
            + " and cover.lastDay >= :from order by cover.firstDay")
    List<Cover> by(String deputy, String council, LocalDate from);
}
