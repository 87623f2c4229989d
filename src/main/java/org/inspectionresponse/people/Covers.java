package org.inspectionresponse.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom. A person names their own deputy; an administrator may for anybody. */
@Service
@Transactional
public class Covers {

    private final CoverRows rows;
    private final Directory directory;
    private final Clock clock;

    Covers(CoverRows rows, Directory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Refuses a person without a role in the council, a deputy who shares none of the person's roles there, a cover that is over already and one
     * that overlaps another.
     */
    public Cover name(Cover.Name command, By by) {
        mayDecide(command.person(), by);
        if (directory.rolesOf(command.person(), command.council()).isEmpty()) {
            throw Refusal.absent("There is no such person in this council.");
        }
        if (!share(command.person(), command.deputy(), command.council())) {
            throw Refusal.because("The deputy holds none of the roles of whom they would stand in for. Choose somebody who does.");
        }
        if (command.lastDay().isBefore(today())) {
            throw Refusal.because("The last day of the cover has passed already.");
        }
        if (rows.of(command.person(), command.council(), command.firstDay()).stream().anyMatch(cover -> cover.overlaps(command))) {
            throw Refusal.conflict("There is a cover in these days already. End that one, or choose other days.");
        }
        return rows.save(new Cover(command, by, clock.instant()));
    }

    /** Ends a cover now, or takes back one that is to come. */
    public Cover end(Long id, By by) {
        Cover cover = rows.findByIdAndEndedAtIsNull(id).filter(its -> decides(its.person(), by))
                .orElseThrow(() -> Refusal.absent("There is no such cover."));
        cover.end(by, clock.instant());
        return cover;
    }

    /** Sign-in names of who stands in for the person on that day; who has lost the shared role since is none. */
    @Transactional(readOnly = true)
    public List<String> deputiesOf(String person, String council, LocalDate on) {
        return deputiesOf(List.of(person), council, on).getOrDefault(person, List.of());
    }

    /** The same of many people, by their sign-in names; those for whom nobody stands in are not in it. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> deputiesOf(Collection<String> people, String council, LocalDate on) {
        return rows.running(people, council, on).stream().filter(cover -> share(cover.person(), cover.deputy(), council))
                .collect(Collectors.groupingBy(Cover::person, Collectors.mapping(Cover::deputy, Collectors.toList())));
    }

    /** The covers of a person in a council that run or are to come. */
    @Transactional(readOnly = true)
    public List<Cover> of(String person, String council) {
        return rows.of(person, council, today());
    }

    /** The covers that run or are to come in which this person is the deputy. */
    @Transactional(readOnly = true)
    public List<Cover> by(String deputy, String council) {
        return rows.by(deputy, council, today());
    }

    /** Who could stand in for the person, by name. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(String person, String council) {
        return directory.rolesOf(person, council).stream().flatMap(role -> directory.holders(council, role).stream()).distinct()
                .filter(other -> !other.id().equals(person)).sorted(Comparator.comparing(Person::name).thenComparing(Person::id)).toList();
    }

    private void mayDecide(String person, By by) {
        if (!decides(person, by)) {
            throw Refusal.forbidden("You can name a deputy for yourself only. An administrator can for others.");
        }
    }

    private boolean decides(String person, By by) {
        return by.is(person) || directory.administers(by.person());
    }

    private boolean share(String person, String deputy, String council) {
        return !Collections.disjoint(directory.rolesOf(person, council), directory.rolesOf(deputy, council));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
