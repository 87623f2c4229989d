package org.inspectionresponse.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who is no longer here, and gives somebody whose roles changed since they signed in the roles they hold now.
 * The lock after wrong passwords is left to the sign-in: else anybody could sign a colleague out by guessing.
 */
final class CurrentRights extends OncePerRequestFilter {

    private final Staff staff;

    CurrentRights(Staff staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person instanceof UsernamePasswordAuthenticationToken && person.isAuthenticated()) {
            staff.rights(person.getName()).ifPresentOrElse(rights -> refresh(person, rights), () -> forget(request));
        }
        chain.doFilter(request, response);
    }

    private static void refresh(Authentication person, List<GrantedAuthority> rights) {
        if (!new HashSet<>(person.getAuthorities()).equals(new HashSet<>(rights))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.getPrincipal(), null, rights));
            SecurityContextHolder.setContext(context);
        }
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
