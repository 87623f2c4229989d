package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DirectoryTest {

    private static final String COUNCIL = "nottinghamshire";

    @Autowired
    private Directory directory;

    @Test
    void holdersOfARoleComeByName() {
        assertThat(directory.holders(COUNCIL, Role.FINANCE)).extracting(Person::name).containsExactly("Colin Beech", "Sunil Arjun Shah");
    }

    @Test
    void aVacantRoleHasNoHolders() {
        assertThat(directory.holders(COUNCIL, Role.PORTFOLIO_HOLDERS)).isEmpty();
    }

    @Test
    void aRoleIsHeldInOneCouncilOnly() {
        assertThat(directory.holds("chair.nottinghamshire", COUNCIL, Role.CHAIRS)).isTrue();
        assertThat(directory.holds("chair.nottinghamshire", "elsewhere", Role.CHAIRS)).isFalse();
        assertThat(directory.councilsOf("chair.nottinghamshire")).containsExactly(COUNCIL);
        assertThat(directory.councilsOf("admin")).isEmpty();
    }

    @Test
    void aPersonIsInitialledByEveryName() {
        assertThat(directory.find("finance.nottinghamshire")).get().extracting(Person::initials).isEqualTo("SAS");
        assertThat(directory.find("nobody")).isEmpty();
    }
}
