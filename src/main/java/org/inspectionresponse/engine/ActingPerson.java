package org.inspectionresponse.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.inspectionresponse.people.CurrentPerson;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The engine's user while it works for somebody; else whoever is signed in to our pages; else nobody. */
@Component
class ActingPerson implements CurrentPerson {

    private final IdentityService identity;

    ActingPerson(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> id() {
        var inEngine = identity.getCurrentAuthentication();
        if (inEngine != null && inEngine.getUserId() != null) {
            return Optional.of(inEngine.getUserId());
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken;
        return nobody ? Optional.empty() : Optional.of(signedIn.getName());
    }
}
