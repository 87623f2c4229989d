package org.inspectionresponse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.people.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks that run in the councils of a person, as far as they may read what those are about. Asks nothing for each clock. */
@Service
@Transactional(readOnly = true)
class DeadlineList {

    private final Deadlines deadlines;
    private final ClockSubjects subjects;
    private final CaseFile cases;
    private final Councils councils;
    private final WorkingCalendar calendar;
    private final Directory directory;
    private final Clock clock;

    DeadlineList(Deadlines deadlines, ClockSubjects subjects, CaseFile cases, Councils councils, WorkingCalendar calendar, Directory directory, Clock clock) {
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.cases = cases;
        this.councils = councils;
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
    }

    /** A clock that the person may know of. @param inspection null outside a case, and where they may not read it */
    private record Found(Deadline its, Council council, Inspection inspection, ClockSubjects.Subject subject) {
    }

    /** What the person can filter by. */
    DeadlineFilter.Choices choices(String person) {
        return new DeadlineFilter.Choices(councilsOf(person), cases.readableBy(person));
    }

    /** The most urgent first: late ones, then by what is left. */
    List<DeadlineLine> of(String person, DeadlineFilter filter) {
        List<Council> theirs = councilsOf(person);
        DeadlineFilter.Asker asker = new DeadlineFilter.Asker(person, theirs.stream()
                .collect(Collectors.toMap(Council::code, council -> directory.rolesOf(person, council.code()))));
        List<Found> found = new ArrayList<>();
        theirs.forEach(council -> found.addAll(of(council, person)));
        found.removeIf(its -> !filter.passes(its.its(), its.subject(), asker));
        DeadlineLine.Day day = new DeadlineLine.Day(LocalDate.now(clock), calendar.days(), directory.names(people(found)));
        return found.stream().map(its -> DeadlineLine.of(its.its(), its.council(), its.inspection(), its.subject(), day))
                .sorted(Comparator.comparing(DeadlineLine::late).reversed().thenComparing(DeadlineLine::dueOn)
                        .thenComparing(DeadlineLine::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private List<Found> of(Council council, String person) {
        List<Deadline> running = deadlines.running(council.code());
        ClockSubjects.Readable readable = subjects.of(council.code(), person, running);
        return running.stream().flatMap(its -> readable.subject(its).stream()
                .map(subject -> new Found(its, council, Optional.ofNullable(its.caseReference()).map(readable.cases()::get).orElse(null), subject))).toList();
    }

    private static Set<String> people(List<Found> found) {
        return found.stream().map(Found::its).flatMap(its -> Stream.concat(its.assignee().stream(), its.history().stream().map(Deadline.Change::by)))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<Council> councilsOf(String person) {
        return directory.councilsOf(person).stream().sorted().map(councils::find).flatMap(Optional::stream).toList();
    }
}
