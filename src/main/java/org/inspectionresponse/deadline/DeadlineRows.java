package org.inspectionresponse.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.deadline.Deadline.State;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRows extends Repository<Deadline, Long> {

    Deadline save(Deadline deadline);

    Optional<Deadline> findById(Long id);

    Optional<Deadline> findByDutyAndSubjectAndTaskId(Duty duty, String subject, String taskId);

    Optional<Deadline> findByTaskId(String taskId);

    List<Deadline> findByCouncilAndDutyAndSubjectIn(String council, Duty duty, Collection<String> subjects);

    List<Deadline> findByCouncilAndCaseReferenceOrderByDueOn(String council, String caseReference);

    List<Deadline> findByCouncilAndSubjectOrderByDueOn(String council, String subject);

    List<Deadline> findByCouncilAndStateOrderByDueOnAscIdAsc(String council, State state);

    List<Deadline> findBySubjectAndRuleNotNullOrderById(String subject);

    @Query("select distinct d.subject from Deadline d where d.rule is not null and d.state in :states")
    List<String> counted(Collection<State> states);

    @Query("select distinct d.subject from Deadline d where d.rule is not null and d.reckonedOn is null and d.state in :states")
    List<String> uncounted(Collection<State> states);

    @Query("select d.taskId from Deadline d where d.taskId <> '' and d.state = :state")
    Set<String> tasks(State state);
}
