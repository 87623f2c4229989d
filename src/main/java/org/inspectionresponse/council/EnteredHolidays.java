package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EnteredHolidays extends Repository<EnteredHoliday, Long> {

    EnteredHoliday save(EnteredHoliday holiday);

    Optional<EnteredHoliday> findByDay(LocalDate day);

    List<EnteredHoliday> findAllByOrderByDay();
}
