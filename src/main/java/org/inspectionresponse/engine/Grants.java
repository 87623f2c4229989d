package org.inspectionresponse.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine beside its own tasks (which the engine grants task by task): open Tasklist, read the product's
 * lists, see the diagram of each process, and start those whose model names the role in {@code camunda:candidateStarterGroups}, by the
 * role's slug. The models say it: who is named there no longer loses the right at the next start.
 */
@Component
class Grants {

    private static final Map<Resources, Permission[]> MANAGED = Map.of(APPLICATION, new Permission[] {ACCESS}, FILTER, new Permission[] {READ},
        PROCESS_DEFINITION, new Permission[] {READ, CREATE_INSTANCE}, PROCESS_INSTANCE, new Permission[] {CREATE});

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final Councils councils;

    Grants(AuthorizationService authorizations, RepositoryService repository, Councils councils) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.councils = councils;
    }

    private record Right(String group, Resources resource, String id) {
    }

    void bringUpToDate() {
        Map<Right, Set<Permission>> wanted = wanted();
        if (wanted.isEmpty()) {
            return;
        }
        Map<Right, Authorization> there = there(wanted.keySet().stream().map(Right::group).distinct().toArray(String[]::new));
        wanted.forEach((right, permissions) -> {
            Authorization grant = there.getOrDefault(right, fresh(right));
            if (!Set.of(grant.getPermissions(MANAGED.get(right.resource()))).equals(permissions)) {
                grant.setPermissions(permissions.toArray(Permission[]::new));
                authorizations.saveAuthorization(grant);
            }
        });
    }

    private Map<Right, Set<Permission>> wanted() {
        Map<Right, Set<Permission>> wanted = new LinkedHashMap<>();
        List<ProcessDefinition> processes = repository.createProcessDefinitionQuery().latestVersion().list();
        for (Council council : councils.all()) {
            for (Role role : Role.values()) {
                String group = role.groupOf(council.code());
                wanted.put(new Right(group, APPLICATION, "tasklist"), Set.of(ACCESS));
                wanted.put(new Right(group, FILTER, Authorization.ANY), Set.of(READ));
                processes.forEach(process -> wanted.put(new Right(group, PROCESS_DEFINITION, process.getKey()), Set.of(READ)));
            }
            for (ProcessDefinition process : processes) {
                for (Role role : starters(process)) {
                    String group = role.groupOf(council.code());
                    wanted.put(new Right(group, PROCESS_DEFINITION, process.getKey()), Set.of(READ, CREATE_INSTANCE));
                    wanted.put(new Right(group, PROCESS_INSTANCE, Authorization.ANY), Set.of(CREATE));
                }
            }
        }
        return wanted;
    }

    private Set<Role> starters(ProcessDefinition process) {
        return repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
            .filter(link -> link.getGroupId() != null)
            .map(link -> Role.ofSlug(link.getGroupId()).orElseThrow(() -> new IllegalStateException(
                "The model " + process.getKey() + " may be started by " + link.getGroupId() + ", which is no role.")))
            .collect(Collectors.toSet());
    }

    private Map<Right, Authorization> there(String[] groups) {
        Map<Right, Authorization> there = new HashMap<>();
        MANAGED.keySet().forEach(resource -> authorizations.createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT).resourceType(resource).groupIdIn(groups).list()
            .forEach(grant -> there.put(new Right(grant.getGroupId(), resource, grant.getResourceId()), grant)));
        return there;
    }

    private Authorization fresh(Right right) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        return grant;
    }
}
