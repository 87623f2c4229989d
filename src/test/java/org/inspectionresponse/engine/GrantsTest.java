package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class GrantsTest {

    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private Grants grants;
    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void open() {
        rehearsal.open();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void startingAgainGrantsNothingTwice() {
        long before = authorizations.createAuthorizationQuery().count();
        grants.bringUpToDate();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void aRightThatTheModelDoesNotGiveIsTakenAway() {
        var grant = authorizations.createAuthorizationQuery().groupIdIn("nottinghamshire.finance")
            .resourceType(Resources.PROCESS_DEFINITION).resourceId("rehearsal").singleResult();
        grant.addPermission(Permissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(grant);
        grants.bringUpToDate();
        assertThat(authorizations.isUserAuthorized(null, List.of("nottinghamshire.finance"), Permissions.CREATE_INSTANCE,
            Resources.PROCESS_DEFINITION, "rehearsal")).isFalse();
        assertThat(authorizations.isUserAuthorized(null, List.of("nottinghamshire.improvement-officers"),
            Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "rehearsal")).isTrue();
    }
}
