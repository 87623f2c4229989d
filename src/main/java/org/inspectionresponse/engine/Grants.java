package org.inspectionresponse.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine beside its own tasks (which the engine grants task by task): open Tasklist, read the product's
 * filters, see the diagram of each process, and start those whose model names the role in {@code camunda:candidateStarterGroups}, by the
 * role's slug. Rights that are there already stay; nothing is written twice.
 */
@Component
class Grants {

    private static final String TASKLIST = "tasklist";

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final Councils councils;

    Grants(AuthorizationService authorizations, RepositoryService repository, Councils councils) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.councils = councils;
    }

    void bringUpToDate() {
        List<ProcessDefinition> processes = repository.createProcessDefinitionQuery().latestVersion().list();
        for (String council : councils.all().stream().map(Council::code).toList()) {
            for (Role role : Role.values()) {
                String group = role.groupOf(council);
                grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
                grant(group, Resources.FILTER, Authorization.ANY, Permissions.READ);
                processes.forEach(process -> grant(group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ));
            }
            processes.forEach(process -> starters(process).forEach(role -> letStart(role.groupOf(council), process)));
        }
    }

    private void letStart(String group, ProcessDefinition process) {
        grant(group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }

    private Set<Role> starters(ProcessDefinition process) {
        return repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
            .filter(link -> link.getGroupId() != null)
            .map(link -> Role.ofSlug(link.getGroupId()).orElseThrow(() -> new IllegalStateException(
                "The model " + process.getKey() + " may be started by " + link.getGroupId() + ", which is no role.")))
            .collect(Collectors.toSet());
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        boolean missing = false;
        for (Permission permission : permissions) {
            missing |= !grant.isPermissionGranted(permission);
            grant.addPermission(permission);
        }
        if (missing) {
            authorizations.saveAuthorization(grant);
        }
    }
}
