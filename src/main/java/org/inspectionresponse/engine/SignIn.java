package org.inspectionresponse.engine;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs a person in against the engine's identity service, which also slows down whoever guesses passwords. */
@Component
class SignIn implements AuthenticationProvider {

    private final Staff staff;

    SignIn(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!staff.passwordIsRight(attempt.getName(), String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong sign-in or password");
        }
        String id = staff.find(attempt.getName()).orElseThrow(() -> new BadCredentialsException("Wrong sign-in or password"));
        return UsernamePasswordAuthenticationToken.authenticated(id, null, staff.rights(id).orElseThrow());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
