package org.inspectionresponse.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may sign in and with which groups, as the engine's identity service has it; known for a few seconds before it is asked again. */
@Component
class Staff {

    /** Before a group's id in an authority of the security context. */
    static final String GROUP = "GROUP_";

    private final IdentityService identity;
    private final Duration knownFor;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Staff(@Lazy IdentityService identity, SignInSettings settings) {
        this.identity = identity;
        this.knownFor = settings.rightsKnownFor();
    }

    boolean passwordIsRight(String id, String password) {
        return identity.checkPassword(id, password);
    }

    /** The id as it is written in the directory; nothing where there is nobody of this id. */
    Optional<String> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult()).map(user -> user.getId());
    }

    /** The person's groups; nothing where the person is no longer here. */
    Optional<List<GrantedAuthority>> rights(String id) {
        long now = System.nanoTime();
        return known.compute(id, (key, last) -> last != null && now - last.since < knownFor.toNanos() ? last : new Known(now, read(key))).rights;
    }

    private Optional<List<GrantedAuthority>> read(String id) {
        return find(id).map(user -> identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).sorted()
            .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(GROUP + group)).toList());
    }

    private record Known(long since, Optional<List<GrantedAuthority>> rights) {
    }
}
