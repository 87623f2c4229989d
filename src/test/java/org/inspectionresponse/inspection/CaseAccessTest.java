package org.inspectionresponse.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseAccessTest {

    private static final Set<Role> UNDER_EMBARGO = EnumSet.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR, Role.LEADERSHIP_TEAM,
            Role.COMMUNICATIONS, Role.MONITORING_OFFICER, Role.CHIEF_EXECUTIVE, Role.DEMOCRATIC_SERVICES, Role.CHAIRS, Role.PORTFOLIO_HOLDERS);

    private final Inspection embargoed = InspectionTest.opened(InspectionDates.ofVisit(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18)));
    private final Inspection published = InspectionTest.opened(new InspectionDates(LocalDate.of(2019, 10, 7), LocalDate.of(2019, 10, 18), null,
            null, false, LocalDate.of(2019, 12, 19), null));

    @ParameterizedTest
    @EnumSource(Role.class)
    void underEmbargoOnlyThoseWhoNeedToKnowMayRead(Role role) {
        assertThat(access("ann", "nottinghamshire", role).mayRead("ann", embargoed)).isEqualTo(UNDER_EMBARGO.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleOfTheCouncilMayReadWhatIsPublished(Role role) {
        assertThat(access("ann", "nottinghamshire", role).mayRead("ann", published)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roleOfAnotherCouncilReadsNothing(Role role) {
        CaseAccess access = access("ann", "derbyshire", role);
        assertThat(access.mayRead("ann", embargoed)).isFalse();
        assertThat(access.mayRead("ann", published)).isFalse();
    }

    @Test
    void leadOfficerReadsUnderEmbargoWhereAFindingIsTheirs() {
        CaseAccess access = access("lea", "nottinghamshire", Role.LEAD_OFFICERS);
        assertThat(access.mayRead("lea", embargoed)).isFalse();
        embargoed.recordOutcome(InspectionTest.outcome(InspectionTest.all(Framework.ILACS_2018), List.of(InspectionTest.finding("Theirs"))));
        assertThat(access.mayRead("lea", embargoed)).isTrue();
        assertThat(access("leo", "nottinghamshire", Role.LEAD_OFFICERS).mayRead("leo", embargoed)).isFalse();
        assertThat(access("lea", "nottinghamshire", Role.FINANCE).mayRead("lea", embargoed)).as("no longer a lead officer").isFalse();
    }

    @Test
    void administratorWithoutARoleReadsNothing() {
        CaseAccess access = new CaseAccess(new OneHolder("ann", "nottinghamshire", Role.FINANCE));
        assertThat(access.mayRead("admin", embargoed)).isFalse();
        assertThat(access.mayRead("admin", published)).isFalse();
    }

    private static CaseAccess access(String person, String council, Role role) {
        return new CaseAccess(new OneHolder(person, council, role));
    }

    /** A directory in which one person holds one role. */
    private record OneHolder(String person, String council, Role role) implements Directory {

        @Override
        public Optional<Person> find(String id) {
            return Optional.of(new Person(id, id, null));
        }

        @Override
        public List<Person> holders(String ofCouncil, Role ofRole) {
            return holds(person, ofCouncil, ofRole) ? List.of(new Person(person, person, null)) : List.of();
        }

        @Override
        public boolean holds(String id, String ofCouncil, Role ofRole) {
            return rolesOf(id, ofCouncil).contains(ofRole);
        }

        @Override
        public Set<String> councilsOf(String id) {
            return id.equals(person) ? Set.of(council) : Set.of();
        }

        @Override
        public Set<Role> rolesOf(String id, String ofCouncil) {
            return Map.of(person + council, Set.of(role)).getOrDefault(id + ofCouncil, Set.of());
        }

        @Override
        public Map<String, String> names(Collection<String> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> id));
        }

        @Override
        public boolean administers(String id) {
            return id.equals("admin");
        }
    }
}
