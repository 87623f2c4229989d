package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class ActingPersonTest {

    @Autowired
    private CurrentPerson current;
    @Autowired
    private IdentityService identity;

    @Test
    void inAJobNobodyActs() {
        assertThat(current.id()).isEmpty();
    }

    @Test
    void aStrangerIsNobody() {
        SecurityContextHolder.getContext().setAuthentication(
            new AnonymousAuthenticationToken("key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(current.id()).isEmpty();
    }

    @Test
    void onAPageItIsWhoIsSignedIn() {
        SecurityContextHolder.getContext().setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("chair.nottinghamshire", null, List.of()));
        assertThat(current.id()).contains("chair.nottinghamshire");
    }

    @Test
    void inATaskItIsWhomTheEngineWorksFor() {
        identity.setAuthenticatedUserId("finance.nottinghamshire");
        assertThat(current.id()).contains("finance.nottinghamshire");
    }
}
